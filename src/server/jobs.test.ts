import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { standingClock } from '../engine/clock.ts'
import { openStore } from '../store/database.ts'
import type { Store } from '../store/database.ts'
import { registerAbsence, registerDeputy } from '../store/appointments.ts'
import { transfer } from '../store/organisation-changes.ts'
import { freshDatabase } from '../../tests/database.ts'
import type { FreshDatabase } from '../../tests/database.ts'
import { aWorld, anOrganisation, seatOf } from '../../tests/factories.ts'
import { takeOutForm } from '../../tests/slice/take-out-form.ts'
import type { PersonKey } from '../../tests/factory-plans.ts'
import type { TestOrganisation } from '../../tests/factories.ts'
import { homeOfPerson, listTasks, readNotice } from '../acts/home.ts'
import { actOnRequest } from '../acts/request-act.ts'
import { loadRequest } from '../acts/request-rows.ts'
import { addRequest } from '../acts/request-submit.ts'
import { listStocktakes } from '../acts/stocktake-pages.ts'
import { reportStocktake, startStocktake } from '../acts/stocktakes.ts'
import type { World } from '../acts/world.ts'
import { msToNextDay, runJobs, startJobs } from './jobs.ts'

const clock = standingClock('2026-04-20T01:00:00Z')
let database: FreshDatabase
let store: Store
let world: World
beforeAll(async () => {
  database = await freshDatabase()
  store = await openStore(database.url)
  world = await aWorld(store, clock)
})
afterAll(async () => { await store.close(); await database.drop() })

let organisations = 0
async function organisationSince(day: string, profile: TestOrganisation['profile'] = 'mpd'): Promise<TestOrganisation> {
  const made = await anOrganisation(store, profile, `jobs-${++organisations}`)
  await store.of(made.org).updateTable('item').set({ created_at: new Date(`${day}T00:00:00Z`) }).where('org', '=', made.org).execute()
  return made
}
const tasksOf = ({ org }: TestOrganisation, duty: string) => store.of(org).selectFrom('task').select(['id', 'period', 'state', 'due', 'unit', 'item', 'reminded_on', 'escalated_at']).where('org', '=', org).where('duty', '=', duty).orderBy('period').orderBy('id').execute()
const noticesOf = async ({ org, people }: TestOrganisation, who: PersonKey) => (await store.of(org).selectFrom('notice').select('title').where('org', '=', org).where('person', '=', people[who]).orderBy('id').execute()).map(({ title }) => title)
const roundFor = async ({ org }: TestOrganisation) => (await runJobs(world)).find((one) => one.org === org)!

describe('月ごとの義務', () => {
  let mpd: TestOrganisation
  beforeAll(async () => {
    clock.moveTo('2026-04-20T01:00:00Z')
    mpd = await organisationSince('2026-04-20')
    await store.of(mpd.org).updateTable('item').set({ unit: mpd.units.係 }).where('org', '=', mpd.org).where('register', '=', 'media').where('unit', '=', mpd.units.課).execute()
  })
  test('媒体を持つ部署ごとに一件生じ、繰り返しても増えない', async () => {
    expect((await roundFor(mpd)).opened).toBe(2)
    expect((await roundFor(mpd)).opened).toBe(0)
    expect((await tasksOf(mpd, 'media.stocktaking/mpd')).map(({ period, due, state }) => [period, due, state])).toEqual([['2026-04', '2026-04-30', '未了'], ['2026-04', '2026-04-30', '未了']])
  })
  test('日本の 0時を過ぎると次の月になり、七日前・当日・一週間後に知らせ、過ぎれば一度だけ所属長に知らせる', async () => {
    clock.moveTo('2026-04-30T14:59:59Z')
    await roundFor(mpd)
    expect(await tasksOf(mpd, 'media.stocktaking/mpd')).toHaveLength(2)
    expect(await noticesOf(mpd, '代理')).toEqual(['機器等の月例点検（少年係）は今日が期限です（期限 令和8年4月30日）'])
    clock.moveTo('2026-04-30T15:00:00Z')
    await roundFor(mpd)
    await roundFor(mpd)
    expect((await tasksOf(mpd, 'media.stocktaking/mpd')).map(({ period }) => period)).toEqual(['2026-04', '2026-04', '2026-05', '2026-05'])
    expect(await noticesOf(mpd, '課長')).toEqual(['機器等の月例点検（少年係）が期限までに済んでいません（期限 令和8年4月30日）'])
    clock.moveTo('2026-05-07T00:00:00Z')
    await roundFor(mpd)
    expect(await noticesOf(mpd, '代理')).toHaveLength(2)
    expect(await noticesOf(mpd, '課長')).toHaveLength(1)
  })
  test('止まっていた間の月も、動き出せば未実施として現れる', async () => {
    clock.moveTo('2026-08-03T01:00:00Z')
    expect((await roundFor(mpd)).opened).toBe(6)
    const june = await listStocktakes(await seatOf(world, mpd, '他部長'), { period: '2026-06', scope: 'all' })
    expect(june.rows.map(({ state, overdue }) => [state, overdue])).toEqual([['未実施', true], ['未実施', true]])
    const { rows, next } = await listTasks(await seatOf(world, mpd, '代理'), { scope: 'mine', state: '期限超過', limit: 2 })
    expect(rows.map(({ period, overdue, assignees }) => [period, overdue, assignees])).toEqual([['2026-04', true, ['情報管理者（今井 五月）']], ['2026-05', true, ['情報管理者（今井 五月）']]])
    const more = await listTasks(await seatOf(world, mpd, '代理'), { scope: 'mine', state: '期限超過', limit: 10, after: next! })
    expect(more.rows.map(({ period }) => period)).toEqual(['2026-06', '2026-07'])
  })
  test('ホームには期限を過ぎたものから並び、ほかの部署の人には出ない', async () => {
    const home = await homeOfPerson(await seatOf(world, mpd, '代理'))
    expect(home.tasks.map(({ period }) => period)).toEqual(['2026-04', '2026-05', '2026-06', '2026-07', '2026-08'])
    expect((await homeOfPerson(await seatOf(world, mpd, '係員'))).tasks).toEqual([])
    const seat = await seatOf(world, mpd, '代理')
    await readNotice(seat, home.notices[0]!.id)
    await expect(readNotice(await seatOf(world, mpd, '係員'), home.notices[0]!.id)).rejects.toThrow('見つかりません')
    expect((await homeOfPerson(seat)).notices.filter(({ read }) => read)).toHaveLength(1)
  })
  test('情報管理者が空席なら情報管理責任者の仕事になる', async () => {
    await store.of(mpd.org).updateTable('appointment').set({ to_day: '2026-08-02' }).where('org', '=', mpd.org).where('role', '=', '情報管理者').where('person', '=', mpd.people.代理).execute()
    expect((await listTasks(await seatOf(world, mpd, '補佐'), { scope: 'mine' })).rows.length).toBeGreaterThan(0)
    expect((await listTasks(await seatOf(world, mpd, '代理'), { scope: 'mine' })).rows).toEqual([])
  })
})

describe('四十三の部署', () => {
  test('四十一が点検を終え、二つが期限を過ぎたことが一覧から数えられる', async () => {
    clock.moveTo('2026-05-01T01:00:00Z')
    const city = await organisationSince('2026-05-01', 'municipality')
    const db = store.of(city.org)
    const template = await db.selectFrom('unit_period').selectAll().where('org', '=', city.org).where('unit', '=', city.units.課).executeTakeFirstOrThrow()
    const units: string[] = []
    for (let i = 1; i <= 41; i++) {
      const { id } = await db.insertInto('unit').values({ org: city.org, code: `X${i}` }).returning('id').executeTakeFirstOrThrow()
      await db.insertInto('unit_period').values({ ...template, unit: id, name: `第${i}課` }).execute()
      await db.insertInto('item').values({ org: city.org, register: 'media', number: `X-${i}`, state: '保管中', unit: id, created_at: clock.now() }).execute()
      units.push(id)
    }
    await runJobs(world)
    for (const unit of [...units.slice(0, 39), city.units.課, city.units.他課]) {
      await db.insertInto('assignment').values({ org: city.org, person: city.people.係員, unit, post: '主事', rank: '主事級', main: true, from_day: '2026-05-01', to_day: '2026-05-01' }).execute()
      await db.updateTable('assignment').set({ main: false }).where('org', '=', city.org).where('person', '=', city.people.係員).where('unit', '<>', unit).execute()
      const seat = await seatOf(world, city, '係員')
      const { id } = await startStocktake(seat, { unit, period: '2026-05' })
      await reportStocktake(seat, id, {})
    }
    clock.moveTo('2026-06-03T01:00:00Z')
    await runJobs(world)
    const { rows } = await listStocktakes(await seatOf(world, city, '他部長'), { period: '2026-05', scope: 'all' })
    expect([rows.length, rows.filter(({ state }) => state === '報告済').length, rows.filter(({ overdue }) => overdue).map(({ unit }) => unit.name)]).toEqual([43, 41, ['第40課', '第41課']])
  }, 60_000)
})

describe('申請の期限と回付先', () => {
  let mpd: TestOrganisation
  const submit = async (): Promise<string> => (await addRequest(await seatOf(world, mpd, '係員'), { procedure: 'media.take-out.mpd', items: [mpd.media.空], form: takeOutForm('mpd'), submit: true })).id
  beforeEach(async () => {
    clock.moveTo('2026-11-16T01:00:00Z')
    mpd = await organisationSince('2026-11-16')
    await store.of(mpd.org).updateTable('item').set({ unit: mpd.units.係 }).where('org', '=', mpd.org).where('id', '=', mpd.media.空).execute()
  })
  test('決裁されないまま期限を過ぎた申請は失効し、申請者に知らされ、証跡が残る', async () => {
    const id = await submit()
    await store.of(mpd.org).updateTable('request').set({ lapses_on: '2026-11-20' }).where('org', '=', mpd.org).where('id', '=', id).execute()
    clock.moveTo('2026-11-20T14:59:00Z')
    expect((await roundFor(mpd)).lapsed).toBe(0)
    clock.moveTo('2026-11-20T15:00:00Z')
    expect((await roundFor(mpd)).lapsed).toBe(1)
    expect((await roundFor(mpd)).lapsed).toBe(0)
    const seat = await seatOf(world, mpd, '係員')
    expect((await loadRequest(seat.db, seat, id)).state).toBe('失効')
    expect((await noticesOf(mpd, '係員')).at(-1)).toContain('失効しました')
    expect(await seat.db.selectFrom('evidence').select('actor').where('org', '=', mpd.org).where('act', '=', '失効').execute()).toEqual([{ actor: null }])
  })
  test('承認者が異動すると後任に回り直し、前の承認者の手元からは消える', async () => {
    const id = await submit()
    expect((await homeOfPerson(await seatOf(world, mpd, '代理'))).toDecide.map((row) => row.id)).toEqual([id])
    expect((await roundFor(mpd)).readdressed).toBe(0)
    await store.of(mpd.org).transaction().execute(async (tx) => {
      await transfer({ tx, org: mpd.org, actor: null }, { person: mpd.people.代理, unit: mpd.units.他係, post: '課長代理', rank: '警部', from: '2026-11-17' })
      await tx.updateTable('appointment').set({ to_day: '2026-11-16' }).where('org', '=', mpd.org).where('role', '=', '情報管理者').where('person', '=', mpd.people.代理).execute()
    })
    clock.moveTo('2026-11-16T15:00:00Z')
    expect((await roundFor(mpd)).readdressed).toBe(1)
    expect((await roundFor(mpd)).readdressed).toBe(0)
    expect((await homeOfPerson(await seatOf(world, mpd, '代理'))).toDecide).toEqual([])
    const successor = await homeOfPerson(await seatOf(world, mpd, '補佐'))
    expect(successor.toDecide.map((row) => row.id)).toEqual([id])
    expect(successor.toDecide[0]!.waitingFor).toContain('渡邉 史郎')
    expect(await noticesOf(mpd, '補佐')).toEqual([expect.stringContaining('担当の変更')])
  })
  test('不在の承認者の代わりに代決できる人が加わり、済んだ段階には触れない', async () => {
    const id = await submit()
    await store.of(mpd.org).transaction().execute(async (tx) => {
      await registerAbsence({ tx, org: mpd.org, actor: null }, { person: mpd.people.代理, from: '2026-11-17', to: '2026-11-17' })
      await registerDeputy({ tx, org: mpd.org, actor: null }, { principal: mpd.people.代理, deputy: mpd.people.補佐, kind: '代決', from: '2026-11-16' })
    })
    clock.moveTo('2026-11-17T00:00:00Z')
    expect((await roundFor(mpd)).readdressed).toBe(1)
    const seat = await seatOf(world, mpd, '補佐')
    const before = await loadRequest(seat.db, seat, id)
    await actOnRequest(seat, id, { version: before.version, act: { act: '承認', position: before.steps.find(({ kind }) => kind === '決裁')!.position } })
    const decided = await loadRequest(seat.db, seat, id)
    clock.moveTo('2026-11-18T00:00:00Z')
    await roundFor(mpd)
    const after = await loadRequest(seat.db, seat, id)
    expect(after.steps.filter(({ state }) => state === '承認')).toEqual(decided.steps.filter(({ state }) => state === '承認'))
    expect(after.steps.find(({ kind }) => kind === '決裁')).toMatchObject({ actor: mpd.people.補佐, via: '代決', principal: mpd.people.代理 })
  })
})

describe('年度末', () => {
  test('年度末で終わる許可は 30日前・7日前・前日に一人一通で知らせ、4月1日にまだ手元にあれば仕事になる', async () => {
    clock.moveTo('2027-02-20T01:00:00Z')
    const police = await organisationSince('2027-02-20', 'saitama-police')
    const db = store.of(police.org)
    const { id: request } = await db.insertInto('request').values({ org: police.org, procedure: 'media.use', title: '年度の使用', state: '完了', applicant: police.people.係員, typed_by: police.people.係員, unit: police.units.課, form: '{}' }).returning('id').executeTakeFirstOrThrow()
    for (const item of [police.media.空, police.media.名簿]) {
      await db.insertInto('permission').values({ org: police.org, request, procedure: 'media.use', item, person: police.people.係員, role: '運用管理担当者', from_day: '2026-04-01', until_day: '2027-03-31', bound_hash: Buffer.of(0) }).execute()
    }
    await db.updateTable('item').set({ state: '使用中', holder: police.people.係員 }).where('org', '=', police.org).where('id', '=', police.media.空).execute()
    const told: string[] = []
    for (const day of ['2027-02-28', '2027-03-01', '2027-03-02', '2027-03-24', '2027-03-25', '2027-03-30', '2027-03-31']) {
      clock.moveTo(`${day}T01:00:00Z`)
      const before = (await noticesOf(police, '係員')).length
      await roundFor(police)
      if ((await noticesOf(police, '係員')).length > before) told.push(day)
    }
    expect(told).toEqual(['2027-03-01', '2027-03-24', '2027-03-30'])
    expect((await noticesOf(police, '係員'))[0]).toBe('年度末（令和9年3月31日）で終わる許可が2件あります。続けて使うものは申請し直してください')
    expect(await tasksOf(police, 'media.overdue/saitama')).toEqual([])
    clock.moveTo('2027-03-31T15:00:00Z')
    await roundFor(police)
    expect((await tasksOf(police, 'media.overdue/saitama')).map(({ item, state }) => [item, state])).toEqual([[police.media.空, '未了']])
    expect((await homeOfPerson(await seatOf(world, police, '補佐'))).tasks.map(({ duty, item }) => [duty, item?.number])).toContainEqual(['media.overdue/saitama', 'USB-0001'])
    await db.updateTable('item').set({ state: '保管中', holder: null }).where('org', '=', police.org).where('id', '=', police.media.空).execute()
    await roundFor(police)
    expect((await tasksOf(police, 'media.overdue/saitama')).map(({ state }) => state)).toEqual(['完了'])
  })
})

describe('動かし方', () => {
  test('二つの処理が同時に動いても、仕事は二重にならない', async () => {
    clock.moveTo('2026-09-01T01:00:00Z')
    const mpd = await organisationSince('2026-09-01')
    const second = await openStore(database.url)
    try {
      const rounds = await Promise.all([world, await aWorld(second, clock)].flatMap((one) => [runJobs(one), runJobs(one)]))
      expect(rounds.flat().filter(({ org, opened }) => org === mpd.org && opened > 0)).toHaveLength(1)
      expect(await tasksOf(mpd, 'media.stocktaking/mpd')).toHaveLength(2)
    } finally { await second.close() }
  })
  test('一つの組織の失敗は、ほかの組織を止めない', async () => {
    const broken = await organisationSince('2026-09-01')
    await store.owner.updateTable('organisation').set({ profile: '知らない組' }).where('id', '=', broken.org).execute()
    const after = await organisationSince('2026-09-01')
    const failed: (number | null)[] = []
    const results = await runJobs(world, { failed: (_error, org) => { failed.push(org) } })
    expect(failed).toEqual([broken.org])
    expect(results.some(({ org, done }) => org === after.org && done)).toBe(true)
    await store.owner.updateTable('organisation').set({ profile: 'mpd' }).where('id', '=', broken.org).execute()
  })
  test('始めるとすぐ一巡し、止めれば走っている分を待って終わる', async () => {
    const mpd = await organisationSince('2026-09-01')
    const jobs = startJobs(world, (error) => { throw error })
    await expect.poll(() => tasksOf(mpd, 'media.stocktaking/mpd').then(({ length }) => length), { timeout: 20_000 }).toBe(2)
    await jobs.stop()
  })
  test('次の日までの時間は日本の 0時までで、ちょうど 0時なら丸一日', () => {
    expect(msToNextDay(new Date('2026-03-31T14:59:00Z'))).toBe(60_000)
    expect(msToNextDay(new Date('2026-03-31T15:00:00Z'))).toBe(86_400_000)
    expect(msToNextDay(new Date('2026-03-31T14:59:59.900Z'))).toBe(1000)
  })
})
