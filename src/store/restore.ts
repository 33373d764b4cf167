import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import pg from 'pg'
import { damaged, readArchive } from './archive.ts'
import type { Frame } from './archive.ts'
import { columnList, FORMAT, tablesOf } from './backup.ts'
import type { BackupEnd, BackupHead, TableEnd, TableHead } from './backup.ts'
import { copyIn } from './copy.ts'
import { MIGRATIONS } from './database.ts'
import { migrate } from './migrate.ts'

export interface Restored { readonly head: BackupHead; readonly tables: number; readonly rows: number; readonly upgraded: readonly string[] }

/**
 * Puts an archive into an empty database: the file is read through and checked first, then the tables are made as they were, filled in one transaction (whole or not at all), and
 * brought up to this version. Throws one Japanese sentence; the database has no row then.
 */
export async function restore(url: string, file: string): Promise<Restored> {
  const { head, end } = await checkArchive(file)
  await expectKnown(head)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await expectEmpty(client, head)
    await migrate(client, MIGRATIONS, { upTo: head.migrations.at(-1)!.name })
    await client.query('begin')
    try {
      await fill(client, file, end)
      await client.query('commit')
    } catch (error) {
      await client.query('rollback').catch(() => {})
      throw inWords(error)
    }
    const upgraded = await migrate(client, MIGRATIONS)
    await client.query('analyze')
    return { head, tables: end.tables.length, rows: end.tables.reduce((sum, { rows }) => sum + rows, 0), upgraded }
  } finally {
    await client.end()
  }
}
const inWords = (error: unknown): unknown => ((error as { code?: string }).code === '53100' ? new Error('データベースのディスクに空きがありません。何も戻していません。空きを作って、もう一度行ってください。', { cause: error }) : error)

/** Reads the whole file without keeping it: every table's rows and hash are as its end says, and the last frame is there. */
export async function checkArchive(file: string): Promise<{ readonly head: BackupHead; readonly end: BackupEnd }> {
  let head: BackupHead | undefined
  let end: BackupEnd | undefined
  let hash = createHash('sha256')
  const found: TableEnd[] = []
  for await (const { kind, body } of readArchive(file)) {
    if (end) throw damaged(file)
    if (kind === 'H') head = jsonOf<BackupHead>(file, body)
    else if (head?.format !== FORMAT) throw damaged(file)
    else if (kind === 'T') hash = createHash('sha256')
    else if (kind === 'D') hash.update(body)
    else if (kind === 'E') {
      const stated = jsonOf<TableEnd>(file, body)
      if (hash.digest('hex') !== stated.sha256) throw new Error(`控えの表 ${stated.table} の中身が、控えを取ったときと違います。別の控えを使ってください。`)
      found.push(stated)
    } else end = jsonOf<BackupEnd>(file, body)
  }
  if (!head || !end || head.migrations.length === 0) throw damaged(file)
  if (JSON.stringify(found) !== JSON.stringify(end.tables)) throw damaged(file)
  return { head, end }
}
function jsonOf<T>(file: string, body: Buffer): T {
  try {
    return JSON.parse(body.toString('utf8')) as T
  } catch (error) {
    throw damaged(file, error)
  }
}

async function expectKnown({ migrations }: BackupHead): Promise<void> {
  const here = new Set(await readdir(MIGRATIONS))
  const unknown = migrations.find(({ name }) => !here.has(name))
  if (unknown) throw new Error(`控えには移行 ${unknown.name} が当たっていますが、この版の関所にはありません。控えより新しいか同じ版の関所で戻してください。`)
}
/** No table at all, or none with a row (an earlier try that broke off). */
async function expectEmpty(client: pg.Client, { migrations }: BackupHead): Promise<void> {
  for (const { table } of await tablesOf(client)) {
    if ((await client.query(`select from public."${table}" limit 1`)).rowCount !== 0) throw new Error(`データベースは空ではありません（表 ${table} に行があります）。新しいデータベースか、新しい SEKISHO_DATA を指定してください。`)
  }
  const { rows: [known] } = await client.query<{ known: boolean }>(`select to_regclass('public.migration') is not null as known`)
  const { rowCount: later } = known!.known ? await client.query('select from public.migration where name > $1', [migrations.at(-1)!.name]) : { rowCount: 0 }
  if (later !== 0) throw new Error('データベースの表の形が控えより新しくなっています。新しいデータベースか、新しい SEKISHO_DATA を指定してください。')
}

/** Foreign keys are put back at the end, so that the order of the tables does not matter and every reference is checked again. */
async function fill(client: pg.Client, file: string, end: BackupEnd): Promise<void> {
  const { rows: keys } = await client.query<{ table: string; name: string; text: string }>(`select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as text from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`)
  for (const { table, name } of keys) await client.query(`alter table ${table} drop constraint "${name}"`)
  const tables = await tablesOf(client)
  for (const { table } of tables) await client.query(`alter table public."${table}" disable trigger user`)
  await fillTables(client, file, end, new Map(tables.map(({ table, columns }) => [table, columns])))
  for (const { table } of tables) await client.query(`alter table public."${table}" enable trigger user`)
  for (const { table, name, text } of keys) await client.query(`alter table ${table} add constraint "${name}" ${text}`)
  for (const [name, { value, called }] of Object.entries(end.sequences)) await client.query('select setval($1::regclass, $2, $3)', [`public."${name.replaceAll('"', '""')}"`, value, called])
}

async function fillTables(client: pg.Client, file: string, end: BackupEnd, known: ReadonlyMap<string, readonly string[]>): Promise<void> {
  const expected = new Map(end.tables.map(({ table, rows }) => [table, rows]))
  const frames = readArchive(file)
  for (let next = await frames.next(); !next.done; next = await frames.next()) {
    if (next.value.kind !== 'T') continue
    const { table, columns } = jsonOf<TableHead>(file, next.value.body)
    const own = known.get(table)
    if (!own || columns.some((column) => !own.includes(column))) throw new Error(`控えの表 ${table} の形が、控えを取った版の移行と合いません。別の控えを使ってください。`)
    const taken = await copyIn(client, `copy public."${table}" (${columnList(columns)}) from stdin`, rowsOf(frames))
    if (taken !== expected.get(table)) throw new Error(`控えの表 ${table} は${expected.get(table)}行のはずが、${taken}行でした。`)
  }
}
/** The rows up to the end of the table that has begun. */
async function* rowsOf(frames: AsyncGenerator<Frame>): AsyncGenerator<Buffer> {
  for (let next = await frames.next(); !next.done && next.value.kind === 'D'; next = await frames.next()) yield next.value.body
}
