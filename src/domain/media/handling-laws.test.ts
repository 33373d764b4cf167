import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadCatalogue } from '../../../clauses/catalogue.ts'
import { ROLE_LEVELS, handlingRules, handlingRuleset } from '../../../tests/handling/rulesets.ts'
import { PROFILES } from '../../engine/definition.ts'
import type { ProfileId } from '../../engine/definition.ts'
import type { Answer } from '../../engine/decision/answer.ts'
import { MEASURES, situationSchema } from '../../engine/decision/situation.ts'
import type { Situation } from '../../engine/decision/situation.ts'

/** The laws of decision-contract.md over generated situations. SEKISHO_PROPERTY_RUNS raises the number of runs of all laws together. */
const RUNS = Math.ceil(Number(process.env['SEKISHO_PROPERTY_RUNS'] ?? 20_000) / (PROFILES.length * 6))
const catalogue = loadCatalogue()
const DAY = '2026-10-01'
const ACTIONS = ['take-out', 'store', 'use-medium', 'connect', 'bring-in', 'dispose-medium', 'use-personal-device', 'remote-access'] as const
const STRICTNESS = { permitted: 0, conditional: 1, prohibited: 2 } as const

const oneOf = <T>(...values: readonly T[]) => fc.constantFrom(...values)
const facts = <T extends object>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(shape, { requiredKeys: [] }) as unknown as fc.Arbitrary<T>
const three = oneOf(1, 2, 3)
const two = oneOf(1, 2)

// 前提: 別表第3の「高」と「中」の同じ番号は一つの定めで外れる。片方だけを外す登録があると、分類を上げて緩くなりうる。
const PAIRS = [1, 2, 6].map((number) => [`mpd:別表3-機密性高-${number}`, `mpd:別表3-機密性中-${number}`])
const liftable = (profile: ProfileId) => handlingRules.filter(({ profiles, cites }) => profiles.includes(profile) && !cites[0]!.includes('別表3-機密性')).map(({ cites }) => [cites[0]! as string])

function situations(profile: ProfileId): fc.Arbitrary<Situation> {
  const roles = Object.keys(ROLE_LEVELS[profile])
  const equipment = situationSchema.shape.equipment.unwrap().shape
  return fc.record({
    profile: fc.constant(profile), action: oneOf(...ACTIONS),
    actor: facts({ headOrAbove: fc.boolean(), trained: fc.boolean() }),
    information: facts({
      confidentiality: three, integrity: two, availability: two, form: oneOf('electronic', 'paper'), restrictions: fc.subarray(['no-copy', 'no-take-out', 'no-distribution'], { maxLength: 1 }),
      immediatelyPublic: fc.boolean(), residentRecords: fc.boolean(),
    }),
    equipment: facts({
      kind: fc.oneof(fc.constant('external-medium' as const), oneOf(...equipment.kind.unwrap().options)), owner: oneOf('issued', 'issued', 'personal', 'contractor'), managed: fc.boolean(), place: oneOf('inside', 'outside'),
      zone: oneOf('mynumber', 'lgwan', 'internet', 'internal', 'standalone'), externalLine: fc.boolean(), externallyConnectedBefore: fc.boolean(), encrypted: fc.boolean(),
      locked: fc.boolean(), malwareChecked: fc.boolean(), approved: fc.boolean(), shared: fc.boolean(), voiceOnly: fc.boolean(),
      ceiling: facts({ confidentiality: three, integrity: two, availability: two }),
    }),
    purpose: oneOf('duty', 'off-duty', 'urgent-no-alternative', undefined),
    measures: fc.oneof(fc.subarray([...MEASURES], { maxLength: 2 }), fc.subarray([...MEASURES])),
    approvals: fc.subarray(roles).map((held) => held.map((role) => ({ role, request: 'R-1' }))),
    exceptions: fc.subarray([...PAIRS, ...liftable(profile)], { maxLength: 3 }).map((lifted) => lifted.map((clauses, index) => ({ id: `E-${index}`, clauses }))),
  }) as unknown as fc.Arbitrary<Situation>
}

const unmet = ({ conditions }: Answer) => conditions.filter(({ met }) => !met).map(({ measure, when }) => `${measure} ${when}`)
const unheld = ({ approvals }: Answer) => approvals.filter(({ held }) => !held).map(({ role }) => role)

const banned = ({ prohibitions }: Answer) => prohibitions.map(({ clauses }) => clauses.join(' '))
function expectNoStricter(before: Answer, after: Answer): void {
  if (before === after) return
  expect(STRICTNESS[after.outcome]).toBeLessThanOrEqual(STRICTNESS[before.outcome])
  expect(banned(before)).toEqual(expect.arrayContaining(banned(after)))
  expect(before.missing.map(({ key }) => key)).toEqual(expect.arrayContaining(after.missing.map(({ key }) => key)))
}

describe.each(PROFILES)('%s の規則の約束', { timeout: 30_000 + RUNS * 20 }, (profile) => {
  const { decide } = handlingRuleset(profile, DAY)
  const levels = ROLE_LEVELS[profile]
  const check = (property: (situation: Situation) => void) => fc.assert(fc.property(situations(profile), property), { numRuns: RUNS })

  test('分類を上げても緩くならない', () => check((situation) => {
    for (const axis of ['confidentiality', 'integrity', 'availability'] as const) {
      const level = situation.information?.[axis]
      if (level === undefined || level === (axis === 'confidentiality' ? 3 : 2)) continue
      const before = decide(situation)
      const after = decide({ ...situation, information: { ...situation.information, [axis]: level + 1 } })
      if (before === after) continue
      expect(STRICTNESS[after.outcome]).toBeGreaterThanOrEqual(STRICTNESS[before.outcome])
      expect(after.prohibitions.length).toBeGreaterThanOrEqual(before.prohibitions.length)
      expect(unmet(after)).toEqual(expect.arrayContaining(unmet(before)))
      for (const role of unheld(before)) expect(unheld(after).some((later) => levels[later]! >= levels[role]!)).toBe(true)
    }
  }))

  test('どの措置を加えても厳しくならない', () => check((situation) => {
    const before = decide(situation)
    for (const measure of MEASURES) {
      const after = decide({ ...situation, measures: [...(situation.measures ?? []), measure] })
      expectNoStricter(before, after)
      expect(unmet(before)).toEqual(expect.arrayContaining(unmet(after)))
    }
  }))

  test('どの承認を加えても厳しくならない', () => check((situation) => {
    const before = decide(situation)
    for (const role of Object.keys(levels)) {
      const after = decide({ ...situation, approvals: [...(situation.approvals ?? []), { role, request: 'R-2' }] })
      expectNoStricter(before, after)
      expect(unheld(before)).toEqual(expect.arrayContaining(unheld(after)))
    }
  }))

  test('同じ問いには、組み立て直した規則も同じ答えを返す', () => {
    const again = handlingRuleset(profile, DAY)
    check((situation) => { expect(again.decide(structuredClone(situation))).toEqual(decide(situation)) })
  })

  test('禁止・承認・条件・不足は、目録にあってその日に効力のある条項を必ず挙げる', () => check((situation) => {
    const answer = decide(situation)
    const reasons = [...answer.prohibitions, ...answer.approvals, ...answer.conditions, ...answer.notices, ...answer.missing]
    for (const { clauses } of reasons) {
      expect(clauses.length).toBeGreaterThan(0)
      expect(answer.applied).toEqual(expect.arrayContaining([...clauses]))
    }
    for (const clause of answer.applied) expect(catalogue.inForce(clause, DAY)).toBe(true)
    if (answer.outcome !== 'permitted') expect(answer.toProceed.length).toBeGreaterThan(0)
  }))

  test('書き漏らしたために「可」になることはない', () => fc.assert(fc.property(situations(profile), fc.nat(), (situation, pick) => {
    const full = decide(situation)
    const partial = decide(without(situation, pick))
    if (partial.outcome === 'permitted') expect(full.outcome).toBe('permitted')
    else if (full.outcome === 'permitted') expect(partial.outcome).toBe('conditional')
  }), { numRuns: RUNS }))
})

/** Leaves out one of the stated facts. Paper without a kind of equipment means that there is none, so the kind stays then. */
function without(situation: Situation, pick: number): Situation {
  const groups = ['actor', 'information', 'equipment'] as const
  const stated = groups.flatMap((group) => Object.keys(situation[group] ?? {}).map((key) => [group, key] as const))
    .filter(([, key]) => !(key === 'kind' && situation.information?.form === 'paper'))
  const chosen = stated[pick % (stated.length + 1)]
  if (!chosen) return { ...situation, purpose: undefined }
  const [group, key] = chosen
  return { ...situation, [group]: Object.fromEntries(Object.entries(situation[group]!).filter(([other]) => other !== key)) }
}
