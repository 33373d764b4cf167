/**
 * 条項から、それを引く定義と試験へたどる。
 * いつ: 条項が何に担われ、確かめられているかを知りたいとき。
 * 例: npm run -s trace -- mpd:6-2-(2)        npm run -s trace -- '警視庁 第6の2(2)'
 */
import { loadCatalogue } from '../clauses/catalogue.ts'
import type { Catalogue, Clause } from '../clauses/catalogue.ts'
import { carriers } from './coverage.ts'
import { citationsOf, loadDefinitions } from './definitions.ts'
import type { Citation } from './definitions.ts'
import { findClause, listed, periodText } from './find-clause.ts'
import { findSourceCitations } from './source-citations.ts'
import type { SourceCitation } from './source-citations.ts'
import { clauseOfTest, readTestResults } from './acceptance-results.ts'
import type { TestResults } from './acceptance-results.ts'

export interface TraceInput {
  citations: readonly Citation[]
  sources: readonly SourceCitation[]
  results: TestResults
}

/** 条項一つの足取りを読める形で。 */
export function traceText(catalogue: Catalogue, clause: Clause, input: TraceInput): string {
  const citing = input.citations.filter(citation => citation.clause === clause.id)
  const places = input.sources.filter(source => source.clause === clause.id)
  const tests = input.results.tests.filter(test => clauseOfTest(test.name) === clause.id)
  return [
    `${clause.id}  ${catalogue.document(clause.document).title} ${clause.cite}`,
    clause.title,
    `  要旨: ${clause.summary}`,
    `  対象: ${clause.bound.join('、') || '—'}`,
    `  効力: ${periodText(clause)}`,
    `  担い方: ${clause.support}（${clause.feature.join('、')}）`,
    `  受入: ${clause.accept ?? '—'}`,
    ...section('定義', citing.map(citation =>
      `${citation.definition}（${citation.kind}${carriers[clause.support].includes(citation.kind) ? '' : '、この担い方には数えない'}）`)),
    ...section('引用する場所', places.filter(place => place.where !== 'test').map(place => `${place.file}:${place.line}`)),
    ...section('試験', places.filter(place => place.where === 'test').map(place => `${place.file}:${place.line}`)),
    ...section('直近の結果', tests.map(test => `${stateWords[test.state]}  ${test.file}  ${test.name}`)),
  ].join('\n')
}

const stateWords = { passed: '通過', failed: '失敗', skipped: '省略' } as const

function section(title: string, lines: readonly string[]): string[] {
  return [`  ${title}:${lines.length === 0 ? ' なし' : ''}`, ...lines.map(line => `    ${line}`)]
}

if (import.meta.main) {
  const spelling = process.argv.slice(2).join(' ').trim()
  const catalogue = loadCatalogue()
  const found = spelling === '' ? { candidates: [] } : findClause(catalogue, spelling)
  if ('clause' in found) {
    const citations = citationsOf(await loadDefinitions())
    console.log(traceText(catalogue, found.clause, { citations, sources: findSourceCitations(), results: readTestResults() }))
  } else if (found.candidates.length > 0) {
    console.log(`「${spelling}」だけでは一つに決まりません。次から選んでください。\n${listed(found.candidates)}`)
    process.exitCode = 1
  } else {
    console.error(spelling === '' ? '条項を書いてください。例: npm run -s trace -- mpd:6-2-(2)' : `「${spelling}」に当たる条項はありません。npm run clause <語> で探せます。`)
    process.exitCode = 2
  }
}
