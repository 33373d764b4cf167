import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { addDays } from '../engine/calendar.ts'
import type { Exceptions } from '../engine/decision/revision.ts'
import type { Situation } from '../engine/decision/situation.ts'
import { inOrder, rangesOf } from './rejudge-ranges.ts'
import type { Range } from './rejudge-ranges.ts'
import type { Basis, Verdict } from './rejudge-basis.ts'
import type { Affected, Counted, SourceName, Sweep } from './rejudge-sweep.ts'
import type { Seat } from './world.ts'

const OPEN = ['下書き', '回付中', '差戻し', '引戻し', '決裁済']
const YEAR = 365

/** `request r`: still open, or decided within the last year. */
export const isAsked = (seat: Seat): RawBuilder<unknown> => sql`r.org = ${seat.org} and (${isOpen} or r.decided_at >= ${addDays(seat.day, -YEAR)}::date)`
export const isOpen: RawBuilder<unknown> = sql`r.state = any(${OPEN}::text[])`
export const sourceOf = (open: boolean): SourceName => (open ? '申請' : '決裁の履歴')
export async function extentOf(seat: Seat, which: RawBuilder<unknown>): Promise<{ first: string | null; last: string | null; count: number }> {
  const { rows } = await sql<{ first: string | null; last: string | null; count: number }>`select min(r.id) as first, max(r.id) as last, count(*)::int as count from request r where ${which}`.execute(seat.db)
  return rows[0]!
}

/**
 * Requests by the situations they were judged by: alike ones are counted in the database and judged once. Only for revisions that change no settings; those may change
 * the facts themselves and are asked of every request (rejudge-settings.ts).
 */
export function requestSweep(basis: Basis): Sweep {
  const { seat } = basis
  const ours = sql`${isAsked(seat)} and r.situation is not null`
  const situations = new Map<string, Situation>()
  let done: { range: Range; changed: ReadonlyMap<string, Verdict> }[] = []
  return {
    total: async () => (await extentOf(seat, ours)).count,
    async *counted(signal) {
      done = []
      for await (const { range, groups } of inOrder(rangesOf(await extentOf(seat, ours)), (one) => groupsIn(basis, ours, one, situations), signal)) {
        done.push({ range, changed: new Map(groups.filter(({ verdict }) => verdict.changes.length > 0).map((group) => [group.key, group.verdict])) })
        yield groups.map(({ unit, open, n, verdict }): Counted => ({ source: sourceOf(open), unit, count: n, changes: verdict.changes }))
      }
    },
    async *affected(signal) {
      for await (const rows of inOrder(done.filter(({ changed }) => changed.size > 0), ({ range, changed }) => changedIn(basis, ours, range, changed), signal)) yield* rows
    },
  }
}

interface GroupRow { readonly key: string; readonly s: string; readonly procedure: string; readonly unit: string; readonly open: boolean; readonly items: string[] | null; readonly n: number; readonly sample: string }
/** What sets groups apart: the situation (its day says nothing), the procedure, the unit, whether it is open, and its things where a provision names one of them. */
function partsOf(basis: Basis): { readonly [part: string]: RawBuilder<unknown> } {
  const named = sql`from request_item ri where ri.org = r.org and ri.request = r.id`
  const items = basis.singled.length === 0 ? sql`null::text[]` : sql`case when exists (select ${named} and ri.item = any(${[...basis.singled]}::bigint[])) then (select array_agg(ri.item::text order by ri.item) ${named}) end`
  return { s: sql`md5((r.situation - 'on')::text)`, procedure: sql`r.procedure`, unit: sql`r.unit`, open: isOpen, items }
}
const keyOf = (columns: readonly RawBuilder<unknown>[]): RawBuilder<unknown> => sql`concat_ws(chr(31), ${sql.join(columns.map((column) => sql`coalesce((${column})::text, chr(30))`))})`

async function groupsIn(basis: Basis, ours: RawBuilder<unknown>, range: Range, situations: Map<string, Situation>): Promise<{ range: Range; groups: (GroupRow & { verdict: Verdict })[] }> {
  const { seat } = basis
  const parts = Object.entries(partsOf(basis))
  const { rows } = await sql<GroupRow>`
    select ${keyOf(parts.map(([name]) => sql.ref(name)))} as key, g.* from (select ${sql.join(parts.map(([name, part]) => sql`${part} as ${sql.ref(name)}`))}, count(*)::int as n, min(r.id) as sample
    from request r where ${ours} and r.id between ${range.from}::bigint and ${range.to}::bigint group by ${sql.join(parts.map((_, i) => sql.lit(i + 1)))}) g`.execute(seat.db)
  const unknown = new Map(rows.filter(({ s }) => !situations.has(s)).map(({ s, sample }) => [sample, s]))
  if (unknown.size > 0) {
    const found = await sql<{ id: string; situation: Situation }>`select r.id, r.situation - 'on' as situation from request r where r.org = ${seat.org} and r.id = any(${[...unknown.keys()]}::bigint[])`.execute(seat.db)
    for (const { id, situation } of found.rows) situations.set(unknown.get(id)!, situation)
  }
  return { range, groups: rows.map((row) => ({ ...row, verdict: verdictOf(basis, row, situations.get(row.s)!) })) }
}
function verdictOf(basis: Basis, { procedure, unit, items, open }: GroupRow, situation: Situation): Verdict {
  return judgeStored(basis, { register: basis.seat.book.procedures.get(procedure)?.subject ?? null, unit, items: items ?? ['-'], open }, situation, situation)
}

/** A stored situation under both sets of rules; `after` may hold facts that the revision changes. */
export function judgeStored(basis: Basis, about: { readonly register: string | null; readonly unit: string; readonly items: readonly string[]; readonly open: boolean }, before: Situation, after: Situation): Verdict {
  const standing: Exceptions = before.exceptions ?? []
  const revised = basis.revised(basis.subject(about.register, about.unit, about.items), standing, about.open)
  const { exceptions: _, ...rest } = after
  const changed = revised.length > 0 ? { ...rest, exceptions: revised } : rest
  return basis.verdict(before, before === after && revised === standing ? before : changed)
}

interface FoundRow { readonly key: string; readonly id: string; readonly number: string | null; readonly title: string; readonly state: string; readonly unit: string; readonly open: boolean }
async function changedIn(basis: Basis, ours: RawBuilder<unknown>, range: Range, changed: ReadonlyMap<string, Verdict>): Promise<Affected[]> {
  const { rows } = await sql<FoundRow>`
    select k.key, r.id, r.number, r.title, r.state, r.unit, ${isOpen} as open from request r join unnest(${[...changed.keys()]}::text[]) k (key) on k.key = ${keyOf(Object.values(partsOf(basis)))}
    where ${ours} and r.id between ${range.from}::bigint and ${range.to}::bigint order by r.id`.execute(basis.seat.db)
  return rows.map(({ key, open, ...row }) => ({ source: sourceOf(open), ...row, register: null, ...changed.get(key)! }))
}
