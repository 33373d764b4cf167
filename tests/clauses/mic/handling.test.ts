import { expect } from 'vitest'
import { accept } from '../../accept.ts'
import { handlingRuleset, ordinary } from '../../handling/rulesets.ts'
import type { Change } from '../../handling/rulesets.ts'
import type { Situation } from '../../../src/engine/decision/situation.ts'

const { decide } = handlingRuleset('municipality')
const ask = (action: Situation['action'], change: Change = {}) => decide(ordinary('municipality', action, change))
const banned = (action: Situation['action'], change: Change = {}) => ask(action, change).prohibitions.map(({ clauses }) => clauses[0])
const own = { kind: 'non-issued-terminal', owner: 'personal', approved: true, malwareChecked: true, locked: true } as const

accept('mic:2-(1)-機密性-1', () => {
  expect(banned('use-personal-device', { information: { confidentiality: 3 }, equipment: own })).toEqual(['mic:2-(1)-機密性-1'])
  expect(ask('use-personal-device', { information: { confidentiality: 2 }, equipment: own }).applied).not.toContain('mic:2-(1)-機密性-1')
  expect(ask('store', { information: { confidentiality: 3 }, equipment: { kind: 'standalone-pc' } }).outcome).toBe('permitted')
})

accept('mic:2-(1)-機密性-5', () => {
  const deleted = ask('dispose-medium', { information: { confidentiality: 2 }, measures: ['erased', 'recorded', 'witnessed'], approvals: [{ role: '情報セキュリティ管理者', request: 'R-1' }] })
  expect(deleted.outcome).toBe('conditional')
  expect(deleted.toProceed).toEqual(['事前に復元できないように消去する'])
  const unrecoverable = ask('dispose-medium', { information: { confidentiality: 2 }, measures: ['unrecoverable', 'recorded', 'witnessed'], approvals: [{ role: '情報セキュリティ管理者', request: 'R-1' }] })
  expect(unrecoverable.outcome).toBe('permitted')
})

accept('mic:4.2-(2)-④', () => {
  expect(banned('bring-in', { information: { confidentiality: 2 }, equipment: { kind: 'phone', owner: 'personal', approved: true } })).toContain('mic:4.2-(2)-④')
  expect(ask('bring-in', { information: { confidentiality: 2 }, equipment: { kind: 'mobile-terminal' } }).outcome).toBe('permitted')
})

accept('mic:5.1-(1)-②', () => {
  for (const action of ['take-out', 'use-system', 'send-mail', 'browse'] as const) {
    expect(ask(action, { purpose: 'off-duty' })).toMatchObject({ outcome: 'prohibited', prohibitions: expect.arrayContaining([{ clauses: ['mic:5.1-(1)-②'], unless: 'exception' }]) as unknown })
    expect(banned(action, { purpose: 'duty' })).toEqual([])
    expect(ask(action, { purpose: undefined }).missing.map(({ key }) => key)).toContain('purpose')
  }
})

accept('mic:kaisetsu-3-(1)-②-(イ)-2', () => {
  const approvals = [{ role: '情報セキュリティ管理者', request: 'R-1' }, { role: '情報システム管理者', request: 'R-2' }]
  const outcome = (measures: Situation['measures']) => ask('take-out', { equipment: { zone: 'mynumber', approved: true }, approvals, measures }).outcome
  expect([outcome([]), outcome(['encrypted']), outcome(['password']), outcome(['encrypted', 'password'])]).toEqual(['conditional', 'conditional', 'conditional', 'permitted'])
})

accept('mic:kaisetsu-4.4-注1-支給媒体', () => {
  expect(banned('use-medium', { equipment: { managed: false, malwareChecked: true, zone: 'internet' } })).toEqual(['mic:kaisetsu-4.4-注1-支給媒体'])
  const foreign = { equipment: { owner: 'contractor', approved: true, malwareChecked: true, zone: 'internet' } } as const
  expect(banned('use-medium', foreign)).toEqual(['mic:kaisetsu-4.4-注1-支給媒体'])
  expect(ask('use-medium', { ...foreign, measures: ['confidentiality-agreement'] }).outcome).toBe('permitted')
})

accept('mic:kaisetsu-5.1-(1)-②-室内持込み', () => {
  const answer = ask('bring-in', { information: { confidentiality: 2 }, equipment: own, approvals: [{ role: '情報セキュリティ管理者', request: 'R-1' }] })
  expect(answer.prohibitions).toContainEqual({ clauses: ['mic:kaisetsu-5.1-(1)-②-室内持込み'], unless: null })
})

accept('mic:kaisetsu-5.1-(1)-②-対策4', () => {
  expect(ask('use-personal-device', { information: { confidentiality: 3 }, equipment: own }).prohibitions.flatMap(({ clauses }) => clauses)).toContain('mic:kaisetsu-5.1-(1)-②-対策4')
  expect(banned('use-personal-device', { information: { confidentiality: 2 }, equipment: own })).toEqual([])
  const excepted = { exceptions: [{ id: 'E-1', clauses: ['mic:2-(1)-機密性-1', 'mic:kaisetsu-5.1-(1)-②-対策4'] }] }
  expect(banned('use-personal-device', { information: { confidentiality: 3 }, equipment: own, ...excepted })).toEqual([])
})

accept('mic:kaisetsu-6.5-(7)-②', () => {
  expect(banned('connect', { equipment: { managed: false, malwareChecked: true, zone: 'internet' } })).toContain('mic:kaisetsu-6.5-(7)-②')
  const unchecked = ask('connect', { equipment: { malwareChecked: false } })
  expect(unchecked).toMatchObject({ outcome: 'conditional', conditions: [{ measure: 'malware-checked', when: 'before', met: false, clauses: ['mic:kaisetsu-6.5-(7)-②'] }] })
})
