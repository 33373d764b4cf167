import path from 'node:path'
import { Kysely, PostgresAdapter, PostgresDriver, PostgresIntrospector, PostgresQueryCompiler, sql } from 'kysely'
import type { OperationNodeSource, Transaction } from 'kysely'
import pg from 'pg'
import { migrate } from './migrate.ts'
import type { Tables } from './schema.ts'

export type Db = Kysely<Tables>
export type Tx = Transaction<Tables>
/** A database handle that reads and writes as one organisation: a transaction or the organisation's own handle. */
export type OrgDb = Db | Tx

export const MIGRATIONS = path.join(import.meta.dirname, 'migrations')

// Days stay 'YYYY-MM-DD' (no time zone can shift them) and identifiers stay text.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

export interface Store {
  /**
   * The organisation's rows and no others: PostgreSQL's row-level security sees to it. `reader`: the keys of who reads (`person:7`, `unit:12`, `role:所属長@12`), asked once, when the
   * first statement is sent; rows that are limited are seen by these alone. Left out: the system itself, which sees every row of the organisation.
   */
  of(org: number, reader?: () => readonly string[]): Db
  /** The owner's view of everything: start-up, jobs that find out which organisations there are. Never used for an answer to a person. */
  readonly owner: Db
  /** SQL statements sent so far (the settings of a connection apart), for tests that a page needs a constant number of them. */
  readonly statements: () => number
  close(): Promise<void>
}

/** Applies what the schema still lacks, then opens the pool. `url` is a PostgreSQL connection string whose user owns the tables. */
export async function openStore(url: string, options: { readonly connections?: number } = {}): Promise<Store> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await migrate(client, MIGRATIONS)
  } finally {
    await client.end()
  }
  let statements = 0
  const count = () => { statements++ }
  const pool = new pg.Pool({ connectionString: url, max: options.connections ?? 10, idleTimeoutMillis: 30_000 })
  const ownerPool = new pg.Pool({ connectionString: url, max: 3 })
  for (const one of [pool, ownerPool]) {
    one.on('error', () => {})                    // an idle connection broke: the pool drops it and opens another when it needs one
    one.on('connect', (client) => { client.on('error', () => {}) })   // one in use broke: its statement fails, and nothing else may end the process
  }
  const handles = new Map<number, Db>()
  return {
    of(org, reader) {
      if (reader) return belonging(pool, kyselyOver(organisationPool(pool, org, onceOnly(reader)), count))
      let handle = handles.get(org)
      if (!handle) handles.set(org, (handle = belonging(pool, kyselyOver(organisationPool(pool, org, () => EVERYTHING), count))))
      return handle
    },
    owner: kyselyOver(ownerPool, count),
    statements: () => statements,
    close: async () => { await Promise.all([pool.end(), ownerPool.end()]) },
  }
}

/** Statements sent often enough to be worth a plan of their own, by their text; the same name on every connection. */
const PREPARED_AFTER = 4
const MOST_PREPARED = 400
const sent = new Map<string, number>()
const prepared = new Map<string, string>()
function nameFor(text: string): string | undefined {
  const name = prepared.get(text)
  if (name !== undefined || prepared.size >= MOST_PREPARED) return name
  const times = (sent.get(text) ?? 0) + 1
  if (times < PREPARED_AFTER) {
    if (sent.size > 5000) sent.clear()
    sent.set(text, times)
    return undefined
  }
  sent.delete(text)
  const fresh = `s${prepared.size}`
  prepared.set(text, fresh)
  return fresh
}

/** Lets PostgreSQL keep the plan of what is asked again and again; parameters stay parameters. */
function preparing(client: pg.PoolClient): void {
  const send = client.query.bind(client) as (...args: unknown[]) => unknown
  client.query = ((text: unknown, values: unknown, ...rest: unknown[]) => {
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameFor(text) : undefined
    return name === undefined ? send(text, values, ...rest) : send({ name, text, values }, ...rest)
  }) as typeof client.query
}

type ConnectionSource = { connect(): Promise<pg.PoolClient>; end(): Promise<void> }
/** To which database a handle leads: what is remembered of the database is remembered by this, for handles come and go with every request. */
const homes = new WeakMap<object, object>()
function belonging(pool: pg.Pool, handle: Db): Db {
  homes.set(handle, pool)
  return handle
}
export const homeOf = (db: OrgDb): object => homes.get(db) ?? db

/** Whom a connection serves just now: the settings it was last sent. */
const serving = new WeakMap<pg.PoolClient, string>()
const EVERYTHING = '*'
function onceOnly(reader: () => readonly string[]): () => string {
  let keys: string | undefined
  return () => (keys ??= reader().join('|'))
}

/** Connections that act as the application role for one organisation and one reader. The settings are sent only when the connection served somebody else before. */
function organisationPool(pool: pg.Pool, org: number, reader: () => string): ConnectionSource {
  if (!Number.isSafeInteger(org)) throw new TypeError('organisation id must be an integer')
  return {
    async connect() {
      const client = await pool.connect()
      const settings = `set role sekisho_app; set sekisho.org = '${org}'; set sekisho.reader = '${reader().replaceAll("'", "''")}'`
      if (serving.get(client) !== settings) {
        try {
          if (!serving.has(client)) preparing(client)
          await client.query(settings)
          serving.set(client, settings)
        } catch (error) {
          client.release(true)
          throw error
        }
      }
      return client
    },
    end: async () => {},
  }
}

function kyselyOver(pool: ConnectionSource | pg.Pool, count: () => void): Db {
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new PostgresDriver({ pool: pool as pg.Pool }),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    log: (event) => { if (event.level === 'query') count() },
  })
}

/** A write that has been put together but not sent. */
export type Write = OperationNodeSource
/**
 * Sends writes that do not read one another's rows as one statement: one journey to the server instead of one each. Rows that refer to one another may be among them
 * (foreign keys are checked at the end of a statement); two writes to the same row may not.
 */
export async function together(tx: Tx, writes: readonly (Write | null)[]): Promise<void> {
  const parts = writes.filter((one) => one !== null)
  if (parts.length === 0) return
  await sql`with ${sql.join(parts.map((one, i) => sql`${sql.ref(`w${i}`)} as (${one})`))} select 1`.execute(tx)
}

/** Runs `work` as the system itself within a transaction: what follows from an act reaches rows its actor may not read. */
export async function asSystem<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const { rows: [row] } = await sql<{ reader: string | null }>`with before as materialized (select current_setting('sekisho.reader', true) as reader) select reader, set_config('sekisho.reader', ${EVERYTHING}, true) from before`.execute(tx)
  const before = row?.reader ?? ''
  const result = await work()
  if (before !== EVERYTHING) await sql`select set_config('sekisho.reader', ${before}, true)`.execute(tx)
  return result
}
