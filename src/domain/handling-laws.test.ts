import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadCatalogue } from '../../clauses/catalogue.ts'
import { RESTRICTIONS, situations } from '../../tests/handling/draw.ts'
import { ROLE_LEVELS, handlingRuleset } from '../../tests/handling/rulesets.ts'
import { addDays } from '../engine/calendar.ts'
import { PROFILES } from '../engine/definition.ts'
import type { Answer } from '../engine/decision/answer.ts'
import { FINDINGS, MEASURES, parseSituation } from '../engine/decision/situation.ts'
import type { Situation } from '../engine/decision/situation.ts'
import { profileOf } from '../profiles/index.ts'

/** The laws of decision-contract.md over generated situations. SEKISHO_PROPERTY_RUNS: situations of all laws and profiles together. */
const LAWS = 9
const RUNS = Math.ceil(Number(process.env['SEKISHO_PROPERTY_RUNS'] ?? 150_000) / (PROFILES.length * LAWS))
const catalogue = loadCatalogue()
const DAY = '2026-10-01'
const STRICTNESS = { permitted: 0, conditional: 1, prohibited: 2 } as const
const FIRST_DAY = '2005-01-01'
const DAYS = 365 * 26
const SITUATIONS_A_DAY = 25

const unmet = ({ conditions }: Answer) => conditions.filter(({ met }) => !met).map(({ measure, when }) => `${measure} ${when}`)
const unheld = ({ approvals }: Answer) => approvals.filter(({ held }) => !held).map(({ role }) => role)
const banned = ({ prohibitions }: Answer) => prohibitions.map(({ clauses }) => clauses.join(' '))
const wanting = ({ missing }: Answer) => missing.map(({ key }) => key)

/** `expect` costs more than a decision; a broken law says what broke. */
function hold(law: boolean, what: string, before: Answer, after: Answer): void {
  if (!law) throw new Error(`${what}: ${before.outcome} [${before.applied.join(' ')}] → ${after.outcome} [${after.applied.join(' ')}]`)
}
const within = (part: readonly string[], whole: readonly string[]): boolean => part.every((one) => whole.includes(one))

function expectNoStricter(before: Answer, after: Answer, what: string): void {
  if (before === after) return
  hold(STRICTNESS[after.outcome] <= STRICTNESS[before.outcome], `${what}で厳しくなった`, before, after)
  hold(within(banned(after), banned(before)), `${what}で禁止が増えた`, before, after)
  hold(within(wanting(after), wanting(before)), `${what}で足りない情報が増えた`, before, after)
}
function expectNoLooser(before: Answer, after: Answer, what: string): void {
  if (before === after) return
  hold(STRICTNESS[after.outcome] >= STRICTNESS[before.outcome], `${what}で緩くなった`, before, after)
}

describe.each(PROFILES)('%s の規則の約束', { timeout: 60_000 + RUNS * 20 }, (profile) => {
  const ruleset = handlingRuleset(profile, DAY)
  const { decide } = ruleset
  const levels = ROLE_LEVELS[profile]
  const check = (property: (situation: Situation) => void, numRuns = RUNS) => fc.assert(fc.property(situations(profile), property), { numRuns })

  test('分類を上げても緩くならない', () => check((situation) => {
    for (const axis of ['confidentiality', 'integrity', 'availability'] as const) {
      const level = situation.information?.[axis]
      if (level === undefined || level === (axis === 'confidentiality' ? 3 : 2)) continue
      const before = decide(situation)
      const after = decide({ ...situation, information: { ...situation.information, [axis]: level + 1 } } as Situation)
      if (before === after) continue
      expectNoLooser(before, after, `${axis}を${level + 1}に上げたこと`)
      hold(after.prohibitions.length >= before.prohibitions.length, '禁止が減った', before, after)
      hold(within(unmet(before), unmet(after)), '条件が減った', before, after)
      for (const role of unheld(before)) hold(unheld(after).some((later) => levels[later]! >= levels[role]!), `${role}の許可が要らなくなった`, before, after)
    }
  }))

  test('どの措置を加えても厳しくならない', () => check((situation) => {
    const before = decide(situation)
    for (const measure of MEASURES) {
      const after = decide({ ...situation, measures: [...(situation.measures ?? []), measure] })
      expectNoStricter(before, after, measure)
      hold(after === before || within(unmet(after), unmet(before)), `${measure}で条件が増えた`, before, after)
    }
  }))

  test('どの承認を加えても厳しくならない', () => check((situation) => {
    const before = decide(situation)
    for (const role of Object.keys(levels)) {
      const after = decide({ ...situation, approvals: [...(situation.approvals ?? []), { role, request: 'R-2' }] })
      expectNoStricter(before, after, `${role}の承認`)
      hold(after === before || within(unheld(after), unheld(before)), `${role}の承認で要る承認が増えた`, before, after)
    }
  }))

  test('分かったことを足しても緩くならない', () => check((situation) => {
    const before = decide(situation)
    for (const finding of FINDINGS) expectNoLooser(before, decide({ ...situation, findings: [...(situation.findings ?? []), finding] }), finding)
  }))

  test('取扱制限を足しても緩くならない', () => check((situation) => {
    const { information } = situation
    if (information?.restrictions === undefined) return
    const before = decide(situation)
    for (const one of RESTRICTIONS) expectNoLooser(before, decide({ ...situation, information: { ...information, restrictions: [...information.restrictions, one] } }), one)
  }))

  test('同じ問いには、組み立て直した規則も同じ答えを返す', () => {
    const again = handlingRuleset(profile, DAY)
    check((situation) => {
      const { toProceed: _steps, ...first } = Object.getOwnPropertyDescriptors(decide(situation))
      const { toProceed: _again, ...second } = Object.getOwnPropertyDescriptors(again.decide(structuredClone(situation)))
      if (JSON.stringify(first) !== JSON.stringify(second)) expect(second).toEqual(first)
    })
  })

  test('どんな組合せも約束に合う問いであり、答えはちょうど一つで、例外を起こさない', () => check((situation) => {
    if (!('situation' in parseSituation(situation))) expect(parseSituation(situation)).toHaveProperty('situation')
    const answer = decide(situation)
    const expected = answer.prohibitions.length > 0 ? 'prohibited' : unheld(answer).length + unmet(answer).length + answer.missing.length > 0 ? 'conditional' : 'permitted'
    hold(answer.outcome === expected, '結論が理由と合わない', answer, answer)
  }))

  test('2005年から2030年のどの日にも、挙げる条項は目録にあって、その日に効力がある', () => {
    const documents = profileOf(profile).documents
    fc.assert(fc.property(fc.nat(DAYS), fc.array(situations(profile), { minLength: SITUATIONS_A_DAY, maxLength: SITUATIONS_A_DAY }), (days, drawn) => {
      const day = addDays(FIRST_DAY, days)
      const asked = handlingRuleset(profile, day)
      for (const situation of drawn) {
        const answer = asked.decide({ ...situation, on: day })
        const reasons = [...answer.prohibitions, ...answer.approvals, ...answer.conditions, ...answer.notices, ...answer.missing]
        for (const { clauses } of reasons) hold(clauses.length > 0 && within(clauses, answer.applied), '根拠のない理由がある', answer, answer)
        for (const clause of answer.applied) hold(catalogue.inForce(clause, day) && documents.includes(catalogue.clause(clause).document), `${day} の ${clause}`, answer, answer)
      }
    }), { numRuns: Math.ceil(RUNS / SITUATIONS_A_DAY) })
  })

  test('書き漏らしたために「可」になることはない', () => fc.assert(fc.property(situations(profile), fc.nat(), (situation, pick) => {
    const full = decide(situation)
    const partial = decide(without(situation, pick))
    if (partial.outcome === 'permitted') hold(full.outcome === 'permitted', '書き漏らして可になった', full, partial)
    else if (full.outcome === 'permitted') hold(partial.outcome === 'conditional', '書き漏らして不可になった', full, partial)
  }), { numRuns: RUNS }))
})

/** Leaves out one of the stated facts. Of paper, nothing said of equipment means that there is none (docs/readings/0476), so what is said stays then. */
function without(situation: Situation, pick: number): Situation {
  const groups = ['actor', 'information', 'equipment', 'destination', 'service'] as const
  const named = groups.flatMap((group) => Object.keys(situation[group] ?? {}).map((key) => [group, key] as const))
    .filter(([group]) => !(group === 'equipment' && situation.information?.form === 'paper'))
  const chosen = named[pick % (named.length + 1)]
  if (!chosen) return { ...situation, purpose: undefined }
  const [group, key] = chosen
  return { ...situation, [group]: Object.fromEntries(Object.entries(situation[group]!).filter(([other]) => other !== key)) }
}
