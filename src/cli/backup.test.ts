// 控え: 動いている間に取り、空のデータベースに戻し、同じものが戻ったことと証跡を確かめる。
import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyDatabase, freshDatabase } from '../../tests/database.ts'
import type { FreshDatabase } from '../../tests/database.ts'
import { anOrganisation, aWorld, seatOf, TEST_NOW } from '../../tests/factories.ts'
import type { TestOrganisation } from '../../tests/factories.ts'
import { addItem } from '../acts/items.ts'
import { standingClock } from '../engine/clock.ts'
import { newSigner } from '../evidence/note.ts'
import { openSealer } from '../evidence/seal.ts'
import { appendEvidence } from '../evidence/append.ts'
import { backUp } from '../store/backup.ts'
import { openStore } from '../store/database.ts'
import type { Store } from '../store/database.ts'
import { restore } from '../store/restore.ts'
import { settleRestored } from './restore.ts'

let database: FreshDatabase
let store: Store
let saitama: TestOrganisation
let folder: string
const clock = standingClock(TEST_NOW)
const { signer } = newSigner('test/0001')
const dropped: FreshDatabase[] = []
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), `sekisho-test-${process.pid}-`))
  database = await freshDatabase()
  store = await openStore(database.url)
  saitama = await anOrganisation(store, 'saitama-police')
  await anOrganisation(store, 'mpd')
  await store.owner.insertInto('evidence_key').values({ name: signer.name, public_key: signer.publicKey }).execute()
  await openSealer({ db: store.owner, clock, signers: [signer], origin: 'test' }).seal()
})
afterAll(async () => {
  await store.close()
  for (const one of [database, ...dropped]) await one.drop()
  await rm(folder, { recursive: true })
})
async function empty(): Promise<FreshDatabase> {
  const one = await emptyDatabase()
  dropped.push(one)
  return one
}
/** Every table's rows, as text, in an order of their own. */
async function everything(of: Store): Promise<Record<string, string>> {
  const { rows } = await sql<{ name: string }>`select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'migration' order by 1`.execute(of.owner)
  const all: Record<string, string> = {}
  for (const { name } of rows) all[name] = (await sql<{ sum: string }>`select count(*) || ':' || coalesce(md5(string_agg(t::text, E'\n' order by t::text)), '') as sum from ${sql.ref(name)} t`.execute(of.owner)).rows[0]!.sum
  return all
}

test('取った控えを空のデータベースに戻すと、どの表も同じで、証跡に異常がなく、続きから働ける', async () => {
  const file = path.join(folder, 'whole.skb')
  const before = await everything(store)
  const taken = await backUp(database.url, file, clock.now())
  expect(taken.rows).toBeGreaterThan(100)
  const target = await empty()
  const restored = await restore(target.url, file)
  expect(restored).toMatchObject({ rows: taken.rows, upgraded: [] })
  const there = await openStore(target.url)
  try {
    expect(await everything(there)).toEqual(before)
    const results = await settleRestored(there, restored, clock.now())
    expect(results.map(({ audit }) => audit.findings)).toEqual([[], []])
    expect(results.every(({ audit }) => audit.events > 0 && audit.checkpoints > 0)).toBe(true)
    const seat = await seatOf(await aWorld(there), saitama, '補佐')
    const { id } = await seat.db.transaction().execute((tx) => addItem(tx, seat, 'places', { number: '庫-0099', unit: saitama.units.課, columns: { name: '戻した後の保管庫', lockable: true, fireproof: true, heatproof: true, waterproof: true, dampproof: true } }))
    expect(BigInt(id)).toBeGreaterThan(BigInt(saitama.media.他課))
    expect(await openSealer({ db: there.owner, clock, signers: [signer], origin: 'test' }).seal()).toBeGreaterThan(0)
    await expect(sql`delete from evidence`.execute(there.owner)).rejects.toThrow('証跡は変更も削除もできません')
    await expect(sql`insert into content (org, item, title, confidentiality, integrity, availability, since) values (${saitama.org}, 999999, 'x', 1, 1, 1, now())`.execute(there.owner)).rejects.toThrow(/foreign key/)
  } finally {
    await there.close()
  }
})

test('書き続けている間に取った控えは、一つの時点のもので、証跡に異常がない', async () => {
  const sealer = openSealer({ db: store.owner, clock, signers: [signer], origin: 'test' })
  let [written, stop] = [0, false]
  const writer = async (): Promise<void> => {
    while (!stop) {
      await store.of(saitama.org).transaction().execute(async (tx) => {
        const { id } = await tx.insertInto('notice').values({ org: saitama.org, person: saitama.people.係員, title: `負荷 ${written}`, link: '/', about: 'load', at: clock.now() }).returning('id').executeTakeFirstOrThrow()
        await appendEvidence(tx, { org: saitama.org, actor: null, act: '負荷', subject: `notice/${id}`, clauses: [], at: clock.now() })
      })
      if (++written % 20 === 0) await sealer.seal()
    }
  }
  const writing = Promise.all([writer(), writer(), writer()])
  const file = path.join(folder, 'busy.skb')
  try {
    while (written < 50) await new Promise((resolve) => { setTimeout(resolve, 5) })
    await backUp(database.url, file, clock.now())
  } finally {
    stop = true
    await writing
  }
  const target = await empty()
  const restored = await restore(target.url, file)
  const there = await openStore(target.url)
  try {
    const { rows: [counts] } = await sql<{ notices: string; events: string }>`select (select count(*) from notice where about = 'load')::text as notices, (select count(*) from evidence where act = '負荷')::text as events`.execute(there.owner)
    expect(counts!.notices).toBe(counts!.events)
    expect(Number(counts!.events)).toBeGreaterThanOrEqual(50)
    expect((await settleRestored(there, restored, clock.now())).flatMap(({ audit }) => audit.findings)).toEqual([])
  } finally {
    await there.close()
  }
})

test('控えの後に証跡が書き換えられた控えは、戻したときに見つかる', async () => {
  const changed = await freshDatabase()
  dropped.push(changed)
  const other = await openStore(changed.url)
  const org = await anOrganisation(other, 'hokkaido-police')
  await other.owner.insertInto('evidence_key').values({ name: signer.name, public_key: signer.publicKey }).execute()
  await openSealer({ db: other.owner, clock, signers: [signer], origin: 'test' }).seal()
  await sql`alter table evidence disable trigger user`.execute(other.owner)
  await sql`update evidence set subject = 'item/1' where org = ${org.org} and id = (select min(id) from evidence)`.execute(other.owner)
  const file = path.join(folder, 'changed.skb')
  await backUp(changed.url, file, clock.now())
  await other.close()
  const target = await empty()
  const restored = await restore(target.url, file)
  const there = await openStore(target.url)
  const [result] = await settleRestored(there, restored, clock.now())
  await there.close()
  expect(result!.audit.findings.map(({ kind }) => kind)).toContain('改変')
})

test('サインインは続かず、送り終えていないメールは二度送られない', async () => {
  await store.of(saitama.org).insertInto('session').values({ token_hash: generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'der' }), org: saitama.org, account: (await store.owner.selectFrom('account').select('id').where('org', '=', saitama.org).limit(1).executeTakeFirstOrThrow()).id }).execute()
  await store.owner.insertInto('outgoing_mail').values({ org: saitama.org, to: 'a@example.jp', subject: '件名', body: '本文', about: 'x', queued_at: clock.now(), due_at: clock.now() }).execute()
  const file = path.join(folder, 'open.skb')
  await backUp(database.url, file, clock.now())
  const target = await empty()
  const restored = await restore(target.url, file)
  const there = await openStore(target.url)
  expect((await settleRestored(there, restored, clock.now())).map(({ held }) => held).toSorted((a, b) => a - b)).toEqual([0, 1])
  expect(await there.owner.selectFrom('session').select('org').execute()).toEqual([])
  await there.close()
})

test('欠けた控え、書き換えた控え、控えでないものは、何も戻さずに断る', async () => {
  const file = path.join(folder, 'good.skb')
  await backUp(database.url, file, clock.now())
  const bytes = await readFile(file)
  const plain = gunzipSync(bytes)
  const altered = Buffer.from(plain)
  altered.write('改ざん', plain.indexOf('相談者名簿'))
  const target = await empty()
  for (const [name, content, sentence] of [
    ['cut.skb', bytes.subarray(0, bytes.length - 2000), '壊れています'], ['short.skb', gzipSync(plain.subarray(0, plain.length - 10)), '壊れています'],
    ['altered.skb', gzipSync(altered), '控えを取ったときと違います'], ['text.skb', Buffer.from('これは控えではない'), '関所の控えではない'], ['other.skb', gzipSync('これは控えではない'), '関所の控えではない'],
  ] as const) {
    await writeFile(path.join(folder, name), content)
    await expect(restore(target.url, path.join(folder, name)), name).rejects.toThrow(sentence)
  }
  await expect(restore(target.url, path.join(folder, 'none.skb'))).rejects.toThrow('がありません')
  await expect(restore(database.url, file)).rejects.toThrow('データベースは空ではありません')
  await expect(backUp(database.url, path.join(folder, 'no', 'folder.skb'), clock.now())).rejects.toThrow('に書けません')
  expect((await restore(target.url, file)).tables).toBeGreaterThan(50)
})
