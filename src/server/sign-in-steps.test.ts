// サインインの段: パスワードの後に何が求められ、途中では何もできないか。本物のサーバーに、画面と同じ要求を送る。
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { standingClock } from '../engine/clock.ts'
import { openStore } from '../store/database.ts'
import type { Store } from '../store/database.ts'
import { clientWith, signInAs } from '../../tests/client.ts'
import type { TestClient } from '../../tests/client.ts'
import { codeAt } from '../../tests/code-app.ts'
import { freshDatabase } from '../../tests/database.ts'
import type { FreshDatabase } from '../../tests/database.ts'
import { aWorld, anOrganisation, TEST_NOW, TEST_PASSWORD } from '../../tests/factories.ts'
import type { TestOrganisation } from '../../tests/factories.ts'
import type { PersonKey } from '../../tests/factory-plans.ts'
import { openVault } from '../identity/vault.ts'
import { buildApp } from './app.ts'

let database: FreshDatabase
let store: Store
let app: FastifyInstance
let city: TestOrganisation
let folder: string
const clock = standingClock(TEST_NOW)
let seconds = 0
/** A minute later: the next codes are others. */
const later = () => { seconds += 60; clock.moveTo(new Date(Date.parse(TEST_NOW) + seconds * 1000).toISOString()) }
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sekisho-vault-'))
  database = await freshDatabase()
  store = await openStore(database.url)
  city = await anOrganisation(store, 'municipality')
  app = await buildApp(await aWorld(store, clock), { requestsPerMinute: 0, vault: await openVault(folder) })
})
afterAll(async () => { await app.close(); await store.close(); await database.drop(); await rm(folder, { recursive: true }) })

const set = (id: string, value: string) => store.owner.insertInto('setting_value').values({ org: city.org, id, value: JSON.stringify(value), from_day: '2026-01-01' }).onConflict((conflict) => conflict.columns(['org', 'id', 'from_day']).doUpdateSet({ value: JSON.stringify(value) })).execute()
const send = (url: string, payload: object, cookie?: string, from?: string) => app.inject({ method: 'POST', url, headers: { 'x-sekisho': '1', ...(cookie ? { cookie } : {}) }, payload, ...(from ? { remoteAddress: from } : {}) })
const trying = (who: PersonKey, from?: string) => send('/api/session', { username: city.accounts[who], password: TEST_PASSWORD }, undefined, from)
const cookieOf = (reply: Awaited<ReturnType<typeof send>>) => `sekisho=${reply.cookies.find(({ name }) => name === 'sekisho')!.value}`
async function enrol(client: TestClient): Promise<{ secret: string; codes: string[] }> {
  later()
  const { body } = await client.post('/api/me/totp', { name: '電話のアプリ', current: TEST_PASSWORD })
  const done = await client.post(`/api/me/totp/${body.id}/confirmation`, { code: codeAt(body.secret, clock.now()) })
  expect(done.status, done.text).toBe(200)
  return { secret: body.secret, codes: done.body.codes }
}

test('who enrolled an app is asked for its code, and till then may do nothing at all', async () => {
  const { secret } = await enrol(await signInAs(app, city.accounts.係員))
  later()
  const begun = await trying('係員')
  expect(begun.json()).toEqual({ ok: true, step: 'factor' })
  const half = clientWith(app, cookieOf(begun))
  for (const url of ['/api/me', '/api/home', '/api/me/factors', '/api/me/security', '/api/registers/media/items']) expect((await half.get(url)).body, url).toMatchObject({ status: 403, type: '/errors/second-factor' })
  expect((await half.post('/api/me/password', { current: TEST_PASSWORD, password: 'ながれ星と喫茶の古い地図' })).status).toBe(403)
  expect((await half.post('/api/me/totp', { name: 'もう一つ', current: TEST_PASSWORD })).status).toBe(403)
  expect((await half.get('/api/session')).body).toMatchObject({ step: 'factor', methods: { code: true, passkey: false, recovery: true } })
  expect((await half.post('/api/session/code', { code: '000000' })).body).toMatchObject({ status: 422, errors: [{ field: 'code' }] })
  const shown = await send('/api/session/code', { code: codeAt(secret, clock.now()) }, half.cookie)
  expect(shown.json()).toEqual({ ok: true, step: null })
  expect((await clientWith(app, cookieOf(shown)).get('/api/me')).status).toBe(200)
  expect((await half.get('/api/me')).status, 'the half session is over').toBe(401)
})
test('a code is taken once, also when it comes twice at the same moment, and one of two steps ago is not taken', async () => {
  const { secret } = await enrol(await signInAs(app, city.accounts.同僚))
  later()
  const code = codeAt(secret, clock.now())
  const halves = await Promise.all(Array.from({ length: 6 }, () => trying('同僚')))
  const answers = await Promise.all(halves.map((half) => send('/api/session/code', { code }, cookieOf(half))))
  expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 422, 422, 422, 422, 422])
  const stale = await send('/api/session/code', { code: codeAt(secret, new Date(clock.now().getTime() - 90_000)) }, cookieOf(await trying('同僚')))
  expect(stale.statusCode).toBe(422)
  later()
  const early = await send('/api/session/code', { code: codeAt(secret, new Date(clock.now().getTime() + 30_000)) }, cookieOf(await trying('同僚')))
  expect(early.statusCode, 'a clock half a minute fast').toBe(200)
})
test('wrong codes lock like wrong passwords, and the right password in between does not help', async () => {
  const { secret } = await enrol(await signInAs(app, city.accounts.係長))
  later()
  let half = cookieOf(await trying('係長'))
  for (let turn = 0; turn < 10; turn++) {
    expect((await send('/api/session/code', { code: '123456' }, half)).statusCode).toBe(422)
    if (turn < 9) half = cookieOf(await trying('係長'))
  }
  expect((await send('/api/session/code', { code: codeAt(secret, clock.now()) }, half)).statusCode).toBe(429)
  expect((await trying('係長')).statusCode).toBe(429)
})
test('a recovery code is good once; new ones make the old ones void; only hashes are kept', async () => {
  const { codes } = await enrol(await signInAs(app, city.accounts.代理))
  expect(codes).toHaveLength(10)
  const first = await send('/api/session/code', { code: codes[0]!.toUpperCase().replaceAll('-', ' ') }, cookieOf(await trying('代理')))
  expect(first.json()).toEqual({ ok: true, step: null })
  expect((await send('/api/session/code', { code: codes[0]! }, cookieOf(await trying('代理')))).statusCode).toBe(422)
  const client = clientWith(app, cookieOf(first))
  expect((await client.get('/api/me/factors')).body).toMatchObject({ codesLeft: 9, rows: [{ kind: 'totp', name: '電話のアプリ', stopped: false }] })
  expect((await client.post('/api/me/recovery-codes', { current: 'ちがう合言葉です' })).body.errors[0].field).toBe('current')
  const renewed = (await client.post('/api/me/recovery-codes', { current: TEST_PASSWORD })).body.codes
  expect((await send('/api/session/code', { code: codes[1]! }, cookieOf(await trying('代理')))).statusCode).toBe(422)
  expect((await send('/api/session/code', { code: renewed[1]! }, cookieOf(await trying('代理')))).statusCode).toBe(200)
  const dump = JSON.stringify((await sql`select * from recovery_code`.execute(store.owner)).rows) + JSON.stringify((await sql`select act, after from evidence`.execute(store.owner)).rows)
  for (const code of [...codes, ...renewed]) expect(dump).not.toContain(code.replaceAll('-', ''))
})
test('the secret of an app is sealed with a key outside the database that only its owner may read', async () => {
  const file = path.join(folder, 'keys', 'factors-0001.key')
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect(await readFile(file, 'utf8')).toMatch(/^[A-Za-z0-9+/]{43}=\n$/)
  const { secret } = await enrol(await signInAs(app, city.accounts.補佐))
  const { rows } = await sql<{ secret: Buffer }>`select secret from factor where secret is not null`.execute(store.owner)
  const { Secret } = await import('otpauth')
  for (const row of rows) expect(row.secret.includes(Buffer.from(Secret.fromBase32(secret).bytes))).toBe(false)
  const again = await openVault(folder)
  expect(again.open(rows.at(-1)!.secret, `totp/${city.org}/${(await store.owner.selectFrom('account').select('id').where('username', '=', city.accounts.補佐).executeTakeFirstOrThrow()).id}`)).toEqual(Buffer.from(Secret.fromBase32(secret).bytes))
  expect(() => again.open(rows.at(-1)!.secret, 'totp/0/0')).toThrow()
})
test('where two kinds are demanded, the first sign-in leads to the enrolment and nowhere else; then the code is asked for', async () => {
  await set('identity.second-factor', '全員')
  const begun = await trying('部長')
  expect(begun.json()).toEqual({ ok: true, step: 'enrol' })
  const half = clientWith(app, cookieOf(begun))
  expect((await half.get('/api/home')).body).toMatchObject({ status: 403, type: '/errors/enrol-factor', clauses: ['mic:4.4-②', 'mic:kaisetsu-4.4-②'] })
  const { body } = await half.post('/api/me/totp', { name: '電話のアプリ' })
  expect((await half.post(`/api/me/totp/${body.id}/confirmation`, { code: '000000' })).body.errors[0].field).toBe('code')
  const done = await send(`/api/me/totp/${body.id}/confirmation`, { code: codeAt(body.secret, clock.now()) }, half.cookie)
  expect(done.json()).toMatchObject({ step: null, codes: expect.arrayContaining([expect.stringMatching(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/)]) })
  expect((await clientWith(app, cookieOf(done)).get('/api/me')).status).toBe(200)
  expect((await trying('部長')).json()).toEqual({ ok: true, step: 'factor' })
  await set('identity.second-factor', '求めない')
})
test('an administrator takes the authenticators of another away, with a reason, never his own; the person is told and enrols anew', async () => {
  const chief = await signInAs(app, city.accounts.他部長)
  const account = (await store.owner.selectFrom('account').select('id').where('username', '=', city.accounts.係員).executeTakeFirstOrThrow()).id
  expect((await chief.post(`/api/accounts/${account}/factor-reset`, { reason: '' })).status).toBe(422)
  expect((await (await signInAs(app, city.accounts.他係員)).post(`/api/accounts/${account}/factor-reset`, { reason: '機種変更' })).status).toBe(403)
  expect((await chief.post(`/api/accounts/${account}/factor-reset`, { reason: '電話を失くしたと本人に確かめた' })).status).toBe(200)
  const client = await signInAs(app, city.accounts.係員)
  expect((await client.get('/api/home')).body.notices.map(({ title }: { title: string }) => title).join()).toContain('認証手段')
  const [kept] = await store.owner.selectFrom('evidence').select(['actor', 'after']).where('org', '=', city.org).where('act', '=', '認証手段のやり直し').execute()
  expect(kept).toMatchObject({ actor: city.people.他部長, after: { reason: '電話を失くしたと本人に確かめた', gone: [{ name: '電話のアプリ', kind: 'totp' }] } })
})
