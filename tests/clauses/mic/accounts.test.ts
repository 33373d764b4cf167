// 離れる人のＩＤ、特権ＩＤの名、認証情報の管理、身に覚えのない利用: 市区町村。
import { afterAll, beforeAll, expect } from 'vitest'
import { bringDutiesUpToDate } from '../../../src/acts/periodic.ts'
import { retirePerson, transferPerson } from '../../../src/acts/transfers.ts'
import { unmetControls } from '../../../src/acts/unmet-controls.ts'
import { createOrganisation } from '../../../src/cli/init.ts'
import { rolesOf } from '../../../src/engine/organisation.ts'
import { organisationOn } from '../../../src/store/organisation.ts'
import { accept } from '../../accept.ts'
import { signInAs, signInPrivileged } from '../../client.ts'
import type { PersonKey } from '../../factory-plans.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aDesk } from '../factors.ts'
import type { Desk } from '../factors.ts'
import { holdsNoSecret } from '../secrets.ts'
import { aCity } from './city.ts'

const city = aCity()
const TODAY = '2026-11-16'
let desk: Desk
beforeAll(async () => { desk = await aDesk(city) })
afterAll(() => desk.close())

const system = (number: string) => city.add('課長', 'systems', number, { name: `${number}の仕組み`, confidentialityCeiling: '2', integrityCeiling: '2', availabilityCeiling: '2', externalLine: false, builtForConfidential: false })
const tasksOf = (duty: string, item?: string) => city.store.owner.selectFrom('task as t').leftJoin('task_assignee as a', (join) => join.onRef('a.org', '=', 't.org').onRef('a.task', '=', 't.id')).select(['t.item', 't.state', 't.about', 't.due', 'a.role']).where('t.org', '=', city.organisation.org).where('t.duty', '=', duty).$if(item !== undefined, (query) => query.where('t.item', '=', item!)).orderBy('t.id').orderBy('a.role').execute()
const unmet = async (who: PersonKey, item: string) => (await unmetControls(await city.seat(who))).filter((one) => one.item.id === item)
const rowsOf = async (register: string) => (await city.store.owner.selectFrom('item').select('id').where('org', '=', city.organisation.org).where('register', '=', register).orderBy('id').execute()).map(({ id }) => id)

accept('mic:6.2-(1)-③-(カ)', async () => {
  const first = { key: 'first', name: '試験町', profile: 'municipality', personNumber: '1', personName: '町田 一', password: 'ながれ星と喫茶の古い地図 第９版', day: TODAY } as const
  for (const username of ['admin', 'root', 'administrator2', 'sa']) await expect(createOrganisation(city.store, { ...first, username }), username).rejects.toThrow('既定の名')
  expect(await city.store.owner.selectFrom('organisation').select('id').where('key', '=', 'first').execute()).toEqual([])

  const tax = await system('税')
  await city.record('課長', 'systems.privileged-id.municipality/entered', tax.id, { name: 'Admin01' })
  await city.record('課長', 'systems.privileged-id.municipality/entered', tax.id, { name: 'zei-kanri-7' })
  const [preset, own] = await rowsOf('privileged-ids')
  expect(await unmet('課長', preset!)).toMatchObject([{ because: '不適合', clauses: ['mic:6.2-(1)-③-(カ)'] }])
  expect(await unmet('課長', own!)).toEqual([])
  expect(await tasksOf('systems.privileged-id-due.municipality')).toMatchObject([{ item: preset, state: '未了', role: '情報システム管理者', due: '2026-11-30' }])
  const claimed = await refusalOf(city.answer('課長', 'systems.privileged-id.municipality', { item: preset!, answer: '適合', fields: { checkedOn: TODAY } }))
  expect(citesOf(claimed)).toContain('mic:6.2-(1)-③-(カ)')
  const hidden = await refusalOf(city.change('課長', await city.item(preset!), { naming: '独自の名' }))
  expect([hidden.refusals[0]!.field, citesOf(hidden)]).toEqual(['naming', ['mic:6.2-(1)-③-(カ)']])
  const again = await refusalOf(city.record('課長', 'systems.privileged-id.municipality/renamed', preset!, { name: 'ｒｏｏｔ', renamedOn: TODAY }))
  expect([again.refusals[0]!.field, citesOf(again)]).toEqual(['name', ['mic:6.2-(1)-③-(カ)']])
  await city.record('課長', 'systems.privileged-id.municipality/renamed', preset!, { name: 'zei-hozen-3', renamedOn: TODAY })
  expect(await unmet('課長', preset!)).toEqual([])
  expect(await tasksOf('systems.privileged-id-due.municipality')).toMatchObject([{ state: '完了' }])
})

accept('mic:6.2-(5)-①', async () => {
  const kept = await system('戸籍')
  const answer = (hardening: string, more: object = {}) => city.answer('課長', 'systems.credential-store.municipality', { item: kept.id, answer: '適合', fields: { hardening, evidence: '設定の画面', checkedOn: TODAY }, ...more })
  const unused = await refusalOf(answer('あり・未使用'))
  expect([unused.refusals[0]!.field, citesOf(unused).includes('mic:6.2-(5)-①')]).toEqual(['reason', true])
  await answer('あり・未使用', { reason: '強化機能を有効にする', planDue: '2026-12-28' })
  expect((await unmet('課長', kept.id)).find(({ control }) => control === 'systems.credential-store.municipality')).toMatchObject({ because: '不適合', clauses: ['mic:6.2-(5)-①'] })
  await answer('あり・使用中')
  expect((await unmet('課長', kept.id)).filter(({ clauses }) => clauses.includes('mic:6.2-(5)-①'))).toEqual([])

  const { accounts, people } = city.organisation
  const chief = await signInPrivileged(desk.app, accounts.他部長)
  const { id } = await city.store.owner.selectFrom('account').select('id').where('username', '=', accounts.代理).executeTakeFirstOrThrow()
  const { body: { password } } = await chief.post(`/api/accounts/${id}/temporary-password`)
  const read = await holdsNoSecret(chief, city.store, city.organisation, [password])
  for (const url of ['/api/accounts', '/api/evidence/file', '/api/registers/media/export?format=csv', `/api/people/${people.係員}`]) expect(read, url).toContain(url)
  const newcomer = await signInAs(desk.app, accounts.代理, password)
  expect((await newcomer.get('/api/home')).body, 'what the issuer knows opens nothing').toMatchObject({ status: 403, clauses: expect.arrayContaining(['mic:6.2-(5)-①']) })
}, { timeout: 120_000 })

accept('mic:kaisetsu-6.2-(4)', async () => {
  const { accounts, people, org } = city.organisation
  const before = await signInAs(desk.app, accounts.係員)
  desk.later()
  const client = await signInAs(desk.app, accounts.係員)
  const { lastSignInAt } = (await client.get('/api/me')).body
  expect(Date.parse(lastSignInAt)).toBeLessThan(city.clock.now().getTime())
  const incidents = () => city.store.owner.selectFrom('incident').select(['id', 'number', 'category', 'reported_by', 'file']).where('org', '=', org).execute()
  expect(await incidents()).toEqual([])
  expect((await client.post('/api/me/leak', { circumstances: '' })).status).toBe(422)
  expect((await client.post('/api/me/leak', { circumstances: '夜中のサインインに身に覚えがない' })).status).toBe(200)
  for (const ended of [before, client]) expect((await ended.get('/api/me')).status).toBe(401)
  const [opened] = await incidents()
  expect(opened).toMatchObject({ category: 'パスワードの流出のおそれ', reported_by: people.係員 })
  const steps = await city.store.owner.selectFrom('incident_step').select(['role', 'clauses', 'told_to']).where('org', '=', org).where('incident', '=', opened!.id).orderBy('position').execute()
  const desks = (await city.store.owner.selectFrom('appointment').select('person').where('org', '=', org).where('role', '=', 'CSIRT責任者').execute()).map(({ person }) => person)
  expect(steps.map(({ role }) => role)).toEqual(['情報セキュリティ管理者', 'CSIRT責任者'])
  expect(steps[1]).toMatchObject({ clauses: ['mic:kaisetsu-6.2-(4)'], told_to: desks })
  const told = await city.store.owner.selectFrom('notice').select(['person', 'title']).where('org', '=', org).where('about', '=', `incident/${opened!.id}`).execute()
  expect(told.map(({ person }) => person)).toEqual(expect.arrayContaining(desks))
  expect((await city.item(opened!.file!)).state).toBe('認知')

  await desk.set('identity.failures', 3)
  const trying = (password: string) => desk.app.inject({ method: 'POST', url: '/api/session', headers: { 'x-sekisho': '1' }, payload: { username: accounts.他係員, password } })
  for (let turn = 0; turn < 3; turn++) await trying('ちがう合言葉です')
  expect((await trying('ちがう合言葉です')).statusCode).toBe(429)
  const stopped = await city.store.owner.selectFrom('evidence').select('clauses').where('org', '=', org).where('act', '=', 'サインインの停止').executeTakeFirstOrThrow()
  expect(stopped.clauses).toContain('mic:kaisetsu-6.2-(4)')
  await desk.set('identity.failures', 10)
})

accept('mic:kaisetsu-5.1-(1)', async () => {
  const { people, accounts, units, org } = city.organisation
  const [one, other] = [await system('給与'), await system('文書')]
  for (const { id } of [one, other]) await city.record('課長', 'systems.users.municipality/entered', id, { person: people.他補佐, startsOn: TODAY })
  const [first, second] = (await rowsOf('users')).slice(-2)
  city.clock.moveTo('2026-11-16T14:50:00Z')
  const leaving = await signInAs(desk.app, accounts.他補佐)
  await retirePerson(await city.seat('他部長'), { person: people.他補佐, lastDay: TODAY })
  expect((await leaving.get('/api/me')).status, 'on the last day itself').toBe(200)
  const owed = () => tasksOf('systems.users-stop-due.municipality')
  expect((await owed()).map(({ item, state, role, due }) => [item, state, role, due])).toEqual([first, second].flatMap((item) => ['情報システム管理者', '情報セキュリティ管理者'].map((role) => [item, '未了', role, TODAY])))
  city.clock.moveTo('2026-11-16T15:10:00Z')
  expect((await leaving.get('/api/me')).body).toMatchObject({ status: 401, clauses: expect.arrayContaining(['mic:kaisetsu-5.1-(1)']) })
  expect((await desk.begin('他補佐')).json()).toMatchObject({ status: 403, clauses: expect.arrayContaining(['mic:kaisetsu-5.1-(1)']) })
  await bringDutiesUpToDate(await city.seat(null))
  const undated = await refusalOf(city.record('課長', 'systems.users.municipality/ended', first!, {}))
  expect(undated.refusals[0]!.field).toBe('endedOn')
  await city.record('課長', 'systems.users.municipality/ended', first!, { endedOn: TODAY })
  expect([...new Set((await owed()).map(({ item, state }) => `${item} ${state}`))]).toEqual([`${first} 完了`, `${second} 未了`])
  const manager = await signInAs(desk.app, accounts.課長)
  const { rows } = (await manager.get('/api/tasks?scope=unit&state=未了')).body
  expect(rows.filter(({ title }: { title: string }) => title.includes('離れる職員のＩＤの停止'))).toHaveLength(1)

  // 異動: 旧所属の役割と、旧所属の台帳を見る力は、発令日に失う。
  await city.store.owner.insertInto('appointment').values({ org, role: '情報システム担当者', person: people.補佐, scope_unit: units.課, from_day: '2020-04-01' }).execute()
  await transferPerson(await city.seat('他部長'), { person: people.補佐, unit: units.他課, post: '課長補佐', rank: '課長補佐級', from: '2026-12-01' })
  const held = async (day: string) => rolesOf(await organisationOn(city.store.of(org), org, day), people.補佐).map(({ role }) => role)
  expect(await held('2026-11-30')).toContain('情報システム担当者')
  expect(await held('2026-12-01')).not.toContain('情報システム担当者')
  const record = () => city.record('補佐', 'systems.privileged-id.municipality/entered', one.id, { name: 'kyuyo-hozen' })
  city.clock.moveTo('2026-11-30T01:00:00Z')
  expect((await record()).id).not.toBe('')
  city.clock.moveTo('2026-12-01T01:00:00Z')
  expect((await refusalOf(record())).code).toBe('not-permitted')
})
