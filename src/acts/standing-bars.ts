import type { ClauseId } from '../../clauses/index.ts'
import type { Finding, Situation } from '../engine/decision/situation.ts'
import type { OrgDb } from '../store/database.ts'
import { loadItems } from './item-facts.ts'
import type { LoadedItem } from './item-facts.ts'
import { liveStates } from '../engine/register/register.ts'
import type { Seat } from './world.ts'

export interface StandingBars { readonly findings: readonly Finding[]; /** Where it is written, for who is refused. */ readonly basis: readonly string[]; readonly cites: readonly ClauseId[] }
export const NO_BARS: StandingBars = { findings: [], basis: [], cites: [] }

/** What rows of the organisation's own registers (他の規程の定め) forbid of the very question; asked of the database only where the profile keeps such a register. */
export async function standingBars(db: OrgDb, seat: Seat, situation: Situation): Promise<StandingBars> {
  const registers = [...seat.book.registers].flatMap(([key, register]) => (register.bars ? [{ key, bars: register.bars, cites: register.cites, live: liveStates(register) }] : []))
  let found = NO_BARS
  for (const { key, bars, cites, live } of registers) {
    const rows = await db.selectFrom('item').select('id').where('org', '=', seat.org).where('register', '=', key).where('state', 'in', live).execute()
    const standing = [...(await loadItems(db, seat, rows.map(({ id }) => id))).values()].filter((row) => applies(row, bars, situation))
    if (standing.length > 0) found = { findings: [...found.findings, bars.finding], basis: [...found.basis, ...standing.map(({ details }) => String(details[bars.basis] ?? ''))], cites: [...found.cites, ...cites] }
  }
  return found
}

function applies({ details }: LoadedItem, bars: { readonly actions: string; readonly confidentiality: string; readonly personalOnly: string }, situation: Situation): boolean {
  const actions = (details[bars.actions] ?? []) as readonly string[]
  if (!actions.includes(situation.action)) return false
  const least = Number(details[bars.confidentiality] ?? 1)
  if ((situation.information?.confidentiality ?? 3) < least) return false
  return details[bars.personalOnly] !== true || (situation.findings ?? []).includes('personal-data')
}
