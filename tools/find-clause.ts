import type { Catalogue, Clause } from '../clauses/catalogue.ts'

/** 綴りから一つの条項、または候補。candidates は近い順。 */
export type Found = { clause: Clause } | { candidates: readonly Clause[] }

/** 綴りが番号として一つの条項だけを指せばそれを、そうでなければ候補を返す。 */
export function findClause(catalogue: Catalogue, spelling: string): Found {
  const exact = catalogue.find(spelling)
  if (exact !== undefined) return { clause: exact }
  const hits = catalogue.search(spelling, { limit: 20 })
  const [first, second] = hits
  const isNumber = first?.on === 'id' || first?.on === 'number'
  if (first !== undefined && isNumber && (second === undefined || second.score < first.score)) return { clause: first.clause }
  return { candidates: hits.map(hit => hit.clause) }
}

/** 候補を一行ずつ。 */
export function listed(clauses: readonly Clause[]): string {
  return clauses.map(clause => `${clause.id}\t${clause.cite}\t${clause.title}`).join('\n')
}

/** 版の期間を言葉で。 */
export function periodText(clause: Clause): string {
  return clause.versions.map(version =>
    `${version.from}〜${version.to ?? ''}${version.presumed ? `（推定: ${version.note ?? ''}）` : ''}`).join('、')
}
