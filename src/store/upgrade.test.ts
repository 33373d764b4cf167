// 前の版からの移行: 移行を一本ずつ増やした、どの段階のデータベースからでも、今の形に上がり、証跡が確かめられる。
import { readdirSync } from 'node:fs'
import { sql } from 'kysely'
import pg from 'pg'
import { expect, test } from 'vitest'
import { emptyDatabase } from '../../tests/database.ts'
import type { FreshDatabase } from '../../tests/database.ts'
import { openSealer } from '../evidence/seal.ts'
import { standingClock } from '../engine/clock.ts'
import { evidenceText, leafHash } from '../evidence/append.ts'
import { audit } from '../evidence/audit.ts'
import { exportEvidence } from '../evidence/export.ts'
import { newSigner } from '../evidence/note.ts'
import { MIGRATIONS, openStore } from './database.ts'
import { migrate } from './migrate.ts'

const names = readdirSync(MIGRATIONS).filter((name) => name.endsWith('.sql')).toSorted()
const clock = standingClock('2026-11-16T01:00:00Z')
const EVENTS = 20

/** What the first migrations can hold already, written as the product wrote it then. */
async function fillAsThen(client: pg.Client): Promise<void> {
  await client.query(`insert into organisation (key, name, profile) values ('old', '前の組織', 'saitama-police'), ('other', '別の組織', 'mpd')`)
  for (const org of [1, 2]) {
    const { rows: [unit] } = await client.query<{ id: string }>(`insert into unit (org, code) values ($1, '1') returning id`, [org])
    await client.query(`insert into unit_period (org, unit, name, kind, from_day) values ($1, $2, '本部', '警察本部', '2020-04-01')`, [org, unit!.id])
    const { rows: [person] } = await client.query<{ id: string }>(`insert into person (org, number, name, employment, from_day) values ($1, '100001', '大原 一郎', 'regular', '2020-04-01') returning id`, [org])
    await client.query(`insert into account (org, person, username, password_hash) values ($1, $2, $3, 'x')`, [org, person!.id, `old-${org}`])
    for (let i = 0; i < EVENTS; i++) {
      const event = { org, actor: null, act: '試験', subject: `unit/${unit!.id}`, after: { 何番: i }, clauses: [], at: new Date(Date.UTC(2026, 3, 1, 0, i)) }
      await client.query(`insert into evidence (org, at, actor, act, subject, after, clauses, leaf) values ($1, $2, null, $3, $4, $5, '{}', $6)`, [org, event.at, event.act, event.subject, JSON.stringify(event.after), leafHash(evidenceText(event))])
    }
  }
}
async function withDatabase(act: (database: FreshDatabase) => Promise<void>): Promise<void> {
  const database = await emptyDatabase()
  try {
    await act(database)
  } finally {
    await database.drop()
  }
}
/** The tables and columns as they are. */
const shapeOf = async (client: pg.Client): Promise<unknown> => (await client.query(`select table_name, column_name, data_type, is_nullable, column_default from information_schema.columns where table_schema = 'public' order by 1, 2`)).rows
async function connected<Result>(url: string, act: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await act(client)
  } finally {
    await client.end()
  }
}

test.each(names.slice(0, -1))('%s までのデータベースが今の形に上がり、行が残り、証跡が確かめられる', async (last) => {
  await withDatabase(async (database) => {
    const before = await connected(database.url, async (client) => {
      await migrate(client, MIGRATIONS, { upTo: last })
      await fillAsThen(client)
      return (await client.query('select org, id, leaf from evidence order by id')).rows
    })
    const store = await openStore(database.url)
    try {
      expect((await sql`select org, id, leaf from evidence order by id`.execute(store.owner)).rows).toEqual(before)
      const { signer } = newSigner('old/0001')
      await store.owner.insertInto('evidence_key').values({ name: signer.name, public_key: signer.publicKey }).execute()
      expect(await openSealer({ db: store.owner, clock, signers: [signer], origin: 'old' }).seal()).toBe(2 * EVENTS)
      for (const org of [1, 2]) expect(await audit(exportEvidence(store.owner, org))).toMatchObject({ events: EVENTS, waiting: 0, findings: [] })
      expect((await sql`select from account`.execute(store.of(1))).rows).toHaveLength(1)
    } finally {
      await store.close()
    }
  })
})

test('一本ずつ当てても、一度に当てても、同じ形になる', async () => {
  await withDatabase((stepwise) => withDatabase(async (atOnce) => {
    const one = await connected(stepwise.url, async (client) => {
      for (const upTo of names) expect(await migrate(client, MIGRATIONS, { upTo })).toEqual([upTo])
      return shapeOf(client)
    })
    expect(one).toEqual(await connected(atOnce.url, async (client) => { await migrate(client, MIGRATIONS); return shapeOf(client) }))
  }))
})
