// 認証情報の管理: 警視庁。
import { afterAll, beforeAll, expect, vi } from 'vitest'
import type { FastifyInstance } from 'fastify'
import { answerControl } from '../../../src/acts/control-answer.ts'
import { addItem } from '../../../src/acts/items.ts'
import { unmetControls } from '../../../src/acts/unmet-controls.ts'
import { buildApp } from '../../../src/server/app.ts'
import { accept } from '../../accept.ts'
import { signInAs } from '../../client.ts'
import { TEST_PASSWORD } from '../../factories.ts'
import { citesOf, onStage, refusalOf } from '../../stage.ts'
import { holdsNoSecret } from '../secrets.ts'

const stage = onStage('mpd')
const TODAY = '2026-11-16'
const NEW_PASSWORD = 'ながれ星と喫茶の古い地図 第９版'
let app: FastifyInstance
beforeAll(async () => { app = await buildApp(stage.world, { requestsPerMinute: 0, logLevel: 'info' }) })
afterAll(() => app.close())

accept('mpd:5-6-(4)', async () => {
  const seat = await stage.seat('係員')
  const { id } = await seat.db.transaction().execute((tx) => addItem(tx, seat, 'self-inspections', { number: '点検-認証', columns: { period: '令和８年度下半期', themes: ['認証情報の管理（第5の6(4)）'], inspector: stage.organisation.people.係員 } }))
  const asked = async () => (await unmetControls(await stage.seat('係員'))).filter(({ item }) => item.id === id)
  expect(await asked()).toMatchObject([{ clauses: ['mpd:5-6-(4)'], because: '未確認', question: expect.stringContaining('認証情報') as string }])
  const finish = () => stage.record('係員', 'conduct.finished', id, {})
  expect((await refusalOf(finish())).message).toContain('1つ')
  const answer = (fields: object) => answerControl(seat, 'conduct.credentials.mpd', { item: id, answer: '適合', fields: { checkedOn: TODAY, ...fields } })
  const careless = await refusalOf(answer({ unwritten: false, untold: true }))
  expect([careless.refusals[0]!.field, citesOf(careless)]).toEqual(['unwritten', expect.arrayContaining(['mpd:5-6-(4)'])])
  await answer({ unwritten: true, untold: true })
  expect(await asked()).toEqual([])
  expect((await finish()).item?.state).toBe('終了')

  const written: string[] = []
  const spies = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockImplementation((text) => { written.push(String(text)); return true }))
  try {
    const first = await signInAs(app, stage.organisation.accounts.課長)
    await app.inject({ method: 'POST', url: '/api/session', headers: { 'x-sekisho': '1' }, payload: { username: stage.organisation.accounts.課長, password: `${NEW_PASSWORD}？` } })
    expect((await first.post('/api/me/password', { current: TEST_PASSWORD, password: NEW_PASSWORD })).status).toBe(200)
    const client = await signInAs(app, stage.organisation.accounts.課長, NEW_PASSWORD)
    expect(await holdsNoSecret(client, stage.store, stage.organisation, [NEW_PASSWORD])).toContain('/api/me/security')
  } finally { for (const spy of spies) spy.mockRestore() }
  const log = written.join('')
  expect(log.split('request completed').length).toBeGreaterThan(50)
  for (const secret of [TEST_PASSWORD, NEW_PASSWORD, '$argon2']) expect(log.includes(secret), secret).toBe(false)
}, { timeout: 120_000 })
