import { loadCatalogue } from '../../clauses/catalogue.ts'
import type { Catalogue } from '../../clauses/catalogue.ts'
import { findSourceCitations } from '../source-citations.ts'
import type { SourceCitation } from '../source-citations.ts'
import type { Generator } from './generator.ts'

/** docs/clauses/<文書>.md: 条項ごとに一行、何が担っているか。 */
export const clausePages: Generator = {
  name: '条項の一覧',
  folder: 'docs/clauses',
  produce: async () => writeClausePages(loadCatalogue(), findSourceCitations()),
}

export function writeClausePages(catalogue: Catalogue, citations: readonly SourceCitation[]): Map<string, string> {
  const carriers = Map.groupBy(citations.filter(citation => citation.where === 'definition'), citation => citation.clause)
  return new Map(catalogue.documents.map(document => {
    const lines = catalogue.clauses.filter(clause => clause.document === document.id).map(clause => {
      const places = (carriers.get(clause.id) ?? []).map(place => `[${place.file}:${place.line}](../../${place.file}#L${place.line})`)
      const carried = clause.support === 'reference' ? '—' : places.join('、') || '未'
      return `| \`${clause.number}\` | ${cell(clause.cite)} | ${cell(clause.title)} | ${clause.support} | ${carried} |`
    })
    return [`docs/clauses/${document.id}.md`, [
      `<!-- 生成物: npm run generate。手で直さない。 -->`,
      `# ${document.title}`,
      '',
      `${document.issuer}、${document.effective} 施行${document.amended.map(day => `、${day} 改正`).join('')}。「未」はまだ担う定義がない条項。`,
      '',
      '| 条項 | 引用 | 見出し | 担い方 | 担うもの |',
      '|---|---|---|---|---|',
      ...lines,
      '',
    ].join('\n')]
  }))
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s+/gu, ' ')
}
