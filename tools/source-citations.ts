import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { documentIds } from '../clauses/schema.ts'
import type { DocumentId } from '../clauses/schema.ts'
import { documentNames } from '../clauses/names.ts'
import { root } from './generators/generator.ts'

/** ソースに書かれた条項の引用。file はリポジトリからの道、line は 1 から。 */
export interface SourceCitation {
  clause: string
  file: string
  line: number
  where: 'definition' | 'code' | 'test'
}

const folders = ['src', 'tests', 'web']
const byConstant = new Map(documentIds.map(id => [documentNames[id].constant, id] as const))
const indexed = new RegExp(`\\b(${[...byConstant.keys()].join('|')})\\[(['"\`])(.+?)\\2\\]`, 'gu')
const literal = new RegExp(`(['"\`])((?:${documentIds.join('|')}):[^'"\`\\s]+)\\1`, 'gu')

/** `mpd['6-2-(1)']` と `'mpd:6-2-(1)'` の形の引用を全部集める。道と行の順。注釈の行は数えない。 */
export function findSourceCitations(base: string = root): SourceCitation[] {
  return folders.flatMap(folder => sourcesUnder(base, folder)).flatMap(file =>
    citationsIn(readFileSync(join(base, file), 'utf8'), file))
}

/** 一つのソースの中の引用。 */
export function citationsIn(source: string, file: string): SourceCitation[] {
  const found: SourceCitation[] = []
  const where = placeOf(file)
  for (const [index, text] of source.split('\n').entries()) {
    if (/^\s*(?:\/\/|\/?\*)/.test(text)) continue
    const clauses = new Set<string>()
    for (const [, constant, , number] of text.matchAll(indexed)) clauses.add(`${byConstant.get(constant!) as DocumentId}:${number}`)
    for (const [, , id] of text.matchAll(literal)) clauses.add(id!)
    for (const clause of clauses) found.push({ clause, file, line: index + 1, where })
  }
  return found
}

function placeOf(file: string): SourceCitation['where'] {
  if (/\.test\.tsx?$/.test(file) || file.startsWith('tests/')) return 'test'
  return file.startsWith('src/domain/') ? 'definition' : 'code'
}

function sourcesUnder(base: string, folder: string): string[] {
  try {
    return readdirSync(join(base, folder), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map(entry => join(entry.parentPath, entry.name).slice(base.length + 1).replaceAll('\\', '/'))
      .filter(file => !file.includes('node_modules/') && !file.includes('/dist/'))
      .sort()
  } catch {
    return []
  }
}
