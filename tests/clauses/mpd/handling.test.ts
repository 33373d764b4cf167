import { expect } from 'vitest'
import { accept } from '../../accept.ts'
import { handlingRuleset, ordinary } from '../../handling/rulesets.ts'
import type { Change } from '../../handling/rulesets.ts'
import type { Situation } from '../../../src/engine/decision/situation.ts'

const { decide } = handlingRuleset('mpd')
const ask = (action: Situation['action'], change: Change = {}) => decide(ordinary('mpd', action, change))
const banned = (action: Situation['action'], change: Change = {}) => ask(action, change).prohibitions.map(({ clauses }) => clauses[0])
const provision = (clause: string) => ({ exceptions: [{ id: 'P-1', clauses: [clause] }] })

accept('mpd:前文', () => {
  const change = { information: { confidentiality: 3 } } as const
  expect(handlingRuleset('mpd', '2014-05-31').decide(ordinary('mpd', 'take-out', change)).applied).toEqual([])
  expect(handlingRuleset('mpd', '2014-06-01').decide(ordinary('mpd', 'take-out', change)).applied).toContain('mpd:別表3-機密性高-4')
})

accept('mpd:6-2-(2)', () => {
  const without = ask('use-medium', { equipment: { encrypted: false, malwareChecked: true }, approvals: [{ role: '情報管理者', request: 'R-1' }] })
  expect(without.outcome).toBe('conditional')
  expect(without.conditions).toContainEqual({ measure: 'encrypted', when: 'before', met: false, clauses: ['mpd:6-2-(2)'] })
  const lifted = ask('use-medium', { equipment: { encrypted: false, malwareChecked: true }, approvals: [{ role: '情報管理者', request: 'R-1' }], ...provision('mpd:6-2-(2)') })
  expect(lifted).toMatchObject({ outcome: 'permitted', applied: expect.arrayContaining(['mpd:6-2-(2)']) as unknown })
})

accept('mpd:8-2-(2)', () => {
  expect(banned('connect', { equipment: { kind: 'digital-camera' } })).toEqual(['mpd:8-2-(2)'])
  for (const role of ['情報管理者', '所属長', 'システムセキュリティ責任者', '情報セキュリティ管理補佐官']) {
    expect(banned('connect', { equipment: { kind: 'digital-camera' }, approvals: [{ role, request: 'R-1' }] })).toEqual(['mpd:8-2-(2)'])
  }
  expect(banned('connect', { equipment: { kind: 'digital-camera' }, approvals: [{ role: '情報セキュリティ管理者', request: 'R-1' }] })).toEqual([])
  expect(banned('connect', { equipment: { kind: 'digital-camera', approved: true } })).toEqual([])
})

accept('mpd:8-2-(3)', () => {
  const refused = ask('store', { equipment: { kind: 'digital-camera' } })
  expect(refused.prohibitions).toEqual([{ clauses: ['mpd:8-2-(3)'], unless: 'separate-provision' }])
  expect(refused.toProceed.join('')).toContain('登録した外部記録媒体')
  expect(banned('store', { equipment: { kind: 'digital-camera' }, ...provision('mpd:8-2-(3)') })).toEqual([])
})

const phone = { kind: 'phone', owner: 'personal', approved: true, malwareChecked: true, locked: true } as const
accept('mpd:10-1-(1)', () => {
  expect(banned('use-personal-device', { equipment: { ...phone, approved: false }, purpose: 'urgent-no-alternative' })).toEqual(['mpd:10-1-(1)'])
  expect(banned('use-personal-device', { equipment: phone, purpose: 'duty' })).toEqual(['mpd:10-2-(4)'])
  expect(banned('use-personal-device', { equipment: phone, purpose: 'urgent-no-alternative' })).toEqual([])
})

accept('mpd:10-2-(2)', () => {
  expect(banned('use-personal-device', { equipment: { ...phone, malwareChecked: false }, purpose: 'urgent-no-alternative' })).toEqual(['mpd:10-2-(2)'])
})

accept('mpd:12-4', () => {
  expect(banned('bring-in', { equipment: { kind: 'mobile-terminal', owner: 'personal' } })).toEqual(['mpd:12-4'])
  const own = ask('bring-in', { equipment: { kind: 'phone', owner: 'personal' } })
  expect(own).toMatchObject({ outcome: 'permitted', applied: ['mpd:12-4'] })
})

accept('mpd:別表3-機密性高-1', () => {
  const cloud = { information: { confidentiality: 3 }, equipment: { kind: 'server', owner: 'contractor', managed: false, place: 'outside' } } as const
  expect(banned('store', cloud)).toEqual(['mpd:別表3-機密性高-1'])
  expect(ask('store', { ...cloud, ...provision('mpd:別表3-機密性高-1') }).outcome).toBe('permitted')
})

accept('mpd:別表3-機密性高-2', () => {
  for (const kind of ['internet-terminal', 'mobile-internet-terminal'] as const) {
    expect(banned('store', { information: { confidentiality: 3 }, equipment: { kind } })).toEqual(['mpd:別表3-機密性高-2'])
  }
})

accept('mpd:別表3-機密性中-1', () => {
  const contractors = { kind: 'server', owner: 'contractor', managed: false } as const
  expect(banned('create', { information: { confidentiality: 2 }, equipment: contractors })).toEqual(['mpd:別表3-機密性中-1'])
  expect(banned('create', { information: { confidentiality: 1 }, equipment: contractors })).toEqual([])
})

accept('mpd:別表3-機密性中-2', () => {
  expect(ask('store', { information: { confidentiality: 2 }, equipment: { kind: 'internet-terminal' } })).toMatchObject({ outcome: 'prohibited', prohibitions: [{ clauses: ['mpd:別表3-機密性中-2'] }] })
  expect(ask('store', { information: { confidentiality: 1 }, equipment: { kind: 'internet-terminal' } }).outcome).toBe('permitted')
})

accept('mpd:別表3-機密性低-1', () => {
  expect(ask('store', { information: { confidentiality: 1 }, equipment: { kind: 'internet-terminal' } })).toMatchObject({ outcome: 'permitted', applied: ['mpd:別表3-機密性低-1'] })
})
