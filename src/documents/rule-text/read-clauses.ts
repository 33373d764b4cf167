/** 規程の原文を、番号の付いた条項の木にする。純粋な関数だけ。 */
import { appendixHeading, tableRow } from './appendix.ts'
import { finished } from './clause-tree.ts'
import type { RuleText, Step } from './clause-tree.ts'
import { repeated } from './doubts.ts'
import { markOf } from './marks.ts'
import type { Mark } from './marks.ts'
import { placeOf } from './place-mark.ts'
import { addText, isShort, startClause, startState } from './reader-state.ts'
import type { OutlineEntry, ReaderState } from './reader-state.ts'
export type { OutlineEntry } from './reader-state.ts'
import { compact, indentOf, isContentsLine, isPageNumber, normaliseLine } from './source-line.ts'
import type { SourceLine } from './source-line.ts'

/** 原文の行を条項の木に。outline は番号の失われた見出しを補う表で、原文の順に一つずつ使う。 */
export function readRuleText(source: readonly SourceLine[], outline: readonly OutlineEntry[] = []): RuleText {
  const lines = withoutContents(source
    .filter(line => !isPageNumber(line.text.normalize('NFKC')))
    .map(line => ({ ...line, indent: indentOf(line.text), text: normaliseLine(line.text) }))
    .filter(line => line.text.trim() !== ''))
  const state = startState(widthOf(lines), outline)
  for (const line of lines) readLine(state, line)
  flushCaption(state)
  const hasArticles = state.drafts.some(draft => draft.path.some(step => step.kind === 'article'))
  const { clauses, repeated: twice } = finished(state.drafts, !hasArticles && outline.length === 0)
  const known = new Set(state.doubts.map(doubt => doubt.line))
  const doubts = [...state.doubts, ...twice.filter(one => !known.has(one.from) && !/^(?:附則|実施日)/u.test(one.id)).map(one => repeated(one.from, one.cite))]
  return { clauses, doubts: doubts.sort((one, other) => one.line - other.line) }
}

/** 文字列（改行で区切ったもの）から。 */
export const linesOf = (text: string): SourceLine[] => text.split(/\r\n|[\n\r\u2028]/u).map((one, index) => ({ text: one, line: index + 1 }))

function widthOf(lines: readonly SourceLine[]): number {
  const lengths = lines.map(line => line.text.length).sort((one, other) => one - other)
  return Math.min(60, Math.max(28, lengths[Math.floor(lengths.length * 0.9)] ?? 0))
}

/** 目次を除く。目次の最初の見出しがもう一度現れる所からが本文。 */
function withoutContents(lines: readonly SourceLine[]): SourceLine[] {
  const at = lines.findIndex(line => /^目\s*次$/u.test(line.text.trim()))
  if (at === -1) return lines.filter(line => !isContentsLine(line.text))
  const title = (text: string): string => compact(text.replace(/(?:[.…・‥]{2,}|\t|\s)\s*-?\s*\d{1,4}\s*-?$/u, '').replace(/\(第[^()]*\)\s*$/u, ''))
  const first = lines[at + 1]
  const body = first === undefined ? -1 : lines.findIndex((line, index) => index > at + 1 && title(line.text) === title(first.text))
  if (body === -1) return lines.filter((line, index) => index !== at && !isContentsLine(line.text))
  return lines.filter((_, index) => index < at || index >= body)
}

function readLine(state: ReaderState, line: SourceLine): void {
  const boundary = line.paragraph === true || state.previousIsBoundary
  const text = line.text.trim()
  const read = readHeading(state, line, text, boundary) ? 'heading' : readMark(state, line, boundary) ? 'mark' : readRow(state, line) ? 'row' : 'text'
  if (read === 'text') readText(state, line, text, boundary)
  if (read !== 'mark') state.markIndent = undefined
  state.previousIsBoundary = endsThere(state, text)
}

const endsThere = (state: ReaderState, text: string): boolean => /[。」』】〕)]$/u.test(text) || text.length < state.width * 0.7 || text.includes('\t')

/** 補った見出し、別表や附則の見出し、条の上の括弧書き。 */
function readHeading(state: ReaderState, line: SourceLine, text: string, boundary: boolean): boolean {
  const supplied = state.outline[0]
  if (supplied !== undefined && compact(supplied.title.normalize('NFKC')) === compact(text)) {
    state.outline.shift()
    begin(state, [{ kind: 'heading', part: supplied.number, order: 0, written: '' }], text, line)
    return true
  }
  const appendix = boundary ? appendixHeading(text) : undefined
  if (appendix !== undefined) {
    state.lastArticle = 0
    begin(state, [{ kind: 'appendix', part: appendix.id, order: 0, written: appendix.id }], appendix.title, line)
    return true
  }
  if (boundary && /^\([^()\d]{1,40}\)$/u.test(text)) {
    flushCaption(state)
    state.caption = { text: text.slice(1, -1), line }
    return true
  }
  return false
}

function begin(state: ReaderState, path: readonly Step[], opening: string, line: SourceLine): void {
  flushCaption(state)
  state.heading = undefined
  state.tableHeaderSeen = false
  startClause(state, path, opening, line)
}

function readMark(state: ReaderState, line: SourceLine, boundary: boolean): boolean {
  const mark = markOf(line.text)
  if (mark === undefined) return false
  const deeper = state.markIndent !== undefined && (line.indent ?? 0) > state.markIndent
  const placed = placeOf(state, mark, line.line, boundary || deeper)
  if (placed === 'text') return false
  if (placed.doubt !== undefined) state.doubts.push(placed.doubt)
  const above = placed.underHeading === true ? headingAbove(state, placed.above) : placed.above
  const caption = mark.kind === 'article' || (mark.kind === 'paragraph' && state.path[0]?.kind === 'appendix') ? state.caption?.text ?? '' : ''
  if (caption === '') flushCaption(state)
  state.caption = undefined
  state.heading = undefined
  if (mark.kind === 'article' || mark.kind === 'dai') state.lastArticle = mark.order
  startMark(state, placed.mark, above, line, caption)
  state.markIndent = line.indent ?? 0
  return true
}

/** 番号の行に次の段の番号が続くとき（「１ (1) …」）は、二つの条項にする。 */
function startMark(state: ReaderState, mark: Mark, above: readonly Step[], line: SourceLine, caption: string): void {
  const path = [...above, { kind: mark.kind, part: mark.part, order: mark.order, written: mark.written }]
  const inner = markOf(mark.rest)
  if (inner !== undefined && inner.order === 1 && !inner.bare && inner.kind !== 'circled' && !path.some(step => step.kind === inner.kind)) {
    startClause(state, path, '', line, caption)
    startMark(state, inner, path, line, '')
    return
  }
  startClause(state, path, mark.rest, line, caption)
}

/** 番号のない見出しを、〔見出し〕という番号の段にする。見出しとして前の条項に足した字は取り戻す。 */
function headingAbove(state: ReaderState, above: readonly Step[]): Step[] {
  const { text, line } = state.heading!
  const draft = state.drafts.at(-1)
  if (draft !== undefined && draft.text.endsWith(text)) draft.text = draft.text.slice(0, -text.length).replace(/\n$/u, '')
  const step: Step = { kind: 'heading', part: `〔${compact(text)}〕`, order: 0, written: '' }
  startClause(state, [...above, step], text, line)
  return [...above, step]
}

/** 別表の一行。最初の行は欄の名。備考は別表の一部で、最後の行のものではない。 */
function readRow(state: ReaderState, line: SourceLine): boolean {
  const root = state.path[0]
  const remark = root?.kind === 'appendix' ? /^備\s*考(?:\s+|$)(.*)$/u.exec(line.text) : null
  if (remark !== null) {
    startClause(state, [root!, { kind: 'row', part: '備考', order: 0, written: '備考' }], remark[1]!, line)
    return true
  }
  const row = root?.kind === 'appendix' ? tableRow(line.text) : undefined
  if (row === undefined) return false
  if (!state.tableHeaderSeen || row.key === '') {
    state.tableHeaderSeen = true
    addText(state, line.text.trim().replaceAll('\t', ' / '), line)
    return true
  }
  const path: Step[] = [root!, { kind: 'row', part: row.key, order: 0, written: row.key }]
  startClause(state, path, row.text, line)
  for (const item of row.items) startClause(state, [...path, { kind: 'paragraph', part: item.part, order: 0, written: item.part }], item.text, line)
  state.path = [root!]
  return true
}

function readText(state: ReaderState, line: SourceLine, text: string, boundary: boolean): void {
  flushCaption(state)
  // 前提: 見出しの番号を人が補ったときは、ほかの行を見出しと推し量らない
  const isHeading = !state.outlined && boundary && isShort(state, text) && text.length <= 40 && /[^\d\s①-⑳]{2}/u.test(text) && !/^(?:図表?|表|写真|様式)\s*\d|^[・●○※【]|\d\s*$/u.test(text)
  state.heading = isHeading ? { text, line } : undefined
  addText(state, text, line)
}

/** 条に付かなかった括弧書きは本文に戻す。 */
function flushCaption(state: ReaderState): void {
  if (state.caption === undefined) return
  const { text, line } = state.caption
  state.caption = undefined
  addText(state, `(${text})`, line)
}
