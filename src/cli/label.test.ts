import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, truncate, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aDocx, anEncryptedDocx, paragraph, partsOf } from '../documents/files/samples.testing.ts'
import { runCommand } from './command.ts'
import { labelCommand } from './label.ts'

let base: string
let folder: string
let out: string
beforeEach(async () => {
  base = await mkdtemp(path.join(tmpdir(), 'sekisho-label-'))
  folder = path.join(base, '資料')
  out = path.join(base, '資料_分類表示')
  await mkdir(path.join(folder, '下'), { recursive: true })
})
afterEach(() => rm(base, { recursive: true, force: true }))

async function run(...args: string[]) {
  const lines: string[] = []
  const log = console.log
  console.log = (text: string) => { lines.push(text) }
  let err = ''
  try {
    const code = await runCommand([labelCommand], ['label', ...args], (text) => lines.push(text), (text) => { err += text })
    return { code, out: lines.join('\n'), err }
  } finally { console.log = log }
}
const put = (name: string, bytes: Uint8Array | string = aDocx(paragraph('本文'))): Promise<void> => writeFile(path.join(folder, name), bytes)
async function fingerprint(): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = names.filter((one) => one.isFile()).map((one) => path.join(one.parentPath, one.name))
  return Object.fromEntries(await Promise.all(files.map(async (file) => { const { size, mtimeMs } = await stat(file); return [file, size > 1e9 ? `${size} ${mtimeMs}` : `${createHash('sha256').update(await readFile(file)).digest('hex')} ${mtimeMs}`] as const })))
}

test('good and hostile files: each gets its result, the originals are untouched, copies stand beside', async () => {
  await put('予算.docx')
  await put('下/報告.docx')
  await put('a\u202Efdp.docx')
  await put('行\n替え.docx')
  await put('CON.docx')
  await put('終わり.docx. ')
  await put(`${'長'.repeat(83)}.docx`)
  await put('壊れ.docx', aDocx(paragraph('x')).slice(0, 300))
  await put('鍵付き.docx', anEncryptedDocx())
  await put('マクロ.docm', aDocx(paragraph('x'), { macro: true }))
  await put('空.pdf', '')
  await put('メモ.txt', 'メモ')
  await put('~$予算.docx', 'x')
  await symlink('/etc/passwd', path.join(folder, 'よその.docx'))
  await symlink(folder, path.join(folder, '輪'))
  await put('巨大.docx', '')
  await truncate(path.join(folder, '巨大.docx'), 4 * 1024 ** 3)
  const before = await fingerprint()
  const began = performance.now()
  const { code, out: said } = await run(folder, '--classification', '2', '--restriction', '複製禁止', '--profile', 'saitama-police')
  expect(performance.now() - began).toBeLessThan(20_000)
  expect(code).toBe(1)
  expect(await fingerprint()).toEqual(before)
  const made = await readdir(out, { recursive: true })
  expect(made).toEqual(expect.arrayContaining(['【機密性２】予算.docx', '下/【機密性２】報告.docx', '【機密性２】afdp.docx', '【機密性２】行替え.docx', '【機密性２】_CON.docx', '【機密性２】終わり.docx', '分類表示の結果.csv']))
  expect(made.filter((name) => /壊れ|鍵|マクロ|空|メモ|よその|輪|巨大|tmp/.test(name))).toEqual([])
  expect(made.every((name) => Buffer.byteLength(path.basename(name)) <= 255)).toBe(true)
  expect(said).toContain('済 7、既存 0、対象外 4、断り 4、失敗 1')
  expect(said).not.toContain('\u202E')
  for (const reason of ['壊れているか途中で切れている', 'パスワードで保護', 'マクロを含む', 'ファイルが空です', '大きすぎます（4,096MB）', 'リンクのため', '編集中', '見えない文字']) expect(said).toContain(reason)
  const marked = partsOf(await readFile(path.join(out, '【機密性２】予算.docx')))
  expect(Object.values(marked).join('')).toContain('【機密性２（中）】複製禁止')
  const csv = await readFile(path.join(out, '分類表示の結果.csv'), 'utf8')
  expect(csv.trim().split('\r\n')).toHaveLength(17)
})
test('a second run goes on where the first stopped; what is there is not overwritten unless asked', async () => {
  await put('一.docx')
  await run(folder, '--classification', '2')
  await put('二.docx')
  await writeFile(path.join(out, '.sekisho-label-1-x.tmp'), 'half')
  const again = await run(folder, '--classification', '2')
  expect([again.code, again.out.includes('済 1、既存 1、')]).toEqual([0, true])
  expect(await readdir(out)).not.toContain('.sekisho-label-1-x.tmp')
  const target = path.join(out, '【機密性２】一.docx')
  await writeFile(target, '人が直したもの')
  await utimes(target, new Date(0), new Date(0))
  expect((await run(folder, '--classification', '2')).out).toContain('--replace を付けてください')
  expect(await readFile(target, 'utf8')).toBe('人が直したもの')
  await run(folder, '--classification', '2', '--replace')
  expect(partsOf(await readFile(target))['docProps/custom.xml']).toContain('機密性２')
})
test('a dry run writes nothing and says what would be', async () => {
  await put('一.docx')
  const { code, out: said } = await run(folder, '--classification', '3', '--dry-run')
  expect([code, said.includes('【機密性３】一.docx'), said.includes('何も書き出していません')]).toEqual([0, true, true])
  expect(await readdir(base)).toEqual(['資料'])
})
test('two files that would get one name: the second is refused', async () => {
  await put('一.docx')
  await put('一\u200b.docx')
  const { out: said } = await run(folder, '--classification', '2')
  expect(said).toContain('済 1、既存 0、対象外 0、断り 1')
  expect(said).toContain('と同じ名前になる')
})
test.each([
  [['/no/such/folder', '--classification', '2'], 'が見つかりません'], [[], 'フォルダーを指定'], [['.', '--classification', '9'], '1、2、3'], [['.', '--classification', '2', '--profile', 'x'], '--profile'], [['.', '--classification', '2', '--out', './x/..'], '別のフォルダー'], [[import.meta.filename, '--classification', '2'], 'フォルダーではありません'],
])('%j is refused with a sentence', async (args, message) => {
  const { code, err } = await run(...args)
  expect([code, err]).toEqual([1, expect.stringContaining(message)])
})
