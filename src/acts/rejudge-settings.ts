import { sql } from 'kysely'
import { daysBetween } from '../engine/calendar.ts'
import type { Facts } from '../engine/condition.ts'
import type { Change } from '../engine/decision/comparison.ts'
import type { Situation } from '../engine/decision/situation.ts'
import type { ActorFacts, DateRange, Refusal } from '../engine/definition.ts'
import { shownFields } from '../engine/form.ts'
import { actorFacts } from '../engine/organisation.ts'
import type { Organisation } from '../engine/organisation.ts'
import type { Procedure } from '../engine/request/procedure.ts'
import { gateRefusals } from './gates.ts'
import { loadItems } from './item-facts.ts'
import type { LoadedItem } from './item-facts.ts'
import type { Basis, Verdict } from './rejudge-basis.ts'
import { extentOf, isAsked, isOpen, judgeStored, sourceOf } from './rejudge-requests.ts'
import type { Affected, Counted, Sweep } from './rejudge-sweep.ts'
import type { Seat } from './world.ts'
import type { Settings } from '../engine/setting.ts'
import { figure } from '../engine/setting.ts'

const CHUNK = 500
interface Row { id: string; number: string | null; procedure: string; title: string; state: string; unit: string; applicant: string; form: Facts; situation: Situation | null; day: string; open: boolean; items: string[] }

/**
 * Requests under other settings, one by one: a setting may change a fact of the decision (how long a check counts as fresh), refuse a period that is now too long, or make
 * a confirmation too old. 読み: the facts of a request stay as they were judged, but for those that the setting changes (docs/readings/0472).
 */
export function requestSettingsSweep(basis: Basis): Sweep {
  const { seat } = basis
  return {
    total: async () => (await extentOf(seat, isAsked(seat))).count,
    async *counted(signal) {
      for await (const cases of casesOf(basis, signal)) yield cases.map(({ row, verdict }): Counted => ({ source: sourceOf(row.open), unit: row.unit, count: 1, changes: verdict.changes }))
    },
    async *affected(signal) {
      for await (const cases of casesOf(basis, signal)) for (const { row: { id, number, title, state, unit, open }, verdict } of cases) if (verdict.changes.length > 0) yield { source: sourceOf(open), id, number, title, state, unit, register: null, ...verdict } satisfies Affected
    },
  }
}

interface Case { readonly row: Row; readonly verdict: Verdict }
async function* casesOf(basis: Basis, signal?: AbortSignal): AsyncGenerator<Case[]> {
  const { seat } = basis
  for (let after = '0'; ;) {
    signal?.throwIfAborted()
    const { rows }: { rows: Row[] } = await sql<Row>`
      select r.id, r.number, r.procedure, r.title, r.state, r.unit, r.applicant, r.form, r.situation, coalesce(r.situation ->> 'on', ${seat.day}) as day, ${isOpen} as open,
        (select coalesce(array_agg(ri.item::text order by ri.item), '{}') from request_item ri where ri.org = r.org and ri.request = r.id) as items
      from request r where ${isAsked(seat)} and r.id > ${after}::bigint order by r.id limit ${CHUNK}`.execute(seat.db)
    const items = await loadItems(seat.db, seat, [...new Set(rows.flatMap((row) => [...row.items, ...Object.values(chosenIds(basis, row)).flat()]))])
    yield rows.map((row) => ({ row, verdict: verdictOf(basis, row, items) }))
    if (rows.length < CHUNK) return
    after = rows.at(-1)!.id
  }
}

/** Ids chosen in the `item` fields of the form, by field. */
function chosenIds({ seat }: Basis, { procedure, form }: Row): Record<string, string[]> {
  const fields = shownFields(seat.book.procedures.get(procedure)?.form ?? {}, form, seat.book.profile.id)
  return Object.fromEntries(fields.flatMap(([key, { type }]) => (type === 'item' && form[key] !== undefined && form[key] !== null ? [[key, [form[key]].flat().map(String)]] : [])))
}

function verdictOf(basis: Basis, row: Row, loaded: ReadonlyMap<string, LoadedItem>): Verdict {
  const { seat, settings } = basis
  const procedure = seat.book.procedures.get(row.procedure)
  const items = row.items.flatMap((id) => loaded.get(id) ?? [])
  const found = row.situation === null ? null : judgeStored(basis, { register: procedure?.subject ?? null, unit: row.unit, items: row.items, open: row.open }, row.situation, procedure ? withSettings(basis, procedure, row, items, loaded) : row.situation)
  const refusals = (under: Settings): Refusal[] => (procedure ? [...tooLong(procedure, row.form, basis, under), ...(row.open ? items.flatMap((item) => gateRefusals(seat, procedure.id, item, under)) : [])] : [])
  const [now, then] = [refusals(settings.before), refusals(settings.after)]
  const called = ({ field, message }: Refusal): string => field || message       // 日数の入った文は、設定で変わる
  const only = (here: readonly Refusal[], there: readonly Refusal[]) => here.filter((one) => !there.some((other) => called(other) === called(one)))
  const told = (kind: Change['kind'], list: readonly Refusal[]): Change[] => (list.length === 0 ? [] : [{ kind, detail: list.map(({ message }) => message).join(' '), clauses: list.flatMap(({ cites }) => [...cites]) }])
  const changes = [...told('now-refused', only(then, now)), ...told('no-longer-refused', only(now, then))]
  return { before: found?.before ?? null, after: found?.after ?? null, changes: [...changes, ...found?.changes ?? []] }
}

/** The stored situation with just those facts that the revised settings make other than today's do. */
function withSettings({ seat, settings }: Basis, procedure: Procedure, row: Row, items: readonly LoadedItem[], loaded: ReadonlyMap<string, LoadedItem>): Situation {
  const stored = row.situation!
  if (!procedure.judge || !seat.organisation.people.has(row.applicant)) return stored
  const chosen = Object.fromEntries(Object.entries(chosenIds({ seat } as Basis, row)).map(([key, ids]) => [key, ids.flatMap((id) => loaded.get(id) ?? [])]))
  const context = { form: row.form, items, chosen, actor: actorOf(seat, row.applicant), profile: seat.book.profile.id, day: row.day }
  let asks = false
  const watched = new Proxy(settings.after, { get: (values, id: string) => { asks ||= values[id] !== settings.before[id]; return values[id] } })
  try {
    const after = procedure.judge({ ...context, settings: watched })
    return asks ? withDifferences(stored, procedure.judge({ ...context, settings: settings.before }), after) as Situation : stored
  } catch {
    return stored                                  // a draft that is not complete enough to be judged
  }
}
/** Looked up once per person and organisation. */
const actors = new WeakMap<Organisation, Map<string, ActorFacts>>()
function actorOf({ organisation }: Seat, person: string): ActorFacts {
  if (!actors.has(organisation)) actors.set(organisation, new Map())
  const known = actors.get(organisation)!
  let found = known.get(person)
  if (!found) known.set(person, (found = actorFacts(organisation, person)))
  return found
}
function withDifferences(stored: unknown, one: unknown, other: unknown): unknown {
  if (JSON.stringify(one) === JSON.stringify(other)) return stored
  if (!isRecord(one) || !isRecord(other)) return other
  const base = isRecord(stored) ? stored : {}
  const keys = new Set([...Object.keys(base), ...Object.keys(one), ...Object.keys(other)])
  return Object.fromEntries([...keys].map((key) => [key, withDifferences(base[key], one[key], other[key])]).filter(([, value]) => value !== undefined))
}
const isRecord = (value: unknown): value is { readonly [key: string]: unknown } => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Periods of the form that are longer than the setting allows. */
function tooLong(procedure: Procedure, form: Facts, { seat }: Basis, settings: Settings): Refusal[] {
  return shownFields(procedure.form, form, seat.book.profile.id).flatMap(([key, field]) => {
    const period = form[key] as DateRange | undefined
    if (field.type !== 'dateRange' || !field.maxDays || !period?.from || !period.to) return []
    const most = figure(settings, field.maxDays)
    return daysBetween(period.from, period.to) + 1 > most ? [{ field: key, message: `${field.label}は${most}日以内で指定してください。`, cites: field.cites ?? procedure.cites }] : []
  })
}
