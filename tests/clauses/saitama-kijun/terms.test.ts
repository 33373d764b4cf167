// 第１の３ 用語: 条項の画面で、基準日に有効な意味と根拠条項が示される。
import { describe, expect } from 'vitest'
import { accept } from '../../accept.ts'
import { citesOf, onStage, refusalOf } from '../../stage.ts'
import { aPolicy, asking } from '../police-policies.ts'

const WORD = '外部記録媒体'
const CLAUSE = 'saitama-kijun:8-1-(2)-エ-(イ)'
interface Term { readonly id: string; readonly word: string; readonly meaning: string; readonly clause: string; readonly edition: string; readonly from: string }

describe('用語台帳', () => {
  const stage = onStage('saitama-police')
  const shown = (on?: string) => asking(stage, '係員', async (client) => (await client.get(`/api/clauses/${encodeURIComponent(CLAUSE)}${on === undefined ? '' : `?on=${on}`}`)).body as { on: string; terms: Term[] })
  const meaningOn = async (on?: string) => (await shown(on)).terms.find(({ word }) => word === WORD)

  accept('saitama-kijun:1-3', async () => {
    expect((await shown()).terms).toEqual([])
    const policy = await aPolicy(stage, '対策基準', { kind: '対策基準' })
    await stage.record('係員', 'policies.terms.saitama/taken', policy.id, { confirmed: true })
    const { db, org } = await stage.seat(null)
    const rows = await db.selectFrom('policy_term').select(['word', 'clause', 'used_in']).where('org', '=', org).execute()
    expect(rows).toHaveLength(43)
    expect(rows.find(({ word }) => word === WORD)!.used_in).toContain('第８の１(2)エ(ｲ)')
    expect(citesOf(await refusalOf(stage.record('係員', 'policies.terms.saitama/taken', policy.id, { confirmed: true })))).toContain('saitama-kijun:1-3')
    const now = await meaningOn()
    expect(now).toMatchObject({ clause: 'saitama-kijun:1-3-(7)', from: '2023-04-01' })
    expect((await shown()).on).toBe('2026-11-16')
    // 施行の前の日には、意味はない。
    expect(await meaningOn('2023-03-31')).toBeUndefined()
    // 改めると、その日からの意味になり、前の日までは前の意味のまま。
    const amend = (id: string, startsOn: string) => stage.record('係員', 'policies.terms.saitama/amended', id, { meaning: '取り外して運べる電磁的な記憶装置', edition: '令和９年情管第10号', startsOn })
    expect((await refusalOf(amend(now!.id, '2023-04-01'))).refusals).toMatchObject([{ field: 'startsOn', cites: ['saitama-kijun:1-3'] }])
    await amend(now!.id, '2027-04-01')
    expect(await meaningOn('2027-03-31')).toEqual(now)
    expect(await meaningOn('2027-04-01')).toMatchObject({ meaning: '取り外して運べる電磁的な記憶装置', edition: '令和９年情管第10号', clause: 'saitama-kijun:1-3-(7)', from: '2027-04-01' })
    expect(citesOf(await refusalOf(amend(now!.id, '2028-04-01')))).toContain('saitama-kijun:1-3')
    expect((await shown('2027-04-01')).terms.filter(({ word }) => word === WORD)).toHaveLength(1)
  })
})
