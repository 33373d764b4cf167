/**
 * 規程の本文の読み取りを、五つの原文で目録と条項ごとに突き合わせ、再現率と適合率を示す。原文は ../shared/seeds に要る。
 * いつ: src/documents/rule-text/ を変えたとき。
 * 例: node tools/measure-rule-text.ts          一つだけ: node tools/measure-rule-text.ts mpd    機械で読む: --json
 */
import { loadCatalogue } from '../clauses/catalogue.ts'
import { documentIds } from '../clauses/schema.ts'
import type { DocumentId } from '../clauses/schema.ts'
import { measureImport } from './rule-text/import-measure.ts'
import type { ImportMeasure } from './rule-text/import-measure.ts'

const share = (part: number, whole: number): string => whole === 0 ? '-' : `${part}/${whole} (${(100 * part / whole).toFixed(1)}%)`

function report(one: ImportMeasure): string {
  const reasons = Object.entries(one.notNumbered).map(([reason, ids]) => `    ${ids.length} 件: ${reason}（例 ${ids.slice(0, 3).join('、')}）`)
  return [
    `${one.document}: 目録 ${one.records} 件、原文に番号のあるもの ${one.numbered} 件`,
    `  再現率 ${share(one.found, one.numbered)}  適合率 ${share(one.read - one.extra.length, one.read)}`,
    `  番号が原文のその行にある ${share(one.atPlace, one.found)}、並びの逆転 ${one.outOfOrder.length}、本文が自分の要約に一番似ている ${share(one.likest, one.compared)}`,
    ...one.missing.length > 0 ? [`  見つからない: ${one.missing.join('、')}`] : [],
    ...one.extra.length > 0 ? [`  目録にない: ${one.extra.map(({ id, line }) => `${id}（${line}行）`).join('、')}`] : [],
    ...one.outOfOrder.length > 0 ? [`  並びの逆転: ${one.outOfOrder.join('、')}`] : [],
    ...reasons.length > 0 ? ['  原文に番号がないもの:', ...reasons] : [],
  ].join('\n')
}

if (import.meta.main) {
  const args = process.argv.slice(2)
  const wanted = documentIds.filter(id => !args.some(arg => !arg.startsWith('--')) || args.includes(id)) as DocumentId[]
  const catalogue = loadCatalogue()
  const measured = wanted.map(id => measureImport(catalogue, id))
  console.log(args.includes('--json') ? JSON.stringify(measured, undefined, 2) : measured.map(report).join('\n'))
}
