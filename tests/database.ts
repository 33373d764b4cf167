// 試験ごとの新しいデータベース。移行は一度だけ雛形に当て、あとは写す。
import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { migrate } from '../src/store/migrate.ts'

export type FreshDatabase = { url: string; drop(): Promise<void> }

const MIGRATIONS = path.join(import.meta.dirname, '../src/store/migrations')
const LOCK = 7_305_146_002

/** A database of its own for one test (file), with every migration applied. Call `drop` when done; open connections are cut. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await asAdmin(async (admin) => {
    const template = await migratedTemplate(admin)
    await admin.query(`create database ${name} template ${template} strategy file_copy`)
  })
  return {
    url: urlOf(name),
    drop: () => asAdmin(async (admin) => { await admin.query(`drop database if exists ${name} with (force)`) }),
  }
}

/** An empty database (no migration applied), for tests of the migrations themselves. */
export async function emptyDatabase(): Promise<FreshDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await asAdmin(async (admin) => { await admin.query(`create database ${name} template template0 strategy file_copy`) })
  return {
    url: urlOf(name),
    drop: () => asAdmin(async (admin) => { await admin.query(`drop database if exists ${name} with (force)`) }),
  }
}

function urlOf(database: string): string {
  const url = new URL(inject('databaseUrl'))
  url.pathname = `/${database}`
  return url.href
}

async function asAdmin(act: (admin: pg.Client) => Promise<void>): Promise<void> {
  const admin = new pg.Client({ connectionString: inject('databaseUrl') })
  await admin.connect()
  try {
    await act(admin)
  } finally {
    await admin.end()
  }
}

let known: string | undefined

async function migratedTemplate(admin: pg.Client): Promise<string> {
  if (known !== undefined) return known
  const name = `template_${await fingerprint()}`
  await admin.query('select pg_advisory_lock($1)', [LOCK])
  try {
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount === 0) await buildTemplate(admin, name)
  } finally {
    await admin.query('select pg_advisory_unlock($1)', [LOCK])
  }
  known = name
  return name
}

async function buildTemplate(admin: pg.Client, name: string): Promise<void> {
  const draft = `${name}_draft`
  await admin.query(`drop database if exists ${draft} with (force)`)
  await admin.query(`create database ${draft} strategy file_copy`)
  const client = new pg.Client({ connectionString: urlOf(draft) })
  await client.connect()
  try {
    await migrate(client, MIGRATIONS)
  } finally {
    await client.end()
  }
  await admin.query(`alter database ${draft} rename to ${name}`)
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256')
  for (const name of (await readdir(MIGRATIONS)).toSorted()) hash.update(name).update(await readFile(path.join(MIGRATIONS, name)))
  return hash.digest('hex').slice(0, 16)
}
