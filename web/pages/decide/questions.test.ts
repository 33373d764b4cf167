import { expect, test } from 'vitest'
import { parseSituation } from '../../../src/engine/decision/situation.ts'
import { PROFILES } from '../../../src/engine/definition.ts'
import { ACTIONS, DESTINATIONS, EQUIPMENT, NO_TAPS, QUESTIONS, isComplete, situationOf } from './questions.ts'

const me = (profile: string) => ({ headOrAbove: false, roles: [{ role: '情報管理者' }], organisation: { profile }, today: '2026-11-21' })

test('どの組合せを選んでも、判定の約束どおりの状況になる', () => {
  for (const profile of PROFILES) for (const action of ACTIONS) for (const equipment of EQUIPMENT) for (const destination of ['', ...DESTINATIONS.map(({ value }) => value)]) {
    const taps = { ...NO_TAPS, action: action.value, equipment: equipment.value, confidentiality: '2', destination }
    expect(parseSituation(situationOf(taps, me(profile)))).toHaveProperty('situation')
  }
})
test('足りない情報への答えは、どれも判定の約束にある項目と値になる', () => {
  for (const [path, { options }] of Object.entries(QUESTIONS)) for (const { fact } of options) {
    const taps = { ...NO_TAPS, action: 'take-out', equipment: 'external-medium', confidentiality: '2', facts: { [path]: fact } }
    expect(parseSituation(situationOf(taps, me('mpd'))), `${path}=${String(fact)}`).toHaveProperty('situation')
  }
})
test('三つを選ぶまでは、判定を求めない', () => {
  expect(isComplete(NO_TAPS)).toBe(false)
  expect(isComplete({ ...NO_TAPS, action: 'store', confidentiality: '1' })).toBe(false)
  expect(isComplete({ ...NO_TAPS, action: 'store', confidentiality: '1', equipment: 'paper' })).toBe(true)
})
