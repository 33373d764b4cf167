import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readReport } from './vitest-report.ts'

let folder: string
let file: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), `sekisho-test-${process.pid}-`))
  file = path.join(folder, 'vitest.json')
})

afterEach(() => rm(folder, { recursive: true }))

const assertion = (status: string, title: string, failureMessages: string[] = []) => ({ ancestorTitles: ['媒体'], title, status, duration: 1.6, failureMessages })
const report = (...testResults: unknown[]): Promise<void> => writeFile(file, JSON.stringify({ startTime: 0, testResults }))

test('通った・落ちた・飛ばした数と、全文の名前を読む', async () => {
  await report({ name: `${folder}/src/a.test.ts`, status: 'failed', assertionResults: [
    assertion('passed', '貸す'), assertion('failed', '返す', ['\u001b[31mAssertionError\u001b[39m: 違う\n    at file.ts:1']), assertion('pending', '捨てる'), assertion('todo', '探す')] })
  const run = readReport(file, folder, 1)
  expect(run).toMatchObject({ passed: 1, failed: 1, skipped: 2, complete: true })
  expect(run.tests[0]).toEqual({ file: 'src/a.test.ts', name: '媒体 > 貸す', state: 'passed', duration: 2 })
  expect(run.failures).toEqual([{ file: 'src/a.test.ts', name: '媒体 > 返す', message: 'AssertionError: 違う' }])
})

test('読み込めなかったファイルは一つの失敗に数える', async () => {
  await report({ name: `${folder}/a.test.ts`, status: 'failed', message: 'SyntaxError: x', assertionResults: [] },
    { name: `${folder}/b.test.ts`, status: 'passed', assertionResults: [assertion('passed', '貸す')] })
  expect(readReport(file, folder, 1)).toMatchObject({ passed: 1, failed: 1, complete: true })
})

test.each([
  ['報告が無い', async () => {}, 1],
  ['試験が一つも無い', async () => report(), 0],
  ['試験の外で誤りが起きた', async () => report({ name: `${folder}/a.test.ts`, status: 'passed', assertionResults: [assertion('passed', '貸す')] }), 1],
] as const)('%sとき、失敗に数え、完走としない', async (_, prepare, exitCode) => {
  await prepare()
  expect(readReport(file, folder, exitCode)).toMatchObject({ failed: 1, complete: false })
})
