// 改ざんの試験: データベースの管理者が、引き金を止めて証跡・待ち行列・木・節・点検点・鍵を書き換える。どれも書出しと検証で、どの一件かまで分かる。
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ClauseId } from '../../clauses/index.ts'
import { standingClock } from '../../src/engine/clock.ts'
import { appendEvidence, evidenceText } from '../../src/evidence/append.ts'
import { audit } from '../../src/evidence/audit.ts'
import type { FindingKind, Held } from '../../src/evidence/audit.ts'
import { exportEvidence } from '../../src/evidence/export.ts'
import { openKeys, signing } from '../../src/evidence/keys.ts'
import { checkpointText, newSigner, signNote } from '../../src/evidence/note.ts'
import type { Signer } from '../../src/evidence/note.ts'
import { newestCheckpoint, publicKeys } from '../../src/evidence/prove.ts'
import { openSealer } from '../../src/evidence/seal.ts'
import { EMPTY_EDGE, append, leafOf, rootOf } from '../../src/evidence/tree.ts'
import { openStore } from '../../src/store/database.ts'
import type { Store } from '../../src/store/database.ts'
import { freshDatabase } from '../database.ts'
import type { FreshDatabase } from '../database.ts'
import { TEST_NOW, anOrganisation } from '../factories.ts'

const TABLES = ['evidence', 'evidence_queue', 'evidence_tree', 'evidence_node', 'evidence_checkpoint', 'evidence_key'] as const
const BATCHES = 12
const EACH = 50
let database: FreshDatabase
let store: Store
let root: pg.Client
let org: number
let folder: string
let signers: Signer[]
let first: number
const clock = standingClock(TEST_NOW)
/** The event at a place of the tree. */
let eventAt: string[]

const add = (count: number) => store.of(org).transaction().execute((tx) => appendEvidence(tx, Array.from({ length: count }, (_, n) => ({ org, actor: null, act: '試験', subject: `thing/${n}`, after: { n }, clauses: [], at: clock.now() }))))
const seal = (by = signing(signers)) => openSealer({ db: store.owner, clock, signers: by, origin: 'test' }).seal()
const tick = () => clock.moveTo(new Date(clock.now().getTime() + 60_000).toISOString())
const check = (held?: Held) => audit(exportEvidence(store.owner, org), held)
/** As a superuser for whom no trigger and no foreign key stands in the way. */
const tamper = (text: string, values?: unknown[]) => root.query(text, values)
async function keep(schema: string): Promise<void> {
  await tamper(`create schema ${schema}`)
  for (const table of TABLES) await tamper(`create table ${schema}.${table} as table public.${table}`)
}
async function putBack(schema: string): Promise<void> {
  for (const table of TABLES) {
    await tamper(`delete from ${table}`)
    await tamper(`insert into ${table} ${table === 'evidence' ? 'overriding system value ' : ''}table ${schema}.${table}`)
  }
}

beforeAll(async () => {
  database = await freshDatabase()
  store = await openStore(database.url)
  org = (await anOrganisation(store, 'mpd')).org
  folder = await mkdtemp(path.join(os.tmpdir(), 'sekisho-tampering-'))
  signers = await openKeys(folder, store.owner, 'test')
  root = new pg.Client({ connectionString: database.url })
  await root.connect()
  expect((await root.query('select usesuper from pg_user where usename = current_user')).rows).toEqual([{ usesuper: true }])
  await root.query('set session_replication_role = replica')
  for (let batch = 0; batch < BATCHES; batch++) {
    await add(EACH)
    tick()
    await seal()
    if (batch === BATCHES / 2) await keep('earlier')
  }
  await keep('kept')
  const { rows } = await root.query<{ event: string }>('select event from evidence_tree where org = $1 order by idx', [org])
  eventAt = rows.map(({ event }) => event)
  first = eventAt.length - BATCHES * EACH                                   // what the organisation itself left behind comes first
}, 60_000)
beforeEach(async () => { await putBack('kept') })
afterAll(async () => { await root?.end(); await store?.close(); await database?.drop(); await rm(folder, { recursive: true, force: true }) })

test('書き換えていなければ、何も言わない', async () => {
  expect(await check({ keys: (await publicKeys(store.owner)).map(({ text }) => text), notes: [(await newestCheckpoint(store.owner, org))!.note] })).toMatchObject({ findings: [], events: eventAt.length, checkpoints: BATCHES })
})

interface Attack { readonly how: string; readonly does: string; readonly kind: FindingKind; /** Place of the event that must be named; a text: what the message must say. */ readonly names: number | string }
const AT = 137
const ONE = `(select event from evidence_tree where org = $1 and idx = ${AT})`
const OTHER = `(select event from evidence_tree where org = $1 and idx = ${AT + 1})`
const ATTACKS: readonly Attack[] = [
  { how: '証跡の書換え', does: `update evidence set after = '{"n": 999}' where id = ${ONE} and org = $1`, kind: '改変', names: AT },
  { how: '証跡の行為者のすり替え', does: `update evidence set actor = 1 where id = ${ONE} and org = $1`, kind: '改変', names: AT },
  { how: '証跡の時刻の書換え', does: `update evidence set at = at - interval '1 day' where id = ${ONE} and org = $1`, kind: '改変', names: AT },
  { how: '証跡のハッシュだけの書換え', does: `update evidence set leaf = '\\x00' where id = ${ONE} and org = $1`, kind: '改変', names: AT },
  { how: '証跡の一件の削除', does: `delete from evidence where id = ${ONE} and org = $1`, kind: '欠落', names: AT },
  { how: '期限を装った消去', does: `update evidence set before = null, after = null, erased_by = ${OTHER} where id = ${ONE} and org = $1`, kind: '欠落', names: AT },
  { how: '期限を装い、消去の記録もない消去', does: `update evidence set before = null, after = null, erased_by = 900003 where id = ${ONE} and org = $1`, kind: '欠落', names: AT },
  { how: '証跡の番号の付替え', does: `with gone as (delete from evidence where id = ${ONE} and org = $1 returning *) insert into evidence (org, id, at, actor, act, subject, before, after, clauses, request, leaf) overriding system value select org, 900001, at, actor, act, subject, before, after, clauses, request, leaf from gone`, kind: '欠落', names: AT },
  { how: '証跡の差込み', does: `insert into evidence (org, id, at, actor, act, subject, clauses, leaf) overriding system value values ($1, 900002, now(), null, '差込み', 'x/1', '{}', '\\x00')`, kind: '挿入', names: '900002' },
  { how: '二件の中身の入替え', does: `update evidence e set subject = o.subject, after = o.after, leaf = o.leaf from evidence o where e.org = $1 and o.org = $1 and ((e.id = ${ONE} and o.id = ${OTHER}) or (e.id = ${OTHER} and o.id = ${ONE}))`, kind: '改変', names: AT },
  { how: '証跡を空にする', does: `with gone as (delete from evidence where org = $1) select 1`, kind: '欠落', names: AT },
  { how: '木の葉の書換え', does: `update evidence_tree set leaf = '\\x${'00'.repeat(32)}' where org = $1 and idx = ${AT}`, kind: '改変', names: AT },
  { how: '木の一枚の削除', does: `delete from evidence_tree where org = $1 and idx = ${AT}`, kind: '挿入', names: AT },
  { how: '木の葉の入替え', does: [[AT, 900_000], [AT + 1, AT], [900_000, AT + 1]].map(([from, to]) => `update evidence_tree set idx = ${to} where org = $1 and idx = ${from}`).join('; '), kind: '改変', names: '番目まで（証跡 ' },
  { how: '木の葉の順の付替え', does: `update evidence_tree set idx = idx + 100000 where org = $1 and idx = ${AT}`, kind: '欠落', names: `${AT}番目から` },
  { how: '木の末尾の切取り', does: `delete from evidence_tree where org = $1 and idx >= 500`, kind: '巻戻し', names: '点検点（' },
  { how: '木を空にする', does: `delete from evidence_tree where org = $1`, kind: '挿入', names: AT },
  { how: '節の書換え', does: `update evidence_node set hash = '\\x${'00'.repeat(32)}' where org = $1 and idx = 1`, kind: '改変', names: '256番目から511番目' },
  { how: '節の削除', does: `delete from evidence_node where org = $1 and idx = 0`, kind: '欠落', names: '0番目から255番目' },
  { how: '節の差込み', does: `insert into evidence_node values ($1, 8, 77, '\\x00')`, kind: '挿入', names: '8/77' },
  { how: '点検点の書換え', does: `update evidence_checkpoint set note = replace(note, 'test/', 'best/') where org = $1 and size = (select max(size) from evidence_checkpoint where org = $1)`, kind: '署名', names: 'best' },
  { how: '点検点に添えた根の書換え', does: `update evidence_checkpoint set root = '\\x00' where org = $1 and size = (select max(size) from evidence_checkpoint where org = $1)`, kind: '改変', names: '点検点に添えた' },
  { how: '途中の点検点の削除', does: `delete from evidence_checkpoint where org = $1 and size = (select size from evidence_checkpoint where org = $1 order by size offset 5 limit 1)`, kind: '欠落', names: '件目の点検点がありません' },
  { how: '最後の点検点の削除', does: `delete from evidence_checkpoint where org = $1 and size = (select max(size) from evidence_checkpoint where org = $1)`, kind: '挿入', names: '点検点がありません' },
  { how: '点検点を全部消す', does: `delete from evidence_checkpoint where org = $1`, kind: '署名', names: '一つもありません' },
  { how: '点検点の入替え', does: `update evidence_checkpoint c set note = o.note from evidence_checkpoint o where c.org = $1 and o.org = $1 and c.size = (select max(size) from evidence_checkpoint where org = $1) and o.size = (select min(size) from evidence_checkpoint where org = $1)`, kind: '順序', names: '前後しています' },
  { how: '鍵の削除', does: `delete from evidence_key where $1 > 0`, kind: '署名', names: '合いません' },
]
const saysFor = ({ names }: Attack) => (typeof names === 'number' ? { event: eventAt[names] } : { message: expect.stringContaining(names) as string })

test.each(ATTACKS)('$how を見つけ、名指しする', async (attack) => {
  await tamper(attack.does.replaceAll('$1', String(org)))
  expect((await check()).findings).toContainEqual(expect.objectContaining({ kind: attack.kind, ...saysFor(attack) }))
})

describe('封印を待つ間', () => {
  let waiting: string
  beforeEach(async () => {
    await add(3)
    waiting = (await root.query<{ id: string }>('select max(id) as id from evidence_queue where org = $1', [org])).rows[0]!.id
    expect(await check()).toMatchObject({ findings: [], waiting: 3 })
  })
  test.each([
    ['待ち行列から消す', 'delete from evidence_queue where id = $1', '挿入'], ['中身を消す', 'delete from evidence where id = $1', '欠落'], ['中身を変える', `update evidence set act = '改竄' where id = $1`, '改変'],
  ])('%s', async (_, does, kind) => {
    await tamper(does, [waiting])
    expect((await check()).findings).toMatchObject([{ kind, event: waiting }])
    await seal()
    expect((await check()).findings).toContainEqual(expect.objectContaining({ kind, event: waiting }))
  })
})

test('時計を戻して封印すると、戻した後の最初の一件を名指しする', async () => {
  const before = clock.now()
  clock.moveTo(new Date(before.getTime() - 86_400_000).toISOString())
  await add(1)
  await seal()
  clock.moveTo(before.toISOString())
  const { rows: [last] } = await root.query<{ event: string }>('select event from evidence_tree where org = $1 order by idx desc limit 1', [org])
  expect((await check()).findings).toMatchObject([{ kind: '時刻', event: last!.event }])
})

test('鍵をすり替えて署名し直しても、控えた鍵が見つける', async () => {
  const trusted = (await publicKeys(store.owner)).map(({ text }) => text)
  const { signer } = newSigner('test/0001')
  await forge([signer])
  await tamper('update evidence_key set public_key = $1', [signer.publicKey])
  expect((await check()).findings).toEqual([])                              // 中だけ見れば、つじつまが合っている
  expect((await check({ keys: trusted })).findings.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['鍵', '署名']))
  const added = newSigner('test/0002').signer
  await putBack('kept')
  await tamper('insert into evidence_key values ($1, $2)', [added.name, added.publicKey])
  await add(1)
  await seal([added])
  expect((await check()).findings).toContainEqual(expect.objectContaining({ kind: '鍵', message: expect.stringContaining('test/0002') as string }))
})

/** Writes the whole tree, its nodes and its checkpoints anew over the events as they stand: everything in the database fits together again. */
async function forge(by: readonly Signer[]): Promise<void> {
  const { rows } = await root.query<{ id: string; at: Date; actor: string | null; act: string; subject: string; before: unknown; after: unknown; clauses: ClauseId[]; request: string | null }>('select * from evidence where org = $1 order by case when id = 900003 then $2 else id end, id', [org, eventAt[first + AT]])
  const leaves = rows.map(({ before, after, ...row }) => leafOf(Buffer.from(evidenceText({ ...row, org, before: before ?? undefined, after: after ?? undefined }))))
  const { rows: notes } = await root.query<{ size: string; at: Date }>('select size, at from evidence_checkpoint where org = $1 order by size', [org])
  for (const table of ['evidence_tree', 'evidence_node', 'evidence_checkpoint']) await tamper(`delete from ${table} where org = $1`, [org])
  await tamper('update evidence e set leaf = f.leaf from unnest($2::bigint[], $3::bytea[]) as f (id, leaf) where e.org = $1 and e.id = f.id', [org, rows.map(({ id }) => id), leaves])
  await tamper('insert into evidence_tree (org, idx, event, leaf) select $1, n - 1, event, leaf from unnest($2::bigint[], $3::bytea[]) with ordinality as f (event, leaf, n)', [org, rows.map(({ id }) => id), leaves])
  let [edge, after] = [EMPTY_EDGE, 0]
  const sizes = notes.map((one, i) => (i === notes.length - 1 ? rows.length : Math.min(Number(one.size), rows.length)))
  for (const size of new Set(sizes)) {
    const grown = append(edge, leaves.slice(after, size))
    edge = grown.edge
    for (const { level, index, hash } of grown.completed) await tamper('insert into evidence_node values ($1, $2, $3, $4)', [org, level, index, hash])
    const { at } = notes[sizes.indexOf(size)]!
    const { rows: [name] } = await root.query<{ key: string }>('select key from organisation where id = $1', [org])
    await tamper('insert into evidence_checkpoint values ($1, $2, $3, $4, $5)', [org, size, rootOf(edge), signNote(checkpointText({ origin: `test/${name!.key}`, size, root: rootOf(edge), at: at.toISOString(), after }), by), at])
    after = size
  }
}

describe('鍵まで盗み、すべてのつじつまを合わせても、外に控えた点検点が見つける', () => {
  const outside = async () => ({ notes: [(await newestCheckpoint(store.owner, org))!.note] })
  test.each([
    ['書換え', `update evidence set after = '{"n": 999}' where org = $1 and id = $2`, '改変'],
    ['削除', 'delete from evidence where org = $1 and id = $2', '巻戻し'],
    ['差込み', `insert into evidence (org, id, at, actor, act, subject, clauses, leaf) overriding system value select org, 900003, at, actor, '差込み', subject, clauses, leaf from evidence where org = $1 and id = $2`, '改変'],
    ['末尾の切取り', `with cut as (select $2::bigint) delete from evidence where org = $1 and id > $2`, '巻戻し'],
  ])('%s', async (_, does, kind) => {
    const held = await outside()
    await tamper(does, [org, eventAt[first + AT]])
    await forge(signers)
    expect((await check()).findings).toEqual([])
    expect((await check(held)).findings).toContainEqual(expect.objectContaining({ kind, message: expect.stringContaining('外に控えた') as string }))
  })
  test('古い控えへの差戻しと、その後に続けた別の歴史', async () => {
    const held = await outside()
    await putBack('earlier')
    expect((await check()).findings).toEqual([])
    expect((await check(held)).findings).toMatchObject([{ kind: '巻戻し', message: expect.stringContaining(`${eventAt.length}件ありました`) as string }])
    await add(1000)
    tick()
    await seal()
    expect((await check()).findings).toEqual([])
    expect((await check(held)).findings).toMatchObject([{ kind: '改変', message: expect.stringContaining('外に控えた') as string }])
  })
})

test('木を書き換えられたまま起動した封印は、間違った根に署名せずに断る', async () => {
  await tamper(`update evidence_tree set leaf = '\\x${'00'.repeat(32)}' where org = $1 and idx = (select max(idx) from evidence_tree where org = $1)`, [org])
  await add(1)
  await expect(seal()).rejects.toThrow('最後の点検点のときのものと違います')
})
