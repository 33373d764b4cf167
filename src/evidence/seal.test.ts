import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { standingClock } from '../engine/clock.ts'
import { openStore } from '../store/database.ts'
import type { Store } from '../store/database.ts'
import { freshDatabase } from '../../tests/database.ts'
import { anOrganisation, TEST_NOW } from '../../tests/factories.ts'
import { appendEvidence } from './append.ts'
import { openKeys, rotateKey, signing } from './keys.ts'
import { openNote, readCheckpoint } from './note.ts'
import { openSealer, storedTiles } from './seal.ts'
import { consistencyProof, inclusionProof } from './tree.ts'
import { consistencyHolds, inclusionHolds } from './verify.ts'

describe('封印', () => {
  let store: Store
  let org: number
  let folder: string
  let end: () => Promise<void>
  const clock = standingClock(TEST_NOW)
  beforeAll(async () => {
    const database = await freshDatabase()
    store = await openStore(database.url)
    folder = await mkdtemp(path.join(os.tmpdir(), 'sekisho-keys-'))
    org = (await anOrganisation(store, 'mpd')).org
    end = async () => { await store.close(); await database.drop(); await rm(folder, { recursive: true, force: true }) }
  })
  afterAll(() => end())
  const add = (count: number) => store.of(org).transaction().execute((tx) => appendEvidence(tx, Array.from({ length: count }, (_, n) => ({ org, actor: null, act: '試験', subject: `thing/${n}`, after: { n }, clauses: [], at: clock.now() }))))
  const sealer = async () => openSealer({ db: store.owner, clock, signers: signing(await openKeys(folder, store.owner, 'test')), origin: 'test' })
  const checkpoints = async () => (await store.owner.selectFrom('evidence_checkpoint').selectAll().where('org', '=', org).orderBy('size').execute())

  test('足されたものは順に木に入り、根に署名が付き、どの一件も証明できる', async () => {
    const one = await sealer()
    await one.seal()
    await add(700)
    expect(await one.seal()).toBe(700)
    const last = (await checkpoints()).at(-1)!
    const size = Number(last.size)
    const keys = await openKeys(folder, store.owner, 'test')
    const opened = openNote(last.note, keys)!
    expect(opened.signedBy).toEqual([keys[0]!.name])
    const checkpoint = readCheckpoint(opened.text)!
    expect(checkpoint).toMatchObject({ size })
    const tiles = storedTiles(store.owner, org)
    for (const index of [0, 255, 256, size - 1]) {
      const { leaf } = await store.owner.selectFrom('evidence_tree').select('leaf').where('org', '=', org).where('idx', '=', String(index)).executeTakeFirstOrThrow()
      expect(inclusionHolds({ leaf, index, size, proof: await inclusionProof(tiles, index, size), root: checkpoint.root })).toBe(true)
    }
  })

  test('取り消された取引のものは入らず、別の過程が続きを封印しても木は一つ', async () => {
    await store.of(org).transaction().execute(async (tx) => { await appendEvidence(tx, { org, actor: null, act: '取消', subject: 'x/1', clauses: [] }); throw new Error('undo') }).catch(() => {})
    const [a, b] = [await sealer(), await sealer()]
    const before = (await checkpoints()).at(-1)!
    await add(30)
    expect(await a.seal() + await b.seal()).toBe(30)
    await add(30)
    expect(await b.seal() + await a.seal()).toBe(30)
    const last = (await checkpoints()).at(-1)!
    const proof = await consistencyProof(storedTiles(store.owner, org), Number(before.size), Number(last.size))
    expect(consistencyHolds({ oldSize: Number(before.size), oldRoot: before.root, size: Number(last.size), root: last.root, proof })).toBe(true)
    expect((await store.owner.selectFrom('evidence').select('id').where('org', '=', org).where('act', '=', '取消').execute())).toEqual([])
  })

  test('葉・節・点検点・鍵は、所有者でも変えられない', async () => {
    await expect(store.owner.updateTable('evidence_tree').set({ leaf: Buffer.alloc(32) }).where('org', '=', org).execute()).rejects.toThrow('変更も削除もできません')
    await expect(store.owner.deleteFrom('evidence_checkpoint').where('org', '=', org).execute()).rejects.toThrow('変更も削除もできません')
    await expect(store.of(org).insertInto('evidence_tree').values({ org, idx: '999999', event: '1', leaf: Buffer.alloc(32) }).execute()).rejects.toThrow('permission denied')
  })

  test('鍵を替えると、しばらく新旧の両方で署名する', async () => {
    await rotateKey(folder, store.owner, 'other-name')
    await add(1)
    await (await sealer()).seal()
    const keys = await openKeys(folder, store.owner, 'test')
    expect(openNote((await checkpoints()).at(-1)!.note, keys)!.signedBy).toEqual(['test/0002', 'test/0001'])
  })
})
