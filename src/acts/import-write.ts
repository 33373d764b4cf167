import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Facts } from '../engine/condition.ts'
import type { Register } from '../engine/register/register.ts'
import { registerKey } from '../engine/register/register.ts'
import type { Table } from '../documents/table-reader.ts'
import { appendEvidence } from '../evidence/append.ts'
import type { EvidenceEvent } from '../evidence/append.ts'
import { asSystem } from '../store/database.ts'
import type { Tx } from '../store/database.ts'
import { columnName, columnType } from '../store/register-ddl.ts'
import { pictureOf } from './picture.ts'
import { planImport } from './import.ts'
import type { ImportPlan } from './import.ts'
import { ROW_KINDS } from './planned-row.ts'
import type { PlannedRow, RowKind, Target } from './planned-row.ts'
import { rememberMapping } from './import-fields.ts'
import type { Mapping } from './import-fields.ts'
import { writeClassifications } from './import-classification.ts'
import { asItWouldBe } from './import-guards.ts'
import { loadItems } from './item-facts.ts'
import type { LoadedItem } from './item-facts.ts'
import { searchText } from './item-write.ts'
import { registerOf } from './world.ts'
import type { Seat } from './world.ts'

export interface ImportInput { readonly register: string; readonly fileName: string; readonly table: Table; readonly mapping: Mapping }
export interface Imported {
  readonly batch: string
  readonly counts: Readonly<Record<RowKind, number>>
  /** Every row that was left out, with the reason. */
  readonly refused: readonly { readonly row: number; readonly message: string }[]
}
const CHUNK = 2000
const MANY = 1000
export type Progress = (done: number, total: number) => void

/**
 * Imports a file in one transaction: rows without fault are entered or changed, the others are left out and told. One event of evidence per thing, the state before and
 * after kept so that the import can be undone. Imports into one register follow one another.
 */
export async function runImport(seat: Seat, input: ImportInput, report: Progress = () => {}): Promise<Imported> {
  const register = registerOf(seat, input.register)
  const imported = await seat.db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`import/${seat.org}/${input.register}`}, 0))`.execute(tx)
    const plan = await planImport(tx, seat, input.register, input.table, input.mapping, { lock: true })
    const batch = await openBatch(tx, seat, input)
    const taken = await writeRows(tx, seat, register, batch, plan, report)
    const refused = [...plan.rows.filter(({ kind }) => kind === '誤り').map(({ row, message }) => ({ row, message })), ...taken].sort((a, b) => a.row - b.row)
    const counts = { ...plan.counts, 新規: plan.counts.新規 - taken.length, 誤り: plan.counts.誤り + taken.length }
    await tx.updateTable('import_batch').set({ counts: JSON.stringify(counts) }).where('org', '=', seat.org).where('id', '=', batch).execute()
    await rememberMapping(tx, seat, input.register, input.table, input.mapping)
    await appendEvidence(tx, { org: seat.org, actor: seat.person, act: `${register.title}への取込み`, subject: `import/${batch}`, after: { file: input.fileName.slice(0, 200), counts }, clauses: register.cites, at: seat.now })
    return { batch, counts, refused }
  })
  // So many rows at one go: PostgreSQL plans badly until it knows them.
  if (imported.counts.新規 > MANY) await sql`analyze item, ${sql.table(register.table)}`.execute(seat.world.store.owner)
  return imported
}

async function openBatch(tx: Tx, seat: Seat, { register, fileName }: ImportInput): Promise<string> {
  const empty = Object.fromEntries(ROW_KINDS.map((kind) => [kind, 0]))
  const row = { org: seat.org, register, file_name: fileName.slice(0, 200), by_person: seat.person, at: seat.now, counts: JSON.stringify(empty) }
  return (await tx.insertInto('import_batch').values(row).returning('id').executeTakeFirstOrThrow()).id
}

async function writeRows(tx: Tx, seat: Seat, register: Register, batch: string, plan: ImportPlan, report: Progress): Promise<{ row: number; message: string }[]> {
  const rows = plan.rows.filter(({ kind }) => kind === '新規' || kind === '変更')
  const taken: { row: number; message: string }[] = []
  for (let from = 0; from < rows.length; from += CHUNK) {
    const chunk = rows.slice(from, from + CHUNK)
    const fresh = chunk.filter(({ kind }) => kind === '新規')
    const ids = await insertItems(tx, seat, register, fresh)
    await classifyFresh(tx, seat, register, plan, fresh, ids)
    const late = fresh.filter(({ target }) => !ids.has(target!.number))
    taken.push(...late.map(({ row, number }) => ({ row, message: `${register.number.label}「${number}」は、取込みの間にほかの人が登録しました。` })))
    const changed = chunk.filter(({ kind }) => kind === '変更')
    const before = await loadItems(tx, seat, changed.map(({ stored }) => stored!.id))
    await updateItems(tx, seat, register, changed)
    await keepTrack(tx, seat, register, batch, plan, [...fresh.filter((row) => !late.includes(row)), ...changed], ids, before)
    report(Math.min(from + CHUNK, rows.length), rows.length)
  }
  return taken
}

async function classifyFresh(tx: Tx, seat: Seat, register: Register, plan: ImportPlan, fresh: readonly PlannedRow[], ids: ReadonlyMap<string, string>): Promise<void> {
  if (!register.information) return
  const items = fresh.flatMap(({ target }) => { const id = ids.get(target!.number); return id === undefined ? [] : [{ ...asItWouldBe(seat, register, registerKey(register), null, target!, plan.places), id }] })
  await writeClassifications(tx, seat, register, items)
}

/** Columns of the register in a record set of JSON, and as they are named in SQL. */
function ownColumns(register: Register): { names: RawBuilder<unknown>[]; typed: RawBuilder<unknown> } {
  const entries = Object.entries(register.columns)
  return { names: entries.map(([key]) => sql.ref(columnName(key))), typed: sql.join(entries.map(([key, field]) => sql`${sql.ref(columnName(key))} ${sql.raw(columnType(field))}`)) }
}
const inSql = (register: Register, details: Facts): object => Object.fromEntries(Object.keys(register.columns).map((key) => [columnName(key), details[key] ?? null]))

/** Enters many new things in one statement. Returns their ids by number; a number that was given before is left out. */
export async function insertItems(tx: Tx, seat: Seat, register: Register, rows: readonly Pick<PlannedRow, 'target'>[]): Promise<Map<string, string>> {
  if (rows.length === 0) return new Map()
  const key = registerKey(register)
  const { names, typed } = ownColumns(register)
  const data = JSON.stringify(rows.map(({ target }) => ({ ...inSql(register, target!.details), item_number: target!.number, item_unit: target!.unit, item_place: target!.place, item_holder: target!.holder, ...found(register, target!) })))
  const { rows: written } = await sql<{ id: string; number: string }>`
    with data as materialized (select * from jsonb_to_recordset(${data}::jsonb) as x(item_number text, item_unit bigint, item_place bigint, item_holder bigint, found_search text, found_bigrams text[], found_summary text, ${typed})),
      fresh as (insert into item (org, register, number, state, unit, place, holder, search, bigrams, summary, created_at, updated_at)
        select ${seat.org}, ${key}, item_number, ${register.initial}, item_unit, item_place, item_holder, found_search, found_bigrams, found_summary, ${seat.now}, ${seat.now} from data
        on conflict (org, register, number) do nothing returning id, number),
      own as (insert into ${sql.table(register.table)} (org, item, ${sql.join(names)}) select ${seat.org}, fresh.id, ${sql.join(names)} from fresh join data on data.item_number = fresh.number)
    select id, number from fresh`.execute(tx)
  return new Map(written.map(({ id, number }) => [number, id]))
}
const found = (register: Register, target: Target): object => {
  const { search, bigrams, summary } = searchText(register, target.number, target.details)
  return { found_search: search, found_bigrams: bigrams, found_summary: summary }
}

async function updateItems(tx: Tx, seat: Seat, register: Register, rows: readonly PlannedRow[]): Promise<void> {
  if (rows.length === 0) return
  await writeTargets(tx, seat, register, rows.map(({ stored, target }) => ({ id: stored!.id, target: target! })))
}
/** Sets what a file (or the undoing of one) may set of things: unit, place, the register's own columns, and what they are found by. */
export async function writeTargets(tx: Tx, seat: Seat, register: Register, rows: readonly { readonly id: string; readonly target: Target }[]): Promise<void> {
  const { names, typed } = ownColumns(register)
  const data = JSON.stringify(rows.map(({ id, target }) => ({ ...inSql(register, target.details), item_id: id, item_unit: target.unit, item_place: target.place, ...found(register, target) })))
  await sql`
    with data as materialized (select * from jsonb_to_recordset(${data}::jsonb) as x(item_id bigint, item_unit bigint, item_place bigint, found_search text, found_bigrams text[], found_summary text, ${typed})),
      own as (update ${sql.table(register.table)} d set ${sql.join(names.map((name) => sql`${name} = data.${name}`))} from data where d.org = ${seat.org} and d.item = data.item_id)
    update item i set unit = data.item_unit, place = data.item_place, search = data.found_search, bigrams = data.found_bigrams, summary = data.found_summary, version = i.version + 1, updated_at = ${seat.now}
      from data where i.org = ${seat.org} and i.id = data.item_id`.execute(tx)
}

/** What undoing needs, and the evidence: one event per thing. */
async function keepTrack(tx: Tx, seat: Seat, register: Register, batch: string, plan: ImportPlan, rows: readonly PlannedRow[], ids: ReadonlyMap<string, string>, before: ReadonlyMap<string, LoadedItem>): Promise<void> {
  if (rows.length === 0) return
  const entered = register.information ? await asSystem(tx, () => loadItems(tx, seat, [...ids.values()])) : new Map<string, LoadedItem>()
  const tracked = rows.map((row) => {
    const target = row.target!
    const old = row.stored ? before.get(row.stored.id) ?? null : null
    const id = row.stored?.id ?? ids.get(target.number)!
    const after = entered.get(id) ?? { ...asItWouldBe(seat, register, registerKey(register), old, target, plan.places), id }
    return { row, target, id, old, after }
  })
  const data = JSON.stringify(tracked.map(({ row, target, id, old }) => ({ row: row.row, item: id, kind: row.kind, before: row.stored ? { unit: row.stored.unit, place: row.stored.place, details: row.stored.details } : null, after: { unit: target.unit, place: target.place, details: target.details }, version_after: old ? old.version + 1 : 1 })))
  await sql`insert into import_change (org, batch, row, item, kind, before, after, version_after)
    select ${seat.org}, ${batch}, x.row, x.item, x.kind, x.before, x.after, x.version_after from jsonb_to_recordset(${data}::jsonb) as x(row int, item bigint, kind text, before jsonb, after jsonb, version_after int)`.execute(tx)
  await appendEvidence(tx, tracked.map(({ old, after, id }): EvidenceEvent => ({
    org: seat.org, actor: seat.person, act: old ? `${register.noun}の記載の訂正（取込み）` : `${register.noun}の登録（取込み）`, subject: `item/${id}`,
    ...(old ? { before: pictureOf(old) } : {}), after: { ...pictureOf(after), import: batch }, clauses: register.cites, at: seat.now,
  })))
}
