import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { loadCatalogue } from '../../clauses/catalogue.ts'
import { root } from './generator.ts'
import type { Generator } from './generator.ts'

const termShape = z.strictObject({
  term: z.string().min(1),
  reading: z.string().regex(/^[ぁ-んー・A-Za-z ]+$/),
  code: z.string().regex(/^[a-z][A-Za-z0-9-]*$/).optional(),
  meaning: z.string().min(1),
  clause: z.string().optional(),
})

/** 用語一つ。code はコードとファイル名で使う英語の名（役割の名は日本語のまま使うので無い）、clause はその語が定まる条項（慣行の語には無い）。 */
export type Term = z.infer<typeof termShape>

/** docs/glossary.md: 規程の語とコードの名の対応。 */
export const glossary: Generator = {
  name: '用語集',
  produce: async () => new Map([['docs/glossary.md', writeGlossary(readGlossary())]]),
}

/** clauses/glossary.yaml の用語。並びはファイルのまま。 */
export function readGlossary(): Record<string, Term[]> {
  const source: unknown = parse(readFileSync(join(root, 'clauses', 'glossary.yaml'), 'utf8'))
  return z.record(z.string(), z.array(termShape).min(1)).parse(source)
}

function writeGlossary(groups: Record<string, Term[]>): string {
  const catalogue = loadCatalogue()
  const row = (term: Term): string => {
    const clause = term.clause === undefined ? undefined : catalogue.clause(term.clause)
    const origin = clause === undefined ? '慣行' : `${catalogue.document(clause.document).short} ${clause.cite}（\`${clause.id}\`）`
    return `| ${term.term} | ${term.reading} | ${term.code === undefined ? '（語のまま）' : `\`${term.code}\``} | ${term.meaning} | ${origin} |`
  }
  return [
    '<!-- 生成物: npm run generate（元: clauses/glossary.yaml）。手で直さない。 -->',
    '# 用語集',
    '',
    '規程の語（画面と文書ではこのまま使う）と、コードで使う英語の名。',
    '',
    ...Object.entries(groups).flatMap(([group, terms]) => [
      `## ${group}`, '', '| 語 | 読み | コードの名 | 意味 | 定める条項 |', '|---|---|---|---|---|', ...terms.map(row), '',
    ]),
  ].join('\n')
}
