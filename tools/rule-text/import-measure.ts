/** 五つの原文の取込みを目録と条項ごとに突き合わせる。 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalogue, Clause } from '../../clauses/catalogue.ts'
import type { DocumentId } from '../../clauses/schema.ts'
import { readLock } from '../../clauses/store.ts'
import { likeness } from '../../src/documents/rule-text/likeness.ts'
import { linesOf, readRuleText } from '../../src/documents/rule-text/read-clauses.ts'
import type { RuleClause } from '../../src/documents/rule-text/clause-tree.ts'
import { root } from '../generators/generator.ts'
import { micOutline } from './mic-outline.ts'
import { reasonNotNumbered } from './not-numbered.ts'

/** 一つの文書の結果。precision の分母は、目録の範囲で読み取った本文のある条項。 */
export interface ImportMeasure {
  readonly document: DocumentId
  readonly records: number
  readonly numbered: number
  readonly found: number
  readonly missing: readonly string[]
  readonly notNumbered: Readonly<Record<string, readonly string[]>>
  readonly read: number
  readonly extra: readonly { id: string; line: number }[]
  /** 番号が原文のその行の頭にあるもの。 */
  readonly atPlace: number
  /** 目録の並びと原文の並びが逆になっているもの。 */
  readonly outOfOrder: readonly string[]
  /** 本文が、前後 20 条項の記録の要約のうち自分のものに一番似ているもの（番号を使わない独立の確かめ）。 */
  readonly likest: number
  readonly compared: number
}

/** 原文の場所。SEKISHO_SEEDS、なければ ../shared/seeds（作業木では二つ上も）。 */
export function sourceFile(document: DocumentId): string {
  const folders = [process.env['SEKISHO_SEEDS'] ?? '', join(root, '..', 'shared', 'seeds'), join(root, '..', '..', 'shared', 'seeds')]
  const file = folders.filter(folder => folder !== '').map(folder => join(folder, readLock()[document].file)).find(existsSync)
  if (file === undefined) throw new Error(`${document} の原文がありません。SEKISHO_SEEDS に原文のフォルダーを書いてください。`)
  return file
}

const around = 20

/** 手元の原文（../shared/seeds）を読んで突き合わせる。 */
export function measureImport(catalogue: Catalogue, document: DocumentId): ImportMeasure {
  const source = readFileSync(sourceFile(document), 'utf8')
  const { clauses } = readRuleText(linesOf(source), document === 'mic' ? micOutline : [])
  const records = catalogue.clauses.filter(clause => clause.document === document)
  const end = document === 'mic' ? clauses.find(clause => clause.id === '第４編')?.from ?? Infinity : Infinity
  const inScope = clauses.filter(clause => clause.from < end && !/^(?:例文|見出し)-/u.test(clause.id))
  const byId = new Map(inScope.map(clause => [comparable(document, clause.id), clause]))
  const reasons = new Map(records.map(record => [record, byId.has(comparable(document, record.number)) ? undefined : reasonNotNumbered(document, record.number)]))
  const numbered = records.filter(record => reasons.get(record) === undefined)
  const found = numbered.flatMap(record => { const clause = byId.get(comparable(document, record.number)); return clause === undefined ? [] : [{ record, clause }] })
  const known = new Set(records.map(record => comparable(document, record.number)))
  const extra = inScope.filter(clause => clause.text !== '' && !known.has(comparable(document, clause.id)) && !isAbove(document, clause.id, known))
  const lines = source.split('\n')
  return {
    document, records: records.length, numbered: numbered.length, found: found.length,
    missing: numbered.filter(record => !byId.has(comparable(document, record.number))).map(record => record.id),
    notNumbered: Object.groupBy(records.filter(record => reasons.get(record) !== undefined).map(record => record.id), id => reasonNotNumbered(document, id.slice(id.indexOf(':') + 1))!) as Record<string, string[]>,
    read: inScope.filter(clause => clause.text !== '').length, extra: extra.map(({ id, from }) => ({ id, line: from })),
    atPlace: found.filter(({ clause }) => startsWithMark(lines[clause.from - 1] ?? '', clause)).length,
    outOfOrder: found.filter(({ clause, record }, index) => index > 0 && clause.from < found[index - 1]!.clause.from && partOf(record) === partOf(found[index - 1]!.record)).map(({ record }) => record.id),
    ...likenessOf(found),
  }
}

/** 目録だけの書き方（実施日の id、注の付き先）をそろえる。 */
function comparable(document: DocumentId, number: string): string {
  if (document === 'saitama-kijun') return number.replace('jisshibi-r6-1176', '実施日#2').replace(/^jisshibi/u, '実施日')
  const note = /^(kaisetsu-[\d.]+|sosoku-[\d-]+)(?:-.*)?-(注\d+(?:-.*)?)$/u.exec(number)
  return note === null ? number : `${note[1]}-${note[2]}`
}

/** 目録は総務省の例文と解説を節ごとに交互に並べるので、並びは編の中で比べる。 */
const partOf = (record: Clause): string => /^(?:sosoku|kihon|kaisetsu-kihon|kaisetsu)/u.exec(record.number)?.[0] ?? ''

function isAbove(document: DocumentId, id: string, known: ReadonlySet<string>): boolean {
  const prefix = `${comparable(document, id)}-`
  for (const one of known) if (one.startsWith(prefix)) return true
  return false
}

/** 番号（人が補った見出しは題、別表の箇条は表の中の番号）が原文のその行にあるか。条の第１項には番号がない。 */
function startsWithMark(line: string, clause: RuleClause): boolean {
  const plain = line.normalize('NFKC').replace(/[\s#>*・-]/gu, '')
  const own = clause.id.replace(/#\d+$/u, '').split('-').at(-1)!.normalize('NFKC').replace(/[()第条]/gu, '')
  if (clause.id === '前文' || clause.cite.endsWith('第１項')) return true
  if (clause.id.startsWith('別表')) return plain.includes(own)
  return plain.slice(0, 60).includes(own) || (clause.title !== '' && plain.includes(clause.title.replace(/[\s・]/gu, '')))
}

function likenessOf(found: readonly { record: Clause; clause: RuleClause }[]): { likest: number; compared: number } {
  const withText = found.filter(({ clause }) => clause.text.length >= 20)
  const likest = withText.filter(({ clause, record }, index) => {
    const score = likeness(clause.text, record.summary)
    return withText.slice(Math.max(0, index - around), index + around).every(other => other.record === record || likeness(clause.text, other.record.summary) <= score)
  })
  return { likest: likest.length, compared: withText.length }
}
