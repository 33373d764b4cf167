import { FIRST_POLICIES } from '../domain/policies/first-policies.ts'
import { policies } from '../domain/policies/policies.register.ts'
import type { ProfileId } from '../engine/definition.ts'
import { registerKey } from '../engine/register/register.ts'
import { appendEvidence } from '../evidence/append.ts'
import type { Tx } from '../store/database.ts'
import { insertItem } from './item-write.ts'
import type { Seat } from './world.ts'

/** Enters what a new organisation of the profile has in its registers before anybody has written anything; kept by `unit`. */
export async function enterFirstRows(tx: Tx, at: Pick<Seat, 'org' | 'now'>, profile: ProfileId, unit: string): Promise<void> {
  for (const { number, columns } of FIRST_POLICIES[profile] ?? []) {
    const id = await insertItem(tx, at, policies, registerKey(policies), { number, unit, columns })
    await appendEvidence(tx, { org: at.org, actor: null, act: `${policies.noun}の登録`, subject: `item/${id}`, after: { number, ...columns }, clauses: policies.cites.filter((clause) => clause.startsWith('saitama-')), at: at.now })
  }
}
