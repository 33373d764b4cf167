import { describe, expect, test } from 'vitest'
import { handlingRuleset } from '../../../tests/handling/rulesets.ts'
import { questionsOf } from '../../../src/engine/decision/questions.ts'
import { ACTIONS, parseSituation } from '../../../src/engine/decision/situation.ts'
import { describeValue } from '../../../src/engine/decision/value-words.ts'
import { describeFact } from '../../../src/engine/decision/wording.ts'
import { PROFILES } from '../../../src/engine/definition.ts'
import type { ProfileId } from '../../../src/engine/definition.ts'
import { profileOf } from '../../../src/profiles/index.ts'
import { GROUPS, groupOf, labelOf } from './actions.ts'
import { addressOf, isAsked, situationOf, tapsOf } from './taps.ts'
import type { Questions, Taps } from './taps.ts'
import { linesOf } from './told.tsx'

const me = (profile: string) => ({ headOrAbove: false, roles: [{ role: '情報管理者' }], organisation: { profile }, today: '2026-11-21' })
const plain = (value: string) => ({ value, words: value })
/** As GET /api/decisions/questions says it. */
function questionsFor(profile: ProfileId, action: (typeof ACTIONS)[number]): Questions {
  const rules = handlingRuleset(profile).rulesFor(action)
  const { facts, measures, findings, approvals } = questionsOf(rules, profileOf(profile).roles.map(({ name }) => name))
  return {
    facts: facts.map(({ path, several, values }) => ({ path, several, words: describeFact(path), values: values.map((value) => ({ value, words: describeValue(path, value) })) })),
    measures: measures.map(plain), findings: findings.map(plain), approvals: approvals.map(plain), lifts: rules.map(({ cites }) => ({ clause: cites[0]!, cite: '', words: '' })),
  }
}
const parsed = (taps: Taps, profile: ProfileId) => parseSituation(situationOf(taps, questionsFor(profile, taps['action'] as (typeof ACTIONS)[number]), me(profile)))

test('36の行為は、どれもちょうど一つの組にある', () => {
  expect(GROUPS.flatMap(({ actions }) => actions).toSorted()).toEqual([...ACTIONS].toSorted())
  for (const action of ACTIONS) expect(labelOf(action)).not.toBe(action)
  expect(groupOf('carry')).toBeUndefined()
})

describe.each(PROFILES)('%s', (profile) => {
  test('どの行為のどの問いのどの値を選んでも、判定の約束どおりの場面になる', () => {
    for (const action of ACTIONS) {
      expect(parsed({ action }, profile), action).toHaveProperty('situation')
      const { facts, measures, findings, approvals, lifts } = questionsFor(profile, action)
      for (const { path, values, several } of facts) for (const { value } of values.length === 0 ? [plain('JP')] : values) {
        const found = parsed({ action, [path]: several ? `${String(value)},なし` : String(value) }, profile)
        expect(found, `${action} ${path}=${String(value)}`).toHaveProperty('situation')
        if (!('situation' in found) || !isAsked(path, { [path]: String(value) })) continue
        const stated = path.split('.').reduce<unknown>((at, key) => (at as { [key: string]: unknown })[key], found.situation)
        expect(several ? (stated as unknown[])[0] : stated).toEqual(value === 'JP' ? 'JP' : value)
      }
      const join = (list: readonly { readonly value: unknown }[]): string => list.map(({ value }) => String(value)).join(',')
      const all = parsed({ action, measures: join(measures), findings: join(findings), approvals: join(approvals), lifts: lifts.map(({ clause }) => clause).join(',') }, profile)
      expect(all).toMatchObject({ situation: { measures: measures.map(({ value }) => value), findings: findings.map(({ value }) => value) } })
    }
  })
})

test('書き換えられた番地の知らない値は、言わなかったことになる', () => {
  expect(parsed({ action: 'take-out', 'equipment.kind': 'spaceship', measures: 'prayed', findings: '../..', on: '明日', constructor: 'x' }, 'mpd')).toMatchObject({ situation: { measures: [], on: '2026-11-21' } })
  expect(tapsOf({ action: 'store', n: 3, list: ['a'], empty: '', long: 'あ'.repeat(3000) })).toEqual({ action: 'store' })
  expect(addressOf({ action: 'store', measures: '' })).toBe('/decide?action=store')
})

test('紙だけなら、機器のことは言わず、問いの写しにも出ない', () => {
  const taps = { action: 'take-out', 'information.form': 'paper', 'information.confidentiality': '2', 'equipment.kind': 'uid' }
  const questions = questionsFor('mpd', 'take-out')
  expect(situationOf(taps, questions, me('mpd'))).not.toHaveProperty('equipment')
  const lines = linesOf(taps, questions, me('mpd'))
  expect(lines.map(([name]) => name)).toEqual(expect.arrayContaining(['行為', '機密性の分類', '判定する日']))
  expect(lines.map(([name]) => name)).not.toContain('機器・媒体の種別')
})
