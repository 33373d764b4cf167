import { verify } from '@node-rs/argon2'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../tests/database.ts'
import { DEMO_PASSWORD, DEMO_PLANS, loadDemo, type DemoAccount } from '../demo/load.ts'
import { fitsPost, resolveRole, rolesOf, unitOf } from '../engine/organisation.ts'
import type { Organisation } from '../engine/organisation.ts'
import { openStore, type Store } from './database.ts'
import { vacancies } from './organisation-pages.ts'
import { organisationOn } from './organisation.ts'

const TODAY = '2026-11-20'
let database: FreshDatabase
let store: Store
let accounts: DemoAccount[]
let statements: number

beforeAll(async () => {
  database = await freshDatabase()
  store = await openStore(database.url)
  const before = store.statements()
  accounts = await loadDemo(store, TODAY)
  statements = store.statements() - before
})
afterAll(async () => {
  await store.close()
  await database.drop()
})

async function orgs() {
  const rows = await store.owner.selectFrom('organisation').selectAll().orderBy('id').execute()
  return Promise.all(rows.map(async (row) => ({ row, plan: DEMO_PLANS.find(({ key }) => key === row.key)!, organisation: await organisationOn(store.of(row.id), row.id, TODAY) })))
}
async function accountPerson(username: string): Promise<string> {
  return (await store.owner.selectFrom('account').select('person').where('username', '=', username).executeTakeFirstOrThrow()).person
}
const decidersFor = (organisation: Organisation, role: string, applicant: string) => resolveRole(organisation, role, unitOf(organisation, applicant) ?? null, new Map([[applicant, '申請者本人']]))

describe('見本の組織', () => {
  test('四つの型の組織が、言われた大きさで入る', async () => {
    const counted = await Promise.all((await orgs()).map(async ({ row, organisation }) => {
      const { count } = await store.of(row.id).selectFrom('item').select((q) => q.fn.countAll<string>().as('count')).where('register', '=', 'media').executeTakeFirstOrThrow()
      return { profile: row.profile, people: organisation.people.size, offices: [...organisation.units.values()].filter(({ kind }) => organisation.profile.headedKinds.includes(kind)).length, media: Number(count) }
    }))
    const of = (profile: string) => counted.find((one) => one.profile === profile)!
    expect(of('saitama-police').people).toBeGreaterThan(2500)
    expect(of('saitama-police').media).toBeGreaterThanOrEqual(8000)
    expect(of('mpd').people).toBeGreaterThan(1200)
    expect(of('mpd').media).toBeGreaterThanOrEqual(3000)
    expect(of('hokkaido-police').people).toBeGreaterThan(550)
    expect(of('municipality').people).toBeGreaterThan(700)
    expect(of('municipality').media).toBeGreaterThanOrEqual(1200)
    // 前提: 一件ずつ書けば数万文になる。まとめて書くから、遅い機械でも数秒で済む。
    expect(statements).toBeLessThan(130)
  })

  test('空席は、わざと空けたものだけ', async () => {
    for (const { plan, organisation } of await orgs()) {
      const found = vacancies(organisation).map(({ role, unit }) => `${role}@${unit === null ? '' : organisation.units.get(unit)!.name}`)
      expect(found.toSorted()).toEqual(plan.vacant.map(({ role, unit }) => `${role}@${unit}`).toSorted())
    }
  })

  test('指名されている人はみな、その役割の資格を満たす', async () => {
    for (const { organisation } of await orgs()) {
      for (const { role, person } of organisation.appointments) {
        const definition = organisation.profile.roles.find(({ name }) => name === role)!
        expect(organisation.people.get(person)!.assignments.some((one) => fitsPost(organisation, definition, one)), `${role} ${organisation.people.get(person)!.name}`).toBe(true)
      }
    }
  })

  test('機密性２の媒体を持ち出す係員の申請は、型ごとの役割の口座の人に届く', async () => {
    const expected = { saino: '運用管理担当者', toto: '情報管理者', midorino: '情報セキュリティ管理者' }
    for (const { plan, organisation } of await orgs()) {
      const role = expected[plan.key as keyof typeof expected]
      if (!role) continue
      const found = decidersFor(organisation, role, await accountPerson(`${plan.key}-kakari`))
      expect(found.role).toBe(role)
      expect(found.instead).toBeUndefined()
      expect(found.holders).toContain(await accountPerson(`${plan.key}-kanri`))
    }
  })

  test('所属長が自分で申請すると、どの型でも上司の口座の人に回る', async () => {
    const roles = { saino: '運用管理担当者', toto: '情報管理者', hokurei: '運用管理者', midorino: '情報セキュリティ管理者' }
    for (const { plan, organisation } of await orgs()) {
      const found = decidersFor(organisation, roles[plan.key as keyof typeof roles], await accountPerson(`${plan.key}-${plan.accounts.some(({ suffix }) => suffix === 'shozokucho') ? 'shozokucho' : 'kanri'}`))
      expect(found.holders, plan.key).toEqual([await accountPerson(`${plan.key}-bucho`)])
    }
  })

  test('見せる部署には、主な仕事に要る媒体がすべての状態でそろう', async () => {
    for (const { row, organisation, plan } of await orgs()) {
      const applicant = await accountPerson(`${plan.key}-kakari`)
      const unit = [...organisation.units.values()].find(({ name }) => name === plan.shown)!.id
      const items = await store.of(row.id).selectFrom('item').selectAll().where('register', '=', 'media').where('unit', '=', unit).execute()
      const inState = (state: string) => items.filter((one) => one.state === state)
      expect(inState('保管中').length).toBeGreaterThanOrEqual(12)
      expect(inState('保管中').some((one) => one.confidentiality === 2 && one.integrity === 1 && one.availability === 1)).toBe(true)
      expect(inState('保管中').some((one) => one.confidentiality === 2 && one.integrity === 2)).toBe(true)
      expect(inState('保管中').every((one) => one.place !== null)).toBe(true)
      expect(inState('持出し中').some(({ due }) => due !== null && due < TODAY)).toBe(true)
      expect(inState('持出し中').some(({ holder }) => holder === applicant)).toBe(true)
      for (const state of ['使用中', '要確認', '紛失', '廃棄']) expect(inState(state).length, `${plan.key} ${state}`).toBeGreaterThan(0)
    }
  })

  test('持出し中の媒体には開いた持出し簿が一行ずつあり、許可した人は持ち出した人でない', async () => {
    const rows = await store.owner.selectFrom('item as i').leftJoin('custody as c', (join) => join.onRef('c.org', '=', 'i.org').onRef('c.item', '=', 'i.id')).where('i.state', '=', '持出し中')
      .select(['i.number', 'c.person', 'c.permitted_by', 'c.permitted_on', 'c.from_day', 'c.due', 'c.role']).execute()
    expect(rows.length).toBeGreaterThan(100)
    expect(rows.every(({ person }) => person !== null)).toBe(true)
    expect(rows.some(({ person, permitted_by }) => person === permitted_by)).toBe(false)
    expect(rows.every(({ permitted_on, from_day, due }) => (permitted_on === null || permitted_on <= from_day!) && from_day! <= due!)).toBe(true)
  })

  test('どの口座も同じ合言葉で、その役割の人に結び付いている', async () => {
    const { password_hash: stored } = await store.owner.selectFrom('account').select('password_hash').executeTakeFirstOrThrow()
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await verify(stored, DEMO_PASSWORD)).toBe(true)
    expect(accounts).toHaveLength(DEMO_PLANS.reduce((sum, plan) => sum + plan.accounts.length, 0))
    const saino = (await orgs()).find(({ plan }) => plan.key === 'saino')!
    expect(rolesOf(saino.organisation, await accountPerson('saino-security')).map(({ role }) => role)).toEqual(expect.arrayContaining(['情報管理課長', 'ＣＳＩＲＴ長']))
  })

  test('もう一度読み込んでも何も増えず、同じ口座の表が返る', async () => {
    const before = await store.owner.selectFrom('item').select((q) => q.fn.countAll<string>().as('n')).executeTakeFirstOrThrow()
    expect(await loadDemo(store, '2030-01-01')).toEqual(accounts)
    expect(await store.owner.selectFrom('item').select((q) => q.fn.countAll<string>().as('n')).executeTakeFirstOrThrow()).toEqual(before)
  })

  test('読み込んだ後に足すものの番号は、見本の番号とぶつからない', async () => {
    const [first] = await orgs()
    const org = first!.row.id
    const unit = await store.of(org).insertInto('unit').values({ org, code: 'new' }).returning('id').executeTakeFirstOrThrow()
    expect(Number(unit.id)).toBeGreaterThan(Math.max(...[...first!.organisation.units.keys()].map(Number)))
  })
})
