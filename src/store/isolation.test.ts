// 組織の隔たり: どの表も、別の組織の行を見せず、受け付けない。守るのはデータベース自身である。
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anOrganisation } from '../../tests/factories.ts'
import type { TestOrganisation } from '../../tests/factories.ts'
import { freshDatabase } from '../../tests/database.ts'
import { openStore } from './database.ts'
import type { Store } from './database.ts'

describe('row-level security', () => {
  let store: Store
  let drop: () => Promise<void>
  let here: TestOrganisation
  let there: TestOrganisation
  beforeAll(async () => {
    const database = await freshDatabase()
    store = await openStore(database.url)
    here = await anOrganisation(store, 'mpd')
    there = await anOrganisation(store, 'municipality')
    drop = async () => { await store.close(); await database.drop() }
  })
  afterAll(() => drop())

  test('every table and view with an organisation shows only its own rows, whatever the query asks', async () => {
    const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'org' order by 1`.execute(store.owner)
    expect(rows.length).toBeGreaterThan(40)
    for (const { name } of rows) {
      const seen = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(name)} where org <> ${here.org}`.execute(store.of(here.org))
      expect([name, seen.rows[0]!.n]).toEqual([name, 0])
    }
    const own = await sql<{ n: number }>`select count(*)::int as n from person`.execute(store.of(here.org))
    expect(own.rows[0]!.n).toBeGreaterThan(0)
  })

  test('a row for another organisation is refused, and one of another cannot be changed', async () => {
    const db = store.of(here.org)
    await expect(sql`insert into absence (org, person, from_day, to_day, entered_by) values (${there.org}, ${there.people.係員}, '2026-12-01', '2026-12-02', ${there.people.係員})`.execute(db)).rejects.toThrow(/row-level security/)
    const changed = await db.updateTable('person').set({ name: '盗まれた名前' }).where('org', '=', there.org).executeTakeFirst()
    expect(changed.numUpdatedRows).toBe(0n)
  })

  test('one connection serves one organisation after the other without mixing them up', async () => {
    const names = await Promise.all(Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? here : there)).map(async (one) => [one.org, (await store.of(one.org).selectFrom('organisation').select('id').execute()).map(({ id }) => id)] as const))
    for (const [org, seen] of names) expect(seen).toEqual([org])
  })

  test('evidence is neither changed nor deleted, by the application or by the owner of the table', async () => {
    for (const db of [store.of(here.org), store.owner]) {
      await expect(sql`update evidence set act = '別のこと'`.execute(db)).rejects.toThrow()
      await expect(sql`delete from evidence`.execute(db)).rejects.toThrow()
    }
    await expect(sql`truncate evidence`.execute(store.owner)).rejects.toThrow(/変更も削除もできません/)
    await expect(sql`delete from item`.execute(store.owner)).rejects.toThrow(/削除できません/)
  })
})
