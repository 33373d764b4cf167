import { expect } from 'vitest'
import { accept } from '../../accept.ts'
import { handlingRuleset, ordinary } from '../../handling/rulesets.ts'
import type { Change } from '../../handling/rulesets.ts'
import type { Situation } from '../../../src/engine/decision/situation.ts'

const { decide } = handlingRuleset('hokkaido-police')
const ask = (action: Situation['action'], change: Change = {}) => decide(ordinary('hokkaido-police', action, change))

accept('hokkaido:11-1-(2)-ア', () => {
  const unlisted = ask('connect', { equipment: { kind: 'mobile-terminal', approved: false } })
  expect(unlisted).toMatchObject({ outcome: 'prohibited', prohibitions: [{ clauses: ['hokkaido:11-1-(2)-ア', 'hokkaido:11-1-(2)'], unless: 'approval' }] })
  expect(ask('connect', { equipment: { kind: 'mobile-terminal', approved: true } }).outcome).toBe('permitted')
})

accept('hokkaido:11-1-(3)', () => {
  const terminal = { kind: 'network-terminal' } as const
  expect(ask('store', { equipment: terminal })).toMatchObject({ outcome: 'prohibited', prohibitions: [{ clauses: ['hokkaido:11-1-(3)'] }] })
  expect(ask('store', { equipment: terminal, information: { immediatelyPublic: true } }).outcome).toBe('permitted')
})

accept('hokkaido:13-2', () => {
  expect(ask('store', { equipment: { kind: 'server' }, information: { confidentiality: 3 } })).toMatchObject({ outcome: 'prohibited', prohibitions: [{ clauses: ['hokkaido:13-2'] }] })
  expect(ask('store', { equipment: { kind: 'server' }, information: { confidentiality: 2, integrity: 2, availability: 2 } }).outcome).toBe('permitted')
})
