import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { execFile } from 'node:child_process'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import type { FreshDatabase } from '../../tests/database.ts'
import { anOrganisation } from '../../tests/factories.ts'
import { systemClock } from '../engine/clock.ts'
import { startSealing } from '../server/sealing.ts'
import { openStore } from '../store/database.ts'
import type { Store } from '../store/database.ts'
import { runCommand } from './command.ts'
import { evidenceCommand } from './evidence.ts'

const VERIFIER = path.resolve(import.meta.dirname, '../../docs/verify-evidence.mjs')
let database: FreshDatabase
let store: Store
let folder: string
let key: string
const at = (name: string) => path.join(folder, name)

beforeAll(async () => {
  database = await freshDatabase()
  store = await openStore(database.url)
  folder = await mkdtemp(path.join(os.tmpdir(), 'sekisho-evidence-'))
  const { org } = await anOrganisation(store, 'mpd')
  key = (await store.owner.selectFrom('organisation').select('key').where('id', '=', org).executeTakeFirstOrThrow()).key
  vi.stubEnv('DATABASE_URL', database.url)
  vi.stubEnv('SEKISHO_DATA', folder)
  await startSealing({ db: store.owner, clock: systemClock, dataDir: folder, name: 'test' }).stop()
})
afterAll(async () => { vi.unstubAllEnvs(); await store?.close(); await database?.drop(); await rm(folder, { recursive: true, force: true }) })

/** The command in this process; what it prints is kept. */
async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => { out += String(text); return true })
  const complain = vi.spyOn(process.stderr, 'write').mockImplementation((text) => { err += String(text); return true })
  try {
    return { code: await runCommand([evidenceCommand], ['evidence', ...args], (text) => { out += text }, (text) => { err += text }), out, err }
  } finally { write.mockRestore(); complain.mockRestore() }
}
/** The verifier by the `node` of this machine, in a folder where there is nothing else. */
const offline = (...args: string[]) => new Promise<{ code: number; out: string }>((resolve) => {
  execFile('node', [VERIFIER, ...args], { cwd: os.tmpdir() }, (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out: out + err }))
})

test('データベースを確かめ、書き出したファイルも、控えた点検点と鍵とともに確かめられる', async () => {
  expect(await run('verify')).toMatchObject({ code: 0, out: expect.stringContaining('見つかりませんでした') as string })
  expect(await run('export', '--org', key, '--out', at('all.evidence'))).toMatchObject({ code: 0, err: '' })
  const { out: note, err: keys } = await run('checkpoint', '--org', key)
  expect(note.split('\n')[0]).toBe(`test/${key}`)
  await writeFile(at('note.txt'), note)
  const text = /鍵: (.+)/.exec(keys)![1]!
  const held = ['--key', text, '--checkpoint', at('note.txt')]
  expect(await run('verify', '--file', at('all.evidence'), ...held)).toMatchObject({ code: 0, out: expect.stringContaining('指定された鍵から') as string })
  const found = await offline(at('all.evidence'), ...held)
  expect(found).toMatchObject({ code: 0, out: expect.stringContaining('信じた鍵: test/0001') as string })
})

test('一文字でも変えたファイルは、どちらの検証器も終了の値 1 で、その一件を名指しする', async () => {
  const bytes = await readFile(at('all.evidence'), 'utf8')
  const number = /^e\t3\t(\d+)\t/m.exec(bytes)![1]!
  await writeFile(at('forged.evidence'), bytes.replace(/^(e\t3\t.*"at":"20)2/m, '$13'))
  const here = await run('verify', '--file', at('forged.evidence'))
  expect([here.code, here.out]).toEqual([1, expect.stringContaining(`- 改変: 証跡 ${number}（3番目）`)])
  const there = await offline(at('forged.evidence'))
  expect([there.code, there.out]).toEqual([1, expect.stringContaining(`- 改変: 証跡 ${number}（3番目）`)])
})

test('一件の証明だけでも確かめられ、変えれば通らない', async () => {
  const { id } = await store.owner.selectFrom('evidence').select('id').orderBy('id').limit(1).executeTakeFirstOrThrow()
  expect(await run('proof', '--org', key, '--event', id, '--out', at('one.json'))).toMatchObject({ code: 0 })
  expect(await offline(at('one.json'))).toMatchObject({ code: 0, out: expect.stringContaining(`証跡 ${id} は、署名された点検点`) as string })
  await writeFile(at('one.json'), (await readFile(at('one.json'), 'utf8')).replace('actor', 'ac7or'))
  expect(await offline(at('one.json'))).toMatchObject({ code: 1 })
})

test('鍵を替えると新しい名が出て、次の起動から両方で署名する', async () => {
  expect((await run('rotate-key')).out).toContain('test/0002')
  await startSealing({ db: store.owner, clock: systemClock, dataDir: folder, name: 'renamed.example.jp' }).stop()
  const { id } = await store.owner.selectFrom('organisation').select('id').where('key', '=', key).executeTakeFirstOrThrow()
  await store.of(id).insertInto('evidence').values({ org: id, at: new Date(), actor: null, act: '試験', subject: 'x/1', clauses: [], leaf: Buffer.alloc(32) }).execute()
  await startSealing({ db: store.owner, clock: systemClock, dataDir: folder, name: 'renamed.example.jp' }).stop()
  const { out } = await run('checkpoint', '--org', key)
  expect(out.match(/^— \S+/gm)).toEqual(['— test/0002', '— test/0001'])
  expect((await run('verify', '--org', key)).out).toContain('信じた鍵: test/0001、test/0002')
})

test.each([
  [['nothing'], 1, 'verify、export'], [['verify', 'more'], 1, 'verify、export'], [['verify', '--org', 'nowhere'], 1, '略号「nowhere」'], [['verify', '--key', 'x'], 1, '鍵の形'], [['verify', '--file', '/nowhere/x'], 1, '読めません'],
  [['verify', '--checkpoint', '/nowhere/x'], 1, '読めません'], [['proof', '--event', '1'], 1, '--org'],
])('%j は、何が違うかを日本語で言う', async (args, code, message) => {
  const found = await run(...args)
  expect([found.code, found.err]).toEqual([code, expect.stringContaining(message)])
})
test('検証器の呼び方が違えば 2、読めなければ 2、証跡でないものは 1', async () => {
  expect(await offline()).toMatchObject({ code: 2, out: expect.stringContaining('使い方') as string })
  expect(await offline(at('no-such-file'))).toMatchObject({ code: 2, out: expect.stringContaining('ENOENT') as string })
  expect(await offline('--colour', at('note.txt'))).toMatchObject({ code: 2 })
  expect(await offline(at('note.txt'))).toMatchObject({ code: 1 })
})
