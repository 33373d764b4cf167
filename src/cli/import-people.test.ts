// sekisho import people / units: 見込みを言い、誤りの行を挙げ、登録し、発令日の前なら取り消す。
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openStore } from '../store/database.ts'
import { freshDatabase } from '../../tests/database.ts'
import { anOrganisation } from '../../tests/factories.ts'
import { runCommand } from './command.ts'
import { importCommand } from './import.ts'

let folder: string
let drop: () => Promise<void>
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sekisho-people-'))
  const database = await freshDatabase()
  const store = await openStore(database.url)
  await anOrganisation(store, 'mpd', 'people-cli')
  await store.close()
  vi.stubEnv('DATABASE_URL', database.url)
  drop = async () => { vi.unstubAllEnvs(); await database.drop(); await rm(folder, { recursive: true }) }
})
afterAll(() => drop())

async function run(...args: string[]): Promise<{ code: number; out: string; error: string }> {
  const [out, error]: [string[], string[]] = [[], []]
  const log = vi.spyOn(console, 'log').mockImplementation((text: unknown) => { out.push(String(text)) })
  try {
    const code = await runCommand([importCommand], ['import', ...args, '--org', 'people-cli'], (text) => out.push(text), (text) => error.push(text))
    return { code, out: out.join('\n'), error: error.join('') }
  } finally { log.mockRestore() }
}
async function fileOf(text: string): Promise<string> {
  const file = path.join(folder, `${Math.random()}.csv`)
  await writeFile(file, text)
  return file
}
const LIST = '職員番号,氏名,所属,職,階級\n900001,新 太郎,U4,係員,巡査\n900002,,ない課,係員,巡査\n'

test('人事の名簿を見込み、登録し、取り消す', async () => {
  const file = await fileOf(LIST)
  const seen = await run('people', file, '--on', '2099-04-01', '--dry-run')
  expect(seen.out).toContain('採用 1、誤り 1')
  expect(seen.out).toContain('3行目 900002 : 所属「ない課」は、発令日の組織にありません。')
  expect(seen.out).toContain('何も変えていません')
  const done = await run('people', file, '--on', '2099-04-01', '--yes')
  expect(done).toMatchObject({ code: 1, error: '' })
  const batch = /人事 (\d+)/.exec(done.out)![1]!
  expect((await run('people', file, '--on', '2099-04-01', '--yes')).out).toContain('登録できるものはありません')
  expect((await run('people', '--undo', batch)).out).toContain(`人事の登録 ${batch} を取り消しました`)
  expect((await run('people', '--undo', batch)).error).toContain('取り消されています')
})
test('組織改正の表に誤りがあれば登録しない。日付やファイルの誤りは一文で言う', async () => {
  const wrong = await run('units', await fileOf('区分,部署コード,引継ぎ先コード\n廃止,U6,\n'), '--on', '2099-04-01', '--yes')
  expect([wrong.code, wrong.out.includes('引継ぎ先の部署コード'), wrong.out.includes('登録できるものはありません')]).toEqual([1, true, true])
  const file = await fileOf('区分,部署コード,名称\n変更,U3,改称課\n')
  expect((await run('units', file, '--on', '2099-13-01')).error).toContain('--on には発令日')
  expect((await run('units', path.join(folder, 'ない.csv'))).error).toContain('を読めません')
  expect((await run('units', file, '--on', '2099-04-01', '--yes'))).toMatchObject({ code: 0, error: '' })
})
