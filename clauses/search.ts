import { documentNames } from './names.ts'
import { bareSpelling, finderOf } from './okurigana.ts'
import type { Finder } from './okurigana.ts'
import { normalise, positionKey } from './spelling.ts'
import type { Clause } from './catalogue.ts'
import type { DocumentId } from './schema.ts'

export interface SearchOptions {
  /** 返す数の上限（既定 50）。 */
  limit?: number
  document?: DocumentId
}

/** 見つかった条項。score は大きいほど近い。on は何が一致したか。 */
export interface Hit {
  readonly clause: Clause
  readonly score: number
  readonly on: 'id' | 'number' | 'below' | 'title' | 'summary' | 'accept' | 'bound'
}

interface Entry {
  clause: Clause
  id: string
  keys: readonly string[]
  cite: string
  title: string
  bareTitle: string
  summary: string
  accept: string
  bound: string
}

const scores = { id: 100, cite: 95, number: 90, titleEqual: 70, titleStart: 65, title: 60, below: 55, summary: 40, bound: 30, accept: 20 }

/** 条項の並びから検索を作る。語は番号（どの綴りでも）か、日本語一文字以上の部分文字列（送り仮名の書き方によらない）。空白で区切ると全部を含むもの。 */
export function buildSearch(clauses: readonly Clause[]): (term: string, options?: SearchOptions) => Hit[] {
  const entries = clauses.map(toEntry)
  return (term, options = {}) => {
    const spelling = normalise(term)
    if (spelling === '') return []
    const { documents, rest } = splitDocument(spelling)
    const key = positionKey(rest)
    const words = rest.split(' ').map(finderOf)
    const hits: Hit[] = []
    for (const entry of entries) {
      if (options.document !== undefined && entry.clause.document !== options.document) continue
      // 画面に出る綴り（対策基準5.1(1)⑧）は、初めの語が文書の名にも読めるときも、その条項を指す
      const whole = entry.cite === spelling
      if (!whole && documents !== undefined && !documents.includes(entry.clause.document)) continue
      const hit = whole ? { clause: entry.clause, score: scores.cite, on: 'number' as const } : byNumber(entry, spelling, rest, key) ?? byText(entry, words)
      if (hit !== undefined) hits.push(hit)
    }
    // 前提: sort は安定なので、同点は文書の順のまま
    return hits.sort((left, right) => right.score - left.score).slice(0, options.limit ?? 50)
  }
}

function toEntry(clause: Clause): Entry {
  return {
    clause,
    id: normalise(clause.id),
    keys: [...new Set([positionKey(clause.number), positionKey(clause.cite)])],
    cite: normalise(clause.cite),
    title: normalise(clause.title),
    bareTitle: bareSpelling(normalise(clause.title)),
    summary: normalise(clause.summary),
    accept: normalise(clause.accept ?? ''),
    bound: normalise(clause.bound.join(' ')),
  }
}

/** 先頭の文書名（`mpd:`、`警視庁 `、`埼玉県警 第…`）を読み取り、残りと分ける。 */
function splitDocument(spelling: string): { documents?: DocumentId[]; rest: string } {
  let best: { documents: DocumentId[]; rest: string; length: number } | undefined
  for (const [id, names] of Object.entries(documentNames) as [DocumentId, (typeof documentNames)[DocumentId]][]) {
    for (const name of [id, normalise(names.short), ...names.aliases.map(normalise)]) {
      if (!spelling.startsWith(name)) continue
      const after = spelling.slice(name.length)
      if (!/^(?:[:\s第]|\d)/u.test(after)) continue
      const rest = after.replace(/^[:\s]+/u, '')
      if (rest === '' || (best !== undefined && name.length < best.length)) continue
      if (best !== undefined && name.length === best.length) best.documents.push(id)
      else best = { documents: [id], rest, length: name.length }
    }
  }
  return best ?? { rest: spelling }
}

function byNumber(entry: Entry, spelling: string, rest: string, key: string): Hit | undefined {
  const { clause } = entry
  if (entry.id === spelling) return { clause, score: scores.id, on: 'id' }
  if (entry.cite === rest) return { clause, score: scores.cite, on: 'number' }
  if (entry.keys.includes(key)) return { clause, score: scores.number, on: 'number' }
  if (/\d/.test(key) && entry.keys.some(own => own.startsWith(`${key}-`))) return { clause, score: scores.below, on: 'below' }
  return undefined
}

function byText(entry: Entry, words: readonly Finder[]): Hit | undefined {
  let score = Number.POSITIVE_INFINITY
  let on: Hit['on'] = 'title'
  for (const word of words) {
    const found = byWord(entry, word)
    if (found === undefined) return undefined
    if (found.score < score) ({ score, on } = found)
  }
  return { clause: entry.clause, score, on }
}

function byWord(entry: Entry, word: Finder): { score: number; on: Hit['on'] } | undefined {
  const at = word.indexIn(entry.title)
  if (at >= 0) {
    const score = entry.bareTitle === word.bare ? scores.titleEqual : at === 0 ? scores.titleStart : scores.title
    return { score, on: 'title' }
  }
  if (word.indexIn(entry.summary) >= 0) return { score: scores.summary, on: 'summary' }
  if (word.indexIn(entry.bound) >= 0) return { score: scores.bound, on: 'bound' }
  if (word.indexIn(entry.accept) >= 0) return { score: scores.accept, on: 'accept' }
  return undefined
}
