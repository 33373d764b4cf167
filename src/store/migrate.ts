// 表の形の変更（migrations/NNNN_name.sql）を番号順に、それぞれ一度だけ当てる。
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type pg from 'pg'

type Migration = { name: string; sql: string; sha256: string }

const LOCK = 7_305_146_001 // 前提: この錠の番号は他の用途に使わない。
const OLDEST_SERVER = 150_000
const FILE_NAME = /^(\d{4})_[a-z0-9_]+\.sql$/

/**
 * Apply every file of `dir` that this database has not seen, each in its own transaction, and record name and
 * sha256 in table `migration`. Returns the names applied now, in order. `client` must be one connection (no pool).
 * `upTo`: the last file to apply; those after it are left for later.
 * Throws a Japanese sentence for a server older than 15, a changed, missing or late file, or a failing statement.
 */
export async function migrate(client: pg.ClientBase, dir: string, { upTo }: { readonly upTo?: string } = {}): Promise<string[]> {
  await refuseOldServer(client)
  const migrations = await readMigrations(dir)
  await client.query('select pg_advisory_lock($1)', [LOCK])
  try {
    await client.query(`create table if not exists public.migration (
      name text primary key, sha256 text not null, applied_at timestamptz not null default now())`)
    const pending = (await findPending(client, migrations)).filter(({ name }) => upTo === undefined || name <= upTo)
    for (const migration of pending) await apply(client, migration)
    return pending.map((migration) => migration.name)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK])
  }
}

async function refuseOldServer(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ number: number; text: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as text`)
  const version = rows[0]
  if (version === undefined || version.number < OLDEST_SERVER) {
    throw new Error(`PostgreSQL ${version?.text ?? ''} では動きません。15 以上のサーバーを DATABASE_URL に指定してください。`)
  }
}

async function readMigrations(dir: string): Promise<Migration[]> {
  const names = (await readdir(dir)).filter((name) => name.endsWith('.sql')).toSorted()
  const numbers = new Map<string, string>()
  for (const name of names) {
    const number = FILE_NAME.exec(name)?.[1]
    if (number === undefined) throw new Error(`移行ファイル ${name} の名前が 0001_name.sql の形ではありません。名前を直してください。`)
    const other = numbers.get(number)
    if (other !== undefined) throw new Error(`移行ファイル ${other} と ${name} の番号が同じです。後のものに新しい番号を付けてください。`)
    numbers.set(number, name)
  }
  return Promise.all(names.map(async (name) => {
    const sql = await readFile(path.join(dir, name), 'utf8')
    return { name, sql, sha256: createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex') }
  }))
}

async function findPending(client: pg.ClientBase, migrations: Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from public.migration order by name')
  const present = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const applied of rows) {
    const file = present.get(applied.name)
    if (file === undefined) {
      throw new Error(`このデータベースには移行 ${applied.name} が当たっていますが、この版の関所にはありません。データより新しいか同じ版の関所で起動してください。`)
    }
    if (file.sha256 !== applied.sha256) {
      throw new Error(`当て終えた移行 ${applied.name} の中身が変わっています。元に戻し、変更は新しい番号のファイルに書いてください。`)
    }
  }
  const done = new Set(rows.map((row) => row.name))
  const pending = migrations.filter((migration) => !done.has(migration.name))
  const last = rows.at(-1)?.name
  const late = pending.find((migration) => last !== undefined && migration.name < last)
  if (late !== undefined) throw new Error(`移行 ${late.name} は、当て終えた ${last} より前の番号です。新しい番号を付けてください。`)
  return pending
}

async function apply(client: pg.ClientBase, migration: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(migration.sql)
    await client.query('insert into public.migration (name, sha256) values ($1, $2)', [migration.name, migration.sha256])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`移行 ${migration.name} を当てられませんでした（${reason}）。このファイルの変更は取り消しました。`, { cause: error })
  }
}
