/**
 * 全条項を番号順に並べ、製品がどれで支えるか（判定・申請・台帳・義務など）、支えないならその理由を一行ずつ書く（saitama-kijun:8-1-(1)-ア）。
 * いつ: 規定の遵守を支える範囲を検討し、監査や調達で示すとき。
 * 例: node tools/launch.mjs tool support-list > support.csv        表計算に渡す CSV（UTF-8、見出しつき）
 *     node tools/launch.mjs tool support-list saitama-kijun        一つの文書だけ
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadCatalogue } from '../clauses/catalogue.ts'
import type { Catalogue, Clause } from '../clauses/catalogue.ts'
import type { Support } from '../clauses/schema.ts'
import { carriers } from './coverage.ts'
import { citationsOf, loadDefinitions, summariesOf } from './definitions.ts'
import { root } from './generators/generator.ts'
import { parsePending } from './pending.ts'

const WORDS: Record<Support, string> = {
  enforce: '判定・制限', workflow: '申請', register: '台帳', record: '記録', task: '義務（タスク）', notify: '報告・通知', check: '適合確認', reference: '支援しない',
}
const REFERENCE = '用語や背景を述べる条項なので、目録で示すだけにします。'

/** 一つの条項をどう支えるか。means は支え方か「支援しない」「まだ支援しない」、by は担う定義の題か、支えない理由。どちらも空にならない。 */
export interface SupportRow { readonly document: string; readonly number: string; readonly cite: string; readonly title: string; readonly means: string; readonly by: string }

/** 目録の全条項を、文書ごとに番号順で。 */
export function supportRows(catalogue: Catalogue, definitions: readonly unknown[], pending: ReadonlyMap<string, string>): SupportRow[] {
  const titles = new Map(summariesOf(definitions).map(({ id, title }) => [id, title]))
  const citations = Map.groupBy(citationsOf(definitions), ({ clause }) => clause)
  const rowOf = (clause: Clause): SupportRow => {
    const { document, number, cite, title, support } = clause
    const carrying = (citations.get(clause.id) ?? []).filter(({ kind }) => carriers[support].includes(kind)).map(({ definition }) => titles.get(definition) ?? definition)
    const row = { document: catalogue.document(document).title, number, cite, title }
    if (support === 'reference') return { ...row, means: WORDS.reference, by: REFERENCE }
    if (carrying.length > 0) return { ...row, means: WORDS[support], by: [...new Set(carrying)].join('、') }
    return { ...row, means: 'まだ支援しない', by: pending.get(clause.id) ?? '担う定義がまだありません。' }
  }
  return catalogue.clauses.map(rowOf)
}

/** 見出しつきの CSV。値の中の「"」は重ね、式に見える先頭には「'」を付ける。 */
export function supportCsv(rows: readonly SupportRow[]): string {
  const cell = (text: string) => `"${(/^[=+\-@]/.test(text) ? `'${text}` : text).replaceAll('"', '""').replace(/\s+/gu, ' ')}"`
  const lines = rows.map(({ document, number, cite, title, means, by }) => [document, number, cite, title, means, by].map(cell).join(','))
  return `${['文書', '条項番号', '引用', '見出し', '支え方', '担うもの・支えない理由'].map(cell).join(',')}\r\n${lines.join('\r\n')}\r\n`
}

if (import.meta.main) {
  const catalogue = loadCatalogue()
  const [wanted] = process.argv.slice(2)
  if (wanted !== undefined && !catalogue.documents.some(({ id }) => id === wanted)) {
    console.error(`文書「${wanted}」はありません。${catalogue.documents.map(({ id }) => id).join('、')} から選んでください。`)
    process.exitCode = 2
  } else {
    const rows = supportRows(catalogue, await loadDefinitions(), parsePending(readFileSync(join(root, 'clauses', 'pending.txt'), 'utf8')))
    process.stdout.write(supportCsv(wanted === undefined ? rows : rows.filter((_, at) => catalogue.clauses[at]!.document === wanted)))
  }
}
