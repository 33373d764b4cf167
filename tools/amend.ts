/**
 * 規程の改正の下見。手元の本文（原典）と新しい本文を条項ごとに比べ、変わる条項と、それを引く定義を並べる。何も書き換えない。
 * いつ: 改正の通知を受けたとき。ここで見た条項を clauses/<文書>.yaml の versions に書き、定義を直す。
 * 例: node tools/amend.ts mpd 新しい本文.txt          原典が ../shared/seeds 以外にあるとき: --old 古い本文.txt
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadCatalogue } from '../clauses/catalogue.ts'
import type { Catalogue, Clause } from '../clauses/catalogue.ts'
import { readLock } from '../clauses/store.ts'
import { root } from './generators/generator.ts'
import { comparePartsByNumber, inlineDifference, partsOf, splitParagraphs } from '../src/documents/rule-text/difference.ts'
import type { PartDifference, RulePart } from '../src/documents/rule-text/difference.ts'
import { linesOf, readRuleText } from '../src/documents/rule-text/read-clauses.ts'
import { findSourceCitations } from './source-citations.ts'
import type { SourceCitation } from './source-citations.ts'

const splitRuleText = (source: string): RulePart[] => partsOf(readRuleText(linesOf(source)))

/** 新旧の本文の違いを、目録の条項と引用する場所を添えて書く。 */
export function amendmentText(catalogue: Catalogue, document: string, before: string, after: string, citations: readonly SourceCitation[]): string {
  // 前提: 総務省ガイドラインの手元の本文は項番号の多くが失われているので、段落で比べる
  const split = catalogue.document(document).id === 'mic' ? splitParagraphs : splitRuleText
  const differences = comparePartsByNumber(split(before), split(after))
  if (differences.length === 0) return `${catalogue.document(document).title}: 違いはありません。`
  const count = (kind: PartDifference['kind']): number => differences.filter(one => one.kind === kind).length
  return [
    `${catalogue.document(document).title}: 改正 ${count('改正')}、新設 ${count('新設')}、削除 ${count('削除')}`,
    ...differences.map(one => entryText(catalogue, document, one, citations)),
    '',
    `次にすること: 変わる条項を clauses/${document}.yaml の versions（from、to、changed）に書き、sources.lock の指紋と改正日を直し、npm run generate を実行してください。`,
  ].join('\n')
}

function entryText(catalogue: Catalogue, document: string, difference: PartDifference, citations: readonly SourceCitation[]): string {
  const label = document === 'mic' ? '' : difference.number
  const where = label === '' ? `${difference.kind === '削除' ? '手元の' : '新しい'}本文の ${difference.line} 行目あたり` : label
  const clause = label === '' ? undefined : nearest(catalogue, document, label)
  const places = clause === undefined ? [] : citations.filter(one => one.clause === clause.id)
  const lines = [
    '',
    `【${difference.kind}】${where}${clause === undefined ? '' : `  ${clause.cite} ${clause.title}${clause.number === label ? '' : '（一番近い上位の条項）'}`}`,
    `  ${bodyText(difference)}`,
    ...places.map(place => `  引用: ${place.file}:${place.line}`),
  ]
  return lines.join('\n')
}

function bodyText(difference: PartDifference): string {
  if (difference.kind === '改正') return inlineDifference(difference.before, difference.after)
  return difference.kind === '新設' ? `〔+${difference.after}+〕` : `〔-${difference.before}-〕`
}

function nearest(catalogue: Catalogue, document: string, number: string): Clause | undefined {
  for (let parts = number.split('-'); parts.length > 0; parts = parts.slice(0, -1)) {
    const clause = catalogue.find(`${document}:${parts.join('-')}`)
    if (clause !== undefined) return clause
  }
  return undefined
}

function main(args: string[]): void {
  const flag = args.indexOf('--old')
  const oldFile = flag === -1 ? undefined : args.splice(flag, 2)[1]
  const [document, newFile] = args
  if (document === undefined || newFile === undefined) throw new Error('文書と新しい本文のファイルを書いてください。例: node tools/amend.ts mpd 新しい本文.txt')
  const catalogue = loadCatalogue()
  const id = catalogue.document(document).id
  const before = oldFile ?? join(root, '..', 'shared', 'seeds', readLock()[id].file)
  for (const file of [before, newFile]) {
    if (!existsSync(file)) throw new Error(`本文のファイル ${file} がありません。${file === before ? '--old で手元の本文を示してください。' : '道を確かめてください。'}`)
  }
  console.log(amendmentText(catalogue, id, readFileSync(before, 'utf8'), readFileSync(newFile, 'utf8'), findSourceCitations()))
}

if (import.meta.main) {
  try {
    main(process.argv.slice(2))
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 2
  }
}
