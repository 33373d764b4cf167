import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openStore } from '../store/database.ts'
import { freshDatabase } from '../../tests/database.ts'
import { anOrganisation } from '../../tests/factories.ts'
import { runCommand } from './command.ts'
import { rejudgeCommand } from './rejudge.ts'

let folder: string
let drop: () => Promise<void>
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sekisho-rejudge-'))
  const database = await freshDatabase()
  const store = await openStore(database.url)
  await anOrganisation(store, 'mpd', 'rejudge-cli')
  await store.close()
  vi.stubEnv('DATABASE_URL', database.url)
  drop = async () => { vi.unstubAllEnvs(); await database.drop(); await rm(folder, { recursive: true }) }
})
afterAll(() => drop())

async function run(...args: string[]): Promise<{ code: number; out: string; error: string }> {
  const [out, error]: [string[], string[]] = [[], []]
  const written = vi.spyOn(process.stdout, 'write').mockImplementation((text) => { out.push(String(text)); return true })
  try {
    const code = await runCommand([rejudgeCommand], ['rejudge', ...args], (text) => out.push(text), (text) => error.push(text))
    return { code, out: out.join(''), error: error.join('') }
  } finally {
    written.mockRestore()
  }
}
async function fileOf(text: string | object): Promise<string> {
  const file = path.join(folder, `${Math.random()}.json`)
  await writeFile(file, typeof text === 'string' ? text : JSON.stringify(text))
  return file
}
const ENDS = { on: '2099-01-01', clauses: [{ clause: 'mpd:別表3-機密性高-4', until: '2098-12-31' }, { clause: 'mpd:別表3-完全性高-2', until: '2098-12-31' }] }

test('件数を言い、全件を CSV に書く', async () => {
  const csv = path.join(folder, '一覧.csv')
  const { code, out, error } = await run('--revision', await fileOf(ENDS), '--org', 'rejudge-cli', '--items', 'media:take-out', '--export', csv)
  expect([code, error]).toEqual([0, ''])
  expect(out).toContain('2099-01-01 からの改正案の影響\n台帳: 3件のうち 1件の判定が変わる\n')
  expect(out).toContain('  決裁者が減る: 台帳 1\n')
  expect((await readFile(csv, 'utf8')).split('\r\n').filter(Boolean)).toHaveLength(2)
})
test('JSON でも答える', async () => {
  const { out } = await run('--revision', await fileOf(ENDS), '--org', 'rejudge-cli', '--items', 'media:take-out', '--no-requests', '--json')
  expect(JSON.parse(out)).toMatchObject({ judged: { 台帳: 3 }, changed: { 台帳: 1 }, byKind: expect.arrayContaining([expect.objectContaining({ kind: 'fewer-approvers' })]) })
})
test('改正案の誤りを、どこがどう悪いか一文で言う', async () => {
  const complaint = async (...args: string[]) => (await run(...args, '--org', 'rejudge-cli')).error
  expect(await complaint()).toContain('--revision に改正案のファイル')
  expect(await complaint('--revision', path.join(folder, 'ない.json'))).toContain('を読めません')
  expect(await complaint('--revision', await fileOf('{"on":'))).toContain('JSONとして読めません')
  expect(await complaint('--revision', await fileOf({ on: '2099-13-01' }))).toContain('「on」が正しくありません。日付は 2026-04-01 の形で')
  expect(await complaint('--revision', await fileOf({ ...ENDS, rules: [] }))).toContain('「rules」という項目はありません')
  expect(await complaint('--revision', await fileOf({ on: '2099-01-01', clauses: [{ clause: 'mpd:99', until: '2098-12-31' }] }))).toContain('条項「mpd:99」は目録にありません')
  expect(await complaint('--revision', await fileOf(ENDS), '--items', 'media')).toContain('media:take-out のように')
  expect(await complaint('--revision', await fileOf(ENDS), '--items', 'media:publish')).toContain('について判定できるのは')
})
