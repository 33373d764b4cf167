// 改正の影響の窓口: 始めて、進みを尋ね、結果・一覧・CSV を得る。ほかの人・ほかの組織には見えない。
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FastifyInstance } from 'fastify'
import { openStore } from '../../store/database.ts'
import type { Store } from '../../store/database.ts'
import { signInAs } from '../../../tests/client.ts'
import type { TestClient } from '../../../tests/client.ts'
import { freshDatabase } from '../../../tests/database.ts'
import { aWorld, anOrganisation } from '../../../tests/factories.ts'
import type { TestOrganisation } from '../../../tests/factories.ts'
import { buildApp } from '../app.ts'

const ENDS = { revision: { on: '2027-01-01', clauses: [{ clause: 'mpd:別表3-機密性高-4', until: '2026-12-31' }, { clause: 'mpd:別表3-完全性高-2', until: '2026-12-31' }] }, requests: true, items: [{ register: 'media', act: 'take-out' }] }
let store: Store
let app: FastifyInstance
let ours: TestOrganisation
let overall: TestClient
let close: () => Promise<void>
beforeAll(async () => {
  const database = await freshDatabase()
  store = await openStore(database.url)
  ours = await anOrganisation(store, 'mpd', 'rev-ours')
  await anOrganisation(store, 'mpd', 'rev-other')
  app = await buildApp(await aWorld(store), { requestsPerMinute: 0 })
  overall = await signInAs(app, ours.accounts.他課長)
  close = async () => { await app.close(); await store.close(); await database.drop() }
})
afterAll(() => close())

const evidence = async () => Number((await store.owner.selectFrom('evidence').select(({ fn }) => fn.countAll<string>().as('n')).executeTakeFirstOrThrow()).n)
async function finished(client: TestClient, body: object): Promise<string> {
  const { status, body: { id } } = await client.post('/api/revisions/preview', body)
  expect(status).toBe(200)
  for (;;) {
    const { body: preview } = await client.get(`/api/revisions/preview/${id as string}`)
    if (preview.state !== '試算中') { expect(preview.state).toBe('済み'); return id as string }
    await new Promise((later) => { setTimeout(later, 20) })
  }
}

test('始めた試算は、進みと結果を答え、証跡を増やさない。CSV の出力は証跡に残る', async () => {
  const before = await evidence()
  const id = await finished(overall, ENDS)
  const { body: { result, progress } } = await overall.get(`/api/revisions/preview/${id}`)
  expect(progress).toEqual({ done: 3, total: 3 })
  expect(result).toMatchObject({ judged: { 申請: 0, 決裁の履歴: 0, 台帳: 3 }, changed: { 台帳: 1 }, kept: 1, notes: [] })
  const { body: page } = await overall.get(`/api/revisions/preview/${id}/rows?kind=fewer-approvers&limit=1`)
  expect(page).toMatchObject({ matching: 1, next: null, rows: [{ id: ours.media.名簿, register: 'media', number: ours.numbers.名簿, approversBefore: '所属長', approversAfter: '', unit: { id: ours.units.課 } }] })
  expect((await overall.get(`/api/revisions/preview/${id}/rows?source=${encodeURIComponent('申請')}`)).body.matching).toBe(0)
  expect(await evidence()).toBe(before)
  const csv = await overall.get(`/api/revisions/preview/${id}/export`)
  expect(csv.headers['content-type']).toContain('text/csv')
  expect(csv.text.split('\r\n').filter(Boolean)).toHaveLength(2)
  expect(csv.text).toContain(ours.numbers.名簿)
  expect(await evidence()).toBe(before + 1)
})
test('同じ人が次を始めれば、前の試算はやめる。やめた試算の一覧はない', async () => {
  const { body: first } = await overall.post('/api/revisions/preview', ENDS)
  await overall.delete(`/api/revisions/preview/${first.id as string}`)
  const { body: { state } } = await overall.get(`/api/revisions/preview/${first.id as string}`)
  expect(['中止', '済み']).toContain(state)
  if (state === '中止') expect((await overall.get(`/api/revisions/preview/${first.id as string}/rows`)).status).toBe(409)
})
test('組織全体の役割のない人は試算できず、ほかの人とほかの組織の試算は見えない', async () => {
  const clerk = await signInAs(app, ours.accounts.係員)
  for (const reply of [await clerk.get('/api/revisions/choices'), await clerk.post('/api/revisions/preview', ENDS)]) expect(reply.status).toBe(403)
  const id = await finished(overall, ENDS)
  const stranger = await signInAs(app, 'rev-other.' + ours.accounts.他課長.split('.').pop()!)
  for (const path of ['', '/rows', '/export']) expect((await stranger.get(`/api/revisions/preview/${id}${path}`)).status).toBe(404)
  expect((await clerk.get(`/api/revisions/preview/${id}`)).status).toBe(403)
})
test('悪い改正案は、項目とともに断る', async () => {
  const wrong = async (change: object) => { const { status, body } = await overall.post('/api/revisions/preview', { ...ENDS, ...change }); return [status, body.errors?.[0]?.field, body.detail] }
  expect(await wrong({ revision: { on: '2027-02-30' } })).toEqual([422, 'revision.on', expect.stringContaining('日付')])
  expect(await wrong({ revision: { on: '2027-01-01', clauses: [{ clause: 'mpd:99', until: '2026-12-31' }] } })).toEqual([422, 'clauses', '条項「mpd:99」は目録にありません。規程の検索で確かめてください。'])
  expect(await wrong({ requests: false, items: [] })).toEqual([422, 'items', '申請か台帳か、試すものを一つ以上選んでください。'])
  expect((await overall.post('/api/revisions/preview', { ...ENDS, items: [{ register: 'boats', act: 'take-out' }] })).body.errors[0]).toMatchObject({ field: 'items' })
})
