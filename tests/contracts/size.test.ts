// 大きさと依存の向き。測るのは oxlint（構文を読むので、行の数え方に迷わない）。
import { execFileSync } from 'node:child_process'
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { DOMAIN } from './every-definition.ts'
import { expectOnlyKnown, TOO_LONG } from './known.ts'

const ROOT = path.join(import.meta.dirname, '../..')
const CONFIG = path.join(import.meta.dirname, 'size.oxlint.json')
/** Generated files are as long as what they are made from. */
const GENERATED = ['clauses/index.ts', 'src/store/schema.ts']

interface Diagnostic { readonly filename: string; readonly message: string; readonly code: string }
/** `file` or `file: function`, for everything over its size, among these files. */
function tooLong(files: readonly string[]): string[] {
  const args = [path.join(ROOT, 'node_modules/oxlint/bin/oxlint'), '-c', CONFIG, '--format', 'json', ...files]
  const { diagnostics, number_of_files: measured } = JSON.parse(outputOf(args)) as { diagnostics: Diagnostic[]; number_of_files: number }
  expect(measured, '測ったファイルの数').toBeGreaterThan(0)
  return diagnostics.filter(({ filename, code }) => code.includes('max-lines') && !GENERATED.includes(filename)).map(({ filename, message }) => {
    const name = /The (?:async )?function `([^`]+)`/.exec(message)?.[1]
    return message.startsWith('File') ? filename : `${filename}: ${name ?? '名のない関数'}`
  }).sort()
}
function outputOf(args: readonly string[]): string {
  try {
    return execFileSync(process.execPath, [...args], { cwd: ROOT, encoding: 'utf8', maxBuffer: 50_000_000 })
  } catch (error) {
    return (error as { stdout: string }).stdout            // 見つかったときは 1 で終わる
  }
}

test('定義は120行、ほかのファイルは300行、関数は40行まで（試験の関数を除く）', () => {
  expectOnlyKnown(tooLong(['src', 'web', 'tools', 'tests', 'clauses']), TOO_LONG)
})

test('この測り方は、長いファイルと長い関数を見逃さない', () => {
  const base = mkdtempSync(path.join(tmpdir(), 'sekisho-size-'))
  const folder = path.join(base, 'src', 'domain', 'media')
  mkdirSync(folder, { recursive: true })
  try {
    writeFileSync(path.join(folder, 'long.event.ts'), 'void 0\n'.repeat(121))
    writeFileSync(path.join(folder, 'long-function.ts'), `export function long(): void {\n${'  void 0\n'.repeat(41)}}\n`)
    const found = tooLong([folder]).map((one) => path.basename(one))
    expect(found).toEqual(['long-function.ts: long', 'long.event.ts'])
  } finally {
    rmSync(base, { recursive: true })
  }
})

test('src/domain は、engine と条項の目録のほかを知らない', () => {
  const OUTSIDE = /from '[^']*\/(store|server|acts|documents|identity|evidence|cli|demo|profiles)\/|from '(pg|kysely|fastify|node:http|node:net|node:child_process)[^']*'/
  const files = globSync('**/*.ts', { cwd: DOMAIN }).filter((file) => !file.endsWith('.test.ts'))
  expect(files.length).toBeGreaterThan(100)
  expect(files.filter((file) => OUTSIDE.test(readFileSync(path.join(DOMAIN, file), 'utf8')))).toEqual([])
})

test('src/domain は時計を読まない', () => {
  const files = globSync('**/*.ts', { cwd: DOMAIN }).filter((file) => !file.endsWith('.test.ts'))
  expect(files.filter((file) => /Date\.now|new Date\(\)|systemClock|Temporal\.Now/.test(readFileSync(path.join(DOMAIN, file), 'utf8')))).toEqual([])
})
