// 何を: 型、静的検査、生成物の新しさ、すべての試験を順に確かめ、最後の行に「N passed, N failed」を出す。
// いつ: 変更のたびに npm run check（画面の試験を除く）、渡す前に npm test。例: npm test -- src/store（そのパスの試験だけ）
import { existsSync, globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ensureChromium } from './chromium.ts'
import { runStep, stopStepsWithParent } from './test-step.ts'
import { readReport, type TestRun } from './vitest-report.ts'

const ROOT = path.dirname(import.meta.dirname)
const REPORT = path.join(ROOT, '.cache/vitest.json')
const RESULTS = path.join(ROOT, '.cache/test-results.json')
const JOURNEYS = 'tests/journeys'

type Count = { passed: number; failed: number; skipped: number; unbuilt: boolean }
type Step = { title: string; args: string[]; remedy: string; unless?: string }

const say = (line: string): void => { process.stdout.write(`${line}\n`) }

function steps(): Step[] {
  return [
    { title: '型検査', args: ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'], remedy: '上の型の誤りを直してください。' },
    { title: '静的検査', args: ['node_modules/oxlint/bin/oxlint', '--type-aware'], remedy: '上の指摘を直してください（自動で直せるものは oxlint --fix）。',
      unless: existsSync(path.join(ROOT, '.oxlintrc.json')) ? undefined : '.oxlintrc.json がまだありません' },
    { title: '生成物', args: ['tools/generate.ts', '--check'], remedy: 'npm run generate を実行し、できたファイルも記録してください。',
      unless: existsSync(path.join(ROOT, 'tools/generate.ts')) ? undefined : 'tools/generate.ts がまだありません' },
    { title: '部品表と既知の弱点', args: ['tools/dependencies.ts'], remedy: '上の部品の版を上げるか、理由と期限を tools/audit-allowed.json に書いてください。' },
  ].map(({ unless, ...step }) => (unless === undefined ? step : { ...step, unless }))
}

async function runSteps(count: Count): Promise<void> {
  for (const step of steps()) {
    if (step.unless !== undefined) {
      say(`- ${step.title}: 飛ばします（${step.unless}）`)
      continue
    }
    const { code, seconds } = await runStep(ROOT, step.args)
    if (code === 0) {
      count.passed += 1
      say(`✓ ${step.title}（${seconds} 秒）`)
    } else {
      count.failed += 1
      say(`✗ ${step.title}（${seconds} 秒）: ${step.remedy}`)
    }
  }
}

/** Journeys need the built web UI and a browser; returns the environment for them, or undefined when they are left out. */
async function prepareJourneys(count: Count, filters: string[]): Promise<NodeJS.ProcessEnv | undefined> {
  const journeys = globSync(`${JOURNEYS}/**/*.test.ts`, { cwd: ROOT })
  const wanted = filters.length === 0 ? journeys : journeys.filter((file) => filters.some((filter) => file.includes(filter)))
  if (wanted.length === 0) return {}
  const { code } = await runStep(ROOT, ['tools/web-build.mjs'])
  if (code !== 0) {
    count.failed += 1
    count.unbuilt = true
    say('✗ 画面の組み立て: 上の誤りを直してください。画面の試験は飛ばします。')
    return undefined
  }
  const chromium = await ensureChromium(say)
  if ('path' in chromium) return { SEKISHO_CHROMIUM: chromium.path }
  count.skipped += wanted.length
  say(`- 画面の試験 ${wanted.length} ファイルは飛ばします: ${chromium.missing}`)
  return undefined
}

async function runVitest(filters: string[], journeys: NodeJS.ProcessEnv | undefined): Promise<TestRun> {
  rmSync(REPORT, { force: true })
  mkdirSync(path.dirname(REPORT), { recursive: true })
  const leftOut = journeys === undefined ? ['--exclude', `${JOURNEYS}/**`] : []
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`, ...leftOut, ...filters]
  const { code } = await runStep(ROOT, args, journeys)
  return readReport(REPORT, ROOT, code)
}

function reportFailures(run: TestRun): void {
  if (run.failures.length === 0) return
  say('\n失敗した試験:')
  for (const failure of run.failures) {
    const again = failure.file.includes('/') ? `\n    やり直し: npm test -- ${failure.file}` : ''
    say(`✗ ${failure.file} › ${failure.name}\n    ${failure.message}${again}`)
  }
}

async function main(): Promise<number> {
  const args = process.argv.slice(2)
  const check = args[0] === 'check'
  const filters = check ? args.slice(1) : args
  const count: Count = { passed: 0, failed: 0, skipped: 0, unbuilt: false }
  await runSteps(count)
  const journeys = check ? undefined : await prepareJourneys(count, filters)
  const run = await runVitest(filters, journeys)
  reportFailures(run)
  count.passed += run.passed
  count.failed += run.failed
  count.skipped += run.skipped
  if (!check && filters.length === 0 && run.complete && !count.unbuilt) {
    const { tests, startedAt, finishedAt } = run
    writeFileSync(RESULTS, `${JSON.stringify({ complete: true, startedAt, finishedAt, passed: count.passed, failed: count.failed, skipped: count.skipped, tests }, undefined, 1)}\n`)
  }
  say(`\n${count.passed} passed, ${count.failed} failed${count.skipped > 0 ? `, ${count.skipped} skipped` : ''}`)
  return count.failed > 0 ? 1 : 0
}

stopStepsWithParent()
process.exitCode = await main()
