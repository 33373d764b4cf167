import { sql } from 'kysely'
import { liveStates } from '../engine/register/register.ts'
import type { LoadedItem } from './item-facts.ts'
import type { Seat } from './world.ts'

export interface PlanItem { readonly id: string; readonly number: string; readonly subject: string; readonly assignee: string | null; readonly dueOn: string; readonly state: string; readonly note: string; readonly notedOn: string | null; /** Past its day and not done. */ readonly late: boolean }
/** The plans of a body for a fiscal year, how many items stand in which state (in the order of the states, those without any left out), and each item, the nearest day first. */
export interface PlanProgress { readonly year: number; readonly plans: readonly { readonly id: string; readonly number: string; readonly title: string; readonly state: string }[]; readonly counts: readonly { readonly state: string; readonly count: number }[]; readonly late: number; readonly rows: readonly PlanItem[] }

/** What the items of the plan of the year an agenda item is about have come to, counted now; null where it is about no plan. Two statements. */
export async function improvementProgress(seat: Seat, agenda: LoadedItem): Promise<PlanProgress | null> {
  const year = agenda.register === 'agenda-items' ? agenda.details['fiscalYear'] : undefined
  const items = seat.book.registers.get('improvement-items')
  if (typeof year !== 'number' || !items) return null
  const { rows: plans } = await sql<PlanProgress['plans'][number]>`select i.id::text, i.number, d.title, i.state from improvement_plan d join item i on i.org = d.org and i.id = d.item
    where d.org = ${seat.org} and d.committee = ${String(agenda.details['committee'])} and d.fiscal_year = ${year} order by i.id`.execute(seat.db)
  const { rows: found } = await sql<Omit<PlanItem, 'late'>>`select i.id::text, i.number, d.subject, d.assignee::text, d.due_on::text as "dueOn", i.state, coalesce(d.note, '') as note, d.noted_on::text as "notedOn"
    from improvement_item d join item i on i.org = d.org and i.id = d.item where d.org = ${seat.org} and d.plan = any(${plans.map(({ id }) => id)}::bigint[]) order by d.due_on, i.id`.execute(seat.db)
  const open = liveStates(items)
  const rows = found.map((row): PlanItem => ({ ...row, late: open.includes(row.state) && row.dueOn < seat.day }))
  const counts = Object.keys(items.states).map((state) => ({ state, count: rows.filter((row) => row.state === state).length })).filter(({ count }) => count > 0)
  return { year, plans, counts, late: rows.filter(({ late }) => late).length, rows }
}
