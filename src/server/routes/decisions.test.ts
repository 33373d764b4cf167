import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signInAs } from '../../../tests/client.ts'
import type { TestClient } from '../../../tests/client.ts'
import { freshDatabase } from '../../../tests/database.ts'
import type { FreshDatabase } from '../../../tests/database.ts'
import { anOrganisation, aWorld, TEST_NOW } from '../../../tests/factories.ts'
import { standingClock } from '../../engine/clock.ts'
import { ACTIONS } from '../../engine/decision/situation.ts'
import { openStore } from '../../store/database.ts'
import type { Store } from '../../store/database.ts'
import { buildApp } from '../app.ts'

let database: FreshDatabase
let store: Store
let app: FastifyInstance
let clerk: TestClient
beforeAll(async () => {
  database = await freshDatabase()
  store = await openStore(database.url)
  const house = await anOrganisation(store, 'mpd')
  app = await buildApp(await aWorld(store, standingClock(TEST_NOW)), { requestsPerMinute: 0 })
  clerk = await signInAs(app, house.accounts['係員'])
})
afterAll(async () => { await app.close(); await store.close(); await database.drop() })
const asked = async (action: string, on = '') => (await clerk.get(`/api/decisions/questions?action=${action}${on && `&on=${on}`}`)).body

test('行為の判定が見る事実・措置・許可・外せる禁止を、団体の言葉で返す', async () => {
  const found = await asked('take-out')
  const facts = new Map(found.facts.map((one: { path: string }) => [one.path, one]))
  expect(facts.get('information.confidentiality')).toMatchObject({ words: '機密性の分類', several: false, values: [{ value: 1, words: '機密性低' }, { value: 2, words: '機密性中' }, { value: 3, words: '機密性高' }] })
  expect(facts.get('equipment.owner')).toMatchObject({ values: [{ value: 'issued', words: '支給品' }, { value: 'personal', words: '私物' }, { value: 'contractor' }] })
  expect(found.measures).toEqual(expect.arrayContaining([{ value: 'encrypted', words: '暗号化する' }]))
  expect(found.approvals.map(({ value }: { value: string }) => value)).toEqual(expect.arrayContaining(['情報管理者', '所属長']))
  expect(found.lifts).toEqual(expect.arrayContaining([expect.objectContaining({ clause: 'mpd:4-2', cite: '第4の2' })]))
})
test('返した事実だけが答えを変える', async () => {
  const found = await asked('bring-in')
  expect(found.facts.map(({ path }: { path: string }) => path)).not.toContain('equipment.ceiling.integrity')
  const situation = { profile: 'mpd', action: 'bring-in', equipment: { kind: 'mobile-pc', owner: 'issued' } }
  const plain = (await clerk.post('/api/decisions', situation)).body
  expect((await clerk.post('/api/decisions', { ...situation, equipment: { ...situation.equipment, ceiling: { integrity: 1 } } })).body).toEqual(plain)
})
test('36のどの行為にも答え、規程の施行前の日には何も尋ねない', async () => {
  for (const action of ACTIONS) expect(Array.isArray((await asked(action)).facts), action).toBe(true)
  expect(await asked('take-out', '2005-01-01')).toEqual({ facts: [], measures: [], findings: [], approvals: [], lifts: [] })
})
test('知らない行為は、選べるものを挙げて断る', async () => {
  const { status, body } = await clerk.get('/api/decisions/questions?action=rob')
  expect([status, JSON.stringify(body)]).toEqual([422, expect.stringContaining('take-out')])
})
