// 埼玉県警察の対策基準: 施行日、改正前の本文、廃止された通達。
import { describe, expect } from 'vitest'
import { accept } from '../../accept.ts'
import { onStage, refusalOf } from '../../stage.ts'
import { aPolicy, judgedOn } from '../police-policies.ts'

const isKijun = (id: string): boolean => id.startsWith('saitama-kijun:')

describe('対策基準の効力', () => {
  const stage = onStage('saitama-police')

  accept('saitama-kijun:前文', async () => {
    expect((await judgedOn(stage, '2023-03-31')).bases.filter(isKijun)).toEqual([])
    expect((await judgedOn(stage, '2023-04-01')).bases.filter(isKijun).length).toBeGreaterThan(0)
    const old = await aPolicy(stage, '警察情報セキュリティ管理要綱（平成26年情管第795号）')
    await stage.record('係員', 'policies.withdrawal/abolition', old.id, { endedOn: '2023-03-31', reason: '対策基準の制定' })
    const refused = await refusalOf(aPolicy(stage, '所属の細目', { kind: '細目', standard: old.id, standardClauses: '第３条' }))
    expect(refused.refusals).toMatchObject([{ field: 'standard', message: expect.stringContaining('廃止済み'), cites: ['saitama-kijun:前文'] }])
  })

  accept('saitama-kijun:jisshibi-1', async () => {
    const before = await judgedOn(stage, '2023-03-31')
    expect(before.bases.filter(isKijun)).toEqual([])
    expect(before.notes.join()).toContain('施行は2023-04-01')
    const after = await judgedOn(stage, '2023-04-01')
    expect(after.bases.filter(isKijun).length).toBeGreaterThan(0)
    expect(after.notes.join()).not.toContain('施行は2023-04-01')
  })

  accept('saitama-kijun:jisshibi-r6-1176', async () => {
    expect((await judgedOn(stage, '2024-05-31')).notes.join()).toContain('改正前の本文が未登録')
    const now = await judgedOn(stage, '2024-06-01')
    expect(now.notes).toEqual([])
    expect(now.bases.filter(isKijun).length).toBeGreaterThan(0)
  })
})
