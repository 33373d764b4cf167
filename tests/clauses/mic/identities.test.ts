// 仮パスワード・パスワードの強さ・履歴・停止と解除: 本物のサーバーに、画面と同じ要求を送る。
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { standingClock } from '../../../src/engine/clock.ts'
import { answerControl } from '../../../src/acts/control-answer.ts'
import { addItem } from '../../../src/acts/items.ts'
import { buildApp } from '../../../src/server/app.ts'
import { openStore } from '../../../src/store/database.ts'
import type { Store } from '../../../src/store/database.ts'
import { accept } from '../../accept.ts'
import { clientWith, privileged, signInAs, signInPrivileged } from '../../client.ts'
import type { TestClient } from '../../client.ts'
import { freshDatabase } from '../../database.ts'
import type { FreshDatabase } from '../../database.ts'
import { aWorld, anOrganisation, seatOf, TEST_NOW, TEST_PASSWORD } from '../../factories.ts'
import type { TestOrganisation } from '../../factories.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import type { PersonKey } from '../../factory-plans.ts'

let database: FreshDatabase
let store: Store
let app: FastifyInstance
let city: TestOrganisation
let chief: TestClient
let world: Awaited<ReturnType<typeof aWorld>>
const clock = standingClock(TEST_NOW)
const GOOD = ['みどりの傘と、坂の上の 四十七段', 'ながれ星と喫茶の古い地図 第９版', '石垣の猫がまどろむ 午後五時の鐘', '砂時計と、赤い手袋が 二つと半分']
beforeAll(async () => {
  database = await freshDatabase()
  store = await openStore(database.url)
  city = await anOrganisation(store, 'municipality')
  world = await aWorld(store, clock)
  app = await buildApp(world, { requestsPerMinute: 0 })
  chief = await signInPrivileged(app, city.accounts.他部長)
})
afterAll(async () => { await app.close(); await store.close(); await database.drop() })

const accountOf = async (who: PersonKey): Promise<string> => (await store.owner.selectFrom('account').select('id').where('username', '=', city.accounts[who]).executeTakeFirstOrThrow()).id
const issue = async (who: PersonKey): Promise<string> => (await chief.post(`/api/accounts/${await accountOf(who)}/temporary-password`)).body.password
const change = (client: TestClient, current: string, password: string) => client.post('/api/me/password', { current, password })
const after = async (who: PersonKey, password: string) => signInAs(app, city.accounts[who], password)
const set = (id: string, value: number) => store.owner.insertInto('setting_value').values({ org: city.org, id, value: JSON.stringify(value), from_day: '2026-01-01' }).execute()
const trying = (who: PersonKey, password: string) => app.inject({ method: 'POST', url: '/api/session', headers: { 'x-sekisho': '1' }, payload: { username: city.accounts[who], password } })
const evidence = (act: string) => store.owner.selectFrom('evidence').select(['actor', 'after', 'clauses']).where('org', '=', city.org).where('act', '=', act).orderBy('id', 'desc').execute()

async function temporaryLeadsOnlyToChange(who: PersonKey, clause: string): Promise<void> {
  const temporary = await issue(who)
  const client = await after(who, temporary)
  for (const url of ['/api/me', '/api/home', '/api/definitions', '/api/registers/media/items', '/api/accounts', '/api/me/security']) {
    const reply = await client.get(url)
    expect(reply.body, url).toMatchObject({ status: 403, type: '/errors/change-password' })
    expect(reply.body.clauses).toContain(clause)
  }
  const same = await change(client, temporary, temporary)
  expect(same.status).toBe(422)
  expect(same.body.errors.find(({ message }: { message: string }) => message.includes('仮パスワードと同じ')).cites).toContain(clause)
  const changed = await app.inject({ method: 'POST', url: '/api/me/password', headers: { 'x-sekisho': '1', cookie: client.cookie }, payload: { current: temporary, password: GOOD[0]! } })
  expect(changed.statusCode, changed.body).toBe(200)
  expect((await client.get('/api/me')).status).toBe(401)
  const fresh = clientWith(app, `sekisho=${changed.cookies.find(({ name }) => name === 'sekisho')!.value}`)
  expect((await fresh.get('/api/me')).status).toBe(200)
  expect((await trying(who, temporary)).statusCode).toBe(401)
}
accept('mic:6.2-(5)-②', () => temporaryLeadsOnlyToChange('係員', 'mic:6.2-(5)-②'))
accept('mic:5.4-(3)-⑥', () => temporaryLeadsOnlyToChange('同僚', 'mic:5.4-(3)-⑥'))

accept('mic:5.4-(3)-③', async () => {
  await set('identity.password-length', 14)
  const client = await signInAs(app, city.accounts.係長)
  const { number, name } = await store.owner.selectFrom('person').select(['number', 'name']).where('id', '=', city.people.係長).where('org', '=', city.org).executeTakeFirstOrThrow()
  const cases: readonly (readonly [string, string])[] = [
    ['みじかい合言葉です 9', '14文字以上'], [`${name.split(/\s/)[0]}の古い自転車と青い空`, '氏名'], [`あかね色の切符 ${number}`, '職員番号'], [`あかね色の切符 ${city.accounts.係長}`, '利用者名'],
    ['passwordpassword', '推測されやすい'], ['sakurasakurasakura', '推測されやすい'], ['あいうえおかきくけこさしす', '推測されやすい'],
  ]
  for (const [password, reason] of cases) {
    const reply = await change(client, TEST_PASSWORD, password)
    expect(reply.status, password).toBe(422)
    expect(reply.body.detail, password).toContain(reason)
    expect(reply.body.clauses, password).toContain('mic:5.4-(3)-③')
    expect(reply.text).not.toContain(password)
  }
  expect((await change(client, TEST_PASSWORD, GOOD[1]!)).status).toBe(200)
})
accept('mic:kaisetsu-5.4-(3)', async () => {
  const client = await signInAs(app, city.accounts.代理)
  await set('identity.password-kinds', 3)
  const lacking = await change(client, TEST_PASSWORD, 'kokoro-nishiki-tobira-yuugata')
  expect(lacking.body).toMatchObject({ status: 422, clauses: ['mic:kaisetsu-5.4-(3)'] })
  expect(lacking.body.detail).toContain('足りない種類: 大文字・数字')
  expect((await change(client, TEST_PASSWORD, 'Kokoro-nishiki-tobira-yuugata-7')).status).toBe(200)
  await store.owner.updateTable('setting_value').set({ value: JSON.stringify(0) }).where('id', '=', 'identity.password-kinds').where('org', '=', city.org).execute()
})
accept('mic:kaisetsu-6.2-(5)-③', async () => {
  const [first, second] = [GOOD[2]!, GOOD[3]!]
  expect((await change(await signInAs(app, city.accounts.補佐), TEST_PASSWORD, first)).status).toBe(200)
  expect((await change(await after('補佐', first), first, second)).status).toBe(200)
  const client = await after('補佐', second)
  for (const old of [first, second]) {
    const reply = await change(client, second, old)
    expect(reply.body).toMatchObject({ status: 422, clauses: ['mic:kaisetsu-6.2-(5)-③'] })
    expect(reply.body.detail).toContain('以前に使用')
  }
})
accept('mic:6.2-(5)-③', async () => {
  for (let turn = 0; turn < 10; turn++) expect((await trying('他係員', 'ちがう合言葉です')).statusCode).toBe(401)
  expect((await trying('他係員', TEST_PASSWORD)).statusCode).toBe(429)
  expect((await evidence('サインインの停止'))[0]!.clauses).toEqual(['mic:6.2-(5)-③', 'mic:6.2-(4)', 'mic:kaisetsu-6.2-(4)'])
  expect((await evidence('サインインの失敗')).length).toBeGreaterThanOrEqual(10)
  const account = await accountOf('他係員')
  const told = await store.owner.selectFrom('notice').select('person').where('org', '=', city.org).where('about', '=', `account/${account}`).execute()
  expect(told.map(({ person }) => person)).toEqual(expect.arrayContaining([city.people.他係員, city.people.他課長]))
  const clerk = await signInAs(app, city.accounts.他係長)
  expect((await clerk.post(`/api/accounts/${account}/release`, { reason: '本人に確かめた' })).status).toBe(403)
  expect((await chief.post(`/api/accounts/${account}/release`, { reason: '' })).status).toBe(422)
  expect((await chief.post(`/api/accounts/${account}/release`, { reason: '打ち間違いと本人に電話で確かめた' })).status).toBe(200)
  expect((await trying('他係員', TEST_PASSWORD)).statusCode).toBe(200)
  expect((await evidence('サインインの停止の解除'))[0]).toMatchObject({ actor: city.people.他部長, after: { reason: '打ち間違いと本人に電話で確かめた' }, clauses: ['mic:6.2-(5)-③', 'mic:6.2-(4)', 'mic:kaisetsu-6.2-(4)'] })
})
accept('mic:6.2-(4)', async () => {
  const first = await signInAs(app, city.accounts.係長, GOOD[1]!)
  clock.moveTo('2026-11-16T01:20:00Z')
  await first.delete('/api/session')
  clock.moveTo('2026-11-16T01:25:00Z')
  const client = await signInAs(app, city.accounts.係長, GOOD[1]!)
  expect((await client.get('/api/me')).body).toMatchObject({ lastSignInAt: '2026-11-16T01:00:00.000Z', lastSignOutAt: '2026-11-16T01:20:00.000Z' })
  await set('identity.failures', 3)
  for (let turn = 0; turn < 3; turn++) await trying('他係長', 'ちがう合言葉です')
  expect((await trying('他係長', TEST_PASSWORD)).statusCode).toBe(429)
  expect((await evidence('サインインの停止'))[0]!.clauses).toContain('mic:6.2-(4)')
  await (await privileged(chief)).post(`/api/accounts/${await accountOf('他係長')}/release`, { reason: '本人に確かめた' })
  await set('identity.session-idle-minutes', 5)
  const idle = await signInAs(app, city.accounts.係長, GOOD[1]!)
  clock.moveTo('2026-11-16T01:31:00Z')
  expect((await idle.get('/api/me')).status).toBe(401)
  await store.owner.deleteFrom('setting_value').where('id', 'in', ['identity.session-idle-minutes', 'identity.failures']).where('org', '=', city.org).execute()
  clock.moveTo(TEST_NOW)
  chief = await signInPrivileged(app, city.accounts.他部長)

  const head = await seatOf(world, city, '課長')
  const { id: system } = await head.db.transaction().execute((tx) => addItem(tx, head, 'systems', { number: 'システム1', unit: city.units.課, columns: { name: '税務システム', confidentialityCeiling: '2', integrityCeiling: '2', availabilityCeiling: '2', externalLine: false, builtForConfidential: false } }))
  const answer = (fields: object) => answerControl(head, 'identities.sign-in.municipality', { item: system, answer: '適合', fields })
  const all = { message: true, attempts: true, timeout: true, times: true }
  for (const lacking of Object.keys(all)) expect(citesOf(await refusalOf(answer({ ...all, [lacking]: false }))), lacking).toContain('mic:6.2-(4)')
  await answer(all)
})
accept('mic:5.4-(3)-②', async () => {
  const rows = await chief.get('/api/accounts')
  expect(rows.body.rows.length).toBeGreaterThan(10)
  expect(rows.text).not.toMatch(/argon2|password_hash|hash/)
  const account = await accountOf('他代理')
  const chosen = await chief.post(`/api/accounts/${account}/temporary-password`, { password: '管理者が決めた合言葉' })
  expect(chosen.status).toBe(422)
  expect((await chief.post('/api/me/password', { account, current: TEST_PASSWORD, password: GOOD[0]! })).status).toBe(422)
  expect((await chief.post(`/api/accounts/${await accountOf('他部長')}/temporary-password`)).status).toBe(403)
  const temporary = await issue('他代理')
  expect((await evidence('仮パスワードの発行'))[0]!.clauses).toContain('mic:5.4-(3)-②')
  expect(JSON.stringify(await store.owner.selectFrom('evidence').selectAll().where('org', '=', city.org).execute())).not.toContain(temporary)
  const reported = await (await signInAs(app, city.accounts.他係長)).get('/api/definitions')
  expect(reported.body.events.some(({ title }: { title: string }) => title.includes('違反') || title.includes('報告'))).toBe(true)
})
accept('mic:kaisetsu-6.2-(1)-b', async () => {
  await set('identity.sessions-at-once', 1)
  const first = await signInAs(app, city.accounts.部長)
  const second = await signInAs(app, city.accounts.部長)
  expect((await first.get('/api/me')).status).toBe(401)
  const { notices } = (await second.get('/api/home')).body
  expect(notices.map(({ title }: { title: string }) => title)).toContain('同時に使える端末は1台までのため、先のサインインを終えました。')
  expect((await second.get('/api/me/security')).body.sessions).toHaveLength(1)
  expect((await evidence('先のサインインの終了'))[0]).toMatchObject({ actor: city.people.部長, after: { ended: 1 }, clauses: ['mic:kaisetsu-6.2-(1)-b'] })
  await store.owner.deleteFrom('setting_value').where('id', '=', 'identity.sessions-at-once').where('org', '=', city.org).execute()
})
test('one ends a session of one\'s own on another terminal, and nobody else\'s', async () => {
  const here = await signInAs(app, city.accounts.課長)
  const elsewhere = await app.inject({ method: 'POST', url: '/api/session', headers: { 'x-sekisho': '1', 'user-agent': '別の端末' }, payload: { username: city.accounts.課長, password: TEST_PASSWORD } })
  const there = clientWith(app, `sekisho=${elsewhere.cookies[0]!.value}`)
  expect((await here.get('/api/home')).body.notices.map(({ title }: { title: string }) => title).join()).toContain('別の端末でもサインインしています')
  const { sessions } = (await here.get('/api/me/security')).body
  const other = sessions.find(({ device }: { device: string }) => device === '別の端末').id
  expect((await (await signInAs(app, city.accounts.他部長)).delete(`/api/me/sessions/${other}`)).status).toBe(404)
  expect((await here.delete(`/api/me/sessions/${sessions.find(({ own }: { own: boolean }) => own).id}`)).status).toBe(409)
  expect((await here.delete(`/api/me/sessions/${other}`)).status).toBe(200)
  expect((await there.get('/api/me')).status).toBe(401)
})
test('who reports that his password may be known is out everywhere at once, and must change it before anything else', async () => {
  const [here, there] = [await signInAs(app, city.accounts.部長), await signInAs(app, city.accounts.部長)]
  expect((await here.post('/api/me/leak', { circumstances: '' })).status).toBe(422)
  expect((await here.post('/api/me/leak', { circumstances: '夜中のサインインの表示があった' })).status).toBe(200)
  for (const client of [here, there]) expect((await client.get('/api/me')).status).toBe(401)
  const again = await signInAs(app, city.accounts.部長)
  expect((await again.get('/api/me')).body.type).toBe('/errors/change-password')
  expect((await change(again, TEST_PASSWORD, TEST_PASSWORD)).status).toBe(422)
  expect((await change(again, TEST_PASSWORD, GOOD[2]!)).status).toBe(200)
  const [kept] = await evidence('インシデントの登録')
  expect([kept!.actor, JSON.stringify(kept!.after).includes('夜中のサインインの表示があった')]).toEqual([city.people.部長, true])
})
test('a stopped user name is out at once, and comes back only with a temporary password', async () => {
  const client = await signInAs(app, city.accounts.本部長)
  const account = await accountOf('本部長')
  expect((await chief.post(`/api/accounts/${account}/stop`, { reason: '端末を失くしたため' })).status).toBe(200)
  expect((await client.get('/api/me')).status).toBe(401)
  expect((await trying('本部長', TEST_PASSWORD)).statusCode).toBe(403)
  const { password } = (await chief.post(`/api/accounts/${account}/resume`)).body
  expect((await (await after('本部長', password)).get('/api/me')).body.type).toBe('/errors/change-password')
  clock.moveTo('2026-11-24T01:00:00Z')
  expect((await trying('本部長', password)).json().detail).toContain('期限が過ぎています')
  clock.moveTo(TEST_NOW)
})
accept('mic:kaisetsu-6.2-(5)-④', async () => {
  clock.moveTo('2026-11-16T14:50:00Z')
  const open = await signInAs(app, city.accounts.他補佐)
  const keeper = await signInPrivileged(app, city.accounts.他部長)
  expect((await open.post(`/api/people/${city.people.他補佐}/retirement`, { lastDay: '2026-11-16' })).status).toBe(403)
  expect((await keeper.post(`/api/people/${city.people.他補佐}/retirement`, { lastDay: '2026-11-16' })).status).toBe(200)
  expect((await open.get('/api/me')).status).toBe(200)
  clock.moveTo('2026-11-16T15:10:00Z')
  const gone = await open.get('/api/me')
  expect(gone.body).toMatchObject({ status: 401, clauses: ['mic:kaisetsu-6.2-(5)-④', 'mic:kaisetsu-5.1-(1)'] })
  expect((await trying('他補佐', TEST_PASSWORD)).json()).toMatchObject({ status: 403, clauses: ['mic:kaisetsu-6.2-(5)-④', 'mic:kaisetsu-5.1-(1)'] })
  expect(await store.owner.selectFrom('session').select('id').where('account', '=', await accountOf('他補佐')).execute()).toEqual([])
})
test('nobody is given a second user name', async () => {
  clock.moveTo('2026-11-16T15:20:00Z')
  const keeper = await signInPrivileged(app, city.accounts.他部長)
  const reply = await keeper.post('/api/accounts', { person: city.people.係員, username: 'second-name' })
  expect(reply.body).toMatchObject({ status: 422, errors: [{ field: 'person' }] })
  expect(reply.body.detail).toContain(city.accounts.係員)
})
