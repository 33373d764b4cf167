import { createHash } from 'node:crypto'
import { rename, rm } from 'node:fs/promises'
import pg from 'pg'
import { frame, writeArchive } from './archive.ts'
import type { Frame } from './archive.ts'
import { copyOut } from './copy.ts'

export const FORMAT = 'sekisho-backup-1'
/** `newest`: the last signed checkpoint of every organisation, by its key: whoever keeps the archive has a copy of what was signed. */
export interface BackupHead { readonly format: string; readonly takenAt: string; readonly migrations: readonly { readonly name: string; readonly sha256: string }[]; readonly newest: { readonly [organisation: string]: string } }
export interface TableHead { readonly table: string; readonly columns: readonly string[] }
export interface TableEnd { readonly table: string; readonly rows: number; readonly sha256: string }
export interface BackupEnd { readonly tables: readonly TableEnd[]; readonly sequences: { readonly [name: string]: { readonly value: string; readonly called: boolean } } }

/**
 * Writes everything in the database to one file while others go on working: one snapshot, every table. The private keys of the evidence are not in the database and not in the file.
 * `file` appears only when it is whole. Throws one Japanese sentence where it cannot be written.
 */
export async function backUp(url: string, file: string, now: Date): Promise<{ readonly tables: number; readonly rows: number }> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const draft = `${file}.${process.pid}.part`
  let ended: BackupEnd | undefined
  try {
    await client.query('begin isolation level repeatable read read only')
    await client.query('lock table public.migration in access share mode')
    await writeArchive(draft, everything(client, now, (end) => { ended = end }))
    await rename(draft, file)
  } catch (error) {
    await rm(draft, { force: true })
    throw inWords(error, file)
  } finally {
    await client.end()
  }
  return { tables: ended!.tables.length, rows: ended!.tables.reduce((sum, { rows }) => sum + rows, 0) }
}
function inWords(error: unknown, file: string): unknown {
  const { code } = error as { code?: string }
  if (code === 'ENOSPC') return new Error(`${file} を書く所に空きがありません。空きを作るか、別の所を指定してください。`, { cause: error })
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EROFS') return new Error(`${file} に書けません。フォルダーがあるか、書く権限があるかを確かめてください。`, { cause: error })
  return code === '42P01' ? new Error('データベースに関所の表がありません。接続先を確かめてください。', { cause: error }) : error
}

async function* everything(client: pg.ClientBase, now: Date, done: (end: BackupEnd) => void): AsyncGenerator<Frame> {
  yield frame('H', await headOf(client, now))
  const tables: TableEnd[] = []
  for (const { table, columns } of await tablesOf(client)) {
    yield frame('T', { table, columns } satisfies TableHead)
    const hash = createHash('sha256')
    let rows = 0
    for await (const bytes of inBlocks(copyOut(client, `copy public."${table}" (${columnList(columns)}) to stdout`))) {
      hash.update(bytes)
      for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) rows++
      yield frame('D', bytes)
    }
    const end = { table, rows, sha256: hash.digest('hex') }
    tables.push(end)
    yield frame('E', end)
  }
  const end = { tables, sequences: await sequencesOf(client) }
  done(end)
  yield frame('Z', end)
}

async function headOf(client: pg.ClientBase, now: Date): Promise<BackupHead> {
  const migrations = (await client.query<{ name: string; sha256: string }>('select name, sha256 from public.migration order by name')).rows
  const { rows: [known] } = await client.query<{ known: boolean }>(`select to_regclass('public.evidence_checkpoint') is not null as known`)
  const notes = known!.known ? (await client.query<{ key: string; note: string }>('select distinct on (o.key) o.key, c.note from evidence_checkpoint c join organisation o on o.id = c.org order by o.key, c.size desc')).rows : []
  return { format: FORMAT, takenAt: now.toISOString(), migrations, newest: Object.fromEntries(notes.map(({ key, note }) => [key, note])) }
}

/** Every table and the columns that are written (not the computed ones); the list of migrations is in the head. */
export async function tablesOf(client: pg.ClientBase): Promise<TableHead[]> {
  const { rows } = await client.query<{ table: string; columns: string[] }>(`select c.relname as table, array_agg(a.attname::text order by a.attnum) as columns from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migration' and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' group by c.relname order by c.relname`)
  return rows
}
/** 前提: asked after the tables: a sequence may be ahead of the snapshot, never behind. */
async function sequencesOf(client: pg.ClientBase): Promise<BackupEnd['sequences']> {
  const { rows } = await client.query<{ name: string }>(`select relname as name from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace order by relname`)
  const found: Record<string, { value: string; called: boolean }> = {}
  for (const { name } of rows) found[name] = (await client.query<{ value: string; called: boolean }>(`select last_value::text as value, is_called as called from public."${name}"`)).rows[0]!
  return found
}
export const columnList = (columns: readonly string[]): string => columns.map((one) => `"${one}"`).join(', ')

async function* inBlocks(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = []
  let size = 0
  for await (const chunk of chunks) {
    waiting.push(chunk)
    size += chunk.length
    if (size < 256 * 1024) continue
    yield Buffer.concat(waiting)
    waiting = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(waiting)
}
