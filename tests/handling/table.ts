import { expect, test } from 'vitest'
import type { ProfileId } from '../../src/engine/definition.ts'
import type { Situation } from '../../src/engine/decision/situation.ts'
import { handlingRuleset, ordinary } from './rulesets.ts'
import type { Change } from './rulesets.ts'

/**
 * One row of a decision table: a sentence, an act, how the situation differs from the ordinary one, and the whole answer. Clauses are numbers
 * within the document; what a row does not name must be absent from the answer.
 */
export interface Row {
  readonly says: string
  readonly act: Situation['action']
  readonly given?: Change
  readonly outcome: 'permitted' | 'conditional' | 'prohibited'
  /** Role → clauses. A role that is held is written with a leading ✓. */
  readonly approvals?: { readonly [role: string]: readonly string[] }
  /** Measure → clauses, for measures not taken yet. */
  readonly todo?: { readonly [measure: string]: readonly string[] }
  /** The clauses of each prohibition. */
  readonly bans?: readonly (readonly string[])[]
}

export function decisionTable(profile: ProfileId, document: string, rows: readonly Row[]): void {
  const { decide } = handlingRuleset(profile)
  test.each(rows.map((row) => [row.says, row] as const))('%s', (_, { act, given, outcome, approvals = {}, todo = {}, bans = [] }) => {
    const answer = decide(ordinary(profile, act, given))
    const short = (clauses: readonly string[]) => clauses.map((clause) => clause.replace(`${document}:`, ''))
    expect({
      outcome: answer.outcome,
      approvals: Object.fromEntries(answer.approvals.map(({ role, held, clauses }) => [held ? `✓${role}` : role, short(clauses)])),
      todo: Object.fromEntries(answer.conditions.filter(({ met }) => !met).map(({ measure, clauses }) => [measure, short(clauses)])),
      bans: answer.prohibitions.map(({ clauses }) => short(clauses)),
      missing: answer.missing.map(({ key }) => key),
    }).toEqual({ outcome, approvals, todo, bans, missing: [] })
  })
}
