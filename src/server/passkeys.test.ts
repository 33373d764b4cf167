// パスキー: 何が受け付けられ、何が断られるか。認証器の代わりで、本物のサーバーに送る。
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { standingClock } from '../engine/clock.ts'
import { openStore } from '../store/database.ts'
import type { Store } from '../store/database.ts'
import { clientWith, signInAs } from '../../tests/client.ts'
import { freshDatabase } from '../../tests/database.ts'
import type { FreshDatabase } from '../../tests/database.ts'
import { aWorld, anOrganisation, TEST_NOW, TEST_PASSWORD } from '../../tests/factories.ts'
import type { TestOrganisation } from '../../tests/factories.ts'
import { aPasskey } from '../../tests/passkey-app.ts'
import type { PasskeyOptions } from '../../tests/passkey-app.ts'
import { buildApp } from './app.ts'

const HOME: PasskeyOptions = { origin: 'http://localhost:8787', rp: 'localhost' }
let database: FreshDatabase
let store: Store
let app: FastifyInstance
let city: TestOrganisation
const clock = standingClock(TEST_NOW)
const passkey = aPasskey()
beforeAll(async () => {
  database = await freshDatabase()
  store = await openStore(database.url)
  city = await anOrganisation(store, 'municipality')
  app = await buildApp(await aWorld(store, clock), { requestsPerMinute: 0, baseUrl: HOME.origin })
})
afterAll(async () => { await app.close(); await store.close(); await database.drop() })

type Answer = Awaited<ReturnType<FastifyInstance['inject']>>
const jar = (reply: Answer): string => reply.cookies.filter(({ value }) => value !== '').map(({ name, value }) => `${name}=${value}`).join('; ')
const post = (url: string, payload: object, cookie = '') => app.inject({ method: 'POST', url, headers: { 'x-sekisho': '1', ...(cookie === '' ? {} : { cookie }) }, payload })
async function enrol(who: keyof TestOrganisation['accounts'], one: ReturnType<typeof aPasskey>, options: PasskeyOptions, challenge?: string) {
  const { cookie } = await signInAs(app, city.accounts[who])
  const asked = await post('/api/me/passkeys/challenge', { current: TEST_PASSWORD }, cookie)
  return { asked, cookie: `${cookie}; ${jar(asked)}`, done: await post('/api/me/passkeys', { name: '端末', response: one.made(challenge ?? asked.json().challenge, options) }, `${cookie}; ${jar(asked)}`) }
}
async function show(one: ReturnType<typeof aPasskey>, options: PasskeyOptions, { challenge, cookie }: { challenge?: string; cookie?: string } = {}) {
  const asked = await post('/api/session/passkey-challenge', {})
  const response = one.shown(challenge ?? asked.json().challenge, options)
  return { response, ticket: jar(asked), reply: await post('/api/session/passkey', { response }, cookie ?? jar(asked)) }
}

test('a passkey is kept only when its owner was verified, for this site, in answer to what was asked here, once', async () => {
  const { asked } = await enrol('係員', aPasskey(), { ...HOME, verified: false })
  expect(asked.json()).toMatchObject({ rp: { id: HOME.rp }, authenticatorSelection: { userVerification: 'required', residentKey: 'required' }, attestation: 'none' })
  expect(asked.json().pubKeyCredParams.map(({ alg }: { alg: number }) => alg).every((alg: number) => [-7, -8, -257, -48].includes(alg))).toBe(true)
  for (const options of [{ ...HOME, verified: false }, { ...HOME, origin: 'https://sekisho.example.com' }, { ...HOME, rp: 'example.com' }]) expect((await enrol('係員', aPasskey(), options)).done.json()).toMatchObject({ status: 422, errors: [{ field: 'passkey' }] })
  expect((await enrol('係員', aPasskey(), HOME, Buffer.alloc(32, 1).toString('base64url'))).done.statusCode).toBe(422)
  const good = await enrol('係員', passkey, HOME)
  expect(good.done.json()).toMatchObject({ step: null, codes: expect.any(Array) })
  expect((await post('/api/me/passkeys', { name: '端末', response: passkey.made(good.asked.json().challenge, HOME) }, good.cookie)).statusCode, 'the same answer again').toBe(409)
  expect((await enrol('同僚', passkey, HOME)).done.json(), 'the passkey of another').toMatchObject({ status: 422 })
  expect((await store.owner.selectFrom('factor').select('id').execute())).toHaveLength(1)
})
test('it signs in by itself; every false answer is refused with the same words', async () => {
  const { reply, response, ticket } = await show(passkey, HOME)
  expect(reply.json()).toEqual({ ok: true, step: null })
  expect((await clientWith(app, jar(reply)).get('/api/me')).body.person.id).toBe(city.people.係員)
  const words = (await show(aPasskey(), HOME)).reply.json()
  expect(words).toMatchObject({ status: 401, type: '/errors/not-signed-in' })
  const refused = [
    await post('/api/session/passkey', { response }, ticket), (await show(passkey, HOME, { cookie: '' })).reply, (await show(passkey, { ...HOME, verified: false })).reply, (await show(passkey, { ...HOME, origin: 'https://evil.example' })).reply,
    (await show(passkey, { ...HOME, rp: 'evil.example' })).reply, (await show(passkey, HOME, { challenge: Buffer.alloc(32, 2).toString('base64url') })).reply, await post('/api/session/passkey', { response: { id: 5 } }, ticket), await post('/api/session/passkey', { response: {} }, ticket),
  ]
  for (const [index, one] of refused.entries()) expect(one.json(), String(index)).toEqual(words)
})
test('what was asked is good for ten minutes; a counter that goes back is a copy', async () => {
  const asked = await post('/api/session/passkey-challenge', {})
  clock.moveTo('2026-11-16T01:10:01Z')
  expect((await post('/api/session/passkey', { response: passkey.shown(asked.json().challenge, HOME) }, jar(asked))).statusCode).toBe(401)
  clock.moveTo(TEST_NOW)
  expect((await show(passkey, { ...HOME, counter: 7 })).reply.statusCode).toBe(200)
  expect((await show(passkey, { ...HOME, counter: 7 })).reply.statusCode).toBe(401)
  expect((await show(passkey, { ...HOME, counter: 8 })).reply.statusCode).toBe(200)
})
test('after the password it is the second factor, the passkey of another is not, and false ones lock like codes', async () => {
  const other = aPasskey()
  await enrol('係長', other, HOME)
  const begin = async (): Promise<string> => jar(await post('/api/session', { username: city.accounts.係員, password: TEST_PASSWORD }))
  const answer = async (one: ReturnType<typeof aPasskey>, options: PasskeyOptions) => {
    const cookie = await begin()
    const asked = await post('/api/session/passkey-challenge', {}, cookie)
    return { asked, reply: await post('/api/session/passkey', { response: one.shown(asked.json().challenge, options) }, `${cookie}; ${jar(asked)}`) }
  }
  const good = await answer(passkey, { ...HOME, counter: 20 })
  expect(good.asked.json().allowCredentials).toHaveLength(1)
  expect(good.reply.json()).toEqual({ ok: true, step: null })
  expect((await answer(other, { ...HOME, counter: 30 })).reply.statusCode).toBe(422)
  for (let turn = 0; turn < 9; turn++) await answer(other, { ...HOME, counter: 31 + turn })
  expect((await post('/api/session', { username: city.accounts.係員, password: TEST_PASSWORD })).statusCode).toBe(429)
  expect((await show(passkey, { ...HOME, counter: 50 })).reply.statusCode, 'its owner is not kept out by a stranger who knows the password').toBe(200)
})
test('a passkey does for two kinds where two are demanded, from outside too', async () => {
  const set = (id: string, value: string) => store.owner.insertInto('setting_value').values({ org: city.org, id, value: JSON.stringify(value), from_day: '2026-01-01' }).execute()
  await set('identity.second-factor', '全員')
  await set('identity.outside-networks', '0.0.0.0/0')
  expect((await show(passkey, { ...HOME, counter: 60 })).reply.json()).toEqual({ ok: true, step: null })
})
