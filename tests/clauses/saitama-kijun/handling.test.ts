import { expect } from 'vitest'
import { accept } from '../../accept.ts'
import { handlingRuleset, ordinary } from '../../handling/rulesets.ts'
import type { Change } from '../../handling/rulesets.ts'
import type { Situation } from '../../../src/engine/decision/situation.ts'

const { decide } = handlingRuleset('saitama-police')
const ask = (action: Situation['action'], change: Change = {}) => decide(ordinary('saitama-police', action, change))
const banned = (action: Situation['action'], change: Change = {}) => ask(action, change).prohibitions.map(({ clauses }) => clauses[0])
const provision = (clause: string) => ({ exceptions: [{ id: 'P-1', clauses: [clause] }] })

accept('saitama-kijun:1-3-(5)', () => {
  const answer = ask('take-out', { information: { availability: 2 } })
  expect(answer.outcome).toBe('conditional')
  expect(answer.approvals).toContainEqual({ role: '運用管理者', clauses: ['saitama-kijun:3-7-(1)', 'saitama-kijun:1-3-(5)'], held: false })
})

accept('saitama-kijun:3-3-(2)', () => {
  const centre = { information: { confidentiality: 2 }, equipment: { kind: 'server', place: 'outside' } } as const
  expect(banned('store', centre)).toEqual(['saitama-kijun:3-3-(2)'])
  expect(ask('store', { ...centre, ...provision('saitama-kijun:3-3-(2)') })).toMatchObject({ outcome: 'permitted', applied: expect.arrayContaining(['saitama-kijun:3-3-(2)']) as unknown })
})

accept('saitama-kijun:3-3-(5)', () => {
  const leased = { information: { confidentiality: 3 }, equipment: { kind: 'server', owner: 'contractor', managed: false, place: 'inside' } } as const
  expect(banned('store', leased)).toEqual(['saitama-kijun:3-3-(5)'])
  expect(banned('store', { ...leased, ...provision('saitama-kijun:3-3-(2)') })).toEqual(['saitama-kijun:3-3-(5)'])
})

accept('saitama-kijun:8-1-(2)-イ-(オ)', () => {
  const answer = ask('store', { information: { availability: 2 }, equipment: { kind: 'server', ceiling: { confidentiality: 2, integrity: 2, availability: 1 } } })
  expect(answer).toMatchObject({ outcome: 'prohibited', prohibitions: [{ clauses: ['saitama-kijun:8-1-(2)-イ-(オ)', 'saitama-kijun:5-1-(2)-イ-(ア)'] }] })
  expect(answer.toProceed).toEqual(['可用性の範囲がこの情報の分類に届くシステムを使う'])
})

accept('saitama-kijun:8-1-(2)-イ-(カ)', () => {
  expect(banned('take-out', { equipment: { kind: 'network-terminal' } })).toEqual(['saitama-kijun:8-1-(2)-イ-(カ)'])
  expect(banned('take-out', { equipment: { kind: 'network-terminal' }, ...provision('saitama-kijun:8-1-(2)-イ-(カ)') })).toEqual([])
  // 期限の切れた定めは exceptions に入らないので、引用しないのと同じ答えになる。
  expect(banned('take-out', { equipment: { kind: 'network-terminal' }, exceptions: [] })).toEqual(['saitama-kijun:8-1-(2)-イ-(カ)'])
})

accept('saitama-kijun:8-1-(2)-ウ-(エ)', () => {
  const unknown = { information: { confidentiality: undefined }, equipment: { kind: 'phone' } } as const
  const answer = ask('dispose-medium', unknown)
  expect(answer.outcome).toBe('conditional')
  expect(answer.missing).toEqual([{ key: 'information.confidentiality', clauses: ['saitama-kijun:8-1-(2)-ウ-(エ)', 'saitama-kijun:1-3-(18)'] }])
  expect(ask('dispose-medium', { ...unknown, measures: ['unrecoverable'] }).outcome).toBe('permitted')
})

accept('saitama-kijun:8-1-(2)-オ', () => {
  const own = { information: { confidentiality: 1 }, equipment: { kind: 'phone', owner: 'personal', locked: true, malwareChecked: true } } as const
  expect(banned('use-personal-device', own)).toEqual(['saitama-kijun:8-1-(2)-オ'])
  expect(ask('use-personal-device', { ...own, ...provision('saitama-kijun:8-1-(2)-オ') }).outcome).toBe('conditional')
  expect(ask('use-personal-device', own).toProceed.join('')).toContain('警察庁ＣＳＩＲＴ等への報告')
})

accept('saitama-kijun:8-1-(6)-イ', () => {
  for (const action of ['connect', 'use-medium'] as const) {
    const unchecked = ask(action, { equipment: { externallyConnectedBefore: true } })
    expect(unchecked.outcome).toBe('conditional')
    expect(unchecked.conditions).toEqual([{ measure: 'malware-checked', when: 'before', met: false, clauses: ['saitama-kijun:8-1-(6)-イ'] }])
    expect(ask(action, { equipment: { externallyConnectedBefore: undefined } }).outcome).toBe('conditional')
    expect(ask(action, { equipment: { externallyConnectedBefore: true, malwareChecked: true } }).outcome).toBe('permitted')
  }
})

accept('saitama-kijun:8-3-(1)-エ', () => {
  const own = { kind: 'non-issued-terminal', owner: 'personal', approved: true, locked: true } as const
  expect(banned('remote-access', { equipment: { ...own, malwareChecked: false }, ...provision('saitama-kijun:8-1-(2)-オ') })).toEqual(['saitama-kijun:7-1-(1)-オ', 'saitama-kijun:8-3-(1)-エ'])
  expect(banned('remote-access', { equipment: { ...own, malwareChecked: true } })).toEqual(['saitama-kijun:8-1-(2)-オ'])
})
