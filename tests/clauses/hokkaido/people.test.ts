// 北海道: 採用された人の利用者情報の登録と、退職した人の抹消。
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { applyBatch } from '../../../src/acts/organisation-apply.ts'
import { taskRows } from '../../../src/acts/rows.ts'
import { buildApp } from '../../../src/server/app.ts'
import { runJobs } from '../../../src/server/jobs.ts'
import { accept } from '../../accept.ts'
import { signInAs } from '../../client.ts'
import { listOf } from '../../people/lists.ts'
import { citesOf, onStage, refusalOf } from '../../stage.ts'

const HEADER = '職員番号,氏名,カナ,所属,職,階級,退職日'
const REGISTERED = 'people.user-entry.hokkaido/registered'
const ERASED = 'people.user-entry.hokkaido/erased'

describe('利用者の登録と抹消', () => {
  const stage = onStage('hokkaido-police')
  let app: FastifyInstance
  beforeAll(async () => { app = await buildApp(stage.world, { requestsPerMinute: 0 }) })
  afterAll(() => app.close())
  const entries = async () => (await (await signInAs(app, stage.organisation.accounts.他課長)).get('/api/registers/user-entries/items')).body.rows
  const tasks = async (item: string) => { const seat = await stage.seat('他課長'); return (await taskRows(seat.db, seat, sql`t.item = ${item}`)).filter(({ state }) => state === '未了') }

  accept('hokkaido:4-2', async () => {
    await applyBatch(await stage.seat(null), await listOf('人事', '2026-12-01', `${HEADER}\n700001,新人 一,シンジン ハジメ,U4,係員,巡査,\n`))
    const [row] = await entries()
    expect(row).toMatchObject({ state: '登録待ち', holder: { name: '新人 一' } })
    expect(await tasks(row.id)).toMatchObject([{ duty: 'people.user-entry-due.hokkaido/registration', due: '2026-12-01', assignees: [expect.stringContaining('小川 十和')] }])
    expect(citesOf(await refusalOf(stage.record('係員', REGISTERED, row.id, { userId: 'h700001', registeredOn: '2026-11-16' })))).toContain('hokkaido:4-2')
    await stage.record('他課長', REGISTERED, row.id, { userId: 'h700001', registeredOn: '2026-11-16' })
    expect(await entries()).toMatchObject([{ id: row.id, state: '利用中', details: { userId: 'h700001' } }])
    expect(await tasks(row.id)).toEqual([])
  })

  accept('hokkaido:4-3', async () => {
    const { organisation } = stage
    const asks = { profile: 'hokkaido-police', action: 'use-system' }
    await applyBatch(await stage.seat(null), await listOf('人事', '2026-11-16', `${HEADER}\n100014,,,,,,2026-11-18\n`))
    const [row] = (await entries()).filter(({ state }: { state: string }) => state === '抹消待ち')
    expect(row.details).toMatchObject({ leftOn: '2026-11-18' })
    expect((await refusalOf(stage.record('他課長', ERASED, row.id, { erasedOn: '2026-11-16', all: true }))).message).toContain('退職日')
    stage.clock.moveTo('2026-11-18T14:55:00Z')
    const leaver = await signInAs(app, organisation.accounts.他係員)
    expect((await leaver.post('/api/decisions', asks)).status).toBe(200)
    stage.clock.moveTo('2026-11-18T15:00:00Z')
    const refused = await leaver.post('/api/decisions', asks)
    expect([refused.status, refused.body.clauses]).toEqual([401, ['hokkaido:4-3']])
    const again = await app.inject({ method: 'POST', url: '/api/session', headers: { 'x-sekisho': '1' }, payload: { username: organisation.accounts.他係員, password: '試験用の合言葉 2026' } })
    expect([again.statusCode, JSON.parse(again.body).clauses]).toEqual([403, ['hokkaido:4-3']])
    await runJobs(stage.world)
    expect(await tasks(row.id)).toMatchObject([{ duty: 'people.user-entry-due.hokkaido/erasure' }])
    expect((await entries()).find(({ id }: { id: string }) => id === row.id).state).toBe('抹消待ち')
    await stage.record('他課長', ERASED, row.id, { erasedOn: '2026-11-19', all: true })
    expect((await entries()).find(({ id }: { id: string }) => id === row.id).state).toBe('抹消済')
    expect(await tasks(row.id)).toEqual([])
  })
})
