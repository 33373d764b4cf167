/** 読みながら持つもの。 */
import type { Draft, Step } from './clause-tree.ts'
import type { Doubt } from './doubts.ts'
import { joined } from './source-line.ts'
import type { SourceLine } from './source-line.ts'

/** 見出しと番号。番号の失われた見出しを、人が補う表。並びは原文の順。 */
export interface OutlineEntry { readonly title: string; readonly number: string }

export interface ReaderState {
  readonly drafts: Draft[]
  readonly doubts: Doubt[]
  readonly outline: OutlineEntry[]
  readonly outlined: boolean
  /** 折り返した行の幅（字）。これよりだいぶ短い行は、そこで終わっている。 */
  readonly width: number
  path: readonly Step[]
  lastArticle: number
  previousIsBoundary: boolean
  caption: { text: string; line: SourceLine } | undefined
  heading: { text: string; line: SourceLine } | undefined
  tableHeaderSeen: boolean
  /** すぐ前の行が番号の行なら、その空き。 */
  markIndent: number | undefined
}

export const startState = (width: number, outline: readonly OutlineEntry[]): ReaderState => ({
  drafts: [], doubts: [], outline: [...outline], outlined: outline.length > 0, width, path: [], lastArticle: 0, previousIsBoundary: true,
  caption: undefined, heading: undefined, tableHeaderSeen: false, markIndent: undefined,
})

/** 文の途中で終わっている字（助詞、条項の引用の途中）。 */
const unfinished = /(?:[。、,のをにはがとへもや]|及び|又は|若しくは|並びに|から|第?\d+(?:条|項|号))$/u

/** 見出しとみてよい短さか。 */
export const isShort = (state: ReaderState, text: string): boolean => text.length < state.width * 0.7 && !unfinished.test(text)

/** 新しい条項を始める。 */
export function startClause(state: ReaderState, path: readonly Step[], opening: string, line: SourceLine, caption = ''): void {
  state.path = path
  state.drafts.push({
    path, caption, opening: opening.trim(), openingIsShort: opening !== '' && isShort(state, opening), text: '', from: line.line, to: line.line,
    ...(line.page === undefined ? {} : { page: line.page }),
  })
}

const newSentence = /^(?:なお|ただし|また|この場合|おって)[、,]?/u

/** 今の条項の本文に足す。番号の前なら前文に。 */
export function addText(state: ReaderState, text: string, line: SourceLine): void {
  if (state.drafts.length === 0) startClause(state, [{ kind: 'front', part: '前文', order: 0, written: '' }], '', line)
  const draft = state.drafts.at(-1)!
  const fresh = (line.paragraph === true || newSentence.test(text)) && (draft.text !== '' || draft.opening !== '') && (draft.text === '' ? draft.opening : draft.text).endsWith('。')
  draft.text = fresh ? `${draft.text}\n${text}` : draft.text === '' && !draft.openingIsShort ? joined(draft.opening, text).slice(draft.opening.length) : joined(draft.text, text)
  draft.to = line.line
}
