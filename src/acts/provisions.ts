import { loadCatalogue } from '../../clauses/catalogue.ts'
import type { ClauseId } from '../../clauses/index.ts'
import { addDays } from '../engine/calendar.ts'
import type { Facts } from '../engine/condition.ts'
import { liftedClauses } from '../engine/decision/lifted.ts'
import type { Situation } from '../engine/decision/situation.ts'
import type { Effect } from '../engine/definition.ts'
import { fieldOf } from '../engine/form.ts'
import { lineAbove, unitOf } from '../engine/organisation.ts'
import { appendEvidence } from '../evidence/append.ts'
import type { OrgDb, Tx } from '../store/database.ts'
import { bookOn } from './world.ts'
import type { Seat } from './world.ts'
import { wordsIn } from '../engine/japanese-text.ts'

export interface ProvisionFacts { readonly id: string; readonly kind: string; readonly title: string; readonly clauses: readonly ClauseId[] }
/** One that lifts something, as it is told to whoever asks: by which number, resting on which clauses. */
export interface StandingProvision extends ProvisionFacts { readonly basis: string; readonly cites: readonly ClauseId[]; readonly source: string | null; readonly until: string | null }

type Thing = { readonly id: string; readonly register: string; readonly unit: string }

/** 別段の定め and 例外措置 in force today for a thing; with null, for whoever asks where he stands. Exactly the clauses they name are lifted. */
export const provisionsFor = (db: OrgDb, seat: Seat, item: Thing | null): Promise<StandingProvision[]> => standingProvisions(db, seat, item ? [item] : [])

/** What a decision on these things together may be told: a provision for one of them lifts nothing for the others. */
export async function exceptionsFor(db: OrgDb, seat: Seat, items: readonly Thing[]): Promise<{ id: string; clauses: ClauseId[] }[]> {
  return (await standingProvisions(db, seat, items)).map(({ id, clauses }) => ({ id, clauses: [...clauses] }))
}

async function standingProvisions(db: OrgDb, seat: Seat, items: readonly Thing[]): Promise<StandingProvision[]> {
  const reaching = await provisionsInForce(db, seat)
  const [first, ...rest] = (items.length > 0 ? items : [null]).map(reaching)
  return first!.filter(({ id }) => rest.every((list) => list.some((one) => one.id === id)))
}

/** All that is in force today, read once; asked per thing (null: for whoever asks where he stands). */
export async function provisionsInForce(db: OrgDb, seat: Seat): Promise<(item: Thing | null) => StandingProvision[]> {
  const rows = await db.selectFrom('provision').select(['id', 'kind', 'title', 'clauses', 'register', 'unit', 'item', 'basis', 'cites', 'source', 'until_day']).where('org', '=', seat.org)
    .where('from_day', '<=', seat.day).where((by) => by.or([by('until_day', 'is', null), by('until_day', '>=', seat.day)])).orderBy('id').execute()
  const isWithin = (unit: string | undefined, wide: string): boolean => unit !== undefined && lineAbove(seat.organisation, unit).some(({ id }) => id === wide)
  const isFor = (row: (typeof rows)[number], item: Thing | null): boolean => (row.register === null || row.register === item?.register) && (row.item === null || row.item === item?.id)
    && (row.unit === null || isWithin(item ? item.unit : seat.person === null ? undefined : unitOf(seat.organisation, seat.person), row.unit))
  return (item) => rows.filter((row) => isFor(row, item)).map(told)
}

const told = ({ id, kind, title, clauses, basis, cites, source, until_day: until }: { id: string; kind: string; title: string; clauses: string[]; basis: string; cites: string[]; source: string | null; until_day: string | null }): StandingProvision =>
  ({ id, kind, title, clauses: clauses as ClauseId[], basis, cites: cites as ClauseId[], source, until })

/** Of these provisions, those that made the answer to a question what it is, each with the clauses it lifted there. */
export async function liftedBy(db: OrgDb, seat: Seat, situation: Situation): Promise<StandingProvision[]> {
  const on = situation.on ?? seat.day
  const ruleset = (await bookOn(seat, on)).rulesetOn(on)
  const lifted = liftedClauses((asked) => ruleset.decide(asked), situation)
  const wanted = (situation.exceptions ?? []).filter(({ clauses }) => clauses.some((clause) => lifted.has(clause as ClauseId))).flatMap(({ id }) => (/^\d{1,18}$/.test(id) ? [id] : []))
  if (wanted.length === 0) return []
  const rows = await db.selectFrom('provision').select(['id', 'kind', 'title', 'clauses', 'basis', 'cites', 'source', 'until_day']).where('org', '=', seat.org).where('id', 'in', wanted).orderBy('id').execute()
  return rows.map(told).map((one) => ({ ...one, clauses: one.clauses.filter((clause) => lifted.has(clause)) }))
}

interface Providing {
  readonly provides: NonNullable<Effect['provides']>
  readonly form: Facts
  /** Where it holds unless the form names a unit. */
  readonly unit: string
  /** The things it is about alone; none: whatever stands there. */
  readonly items: readonly string[]
  /** What it is told by: the number and title of the request, or of the row it was entered as. */
  readonly basis: string
  readonly source: string | null
  readonly request: string | null
  readonly clauses: readonly ClauseId[]
}
/** Enters what an exception or separate provision lifts, as data: decisions ask for it by clause and day from now on. */
export async function provide(tx: Tx, seat: Seat, { provides, form, unit, items, basis, source, request, clauses }: Providing): Promise<void> {
  const period = provides.period === null ? undefined : fieldOf(form, provides.period) as { from: string; to: string }
  const lifted = provides.clauses === null ? everyRule(seat) : wordsIn(fieldOf(form, provides.clauses))
  const row = {
    kind: provides.kind, title: String(fieldOf(form, provides.title)), clauses: lifted, unit: (provides.unit ? (fieldOf(form, provides.unit) as string | undefined) : undefined) ?? unit,
    from_day: period?.from ?? seat.day, until_day: period?.to ?? null, cites: [...clauses],
  }
  for (const item of items.length > 0 ? items : [null]) {
    const { id } = await tx.insertInto('provision').values({ org: seat.org, ...row, item, basis, source, entered_by: seat.person, request }).returning('id').executeTakeFirstOrThrow()
    await appendEvidence(tx, { org: seat.org, actor: seat.person, act: `${row.kind}の登録`, subject: `provision/${id}`, after: { ...row, item, basis }, clauses, request, at: seat.now })
  }
}

/** What every rule of handling that is in force today rests on. */
const everyRule = (seat: Seat): string[] => [...new Set(seat.book.rules.map(({ cites }) => cites[0]!))].filter((clause) => loadCatalogue().inForce(clause, seat.day))

/** What a row of the 例外台帳 lifted stands again, from this moment. */
export async function withdraw(tx: Tx, seat: Seat, source: string, { because, clauses }: { readonly because: string; readonly clauses: readonly ClauseId[] }): Promise<void> {
  const ended = await tx.updateTable('provision').set({ until_day: addDays(seat.day, -1) }).where('org', '=', seat.org).where('source', '=', source)
    .where((by) => by.or([by('until_day', 'is', null), by('until_day', '>=', seat.day)])).returning('id').execute()
  await appendEvidence(tx, ended.map(({ id }) => ({ org: seat.org, actor: seat.person, act: `${because}による終了`, subject: `provision/${id}`, after: { until: addDays(seat.day, -1) }, clauses, at: seat.now })))
}
