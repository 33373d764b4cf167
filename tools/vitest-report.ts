// 何を: vitest の JSON の報告を、npm run clauses が読む形（.cache/test-results.json の tests）に直す。
// いつ: tools/test.ts が試験の後に。
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** One test: file relative to the project, name = describe titles and title joined by ' > ', duration in milliseconds. */
export type TestOutcome = { file: string; name: string; state: 'passed' | 'failed' | 'skipped'; duration: number }
export type Failure = { file: string; name: string; message: string }
export type TestRun = {
  startedAt: string
  finishedAt: string
  passed: number
  failed: number
  skipped: number
  /** The run went through to its end: every file was run or is counted as failed, and nothing broke outside the tests. */
  complete: boolean
  failures: Failure[]
  tests: TestOutcome[]
}

type Assertion = { ancestorTitles: string[]; title: string; status: string; duration?: number | null; failureMessages?: string[] | null }
type File = { name: string; status: string; message?: string; assertionResults: Assertion[] }
type Report = { startTime: number; testResults: File[] }

/** Read vitest's report. A missing report, a file that could not be loaded, an error outside tests and a run of no test count as failures. */
export function readReport(report: string, root: string, exitCode: number): TestRun {
  const finishedAt = new Date().toISOString()
  if (!existsSync(report)) {
    return toRun([], [], outside('試験が最後まで動きませんでした。上の出力を確かめてください。'), { startedAt: finishedAt, finishedAt })
  }
  const { startTime, testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report
  const files = testResults.map((result) => ({ ...result, name: path.relative(root, result.name).replaceAll('\\', '/') }))
  const tests = files.flatMap((file) => file.assertionResults.map((assertion) => toOutcome(file.name, assertion)))
  const failures = files.flatMap(failuresOf)
  const times = { startedAt: new Date(startTime).toISOString(), finishedAt }
  if (failures.length > 0) return toRun(tests, failures, undefined, times)
  if (tests.length === 0) return toRun(tests, [], outside('試験が一つもありませんでした。パスの指定を確かめてください。'), times)
  const broken = exitCode === 0 ? undefined : outside('試験の外で誤りが起きました。上の出力（Unhandled Errors）を確かめてください。')
  return toRun(tests, [], broken, times)
}

function outside(message: string): Failure {
  return { file: 'vitest', name: '試験の外', message }
}

function toRun(tests: TestOutcome[], inside: Failure[], broken: Failure | undefined, times: { startedAt: string; finishedAt: string }): TestRun {
  const failures = broken === undefined ? inside : [...inside, broken]
  const count = (state: TestOutcome['state']): number => tests.filter((test) => test.state === state).length
  return { ...times, passed: count('passed'), failed: failures.length, skipped: count('skipped'), complete: tests.length > 0 && broken === undefined, failures, tests }
}

function failuresOf(file: File): Failure[] {
  const failed = file.assertionResults.filter((assertion) => assertion.status === 'failed')
  if (file.status === 'failed' && failed.length === 0) return [{ file: file.name, name: 'ファイルの読み込み・前後処理', message: firstLines(file.message ?? '') }]
  return failed.map((assertion) => ({ file: file.name, name: nameOf(assertion), message: firstLines(assertion.failureMessages?.join('\n') ?? '') }))
}

function toOutcome(file: string, assertion: Assertion): TestOutcome {
  const state = assertion.status === 'passed' || assertion.status === 'failed' ? assertion.status : 'skipped'
  return { file, name: nameOf(assertion), state, duration: Math.round(assertion.duration ?? 0) }
}

function nameOf(assertion: Assertion): string {
  return [...assertion.ancestorTitles, assertion.title].join(' > ')
}

// 呼び出しの跡（at …）は上の出力にある。ここでは何が起きたかだけを、端末の色を除いて示す。
function firstLines(message: string): string {
  const colour = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g')
  const lines = message.replaceAll(colour, '').split('\n').map((line) => line.trim())
  return lines.filter((line) => line !== '' && !line.startsWith('at ')).slice(0, 3).join(' / ')
}
