import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { situations } from '../../tests/handling/draw.ts'
import { handlingRuleset, ordinary } from '../../tests/handling/rulesets.ts'
import { withChanges } from '../engine/decision/changes.ts'
import { parseSituation } from '../engine/decision/situation.ts'
import { PROFILES } from '../engine/definition.ts'

/** The way to permitted (`toProceed`): it leads there, and no step of it can be left out. */
const RUNS = Math.ceil(Number(process.env['SEKISHO_PROCEED_RUNS'] ?? 8000) / PROFILES.length)

describe.each(PROFILES)('%s の「進めるには」', { timeout: 60_000 + RUNS * 20 }, (profile) => {
  const { decide, proceed } = handlingRuleset(profile)
  test('挙げた変更をすべて行うと「可」になり、どの一つも欠かせず、何をしても進めないときはそう言う', () => {
    fc.assert(fc.property(situations(profile), (situation) => {
      const answer = decide(situation)
      const steps = proceed(situation)
      if (answer.outcome === 'permitted') return steps.length === 0
      if (steps.some(({ changes }) => changes.length === 0)) return steps.length === 1 && /行えない/.test(steps[0]!.words)
      const after = withChanges(situation, steps.flatMap(({ changes }) => changes))
      if (!('situation' in parseSituation(after))) throw new Error(`約束に合わない変更: ${JSON.stringify(steps)}`)
      if (decide(after).outcome !== 'permitted') throw new Error(`進めない: ${JSON.stringify(steps)}`)
      for (const [index] of steps.entries()) {
        const rest = steps.toSpliced(index, 1).flatMap(({ changes }) => changes)
        if (decide(withChanges(situation, rest)).outcome === 'permitted') throw new Error(`なくてよい一歩: ${steps[index]!.words}（${JSON.stringify(steps)}）`)
      }
      return steps.every(({ words }) => words !== '') && answer.toProceed.length === steps.length
    }), { numRuns: RUNS })
  })
})

test('分け合う答えは、その問いだけを新しい規則に尋ねた答えと同じである', () => {
  for (const profile of PROFILES) {
    const shared = handlingRuleset(profile)
    const drawn = fc.sample(situations(profile), 400)
    for (const situation of drawn) shared.decide(situation)
    for (const situation of drawn.slice(0, 60)) expect(shared.decide(situation)).toEqual(handlingRuleset(profile).decide(situation))
  }
})

test('同じ性質の問いに分け合う答えの「進めるには」は、その問いから探したものと同じである', () => {
  const drawn = PROFILES.flatMap((profile) => fc.sample(situations(profile, ['take-out', 'connect']), 300))
  for (const profile of PROFILES) {
    const shared = handlingRuleset(profile)
    for (const situation of drawn.filter((one) => one.profile === profile)) expect(shared.decide(situation).toProceed).toEqual(shared.proceed(situation).map(({ words }) => words))
  }
})

describe('言葉', () => {
  const steps = (profile: (typeof PROFILES)[number], ...rest: Parameters<typeof ordinary> extends [unknown, ...infer R] ? R : never) => handlingRuleset(profile).decide(ordinary(profile, ...rest)).toProceed

  test('禁止は別のやり方、措置、許可の順に並ぶ', () => {
    expect(steps('mpd', 'take-out', { information: { confidentiality: 2 }, equipment: { owner: 'personal' } })).toEqual(['警察が管理する機器・媒体に入れて持ち出す', '事前に暗号化する', '情報管理者の許可・承認を受ける'])
  })
  test('許可で外れる禁止は、許可を受けることが一歩になる', () => {
    expect(steps('hokkaido-police', 'take-out', { information: { confidentiality: 2 } })).toEqual(['システム総括責任者に持ち出しを申請する'])
  })
  test('二つの定めが求める許可は、上位の一つで足りる', () => {
    expect(steps('mpd', 'take-out', { information: { confidentiality: 2, integrity: 2 }, equipment: { encrypted: true }, measures: ['backed-up'] })).toEqual(['所属長の許可・承認を受ける'])
  })
})
