// 誤った入力は、項目ごとの日本語か RFC 9457 の答えになり、何も半端に残らず、5xx にならない。
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from '../../src/server/app.ts'
import { anOrganisation } from '../factories.ts'
import type { TestOrganisation } from '../factories.ts'
import { signInAs } from '../client.ts'
import type { Reply, TestClient } from '../client.ts'
import { onStage } from '../stage.ts'
import { TAKE_OUT, takeOutForm } from './take-out-form.ts'

describe('the take-out request over HTTP', () => {
  const stage = onStage('mpd')
  let app: FastifyInstance
  let clerk: TestClient
  let elsewhere: TestOrganisation
  beforeAll(async () => {
    app = await buildApp(stage.world, { requestsPerMinute: 0 })
    elsewhere = await anOrganisation(stage.store, 'municipality', 'test-elsewhere')
    clerk = await signInAs(app, stage.organisation.accounts.係員)
  })
  afterAll(() => app.close())

  const counts = async () => Object.fromEntries(await Promise.all((['request', 'request_item', 'request_act', 'custody', 'permission', 'evidence', 'notice'] as const).map(async (table) =>
    [table, Number((await stage.store.owner.selectFrom(table).select(({ fn }) => fn.countAll().as('n')).where('org', '=', stage.organisation.org).executeTakeFirstOrThrow()).n)])))
  const submit = (change: object, form: object = {}) => clerk.post('/api/requests', { procedure: TAKE_OUT.mpd, items: [stage.organisation.media.空], form: { ...takeOutForm('mpd'), ...form }, submit: true, ...change })
  const expectProblem = (reply: Reply, field?: string) => {
    expect(reply.status).toBeGreaterThanOrEqual(400)
    expect(reply.status).toBeLessThan(500)
    expect(String(reply.headers['content-type'])).toContain('application/problem+json')
    expect(reply.body).toMatchObject({ type: expect.stringContaining('/errors/'), title: expect.any(String), status: reply.status, detail: expect.stringMatching(/[ぁ-んァ-ヶ一-龠]/) })
    if (field !== undefined) expect(reply.body.errors.map((one: { field: string }) => one.field)).toContain(field)
  }

  test.each([
    ['a number where text belongs', {}, { purpose: 12 }, 'purpose'],
    ['a date that does not exist', {}, { period: { from: '2026-11-31', to: '2026-12-01' } }, 'period'],
    ['a day that is past', {}, { period: { from: '2026-11-01', to: '2026-11-20' } }, 'period'],
    ['an end before the beginning', {}, { period: { from: '2026-11-20', to: '2026-11-17' } }, 'period'],
    ['more than the longest period', {}, { period: { from: '2026-11-17', to: '2027-01-17' } }, 'period'],
    ['an unknown choice', {}, { destinationKind: '月' }, 'destinationKind'],
    ['an unknown key in the form', {}, { secret: 'x' }, 'secret'],
    ['an unknown measure', {}, { measures: ['prayed'] }, 'measures'],
    ['an impossible classification', {}, { contents: [{ title: 'x', confidentiality: 9, integrity: 1, availability: 1 }] }, 'contents'],
    ['a name too long', {}, { purpose: 'あ'.repeat(5000) }, 'purpose'],
    ['control characters', {}, { purpose: 'a\u0000b' }, 'purpose'],
    ['half a character', {}, { purpose: '\ud83d' }, 'purpose'],
    ['no medium', { items: [] }, {}, 'items'],
    ['an unknown key beside the form', { shout: true }, {}, undefined],
    ['an id that is none', { items: ['1; drop table item'] }, {}, undefined],
    ['a procedure that is none', { procedure: 'media.steal' }, {}, undefined],
    ['a form that is a list', { form: [] }, {}, undefined],
  ] as const)('%s is met in Japanese and leaves nothing behind', async (_what, change, form, field) => {
    const before = await counts()
    expectProblem(await submit(change, form), field)
    expect(await counts()).toEqual(before)
  })

  test('a person, a thing or a request of another organisation is as good as none', async () => {
    const before = await counts()
    expectProblem(await submit({ applicant: elsewhere.people.係員 }), 'applicant')
    expectProblem(await submit({ items: [elsewhere.media.空] }), 'items')
    expect((await clerk.get(`/api/registers/media/items/${elsewhere.media.空}`)).status).toBe(404)
    expectProblem(await clerk.post('/api/records', { event: 'media.loss', item: elsewhere.media.空, form: {} }))
    expect(await counts()).toEqual(before)
  })

  test('a name of 20 MB is too large, and says so', async () => {
    const before = await counts()
    const reply = await submit({}, { purpose: 'x'.repeat(20 * 1024 * 1024) })
    expect(reply.status).toBe(413)
    expectProblem(reply)
    expect(await counts()).toEqual(before)
  })

  test('what is not JSON, or nested without end, is a problem and no crash', async () => {
    const cookie = { cookie: clerk.cookie, 'x-sekisho': '1', 'content-type': 'application/json' }
    for (const payload of ['{', '"text"', '['.repeat(50_000), `{"procedure":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`]) {
      const reply = await app.inject({ method: 'POST', url: '/api/requests', headers: cookie, payload })
      expect(reply.statusCode).toBeGreaterThanOrEqual(400)
      expect(reply.statusCode).toBeLessThan(500)
    }
  })

  test('a stale tab that approves twice is told so', async () => {
    const asked = (await submit({})).body as { id: string }
    const approver = await signInAs(app, stage.organisation.accounts.代理)
    const { version } = (await approver.get(`/api/requests/${asked.id}`)).body
    expect((await approver.post(`/api/requests/${asked.id}/acts`, { version, act: '承認', position: 0 })).status).toBe(200)
    const before = await counts()
    const again = await approver.post(`/api/requests/${asked.id}/acts`, { version, act: '承認', position: 0 })
    expect(again.status).toBe(409)
    expectProblem(again)
    expect(again.body.detail).toContain('読み込み直して')
    expect(await counts()).toEqual(before)
  })

  test('every record is refused alike, previewed or written, without the thing it is about or about a thing of another register', async () => {
    const about = [...stage.world.rulebook('mpd').events.values()].filter(({ subject }) => subject.length > 0)
    expect(about.length).toBeGreaterThan(20)
    for (const { id, subject } of about) for (const address of ['/api/records/preview', '/api/records']) {
      for (const item of [null, ...(subject.includes('media') ? [] : [stage.organisation.media.空])]) expectProblem(await clerk.post(address, { event: id, item, form: {} }))
    }
  })

  test('the same thing is refused by a record, a correction and a bulk act alike: nobody else confirms for the returner', async () => {
    const medium = stage.organisation.media.空
    expect((await clerk.post('/api/records', { event: 'media.return', item: medium, form: { erased: true, method: '上書きによる消去', externallyConnected: 'なし' } })).status).toBe(200)
    expectProblem(await clerk.post('/api/records', { event: 'media.return-confirmation', item: medium, form: { received: true, empty: true } }))
    const { version } = (await clerk.get(`/api/registers/media/items/${medium}`)).body
    expectProblem(await clerk.patch(`/api/registers/media/items/${medium}`, { version, columns: { state: '保管中' } }))
    const bulk = await clerk.post('/api/registers/media/bulk', { items: [medium], preview: false, reason: 'まとめて', act: { kind: 'record', event: 'media.return-confirmation', form: { received: true, empty: true } } })
    expect(bulk.body.rows[0].ok).toBe(false)
    expect((await stage.item(medium)).state).toBe('返却確認待ち')
  })
})
