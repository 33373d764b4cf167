// 施行の日から一年先まで、どの日にも答えはちょうど一つで、効力のない条項を引かない。
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadCatalogue } from '../clauses/catalogue.ts'
import { loadDefinitions, ofKind } from '../src/domain/index.ts'
import { addDays, daysBetween } from '../src/engine/calendar.ts'
import { dayOf, systemClock } from '../src/engine/clock.ts'
import { compileRuleset } from '../src/engine/decision/decide.ts'
import type { Ruleset } from '../src/engine/decision/decide.ts'
import { ACTIONS } from '../src/engine/decision/situation.ts'
import type { Situation } from '../src/engine/decision/situation.ts'
import type { ProfileId } from '../src/engine/definition.ts'
import type { Profile } from '../src/engine/profile.ts'
import { PROFILE_LIST, roleLevels } from '../src/profiles/index.ts'
import { ordinary } from './handling/rulesets.ts'
import type { Change } from './handling/rulesets.ts'

const definitions = await loadDefinitions()
const catalogue = loadCatalogue()
const SAMPLES = 60

const rulesOf = (profile: Profile) => ofKind(definitions, 'rule').filter(({ profiles }) => profiles.includes(profile.id))
const compiled = (profile: Profile, day: string): Ruleset =>
  compileRuleset({ profile: profile.id, rules: rulesOf(profile), roleLevels: roleLevels(profile), inForce: (clause, on) => catalogue.inForce(clause, on) }, day)
const firstDay = (profile: Profile) => catalogue.documents.filter(({ id }) => profile.documents.includes(id)).map(({ effective }) => effective).sort()[0]!
const lastDay = addDays(dayOf(systemClock.now()), 365)

/** The days on which a rule or definition of the profile begins or has just ended, the first and the last included. */
function changeDays(profile: Profile): string[] {
  const own = definitions.filter(({ profiles }) => profiles.includes(profile.id))
  const versions = own.flatMap(({ cites }) => cites.flatMap((clause) => catalogue.clause(clause).versions))
  const starts = [...versions.map(({ from }) => from), ...own.flatMap(({ inForce }) => inForce?.from ?? [])]
  const ends = [...versions.map(({ to }) => to), ...own.map(({ inForce }) => inForce?.until)].filter((day) => day !== undefined).map((day) => addDays(day, 1))
  const first = firstDay(profile)
  return [...new Set([first, ...starts, ...ends, lastDay])].filter((day) => day >= first && day <= lastDay).sort()
}
function sampleDays(profile: Profile): string[] {
  const first = firstDay(profile)
  return fc.sample(fc.integer({ min: 0, max: daysBetween(first, lastDay) }), SAMPLES).map((days) => addDays(first, days))
}

/** A fixed table of situations: every act, with information of each class, on each kind of equipment that matters. */
const CHANGES: readonly Change[] = [
  {}, { information: { confidentiality: 2 } }, { information: { confidentiality: 3, integrity: 2, availability: 2 } }, { equipment: { kind: 'mobile-pc', place: 'outside' } }, { equipment: { kind: 'phone', voiceOnly: false } },
  { equipment: { kind: 'external-medium', owner: 'personal' } }, { equipment: { kind: 'mobile-terminal', zone: 'mynumber' }, information: { residentRecords: true } }, { information: { form: 'paper', confidentiality: 2 } },
]
const situations = (profile: ProfileId): Situation[] => ACTIONS.flatMap((action) => CHANGES.map((change) => ordinary(profile, action, change)))

describe.each(PROFILE_LIST.map((profile) => [profile.id, profile] as const))('%s', (id, profile) => {
  const changes = changeDays(profile)
  const days = [...changes, ...changes.slice(1).map((day) => addDays(day, -1)), ...sampleDays(profile)]
  const rulesets = new Map([...new Set(days)].map((day) => [day, compiled(profile, day)]))

  test('二つの変わり目の間では規則の組は一つで、日によって変わらない', () => {
    for (const [day, { revision }] of rulesets) {
      const since = changes.findLast((one) => one <= day)!
      expect(revision, day).toBe(rulesets.get(since)!.revision)
    }
    expect(compiled(profile, changes[0]!).revision).toBe(rulesets.get(changes[0]!)!.revision)
  })
  test('一つの日に、同じ規則が二度効くことはない', () => {
    for (const [day, ruleset] of rulesets) for (const action of ACTIONS) {
      const ids = ruleset.rulesFor(action).map((rule) => rule.id)
      expect(new Set(ids).size, `${day} ${action}`).toBe(ids.length)
    }
  })
  test('施行の日から、判定する行為には途切れなく規則がある', () => {
    const today = compiled(profile, lastDay)
    const judged = ACTIONS.filter((action) => today.rulesFor(action).length > 0)
    expect(judged.length).toBeGreaterThan(0)
    for (const [day, ruleset] of rulesets) expect(judged.filter((action) => ruleset.rulesFor(action).length === 0), day).toEqual([])
  })
  test('どの日にも、決まった表のどの場面にも答えがあり、その日に効力のない条項を引かない', () => {
    const table = situations(id)
    for (const [day, ruleset] of rulesets) {
      for (const situation of table) {
        const answer = ruleset.decide(situation)
        expect(['permitted', 'conditional', 'prohibited']).toContain(answer.outcome)
        const cited = [...answer.applied, ...[...answer.approvals, ...answer.conditions, ...answer.prohibitions, ...answer.notices, ...answer.missing].flatMap(({ clauses }) => clauses)]
        expect(cited.filter((clause) => !catalogue.inForce(clause, day)), `${day} ${situation.action}`).toEqual([])
        expect(cited.filter((clause) => !profile.documents.some((document) => clause.startsWith(`${document}:`))), `${day} ${situation.action}`).toEqual([])
        const again = ruleset.decide(situation)
        if (again !== answer) expect(again).toEqual(answer)
      }
    }
  })
  test('施行の前の日には、まだ何も求めない', () => {
    const before = compiled(profile, addDays(firstDay(profile), -1))
    expect(ACTIONS.flatMap((action) => before.rulesFor(action))).toEqual([])
    expect(before.decide(ordinary(id, 'take-out')).applied).toEqual([])
  })
})
