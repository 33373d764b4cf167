import { sql } from 'kysely'
import { callTree } from '../engine/call-tree.ts'
import { fiscalYear, fiscalYearEnd, fiscalYearStart } from '../engine/calendar.ts'
import type { Control } from '../engine/control/control.ts'
import type { Counted } from '../engine/control/counted.ts'
import { organisationFacts } from '../engine/organisation.ts'
import { findItems } from './found-items.ts'
import { seatedAt } from './powers.ts'
import type { Seat } from './world.ts'

/** A requirement asked of the organisation as a whole, as it stands: `register` is the ledger it is chiefly counted from. */
export interface Undertaking { readonly id: string; readonly title: string; readonly question: string; readonly met: boolean; readonly says: string; readonly register: string; readonly clauses: readonly string[] }
/** The fiscal year by the year it begins in, and what was counted up to `on`. */
export interface Readiness { readonly year: number; readonly on: string; readonly rows: readonly Undertaking[] }

/** Works out anew what is asked of the organisation as a whole, for the fiscal year of the day of the seat and up to that day. Roles are those of that day; ledgers without days are counted as they stand now. */
export async function readinessOf(seat: Seat): Promise<Readiness> {
  const year = fiscalYear(seat.day)
  const end = fiscalYearEnd(year)
  const days = { from: fiscalYearStart(year), to: seat.day < end ? seat.day : end }
  const controls = [...seat.book.controls.values()].filter(({ counted }) => counted !== undefined)
  const besides = controls.length === 0 ? null : { holders: organisationFacts(seat.organisation).holders, called: await calledIn(seat), recorded: await recordedIn(seat, controls, days) }
  const rows: Undertaking[] = []
  for (const { id, title, question, register, cites, finds, counted } of controls) {
    rows.push({ id, title, question, register, clauses: [...cites], ...counted!.of({ ...besides!, found: await findItems(seat.db, seat, finds, { year: days }) }) })
  }
  return { year, on: days.to, rows }
}

/** Everybody in the 緊急連絡網 of the day, each once. */
async function calledIn(seat: Seat): Promise<string[]> {
  const { callChain } = seat.book.profile
  return callChain ? callTree(seat.organisation, callChain, await seatedAt(seat)).people.map(({ person }) => person) : []
}

async function recordedIn(seat: Seat, controls: readonly Control[], { from, to }: { readonly from: string; readonly to: string }): Promise<Counted['recorded']> {
  const events = [...new Set(controls.flatMap(({ counted }) => [...counted?.records ?? []]))]
  const { rows } = await sql<{ event: string; item: string | null; by: string; on: string }>`select event, item::text, actor::text as by, on_day::text as on from record
    where org = ${seat.org} and event = any(${events}::text[]) and on_day between ${from}::date and ${to}::date order by id`.execute(seat.db)
  return Object.fromEntries(events.map((event) => [event, rows.filter((row) => row.event === event)]))
}
