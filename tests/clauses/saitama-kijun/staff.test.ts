// 埼玉県警察: 職員の範囲。会計年度任用職員は教養・自己点検の対象者に数え、委託先の従業員は数えない。
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { applyBatch } from '../../../src/acts/organisation-apply.ts'
import { buildApp } from '../../../src/server/app.ts'
import { accept } from '../../accept.ts'
import { signInAs } from '../../client.ts'
import { listOf } from '../../people/lists.ts'
import { citesOf, onStage, refusalOf } from '../../stage.ts'

describe('職員', () => {
  const stage = onStage('saitama-police')
  let app: FastifyInstance
  beforeAll(async () => { app = await buildApp(stage.world, { requestsPerMinute: 0 }) })
  afterAll(() => app.close())

  accept('saitama-kijun:1-3-(2)', async () => {
    const { accounts, units } = stage.organisation
    const client = await signInAs(app, accounts.課長)
    const counted = async () => { const [whole, unit] = [(await client.get('/api/units')).body, (await client.get(`/api/units/${units.課}`)).body]; return [whole.staff, whole.others, unit.staff, unit.others] }
    const [staff, others, own, ownOthers] = await counted()
    await applyBatch(await stage.seat(null), await listOf('人事', '2026-11-16', '職員番号,氏名,所属,職,階級,任用\n600001,会計 一子,U4,事務員,巡査相当,会計年度任用職員\n600002,委託 二郎,U4,作業員,,委託先の従業員\n'))
    expect(await counted()).toEqual([staff + 1, others + 1, own + 1, ownOthers + 1])
    const rows = (await client.get('/api/registers/arrivals/items')).body.rows as { id: string; details: { employment: string } }[]
    const entered = rows.find(({ details }) => details.employment === '会計年度任用・臨時的任用')!
    const contractor = rows.find(({ details }) => details.employment === '委託先の従業員')!
    const refused = await refusalOf(stage.record('課長', 'people.arrival.saitama/confirmed', contractor.id, { category: '会計年度任用職員' }))
    expect([refused.refusals[0]!.field, citesOf(refused)]).toEqual(['category', ['saitama-kijun:1-3-(2)']])
    expect((await stage.record('課長', 'people.arrival.saitama/confirmed', entered.id, { category: '会計年度任用職員' })).item!.state).toBe('確認済')
  })
})
