import { loadCatalogue } from '../../clauses/catalogue.ts'
import type { Catalogue, Clause } from '../../clauses/catalogue.ts'
import { documentNames } from '../../clauses/names.ts'
import type { Generator } from './generator.ts'

/** clauses/index.ts: 条項の番号を型にしたもの。綴りの違う引用はコンパイルできない。 */
export const clauseIndex: Generator = {
  name: '条項の索引',
  produce: async () => new Map([['clauses/index.ts', writeIndex(loadCatalogue())]]),
}

/** 目録から索引の TypeScript を書く。実行時に YAML を読まない。 */
export function writeIndex(catalogue: Catalogue): string {
  const constants = catalogue.documents.map(document => {
    const clauses = catalogue.clauses.filter(clause => clause.document === document.id)
    return [
      `/** ${oneLine(document.title)} */`,
      `export const ${documentNames[document.id].constant} = {`,
      ...clauses.flatMap(entry),
      '} as const',
      '',
    ].join('\n')
  })
  const names = catalogue.documents.map(document => documentNames[document.id].constant)
  return [
    '// 生成物: npm run generate（元: clauses/*.yaml）。手で直さない。',
    '',
    ...constants,
    '/** 五つの文書。short は画面で使う短い名、effective は施行日。 */',
    'export const documents = {',
    ...catalogue.documents.map(document =>
      `  ${quote(document.id)}: { id: ${quote(document.id)}, title: ${quote(document.title)}, short: ${quote(document.short)}, effective: ${quote(document.effective)} },`),
    '} as const',
    '',
    '/** 文書の id。 */',
    'export type DocumentId = keyof typeof documents',
    '',
    '/** 条項の id（`mpd:6-2-(1)` の形）。 */',
    'export type ClauseId =',
    ...names.map(name => `  | (typeof ${name})[keyof typeof ${name}]`),
    '',
  ].join('\n')
}

function entry(clause: Clause): string[] {
  return [
    '  /**',
    `   * ${oneLine(clause.cite)}`,
    `   * ${oneLine(clause.title)}`,
    `   * ${oneLine(clause.summary)}`,
    '   */',
    `  ${quote(clause.number)}: ${quote(clause.id)},`,
  ]
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').replaceAll('*/', '*∕').trim()
}

function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}
