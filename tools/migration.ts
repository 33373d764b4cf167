/**
 * Writes the migration that the register definitions still need: new tables, new columns, new choices. One field is edited in one place.
 * When: after changing `columns` of a register. Example: `npm run generate -- migration add_phone_carrier`
 * Until the first release: `npm run generate -- migration --whole` rewrites 0004_registers.sql from all definitions instead.
 */
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { loadDefinitions, ofKind } from '../src/domain/index.ts'
import type { Register } from '../src/engine/register/register.ts'
import { MIGRATIONS } from '../src/store/database.ts'
import { migrate } from '../src/store/migrate.ts'
import { startPostgres } from '../src/store/postgres.ts'
import { ddlOf, optionChanges } from '../src/store/register-ddl.ts'

/** The statements by which the database behind `client` lags behind the register definitions; empty when it does not. */
export async function lackingStatements(client: pg.Client, registers: readonly Register[]): Promise<string[]> {
  const columns = await client.query<{ table_name: string; column_name: string }>(
    "select table_name, column_name from information_schema.columns where table_schema = 'public'")
  const checks = await client.query<{ name: string; text: string }>(
    "select conname as name, pg_get_constraintdef(oid) as text from pg_constraint where contype = 'c'")
  const tables = Map.groupBy(columns.rows, (row) => row.table_name)
  const byName = new Map(checks.rows.map(({ name, text }) => [name, text]))
  return registers.flatMap((register) => {
    const present = tables.get(register.table)
    return [...ddlOf(register, present ? new Set(present.map((row) => row.column_name)) : null), ...optionChanges(register, byName)]
  })
}

if (process.argv[1] === import.meta.filename) {
  const whole = process.argv[2] === '--whole'
  const name = whole ? 'registers' : process.argv[2] ?? 'registers'
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'sekisho-migration-'))
  const server = await startPostgres({ dataDir, settings: { fsync: 'off' } })
  const client = new pg.Client({ connectionString: server.url })
  try {
    await client.connect()
    const folder = path.join(dataDir, 'migrations')
    await cp(MIGRATIONS, folder, { recursive: true })
    if (whole) for (const file of (await readdir(folder)).filter((one) => one >= '0004')) await rm(path.join(folder, file))
    await migrate(client, folder)
    const statements = await lackingStatements(client, ofKind(await loadDefinitions(), 'register'))
    if (statements.length === 0) console.log('台帳の定義と表は一致しています。')
    else {
      const number = whole ? '0004' : String((await readdir(MIGRATIONS)).length + 1).padStart(4, '0')
      const file = path.join(MIGRATIONS, `${number}_${name}.sql`)
      await writeFile(file, `${statements.join('\n')}\n`)
      console.log(file)
    }
  } finally {
    await client.end()
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
