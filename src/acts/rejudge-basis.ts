import { loadCatalogue } from '../../clauses/catalogue.ts'
import { compare } from '../engine/decision/comparison.ts'
import type { Change } from '../engine/decision/comparison.ts'
import { compileRuleset } from '../engine/decision/decide.ts'
import type { RulesetInput } from '../engine/decision/decide.ts'
import type { Answer } from '../engine/decision/answer.ts'
import { exceptionsUnder, itemsNamed, reaches, revise } from '../engine/decision/revision.ts'
import type { Exceptions, Revision, Subject } from '../engine/decision/revision.ts'
import { parseSituation } from '../engine/decision/situation.ts'
import type { Situation } from '../engine/decision/situation.ts'
import { lineAbove } from '../engine/organisation.ts'
import { roleLevels } from '../profiles/index.ts'
import { settingsOf } from './settings.ts'
import type { Rulebook, Seat } from './world.ts'
import type { Settings } from '../engine/setting.ts'

/** What one situation comes to under the rules of today and under the revised ones; null where it cannot be judged. */
export interface Verdict { readonly before: Answer | null; readonly after: Answer | null; readonly changes: readonly Change[] }
const MOST_REMEMBERED = 200_000
interface Registered { readonly id: string; readonly clauses: string[]; readonly register: string | null; readonly unit: string | null; readonly item: string | null; readonly from_day: string; readonly until_day: string | null }

/** The two sets of rules side by side: of today, and of the day of the revision with what it changes. Everything is read once; judging needs no database. */
export interface Basis {
  readonly seat: Seat
  readonly revision: Revision
  readonly settings: { readonly before: Settings; readonly after: Settings }
  /** Things that provisions name one by one: each is a case of its own. */
  readonly singled: readonly string[]
  /** Judges what may have been written down long ago: a situation that no longer can be judged is told, not thrown. */
  verdict(before: unknown, after: unknown): Verdict
  /** What lifts clauses for a thing as it stands: in force today, and on the day of the revision with what it adds and ends. */
  standing(subject: Subject): { readonly before: Exceptions; readonly after: Exceptions }
  /** The same for what was judged with these; `open`: it is still to be done, so what runs out or begins until that day counts. */
  revised(subject: Subject, judgedWith: Exceptions, open: boolean): Exceptions
  subject(register: string | null, unit: string, items: readonly string[]): Subject
}

export const rulesetInput = (book: Rulebook): RulesetInput => {
  const catalogue = loadCatalogue()
  return { profile: book.profile.id, rules: book.rules, roleLevels: roleLevels(book.profile), inForce: (clause, day) => catalogue.inForce(clause, day) }
}

export async function basisFor(seat: Seat, revision: Revision): Promise<Basis> {
  const provisions: Registered[] = await seat.db.selectFrom('provision').select(['id', 'clauses', 'register', 'unit', 'item', 'from_day', 'until_day']).where('org', '=', seat.org)
    .where((by) => by.or([by('until_day', 'is', null), by('until_day', '>=', seat.day)])).where('from_day', '<=', revision.on > seat.day ? revision.on : seat.day).orderBy('id').execute()
  const lines = new Map<string, string[]>()
  const lineOf = (unit: string): string[] => {
    let line = lines.get(unit)
    if (!line) lines.set(unit, (line = lineAbove(seat.organisation, unit).map(({ id }) => id)))
    return line
  }
  const inForceOn = (day: string) => provisions.filter(({ from_day, until_day }) => from_day <= day && (until_day === null || until_day >= day))
  const [today, then] = [inForceOn(seat.day), inForceOn(revision.on)]
  const reaching = (list: readonly Registered[], subject: Subject): Exceptions => list.filter((one) => reaches(one, subject)).map(({ id, clauses }) => ({ id, clauses }))
  const isKnown = new Set(provisions.map(({ id }) => id))
  return {
    seat, revision, singled: [...new Set([...itemsNamed(revision), ...provisions.flatMap(({ item }) => item ?? [])])],
    settings: { before: await settingsOf(seat.db, seat), after: { ...await settingsOf(seat.db, { ...seat, day: revision.on }), ...revision.settings } },
    verdict: judging(seat, revision),
    standing: (subject) => ({ before: reaching(today, subject), after: exceptionsUnder(revision, subject, reaching(then, subject)) }),
    revised: (subject, judgedWith, open) => exceptionsUnder(revision, subject, open ? [...judgedWith.filter(({ id }) => !isKnown.has(id) || then.some((one) => one.id === id)), ...reaching(then.filter((one) => !today.includes(one)), subject)] : judgedWith),
    subject: (register, unit, items) => ({ register, units: lineOf(unit), items }),
  }
}

/** Situations are few where things are many: each pair is judged once. */
function judging(seat: Seat, revision: Revision): Basis['verdict'] {
  const input = rulesetInput(seat.book)
  const [before, after] = [compileRuleset(input, seat.day), compileRuleset(revise(input, revision), revision.on)]
  const known = new Map<string, Verdict>()
  return (one, other) => {
    const key = one === other ? JSON.stringify(one) : `${JSON.stringify(one)}\n${JSON.stringify(other)}`
    let verdict = known.get(key)
    if (!verdict) {
      if (known.size >= MOST_REMEMBERED) known.clear()
      const answers = [judge(before.decide, one), judge(after.decide, other)] as const
      known.set(key, (verdict = { before: answers[0], after: answers[1], changes: changesOf(...answers) }))
    }
    return verdict
  }
}
function judge(decide: (situation: Situation) => Answer, input: unknown): Answer | null {
  const parsed = parseSituation(input)
  return 'situation' in parsed ? decide(parsed.situation) : null
}
function changesOf(before: Answer | null, after: Answer | null): readonly Change[] {
  if (before !== null && after !== null) return compare(before, after)
  return [{ kind: 'unjudgeable', detail: '記録された場面に、今の判定が読めない項目がある', clauses: [] }]
}
