/**
 * ある日にどの文書と定義が効力を持っていたか。
 * いつ: 過去の申請や監査で、当時の規程を確かめるとき。
 * 例: npm run -s asof 2024-05-31
 */
import { loadCatalogue } from '../clauses/catalogue.ts'
import type { Catalogue } from '../clauses/catalogue.ts'
import { requireDay } from '../clauses/versions.ts'
import { citationsOf, loadDefinitions, summariesOf } from './definitions.ts'

/** 文書ごとの効力と、その日に働く定義の一覧。day は YYYY-MM-DD。 */
export function asOfText(catalogue: Catalogue, definitions: readonly unknown[], day: string): string {
  requireDay(day)
  const documents = catalogue.documents.map(document => {
    const clauses = catalogue.clauses.filter(clause => clause.document === document.id)
    const versions = clauses.flatMap(clause => catalogue.versionOn(clause.id, day) ?? [])
    const presumed = versions.filter(version => version.presumed).length
    const state = versions.length === 0
      ? (day < document.effective ? `施行前（${document.effective} から）` : '廃止')
      : `${versions.length}/${clauses.length} 条項が有効${presumed > 0 ? `（うち ${presumed} は後の版からの推定）` : ''}`
    return `  ${document.short}  ${state}`
  })
  const inForce = definitionsOn(catalogue, definitions, day)
  return [
    `${day} に効力のあるもの`, '文書', ...documents,
    `定義（${inForce.length}）`, ...inForce.map(one => `  ${one.id}（${one.kind}）${one.title}`),
  ].join('\n')
}

/** 日を自分で決める定義はその期間、そうでなければ引用する条項のどれかが有効な日に働く。 */
function definitionsOn(catalogue: Catalogue, definitions: readonly unknown[], day: string) {
  const cited = Map.groupBy(citationsOf(definitions), citation => citation.definition)
  return summariesOf(definitions).filter(({ id, inForce }) => {
    if (inForce !== undefined) return inForce.from <= day && (inForce.until === undefined || day <= inForce.until)
    return (cited.get(id) ?? []).some(({ clause }) => catalogue.find(clause) !== undefined && catalogue.inForce(clause, day))
  })
}

if (import.meta.main) {
  const day = process.argv[2]
  try {
    if (day === undefined) throw new Error('日付を書いてください。例: npm run -s asof 2024-05-31')
    console.log(asOfText(loadCatalogue(), await loadDefinitions(), day))
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 2
  }
}
