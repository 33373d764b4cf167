// 二つ目の要素、認証手段の種類、カードの紛失、パスワードの流出: 市区町村。
import { afterAll, beforeAll, expect } from 'vitest'
import { unmetControls } from '../../../src/acts/unmet-controls.ts'
import { bringDutiesUpToDate } from '../../../src/acts/periodic.ts'
import { TEST_PASSWORD } from '../../factories.ts'
import type { PersonKey } from '../../factory-plans.ts'
import { accept } from '../../accept.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aDesk } from '../factors.ts'
import type { Desk } from '../factors.ts'
import { aCity } from './city.ts'

const city = aCity()
let desk: Desk
beforeAll(async () => { desk = await aDesk(city) })
afterAll(() => desk.close())

const SYSTEM = { confidentialityCeiling: '2', integrityCeiling: '2', availabilityCeiling: '2', externalLine: false, builtForConfidential: false }
const system = (number: string, columns: object) => city.add('課長', 'systems', number, { name: `${number}の仕組み`, ...SYSTEM, ...columns })
const unmet = async (who: PersonKey, item: string) => (await unmetControls(await city.seat(who))).filter((one) => one.item.id === item)
const tasksOf = (duty: string) => city.store.owner.selectFrom('task as t').leftJoin('task_assignee as a', (join) => join.onRef('a.org', '=', 't.org').onRef('a.task', '=', 't.id')).select(['t.id', 't.item', 't.state', 't.about', 't.due', 'a.role', 'a.person']).where('t.org', '=', city.organisation.org).where('t.duty', '=', duty).orderBy('t.id').execute()
const noticesOf = async (who: PersonKey) => (await city.store.owner.selectFrom('notice').select('title').where('org', '=', city.organisation.org).where('person', '=', city.organisation.people[who]).execute()).map(({ title }) => title).join('\n')
const AT = '2026-11-16T10:01:00+09:00'

accept('mic:kaisetsu-3-(1)-②-(ア)', async () => {
  const terminal = await city.terminal('端末-認証', { authentication: ['静脈', 'リスクベース認証'], multiFactor: false })
  const refused = await refusalOf(city.change('係員', terminal, { multiFactor: true }))
  expect(refused.refusals[0]!.field).toBe('multiFactor')
  expect(refused.message).toContain('「存在」の一種類だけ')
  expect(citesOf(refused)).toContain('mic:kaisetsu-3-(1)-②-(ア)')
  expect(citesOf(await refusalOf(city.change('係員', terminal, { authentication: ['パスワード', '暗証番号'], multiFactor: true })))).toContain('mic:kaisetsu-3-(1)-②-(ア)')
  expect(citesOf(await refusalOf(city.change('係員', terminal, { authentication: ['リスクベース認証'], multiFactor: true })))).toContain('mic:kaisetsu-3-(1)-②-(ア)')
  await city.change('係員', terminal, { authentication: ['静脈', 'パスワード'], multiFactor: true })
  expect((await city.item(terminal.id)).details).toMatchObject({ authentication: ['静脈', 'パスワード'], multiFactor: true })
  const { body } = await (await desk.as('係員')).get('/api/definitions')
  const { options, help } = body.registers.find(({ id }: { id: string }) => id === 'devices.terminals').columns.authentication
  const kindOf = (value: string) => /（(.+)）$/.exec(options.find((one: { value: string }) => one.value === value).label)![1]
  expect(['パスワード', 'ＩＣカード', '静脈', 'リスクベース認証'].map(kindOf)).toEqual(['知識', '所持', '存在', '数えない'])
  expect(options.filter((one: { help?: string }) => one.help).map((one: { label: string }) => /（(.+)）$/.exec(one.label)![1])).toEqual(['知識', '所持', '存在', '数えない'])
  expect(help).toContain('知識と所持を併せると')
})
accept('mic:4.4-②', async () => {
  const one = await system('単独', { authentication: ['パスワード'] })
  const answer = (authenticated: typeof one) => city.answer('課長', 'systems.authentication.municipality/several', { item: authenticated.id, answer: '適合', fields: { evidence: '設定の画面', checkedOn: '2026-11-16' } })
  expect((await unmet('課長', one.id)).find(({ control }) => control.endsWith('/several'))).toMatchObject({ because: '不適合', clauses: ['mic:4.4-②'] })
  expect(citesOf(await refusalOf(answer(one)))).toContain('mic:4.4-②')
  await bringDutiesUpToDate(await city.seat(null))
  const owed = (await tasksOf('systems.authentication-due.municipality')).filter(({ item }) => item === one.id)
  expect(owed).toMatchObject([{ role: '情報システム管理者', state: '未了', due: '2026-11-30' }])
  await city.record('課長', 'systems.authentication-correction.municipality', one.id, { authentication: ['パスワード', 'ＩＣカード'], correctedOn: '2026-11-16', what: 'カードを併せた' })
  expect((await tasksOf('systems.authentication-due.municipality')).filter(({ item }) => item === one.id)).toMatchObject([{ state: '完了' }])
  await answer(one)
  expect((await unmet('課長', one.id)).filter(({ control }) => control.endsWith('/several'))).toEqual([])

  await desk.set('identity.second-factor', '全員')
  const begun = await desk.begin('同僚')
  expect(begun.json()).toEqual({ ok: true, step: 'enrol' })
  const half = desk.holding(begun)
  for (const url of ['/api/me', '/api/home', '/api/registers/media/items']) expect((await half.get(url)).body, url).toMatchObject({ status: 403, clauses: expect.arrayContaining(['mic:4.4-②']) })
  const { body } = await half.post('/api/me/totp', { name: '認証アプリ' })
  const done = await desk.send(half, `/api/me/totp/${body.id}/confirmation`, { code: desk.code(body.secret) })
  expect((await desk.holding(done).get('/api/me')).status).toBe(200)
  desk.later()
  const again = await desk.begin('同僚')
  expect((await desk.holding(again).get('/api/me')).body.clauses).toContain('mic:4.4-②')
  expect((await desk.holding(await desk.send(desk.holding(again), '/api/session/code', { code: desk.code(body.secret) })).get('/api/me')).status).toBe(200)
  await desk.set('identity.second-factor', '求めない')
})
accept('mic:kaisetsu-4.4-②', async () => {
  const secret = await system('重要', { authentication: ['パスワード', '暗証番号'], confidentialityCeiling: '3' })
  const lesser = await system('並', { authentication: ['パスワード', '暗証番号'], confidentialityCeiling: '2' })
  const kinds = async (item: string) => (await unmet('課長', item)).filter(({ control }) => control.endsWith('/kinds')).map(({ because, clauses }) => [because, ...clauses])
  expect(await kinds(secret.id)).toEqual([['不適合', 'mic:kaisetsu-4.4-②']])
  expect(await kinds(lesser.id)).toEqual([])
  await desk.set('systems.authentication.level', 2)
  expect(await kinds(lesser.id)).toEqual([['不適合', 'mic:kaisetsu-4.4-②']])
  const answer = () => city.answer('課長', 'systems.authentication.municipality/kinds', { item: lesser.id, answer: '適合', fields: { evidence: '設定の画面', checkedOn: '2026-11-16' } })
  expect(citesOf(await refusalOf(answer()))).toContain('mic:kaisetsu-4.4-②')
  await city.change('課長', await city.item(lesser.id), { authentication: ['パスワード', '指紋'] })
  await answer()
  expect(await kinds(lesser.id)).toEqual([])
  await desk.set('systems.authentication.level', 3)
})
accept('mic:kaisetsu-6.2-(5)', async () => {
  const both = await system('両方', { authentication: ['パスワード'] })
  const asked = async () => (await unmet('課長', both.id)).filter(({ clauses }) => clauses.includes('mic:kaisetsu-6.2-(5)')).map(({ title }) => title)
  expect(await asked()).toEqual(['パスワードの取扱い'])
  await city.change('課長', await city.item(both.id), { authentication: ['ＩＣカード', '指紋'] })
  expect(await asked()).toEqual(['カード・認証器を失くしたときの無効化'])
  await city.change('課長', await city.item(both.id), { authentication: ['パスワード', 'ＩＣカード'] })
  expect(await asked()).toEqual(expect.arrayContaining(['パスワードの取扱い', 'カード・認証器を失くしたときの無効化']))
  const lacking = await refusalOf(city.answer('課長', 'systems.authentication.municipality/card', { item: both.id, answer: '適合', fields: { checkedOn: '2026-11-16' } }))
  expect(lacking.refusals.map(({ field }) => field)).toEqual(expect.arrayContaining(['procedure', 'outOfHours']))
  await city.answer('課長', 'systems.authentication.municipality/card', { item: both.id, answer: '適合', fields: { procedure: '管理画面でカード番号を無効にする', outOfHours: true, checkedOn: '2026-11-16' } })
  expect(await asked()).toEqual(['パスワードの取扱い'])
})
accept('mic:kaisetsu-4.4-注2', async () => {
  const { secret } = await desk.enrol(await desk.as('課長'))
  await desk.set('identity.one-time-roles', '情報システム管理者')
  desk.later()
  const halves = [await desk.begin('課長'), await desk.begin('課長'), await desk.begin('課長')].map((one) => desk.holding(one))
  expect((await halves[0]!.get('/api/home')).body.status).toBe(403)
  const code = desk.code(secret)
  const taken = await desk.send(halves[0]!, '/api/session/code', { code })
  expect(taken.json()).toEqual({ ok: true, step: null })
  const twice = await desk.send(halves[1]!, '/api/session/code', { code })
  expect(twice.json()).toMatchObject({ status: 422, clauses: ['mic:kaisetsu-4.4-注2'] })
  expect(twice.json().detail).toContain('もう使われました')
  // A colleague of the role without an app is led to enrol one, whatever is asked of others.
  const other = await desk.begin('他課長')
  expect(other.json()).toEqual({ ok: true, step: 'enrol' })
  expect((await desk.holding(other).get('/api/home')).status).toBe(403)
  expect((await desk.begin('係員')).json()).toEqual({ ok: true, step: null })
  await desk.set('identity.one-time-roles', '')
})

/** A card that somebody holds, usable for two systems, with an app on it. */
async function cardOf(who: PersonKey, number: string) {
  const systems = [await system(`${number}甲`, { authentication: ['ＩＣカード', '暗証番号'] }), await system(`${number}乙`, { authentication: ['ＩＣカード', 'パスワード'] })]
  const card = await city.add('係長', 'cards', number, { kind: 'ＩＣカード', systems: systems.map(({ id }) => id) })
  await city.record('係長', 'identities.cards.municipality/issued', card.id, { person: city.organisation.people[who] })
  return { card, systems, ...await desk.enrol(await desk.as(who), card.id) }
}
async function stopsAtOnce(who: PersonKey, number: string, clause: 'mic:5.4-(1)-②' | 'mic:kaisetsu-6.2-(5)-②') {
  const { card, systems, secret } = await cardOf(who, number)
  desk.later()
  const open = desk.holding(await desk.send(desk.holding(await desk.begin(who)), '/api/session/code', { code: desk.code(secret) }))
  const half = desk.holding(await desk.begin(who))
  desk.later()
  const told = await open.post('/api/records', { event: 'identities.cards.municipality/lost', item: card.id, form: { noticedAt: AT, circumstances: '電車に置き忘れた' } })
  expect(told.body.item, told.text).toMatchObject({ state: '停止' })
  expect((await open.get('/api/me')).status, 'what was opened with the card is over').toBe(401)
  expect((await desk.send(half, '/api/session/code', { code: desk.code(secret) })).json(), 'a sign-in that was begun before').toMatchObject({ status: 403, clauses: expect.arrayContaining([clause]) })
  desk.later()
  const next = desk.holding(await desk.begin(who))
  expect((await next.get('/api/session')).body).toMatchObject({ step: 'factor', methods: { code: false, recovery: true } })
  expect((await desk.send(next, '/api/session/code', { code: desk.code(secret) })).json()).toMatchObject({ status: 403, clauses: expect.arrayContaining([clause]) })
  await city.store.owner.deleteFrom('recovery_code').where('org', '=', city.organisation.org).execute()
  expect((await desk.begin(who)).json(), 'with the password alone nothing new is enrolled').toMatchObject({ status: 403, clauses: expect.arrayContaining([clause]) })
  expect(await noticesOf('他部長')).toContain('カードの紛失の通報')
  const owed = (await tasksOf('identities.card-stop-due.municipality')).filter(({ item }) => systems.some(({ id }) => id === item))
  expect(owed).toMatchObject(systems.map(({ id }) => ({ item: id, state: '未了', role: '情報システム管理者', about: city.organisation.people[who], due: '2026-11-16' })))
  const stopped = (item: string, form: object) => city.record('課長', 'identities.card-stopped.municipality', item, { person: city.organisation.people[who], ...form })
  expect((await refusalOf(stopped(systems[0]!.id, {}))).refusals[0]!.field).toBe('stoppedAt')
  await city.record('課長', 'identities.card-stopped.municipality', systems[0]!.id, { person: city.organisation.people.本部長, stoppedAt: AT })
  expect((await tasksOf('identities.card-stop-due.municipality')).filter(({ item }) => item === systems[0]!.id)[0]!.state, 'of somebody else\'s card').toBe('未了')
  await stopped(systems[0]!.id, { stoppedAt: AT })
  expect((await tasksOf('identities.card-stop-due.municipality')).filter(({ item }) => systems.some(({ id }) => id === item)).map(({ state }) => state)).toEqual(['完了', '未了'])
}
accept('mic:5.4-(1)-②', () => stopsAtOnce('係員', 'カード1', 'mic:5.4-(1)-②'))
accept('mic:kaisetsu-6.2-(5)-②', () => stopsAtOnce('補佐', 'カード2', 'mic:kaisetsu-6.2-(5)-②'))
accept('mic:5.4-(3)-④', async () => {
  const [here, there] = [await desk.as('係長'), await desk.as('係長')]
  expect((await here.post('/api/me/leak', { circumstances: '付箋が机からなくなった' })).status).toBe(200)
  expect(await noticesOf('課長')).toContain('パスワードの流出のおそれ')
  const [told] = await city.store.owner.selectFrom('incident_step').select(['role', 'told_to', 'clauses']).where('org', '=', city.organisation.org).orderBy('incident', 'desc').orderBy('position').execute()
  expect(told).toMatchObject({ role: '情報セキュリティ管理者', clauses: ['mic:5.4-(3)-④'], told_to: [city.organisation.people.課長] })
  const [known] = await city.store.owner.selectFrom('evidence').select('clauses').where('org', '=', city.organisation.org).where('act', '=', '事案の認知').orderBy('id', 'desc').execute()
  expect(known!.clauses).toContain('mic:5.4-(3)-④')
  for (const client of [here, there]) expect((await client.get('/api/me')).status).toBe(401)
  const again = desk.holding(await desk.begin('係長'))
  expect((await again.get('/api/home')).body.type).toBe('/errors/change-password')
  const changed = desk.holding(await desk.send(again, '/api/me/password', { current: TEST_PASSWORD, password: '石垣の猫がまどろむ 午後五時の鐘' }))
  expect((await changed.get('/api/home')).status).toBe(200)
  const owed = () => tasksOf('identities.changed-elsewhere-due.municipality')
  expect(await owed()).toMatchObject([{ state: '未了', person: city.organisation.people.係長, due: '2026-11-17' }])
  await city.record('係員', 'identities.password-leak.municipality/changed', null, { systems: '財務', changedAt: AT, every: true })
  expect((await owed())[0]!.state, 'nobody declares it for another').toBe('未了')
  expect((await changed.post('/api/records', { event: 'identities.password-leak.municipality/changed', item: null, form: { systems: '財務、税務', changedAt: AT, every: true } })).status).toBe(200)
  expect((await owed())[0]!.state).toBe('完了')
  // The same by the general screen of records.
  const once = await changed.post('/api/records', { event: 'identities.password-leak.municipality/reported', item: null, form: { circumstances: 'また見当たらない' } })
  expect(once.status, once.text).toBe(200)
  expect((await changed.get('/api/me')).status).toBe(401)
})
