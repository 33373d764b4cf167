/**
 * 条項の達成を数える。担われた（carried）= 種類の合う定義に引かれた、受け入れた（accepted）= さらに受入試験が直近の npm test で通った。
 * いつ: 定義や受入試験を足したあと。
 * 例: npm run -s clauses                 表
 *     npm run -s clauses -- --json       機械向け
 *     npm run -s clauses -- --pending    clauses/pending.txt から担われた行を消し、残りを確かめる（--check を足すと書かない）
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadCatalogue } from '../clauses/catalogue.ts'
import { carriedClauses, coverage } from './coverage.ts'
import type { Count, Coverage } from './coverage.ts'
import { loadDefinitions } from './definitions.ts'
import { root } from './generators/generator.ts'
import { nextPending, parsePending, pendingProblems } from './pending.ts'
import { readTestResults } from './acceptance-results.ts'

const pendingFile = join(root, 'clauses', 'pending.txt')

if (import.meta.main) await main(process.argv.slice(2))

async function main(options: string[]): Promise<void> {
  const unknown = options.find(option => !['--json', '--pending', '--check'].includes(option))
  if (unknown !== undefined) {
    console.error(`「${unknown}」は使えません。使えるのは --json、--pending、--pending --check です。`)
    process.exitCode = 2
    return
  }
  const catalogue = loadCatalogue()
  const definitions = await loadDefinitions()
  if (options.includes('--pending')) {
    updatePending(carriedClauses(definitions, catalogue), options.includes('--check'))
    return
  }
  const results = readTestResults()
  const counts = coverage(definitions, catalogue, results)
  if (options.includes('--json')) {
    console.log(JSON.stringify(counts, null, 2))
    return
  }
  console.log(table(counts))
  if (results.tests.length === 0) console.log('\n試験の結果がまだありません。npm test を走らせると「受入」が数えられます。')
  else if (!results.complete) console.log('\n直近の試験は一部だけの実行です。全部を数えるには npm test を走らせてください。')
}

function updatePending(carried: ReadonlySet<string>, check: boolean): void {
  const catalogue = loadCatalogue()
  const before = existsSync(pendingFile) ? parsePending(readFileSync(pendingFile, 'utf8')) : undefined
  let now = before ?? new Map<string, string>()
  if (!check) {
    const text = nextPending(before, carried, catalogue)
    writeFileSync(pendingFile, text)
    now = parsePending(text)
    console.log(`clauses/pending.txt: ${now.size} 条項（前は ${before?.size ?? 'なし'}）`)
  }
  const problems = pendingProblems(now, carried, catalogue)
  if (problems.length > 0) {
    console.error(`clauses/pending.txt に直すところがあります。\n${problems.map(problem => `- ${problem}`).join('\n')}`)
    process.exitCode = 1
  }
}

function table(counts: Coverage): string {
  const sections: [string, Record<string, Count>][] = [
    ['文書', counts.documents], ['担い方', counts.supports], ['機能（最初の）', counts.features], ['機能（触れる）', counts.touching],
  ]
  return sections.map(([title, rows]) => [
    `${title}`,
    `  ${''.padEnd(16)}${'総数'.padStart(6)}${'担う'.padStart(6)}${'受入'.padStart(6)}`,
    ...Object.entries(rows).filter(([, count]) => count.total > 0).map(([name, { total, carried, accepted }]) =>
      `  ${name.padEnd(16)}${String(total).padStart(8)}${String(carried).padStart(8)}${String(accepted).padStart(8)}`),
  ].join('\n')).join('\n\n')
}
