import { sql } from 'kysely'
import { KEYS, TABLES } from '../engine/personnel/history.ts'
import type { History, RowChange, Rows, TableName } from '../engine/personnel/history.ts'
import { isNewId } from '../engine/personnel/draft.ts'
import { profileOf } from '../profiles/index.ts'
import type { OrgDb, Tx } from './database.ts'

/** Ids come as text and days as YYYY-MM-DD, as everywhere else. */
const IDS = new Set(['id', 'unit', 'parent', 'person', 'scope_unit', 'principal', 'deputy', 'successor', 'scope_item', 'to_person'])

/** The dated rows of an organisation from the day on, the day before included; everybody there ever was. One statement. */
export async function readHistory(db: OrgDb, org: number, day: string): Promise<History> {
  const lasting = sql`(to_day is null or to_day >= ${day}::date - 1)`
  const which: { readonly [T in TableName]: ReturnType<typeof sql> } = {
    unit: sql`true`, unit_period: lasting, person: sql`true`, person_past: sql`true`, assignment: lasting, appointment: lasting, deputy: lasting, delegation: lasting, unit_succession: sql`true`,
  }
  const parts = TABLES.map((table) => sql`coalesce((select json_agg(to_jsonb(t) - 'org') from ${sql.table(table)} t where org = ${org} and ${which[table]}), '[]') as ${sql.ref(table)}`)
  const { rows: [row] } = await sql<{ profile: string } & { [T in TableName]: Rows[T][] }>`select (select profile from organisation where id = ${org}) as profile, ${sql.join(parts)}`.execute(db)
  const { profile, ...tables } = row!
  return { profile: profileOf(profile), ...Object.fromEntries(TABLES.map((table) => [table, tables[table].map((one) => textIds(one))])) } as unknown as History
}
function textIds<R extends object>(row: R): R {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, IDS.has(key) && typeof value === 'number' ? String(value) : key === 'parts' ? (value as number[]).map(String) : value])) as R
}

/** Gives every row that is not written yet its id, and puts it wherever other rows name it. */
export async function withIds(tx: Tx, changes: readonly RowChange[]): Promise<{ changes: RowChange[]; ids: ReadonlyMap<string, string> }> {
  const ids = new Map<string, string>()
  for (const table of ['unit', 'person', 'assignment'] as const) {
    const fresh = changes.flatMap(({ table: of, after }) => (of === table && after !== null && 'id' in after && isNewId(after.id) ? [after.id] : []))
    if (fresh.length === 0) continue
    const { rows } = await sql<{ id: string }>`select nextval(pg_get_serial_sequence(${table}, 'id'))::text as id from generate_series(1, ${fresh.length}::int)`.execute(tx)
    for (const [index, id] of fresh.entries()) ids.set(id, rows[index]!.id)
  }
  const real = (value: unknown): unknown => (Array.isArray(value) ? value.map(real) : isNewId(value) ? ids.get(value) ?? value : value)
  const written = changes.map((change): RowChange => ({ ...change, after: change.after && (Object.fromEntries(Object.entries(change.after).map(([key, value]) => [key, real(value)])) as unknown as RowChange['after']) }))
  return { changes: written, ids }
}

/** Writes rows as they shall be: one statement per table and kind of change. Rows that go, go first. */
export async function writeRows(tx: Tx, org: number, changes: readonly RowChange[]): Promise<void> {
  for (const table of TABLES.toReversed()) await removeRows(tx, org, table, changes.flatMap(({ table: of, before, after }) => (of === table && after === null && before ? [before] : [])))
  for (const table of TABLES) {
    await updateRows(tx, org, table, changes.flatMap(({ table: of, before, after }) => (of === table && before !== null && after !== null ? [after] : [])))
    await insertRows(tx, org, table, changes.flatMap(({ table: of, before, after }) => (of === table && before === null && after !== null ? [after] : [])))
  }
}
const json = (org: number, rows: readonly object[]): string => JSON.stringify(rows.map((row) => ({ org, ...row })))
const sameKey = (table: TableName) => sql.join([sql`t.org = x.org`, ...KEYS[table].map((column) => sql`t.${sql.ref(column)} = x.${sql.ref(column)}`)], sql` and `)
const from = (org: number, table: TableName, rows: readonly object[]) => sql`jsonb_populate_recordset(null::${sql.table(table)}, ${json(org, rows)}::jsonb) x`

async function removeRows(tx: Tx, org: number, table: TableName, rows: readonly object[]): Promise<void> {
  if (rows.length > 0) await sql`delete from ${sql.table(table)} t using ${from(org, table, rows)} where ${sameKey(table)}`.execute(tx)
}
async function updateRows(tx: Tx, org: number, table: TableName, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return
  const columns = Object.keys(rows[0]!).filter((column) => !(KEYS[table] as readonly string[]).includes(column))
  if (columns.length > 0) await sql`update ${sql.table(table)} t set ${sql.join(columns.map((column) => sql`${sql.ref(column)} = x.${sql.ref(column)}`))} from ${from(org, table, rows)} where ${sameKey(table)}`.execute(tx)
}
async function insertRows(tx: Tx, org: number, table: TableName, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return
  const columns = ['org', ...Object.keys(rows[0]!)]
  await sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))}) overriding system value select ${sql.join(columns.map((column) => sql`x.${sql.ref(column)}`))} from ${from(org, table, rows)}`.execute(tx)
}

/** The rows among these that are no longer as they were left; what became of them since. */
export async function changedSince(tx: Tx, org: number, changes: readonly RowChange[]): Promise<RowChange[]> {
  const found: RowChange[] = []
  for (const table of TABLES) {
    const mine = changes.filter((one) => one.table === table)
    if (mine.length === 0) continue
    const rows = mine.map(({ before, after }) => after ?? before!)
    const { rows: now } = await sql<{ row: Rows[TableName] }>`select to_jsonb(t) - 'org' as row from ${sql.table(table)} t join ${from(org, table, rows)} on ${sameKey(table)}`.execute(tx)
    const key = (row: object) => KEYS[table].map((column) => String((row as Record<string, unknown>)[column])).join('/')
    const byKey = new Map(now.map(({ row }) => [key(row), textIds(row)]))
    found.push(...mine.filter(({ before, after }) => !sameRow(byKey.get(key(after ?? before!)), after)))
  }
  return found
}
function sameRow(now: object | undefined, then: object | null): boolean {
  if (now === undefined || then === null) return now === undefined && then === null
  return Object.entries(then).every(([key, value]) => JSON.stringify((now as Record<string, unknown>)[key]) === JSON.stringify(value))
}
