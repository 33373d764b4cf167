// 警視庁の要綱: 適用の日。
import { describe, expect } from 'vitest'
import { accept } from '../../accept.ts'
import { onStage } from '../../stage.ts'
import { judgedOn } from '../police-policies.ts'

describe('要綱の適用', () => {
  const stage = onStage('mpd')

  accept('mpd:前文', async () => {
    const before = await judgedOn(stage, '2014-05-31')
    expect(before.bases).toEqual([])
    expect(before.notes.join()).toContain('施行は2014-06-01')
    const after = await judgedOn(stage, '2014-06-01')
    expect(after.bases.some((id) => id.startsWith('mpd:'))).toBe(true)
    expect(after.notes).toEqual([])
  })
})
