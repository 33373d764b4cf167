import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { ActorFacts, ItemFacts } from '../engine/definition.ts'
import type { Situation } from '../engine/decision/situation.ts'
import { Refused } from '../engine/refused.ts'
import { finalStates } from '../engine/register/register.ts'
import type { Register } from '../engine/register/register.ts'
import type { SituationContext } from '../engine/request/procedure.ts'
import { columnsFor, joinsFor, thingOf, WHOLE } from './rejudge-facts.ts'
import type { GroupRow, Part } from './rejudge-facts.ts'
import { loadItems } from './item-facts.ts'
import { daysOf } from './rejudge-days.ts'
import type { Days, OneDay } from './rejudge-days.ts'
import { inOrder, rangesOf } from './rejudge-ranges.ts'
import type { Range } from './rejudge-ranges.ts'
import type { Basis, Verdict } from './rejudge-basis.ts'
import type { Affected, Counted, Sweep } from './rejudge-sweep.ts'
import type { Seat } from './world.ts'

/** 読み: 台帳の試算は、常勤で所属長でない職員が、書式を空のまま業務のために行うものとして判定する（docs/readings/0471）。 */
export const ORDINARY: ActorFacts = { person: '', unit: '', employment: 'regular', rank: '', headOrAbove: false, trained: true, roles: [] }
const CHUNK = 500
export interface ItemAct { readonly id: string; readonly title: string; readonly action: Situation['action']; readonly judge: (context: SituationContext) => Situation }

/** What may be done with the things of a register and is judged: procedures first, then records. */
export function actsWith(seat: Seat, key: string): ItemAct[] {
  const definitions = [...[...seat.book.procedures.values()].filter(({ subject }) => subject === key), ...[...seat.book.events.values()].filter(({ subject }) => subject.includes(key))]
  return definitions.flatMap(({ id, title, judge }) => {
    if (!judge) return []
    const action = situationOf(seat, judge, thingOf(key, '', {}, new Set()), {})?.action
    return action === undefined ? [] : [{ id, title, action, judge }]
  })
}
/** Null where an empty form does not even say what is to be done. */
function situationOf(seat: Seat, judge: ItemAct['judge'], item: ItemFacts, settings: SituationContext['settings']): Situation | null {
  try {
    const { on: _, ...situation } = judge({ form: {}, items: [item], chosen: {}, settings, actor: ORDINARY, profile: seat.book.profile.id, day: seat.day })
    return { ...situation, profile: seat.book.profile.id }
  } catch {
    return null
  }
}

/** `act`: an action of decision-contract.md or the id of a procedure or record. Throws Refused for what is never judged. */
export function itemSweep(basis: Basis, wanted: Wanted): Sweep {
  const { register, act } = actIn(basis.seat, wanted)
  return sweepOver(basis, register, wanted.register, act)
}
export interface Wanted { readonly register: string; readonly act: string }
export function actIn(seat: Seat, wanted: Wanted): { readonly register: Register; readonly act: ItemAct } {
  const register = seat.book.registers.get(wanted.register)
  if (!register) throw new Refused('invalid-input', [{ field: 'items', message: `「${wanted.register}」という台帳はありません。${[...seat.book.registers.keys()].join('、')} のどれかを指定してください。`, cites: [] }])
  const acts = actsWith(seat, wanted.register)
  const act = acts.find(({ id }) => id === wanted.act) ?? acts.find(({ action }) => action === wanted.act)
  if (!act) throw new Refused('invalid-input', [{ field: 'items', message: `「${register.title}」について判定できるのは ${[...new Set(acts.map(({ action }) => action))].join('、') || '（なし）'} です。`, cites: [] }])
  return { register, act }
}

interface Group { readonly key: string; readonly unit: string; readonly n: number; readonly verdict: Verdict }
/** How a range was gone through: by what its things were told apart, and which groups of them change. */
interface How { readonly range: Range; readonly asked: ReadonlySet<string>; readonly day: OneDay | null }
interface Done extends How { readonly changed: ReadonlyMap<string, Verdict> }

function sweepOver(basis: Basis, register: Register, key: string, act: ItemAct): Sweep {
  const { seat } = basis
  const final = finalStates(register)
  const ours = sql`i.org = ${seat.org} and i.register = ${key} and i.state <> all(${final}::text[])`
  const facts = factsUnder(basis, act)
  const place: Place = { basis, register, key, ours, facts, days: daysOf(seat.db, register, key, ours, facts) }
  const extent = async () => (await sql<{ first: string | null; last: string | null; count: number }>`select min(i.id) as first, max(i.id) as last, count(*)::int as count from item i where ${ours}`.execute(seat.db)).rows[0]!
  let done: Done[] = []
  // 前提: what is on a row of information is the row itself, which only loading it can tell.
  const asked = new Set(register.information ? [WHOLE] : [])
  return {
    total: async () => (await extent()).count,
    async *counted(signal) {
      done = []
      for await (const { groups, ...one } of inOrder(rangesOf(await extent()), (range) => groupsIn(place, range, asked, signal), signal)) {
        done.push({ ...one, changed: new Map(groups.filter(({ verdict }) => verdict.changes.length > 0).map((group) => [group.key, group.verdict])) })
        yield groups.map(({ unit, n, verdict }): Counted => ({ source: '台帳', unit, count: n, changes: verdict.changes }))
      }
    },
    async *affected(signal) {
      for await (const rows of inOrder(done.filter(({ changed }) => changed.size > 0), (one) => changedIn(place, one), signal)) yield* rows
    },
  }
}
interface Place { readonly basis: Basis; readonly register: Register; readonly key: string; readonly ours: RawBuilder<unknown>; readonly facts: Facts; readonly days: Days }

type Facts = (item: ItemFacts) => { readonly before: Situation | null; readonly after: Situation | null }
function factsUnder({ seat, settings }: Basis, { judge }: ItemAct): Facts {
  const sameSettings = JSON.stringify(settings.before) === JSON.stringify(settings.after)
  return (item) => {
    const before = situationOf(seat, judge, item, settings.before)
    return { before, after: sameSettings ? before : situationOf(seat, judge, item, settings.after) }
  }
}
function judgeItem(basis: Basis, key: string, { unit }: { readonly unit: string }, { before, after }: ReturnType<Facts>, singled: string | null): Verdict {
  const standing = basis.standing(basis.subject(key, unit, singled === null ? ['-'] : [singled]))
  const lifted = (situation: Situation | null, exceptions: typeof standing.before) => (situation !== null && exceptions.length > 0 ? { ...situation, exceptions } : situation)
  return basis.verdict(lifted(before, standing.before), lifted(after, standing.after))
}

/** Counts what cannot be told apart, judges each once; whatever a judge asks besides is asked of the database, and the range is counted again. */
async function groupsIn(place: Place, range: Range, asked: Set<string>, signal?: AbortSignal): Promise<How & { groups: Group[] }> {
  for (;;) {
    const given = new Set(asked)
    if (given.has(WHOLE)) return { range, asked: given, day: null, groups: await oneByOne(place, range, signal) }
    const day = await place.days.among(given)
    const parts = partsOf(place, given, day)
    const { rows } = await sql<GroupRow & { key: string; unit: string; singled: string | null; n: number }>`
      select ${keyOf(parts.map((part) => sql.id(part.path)))} as key, g.* from (select ${sql.join(parts.map((part) => sql`${part.sql} as ${sql.id(part.path)}`))}, count(*)::int as n
      from item i ${joinsFor(given, place.register, { ...range, org: place.basis.seat.org, day: place.basis.seat.day })}
      where ${place.ours} and i.id between ${range.from}::bigint and ${range.to}::bigint group by ${sql.join(parts.map((_, i) => sql.lit(i + 1)))}) g`.execute(place.basis.seat.db)
    const groups = rows.map((row) => ({ key: row.key, unit: row.unit, n: row.n, verdict: judgeItem(place.basis, place.key, row, place.facts(thingOf(place.key, row.unit, row, asked)), row.singled) }))
    const holds = given.size === asked.size && (day === null || await place.days.holds(day, rows, asked))
    if (holds && given.size === asked.size) return { range, asked: given, day, groups }
  }
}
/** Unit and singled things always keep groups apart. */
function partsOf({ basis, register }: Place, asked: ReadonlySet<string>, day: OneDay | null): Part[] {
  const singled = basis.singled.length === 0 ? sql`null::text` : sql`case when i.id = any(${[...basis.singled]}::bigint[]) then i.id::text end`
  return [{ path: 'unit', sql: sql`coalesce(i.keeper_unit, i.unit)` }, { path: 'singled', sql: singled }, ...columnsFor(asked, register, day)]
}
const keyOf = (columns: readonly RawBuilder<unknown>[]): RawBuilder<unknown> => sql`concat_ws(chr(31), ${sql.join(columns.map((column) => sql`coalesce((${column})::text, chr(30))`))})`

/** Things whose judge asks for more than columns can tell: each is loaded as acts see it. */
async function oneByOne({ basis, key, ours, facts }: Place, range: Range, signal?: AbortSignal): Promise<Group[]> {
  const { seat } = basis
  const { rows } = await sql<{ id: string }>`select i.id from item i where ${ours} and i.id between ${range.from}::bigint and ${range.to}::bigint order by i.id`.execute(seat.db)
  const groups: Group[] = []
  for (let at = 0; at < rows.length; at += CHUNK) {
    signal?.throwIfAborted()
    const items = await loadItems(seat.db, seat, rows.slice(at, at + CHUNK).map(({ id }) => id))
    for (const item of items.values()) groups.push({ key: item.id, unit: item.unit, n: 1, verdict: judgeItem(basis, key, item, facts(item), basis.singled.includes(item.id) ? item.id : null) })
  }
  return groups
}

interface FoundRow { readonly key: string; readonly id: string; readonly number: string; readonly summary: string; readonly state: string; readonly unit: string }
async function changedIn(place: Place, { range, asked, day, changed }: Done): Promise<Affected[]> {
  const { seat } = place.basis
  const isWhole = asked.has(WHOLE)
  const key = isWhole ? sql`i.id::text` : keyOf(partsOf(place, asked, day).map((part) => part.sql))
  const { rows } = await sql<FoundRow>`
    select k.key, i.id, i.number, i.summary, i.state, coalesce(i.keeper_unit, i.unit) as unit
    from item i ${isWhole ? sql`` : joinsFor(asked, place.register, { ...range, org: seat.org, day: seat.day })} join unnest(${[...changed.keys()]}::text[]) k (key) on k.key = ${key}
    where ${place.ours} and i.id between ${range.from}::bigint and ${range.to}::bigint order by i.id`.execute(seat.db)
  return rows.map(({ key: group, summary, ...row }) => ({ source: '台帳', ...row, title: summary, register: place.key, ...changed.get(group)! }))
}
