// サインインの条件（時間帯・接続元）と特権: 本物のサーバーに、画面と同じ要求を送る。
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerControl } from '../../../src/acts/control-answer.ts'
import { addItem } from '../../../src/acts/items.ts'
import { unmetControls } from '../../../src/acts/unmet-controls.ts'
import { createOrganisation } from '../../../src/cli/init.ts'
import { standingClock } from '../../../src/engine/clock.ts'
import { buildApp } from '../../../src/server/app.ts'
import { openStore } from '../../../src/store/database.ts'
import type { Store } from '../../../src/store/database.ts'
import { accept } from '../../accept.ts'
import { privileged, signInAs, signInPrivileged, TEST_PRIVILEGED } from '../../client.ts'
import type { TestClient } from '../../client.ts'
import { freshDatabase } from '../../database.ts'
import type { FreshDatabase } from '../../database.ts'
import { aWorld, anOrganisation, seatOf, TEST_NOW, TEST_PASSWORD } from '../../factories.ts'
import type { TestOrganisation } from '../../factories.ts'
import type { PersonKey } from '../../factory-plans.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { holdsNoSecret } from '../secrets.ts'

let database: FreshDatabase
let store: Store
let app: FastifyInstance
let city: TestOrganisation
let world: Awaited<ReturnType<typeof aWorld>>
const clock = standingClock(TEST_NOW)
beforeAll(async () => {
  database = await freshDatabase()
  store = await openStore(database.url)
  city = await anOrganisation(store, 'municipality')
  world = await aWorld(store, clock)
  app = await buildApp(world, { requestsPerMinute: 0 })
})
afterAll(async () => { await app.close(); await store.close(); await database.drop() })

const trying = (who: PersonKey, remoteAddress = '127.0.0.1', password = TEST_PASSWORD) =>
  app.inject({ method: 'POST', url: '/api/session', remoteAddress, headers: { 'x-sekisho': '1' }, payload: { username: city.accounts[who], password } })
const evidence = (act: string) => store.owner.selectFrom('evidence').select(['actor', 'subject', 'before', 'after', 'clauses']).where('org', '=', city.org).where('act', '=', act).orderBy('id', 'desc').execute()
const chiefAt = async (at: string): Promise<TestClient> => { clock.moveTo(at); return signInPrivileged(app, city.accounts.他部長) }
const change = (client: TestClient, id: string, value: number | string, more: object = {}) => client.post('/api/settings', { id, value, from: '2026-11-16', reason: '試験で定めるため', ...more })
const reset = () => store.owner.deleteFrom('setting_value').where('org', '=', city.org).where('entered_at', 'is not', null).execute()

accept('mic:kaisetsu-6.2-(1)-a', async () => {
  const chief = await chiefAt(TEST_NOW)
  expect((await change(chief, 'identity.hours', '平日 8時から20時', { role: '情報セキュリティ管理者' })).status).toBe(422)
  expect((await change(chief, 'identity.hours', '平日 08:00-20:00', { role: '情報セキュリティ管理者' })).status).toBe(200)
  clock.moveTo('2026-11-16T10:59:00Z')                      // 19:59
  const open = await signInAs(app, city.accounts.課長)
  expect((await open.get('/api/me')).status).toBe(200)
  clock.moveTo('2026-11-16T12:00:00Z')                      // 21:00
  const refused = (await trying('課長')).json()
  expect(refused).toMatchObject({ status: 403, clauses: ['mic:kaisetsu-6.2-(1)-a'] })
  expect(refused.detail).toContain('時間帯外')
  expect(refused.detail).toContain('平日 08:00-20:00')
  expect((await trying('係員')).statusCode).toBe(200)        // その役割のない人
  clock.moveTo('2026-11-16T11:05:00Z')                      // 20:05: 開いている画面も
  expect((await open.get('/api/me')).body).toMatchObject({ status: 401, clauses: ['mic:kaisetsu-6.2-(1)-a'] })
  clock.moveTo('2026-11-21T01:00:00Z')                      // 土曜日の10時
  expect((await trying('課長')).statusCode).toBe(403)
  expect((await evidence('サインインの拒否'))[0]).toMatchObject({ actor: city.people.課長, clauses: ['mic:kaisetsu-6.2-(1)-a'] })
  clock.moveTo('2026-11-24T01:00:00Z')
  expect((await trying('課長')).statusCode).toBe(200)
  await reset()
})

accept('mic:kaisetsu-6.2-(1)-c', async () => {
  const chief = await chiefAt(TEST_NOW)
  const unreadable = await change(chief, 'identity.networks', '10.0.0.0/8\n10.300.0.0/16')
  expect(unreadable.body.errors[0]).toMatchObject({ field: 'value', message: expect.stringContaining('10.300.0.0/16') })
  const locksOut = await change(chief, 'identity.networks', '10.0.0.0/8')
  expect(locksOut.body).toMatchObject({ status: 422, detail: expect.stringContaining('あなた自身が使えなくなります') })
  expect((await change(chief, 'identity.networks', '127.0.0.0/8\n10.20.0.0/16\n2001:db8:1::/48')).status).toBe(200)
  const before = (await evidence('サインインの拒否')).length
  const refused = await trying('係員', '203.0.113.5')
  expect(refused.json()).toMatchObject({ status: 403, clauses: ['mic:kaisetsu-6.2-(1)-c'] })
  expect(refused.cookies).toEqual([])
  const kept = await evidence('サインインの拒否')
  expect(kept).toHaveLength(before + 1)
  expect(kept[0]).toMatchObject({ actor: city.people.係員, after: { address: '203.0.113.5' }, clauses: ['mic:kaisetsu-6.2-(1)-c'] })
  for (const within of ['10.20.3.4', '::ffff:10.20.3.4', '2001:db8:1:2::9']) expect((await trying('係員', within)).statusCode, within).toBe(200)
  for (const outside of ['10.21.0.1', '2001:db8:2::9', '::ffff:203.0.113.5']) expect((await trying('係員', outside)).statusCode, outside).toBe(403)
  // 許された所で始めたサインインを、ほかの所へは持ち出せない。
  const cookie = (await trying('係員', '10.20.3.4')).cookies[0]!.value
  const elsewhere = await app.inject({ method: 'GET', url: '/api/me', remoteAddress: '203.0.113.5', headers: { cookie: `sekisho=${cookie}` } })
  expect(elsewhere.json()).toMatchObject({ status: 401, clauses: ['mic:kaisetsu-6.2-(1)-c'] })
  await reset()
})

accept('mic:6.2-(6)', async () => {
  clock.moveTo('2026-11-17T01:00:00Z')
  const chief = await signInAs(app, city.accounts.他部長)
  expect((await chief.get('/api/me/privilege')).body).toMatchObject({ may: true, passwordSet: true, until: null })
  const act = () => change(chief, 'identity.temporary-days', clock.now().getUTCMinutes() + 1, { from: '2026-11-17' })
  expect((await act()).body).toMatchObject({ status: 403, type: '/errors/privilege-required', clauses: ['mic:6.2-(6)', 'mic:kaisetsu-6.2-(6)'] })
  const taken = await chief.post('/api/me/privilege', { password: TEST_PRIVILEGED })
  expect(taken.body).toMatchObject({ until: '2026-11-17T01:15:00.000Z', idleUntil: '2026-11-17T01:05:00.000Z' })
  for (const minute of ['00', '04', '08', '12', '14']) {
    clock.moveTo(`2026-11-17T01:${minute}:30Z`)
    expect((await act()).status, minute).toBe(200)
  }
  clock.moveTo('2026-11-17T01:15:00Z')
  expect((await chief.get('/api/me/privilege')).body.until).toBeNull()
  expect((await act()).body.type).toBe('/errors/privilege-required')
  expect((await chief.get('/api/me')).status).toBe(200)
  await privileged(chief)
  expect((await act()).status).toBe(200)
  expect((await evidence('特権の取得'))[0]).toMatchObject({ actor: city.people.他部長, clauses: ['mic:6.2-(6)', 'mic:kaisetsu-6.2-(6)'] })
  expect((await chief.delete('/api/me/privilege')).status).toBe(200)
  expect((await act()).body.type).toBe('/errors/privilege-required')
  const clerk = await signInAs(app, city.accounts.係員)
  expect((await clerk.post('/api/me/privilege', { password: TEST_PRIVILEGED })).status).toBe(403)
  expect((await clerk.post(`/api/accounts/${city.people.係員}/stop`, { reason: '試し' })).body.type).toBe('/errors/not-permitted')
  await reset()
})

accept('mic:kaisetsu-6.2-(6)', async () => {
  const chief = await chiefAt('2026-11-17T03:00:00Z')
  clock.moveTo('2026-11-17T03:05:00Z')
  expect((await change(chief, 'identity.temporary-days', 3, { from: '2026-11-17' })).body).toMatchObject({ status: 403, clauses: ['mic:6.2-(6)', 'mic:kaisetsu-6.2-(6)'] })
  expect((await chief.get('/api/me')).status).toBe(200)
  await privileged(chief)
  for (const minutes of [30, 31]) {
    const reply = await change(chief, 'identity.privileged-idle-minutes', minutes, { from: '2026-11-17' })
    expect(reply.body, String(minutes)).toMatchObject({ status: 422 })
    expect(reply.body.clauses).toContain('mic:kaisetsu-6.2-(6)')
  }
  expect((await change(chief, 'identity.session-idle-minutes', 5, { from: '2026-11-17' })).body.clauses).toContain('mic:kaisetsu-6.2-(6)')
  expect((await change(chief, 'identity.privileged-idle-minutes', 2, { from: '2026-11-17' })).status).toBe(200)
  expect((await chief.get('/api/me/privilege')).body.idleUntil).toBe('2026-11-17T03:07:00.000Z')
  // 先の日に一般を縮めるなら、その日の特権より長くなければならない。
  expect((await change(chief, 'identity.session-idle-minutes', 2, { from: '2026-12-01' })).status).toBe(422)
  await reset()
})

accept('mic:6.2-(1)-③-(オ)', async () => {
  await reset()
  const chief = await chiefAt('2026-11-17T05:00:00Z')
  const set = (id: string, value: number) => change(chief, id, value, { from: '2026-11-17' })
  for (const failures of [10, 11]) expect((await set('identity.privileged-failures', failures)).body, String(failures)).toMatchObject({ status: 422, clauses: ['mic:6.2-(1)-③-(オ)'], detail: expect.stringContaining('より小さい値') })
  expect((await set('identity.failures', 3)).body).toMatchObject({ status: 422, clauses: ['mic:6.2-(1)-③-(オ)'] })
  expect((await set('identity.privileged-password-length', 12)).body.clauses).toContain('mic:6.2-(1)-③-(オ)')
  expect((await set('identity.privileged-failures', 2)).status).toBe(200)

  const head = await seatOf(world, city, '課長')
  const { id: system } = await head.db.transaction().execute((tx) => addItem(tx, head, 'systems', { number: 'システム1', unit: city.units.課, columns: { name: '税務システム', confidentialityCeiling: '2', integrityCeiling: '2', availabilityCeiling: '2', externalLine: false, builtForConfidential: false } }))
  const answer = (fields: object, more: object = {}) => answerControl(head, 'identities.privileged-settings.municipality', { item: system, answer: '適合', fields, ...more })
  const strict = { failures: '一般より厳しい', change: '一般より厳しい', idle: '一般より厳しい' }
  for (const key of Object.keys(strict)) for (const loose of ['一般と同じ', '一般より緩い']) {
    const refused = await refusalOf(answer({ ...strict, [key]: loose }))
    expect(citesOf(refused), key).toContain('mic:6.2-(1)-③-(オ)')
    expect(refused.message).toContain('不適合')
  }
  await answer({ ...strict, idle: '一般と同じ' }, { reason: '設定を改める', planDue: '2026-12-28' })
  const { answer: kept } = await store.owner.selectFrom('control_answer').select('answer').where('item', '=', system).where('org', '=', city.org).executeTakeFirstOrThrow()
  expect(kept).toBe('不適合')
  expect((await unmetControls(head)).find(({ control }) => control === 'identities.privileged-settings.municipality')).toMatchObject({ because: '不適合', clauses: ['mic:6.2-(1)-③-(オ)'] })
  await answer(strict)
  await reset()
})

test('what a holder of every right may read holds no password and no kept text of one', async () => {
  const chief = await chiefAt('2026-11-17T06:00:00Z')
  const read = await holdsNoSecret(chief, store, city)
  for (const url of ['/api/accounts', '/api/me/security', '/api/settings', '/api/evidence/file', '/api/openapi.json', '/api/registers/media/export?format=csv', `/api/people/${city.people.係員}`]) expect(read.concat(url === '/api/openapi.json' ? [url] : []), url).toContain(url)
})

test('the first organisation cannot be begun with a user name that everybody knows', async () => {
  const first = { key: 'first', name: '試験町', profile: 'municipality', personNumber: '1', personName: '町田 一', password: 'ながれ星と喫茶の古い地図 第９版', day: '2026-11-16' } as const
  for (const username of ['admin', 'Administrator', 'root', 'sa', 'system1', 'admin-02', 'sekisho']) await expect(createOrganisation(store, { ...first, username }), username).rejects.toThrow('既定の名')
  expect(await store.owner.selectFrom('organisation').select('id').where('key', '=', 'first').execute()).toEqual([])
  expect(await createOrganisation(store, { ...first, username: 'machida' })).toBeTypeOf('number')
})

test('the password of the privilege is counted more strictly, is longer, is not the general one, and grows old', async () => {
  clock.moveTo('2026-11-18T01:00:00Z')
  const chief = await signInAs(app, city.accounts.他部長)
  const set = (current: string, password: string) => chief.post('/api/me/privileged-password', { current, password })
  expect((await set(TEST_PASSWORD, 'あさぎ色の帆と、東の 八番の井戸')).body.errors[0]).toMatchObject({ field: 'current' })
  for (const [password, words] of [[TEST_PASSWORD, '同じにはできません'], ['みじかい帆と 八番', '16文字以上'], [TEST_PRIVILEGED, '以前に使用した']] as const) {
    const reply = await set(TEST_PRIVILEGED, password)
    expect(reply.status, words).toBe(422)
    expect(reply.body.detail).toContain(words)
  }
  const general = await chief.post('/api/me/password', { current: TEST_PASSWORD, password: TEST_PRIVILEGED })
  expect(general.body).toMatchObject({ status: 422, clauses: ['mic:6.2-(1)-③-(オ)', 'mic:kaisetsu-6.2-(5)-①'] })
  for (let turn = 0; turn < 3; turn++) expect((await chief.post('/api/me/privilege', { password: 'ちがう特権の合言葉です' })).status).toBe(422)
  expect((await chief.post('/api/me/privilege', { password: TEST_PRIVILEGED })).body).toMatchObject({ status: 429 })
  expect((await chief.get('/api/me')).status).toBe(200)
  clock.moveTo('2026-11-18T01:16:00Z')
  expect((await chief.post('/api/me/privilege', { password: TEST_PRIVILEGED })).status).toBe(200)
  clock.moveTo('2027-02-20T01:00:00Z')
  const later = await signInAs(app, city.accounts.他部長)
  expect((await later.post('/api/me/privilege', { password: TEST_PRIVILEGED })).body).toMatchObject({ status: 422, clauses: ['mic:6.2-(1)-③-(オ)'] })
  expect((await later.post('/api/me/privileged-password', { current: TEST_PRIVILEGED, password: 'あさぎ色の帆と、東の 八番の井戸の水' })).status).toBe(200)
  expect((await later.post('/api/me/privilege', { password: 'あさぎ色の帆と、東の 八番の井戸の水' })).status).toBe(200)
})

test('the page of settings says of each what stands, since when, by whom and why, and lets nothing impossible in', async () => {
  await reset()
  clock.moveTo('2026-11-19T01:00:00Z')
  await store.owner.updateTable('account').set({ privileged_hash: null, privileged_set_at: null }).where('org', '=', city.org).execute()
  const chief = await signInPrivileged(app, city.accounts.他部長)
  const find = async (id: string) => (await chief.get('/api/settings')).body.groups.flatMap(({ settings }: { settings: { id: string }[] }) => settings).find((one: { id: string }) => one.id === id)
  expect(await find('identity.failures')).toMatchObject({ now: 10, preset: 10, unit: '回', values: [], clauses: expect.arrayContaining(['mic:6.2-(5)-③', 'mic:6.2-(4)']) })
  expect((await change(chief, 'identity.failures', 8, { from: '2026-11-18' })).body.errors[0]).toMatchObject({ field: 'from' })
  expect((await change(chief, 'identity.failures', 0, { from: '2026-11-19' })).body.errors[0]).toMatchObject({ field: 'value' })
  expect((await change(chief, 'identity.failures', 8, { from: '2026-11-19', reason: '' })).status).toBe(422)
  expect((await change(chief, 'identity.nothing', 8, { from: '2026-11-19' })).status).toBe(422)
  expect((await change(chief, 'information.scheme', '四観点', { from: '2026-11-19' })).body.errors[0].message).toContain('三観点・重要性')
  expect((await change(chief, 'identity.failures', 8, { from: '2026-11-19' })).status).toBe(200)
  expect((await change(chief, 'identity.failures', 8, { from: '2026-11-20' })).status).toBe(422)
  expect((await change(chief, 'identity.failures', 6, { from: '2026-12-01' })).status).toBe(200)
  expect((await find('identity.failures')).values).toMatchObject([{ value: 6, from: '2026-12-01', state: '先の値' }, { value: 8, from: '2026-11-19', state: '今の値', reason: '試験で定めるため' }])
  expect((await evidence('設定の変更'))[0]).toMatchObject({ actor: city.people.他部長, subject: 'setting/identity.failures', before: { value: 8 }, after: { value: 6, from: '2026-12-01' } })
  expect((await chief.post('/api/settings/withdrawals', { id: 'identity.failures', from: '2026-11-19' })).status).toBe(422)
  expect((await chief.post('/api/settings/withdrawals', { id: 'identity.failures', from: '2026-12-01' })).status).toBe(200)
  expect((await find('identity.failures')).values).toHaveLength(1)
  const clerk = await signInAs(app, city.accounts.係員)
  expect((await clerk.get('/api/settings')).status).toBe(403)
  expect((await change(clerk, 'identity.failures', 9, { from: '2026-11-19' })).status).toBe(403)
})
