/** 番号が木のどこに入るか。前の番号の続きでないものは、飛び・重複・始まり直し・本文の折り返しのどれかに決める。 */
import type { Step } from './clause-tree.ts'
import { jumped, repeated, returned, takenAsText, unnumbered } from './doubts.ts'
import type { Doubt } from './doubts.ts'
import { asIroha } from './marks.ts'
import type { Mark, MarkKind } from './marks.ts'
import type { ReaderState } from './reader-state.ts'

/** 入る場所。above は上の段。heading は、番号を失った見出しを上に置くとき。doubt は人に見せる疑い。 */
export interface Placement { readonly mark: Mark; readonly above: readonly Step[]; readonly doubt?: Doubt; readonly underHeading?: true }

/** 章・節・条・第は深さが決まっている。ほかの番号は現れた順に深くなる。 */
const rank: Partial<Record<MarkKind, number>> = { part: 0, chapter: 1, section: 2, subsection: 3, article: 4, dai: 4 }
const rankOf = (step: Step): number => step.kind === 'appendix' ? -1 : rank[step.kind as MarkKind] ?? 9
const furthestJump = 3

/** 番号の入る場所、または本文とみなすとき 'text'。boundary は前の文が終わっているか。 */
export function placeOf(state: ReaderState, mark: Mark, line: number, boundary: boolean): Placement | 'text' {
  if (mark.kind === 'note') return { mark, above: state.path.slice(0, notesFrom(state.path)).filter(step => step.kind !== 'front') }
  const ranked = rank[mark.kind]
  if (ranked !== undefined) return placeRanked(state, mark, ranked, line, boundary)
  const iroha = asIroha(mark)
  if (iroha !== undefined && isNext(state.path, iroha) && !isNext(state.path, mark)) return placeByOrder(state, iroha, line, boundary)
  return placeByOrder(state, mark, line, boundary)
}

/** 注は、注でない一番下の段に付く。番号は節を通して続くので、飛びを疑わない。 */
function notesFrom(path: readonly Step[]): number {
  const at = path.findIndex(step => step.kind === 'note')
  return at === -1 ? path.length : at
}

/** 注の付いた条項が、注の前の本文で名指している列か（「…の方式・・・（ア）」）。そうなら注の中の列でなく、その条項の列。 */
function isAnnounced({ drafts, path }: ReaderState, { written }: Mark): boolean {
  const owner = path.slice(0, notesFrom(path))
  const draft = drafts.findLast(one => one.path.length === owner.length && one.path.every((step, index) => step === owner[index]))
  return draft !== undefined && (draft.opening + draft.text).includes(written)
}

function isNext(path: readonly Step[], mark: Mark): boolean {
  const before = path.findLast(step => step.kind === mark.kind)
  return before === undefined ? mark.order === 1 : mark.order === before.order + 1
}

function placeRanked(state: ReaderState, mark: Mark, ranked: number, line: number, boundary: boolean): Placement | 'text' {
  const above = state.path.filter(step => rankOf(step) < ranked)
  const before = ranked === 4 ? state.lastArticle : state.path.findLast(step => step.kind === mark.kind)?.order ?? 0
  const next = mark.order === Math.floor(before) + 1 || (Math.floor(mark.order) === Math.floor(before) && mark.order > before)
  if (next) return { mark, above }
  if (!boundary) return 'text'
  if (Math.abs(mark.order - before) < 1e-9) return { mark, above, doubt: repeated(line, mark.written) }
  if (mark.order < before && ranked < 4) return { mark, above, doubt: returned(line, mark.written) }
  if (mark.order < before) return 'text'
  return { mark, above, doubt: jumped(line, before === 0 ? '' : `第${before}`, mark.written) }
}

function placeByOrder(state: ReaderState, mark: Mark, line: number, boundary: boolean): Placement | 'text' {
  const at = state.path.findLastIndex(step => step.kind === mark.kind)
  // 読み: (1) は注の中の列に使わない。注の後の (1) は、注の付いた所の続き
  if (at === -1 && notesFrom(state.path) < state.path.length && (mark.kind === 'paren' || isAnnounced(state, mark))) state.path = state.path.slice(0, notesFrom(state.path))
  if (at === -1) return placeFirst(state, mark, line, boundary)
  const before = state.path[at]!
  const above = state.path.slice(0, at)
  if (mark.order === before.order + 1) return { mark, above }
  if (!boundary) return 'text'
  if (mark.order === 1) return restart(state, mark, line)
  if (mark.order === before.order) return { mark, above, doubt: repeated(line, mark.written) }
  if (mark.order > before.order && mark.order - before.order <= furthestJump) return { mark, above, doubt: jumped(line, before.written, mark.written) }
  state.doubts.push(takenAsText(line, mark.written))
  return 'text'
}

function placeFirst(state: ReaderState, mark: Mark, line: number, boundary: boolean): Placement | 'text' {
  const parent = state.path.at(-1)
  // 前提: 条の第１項には番号がないので、条の下では項は 2 から始まる
  const inArticle = mark.kind === 'paragraph' ? state.path.findLastIndex(step => step.kind === 'article') : -1
  if (inArticle >= 0 && mark.order === 2) return { mark, above: state.path.slice(0, inArticle + 1) }
  if (mark.bare && !boundary) return 'text'
  if (mark.kind === 'dotted') return { mark, above: dottedAbove(state.path, mark.part) }
  if (mark.order === 1 && headingBelongsAbove(state)) return restart(state, mark, line)
  if (mark.order === 1) return { mark, above: state.path.filter(step => step.kind !== 'front') }
  if (!boundary || parent === undefined || (mark.bare && mark.order > furthestJump)) return 'text'
  return { mark, above: state.path.filter(step => step.kind !== 'front'), doubt: jumped(line, '', mark.written) }
}

/** 番号のない見出しが、文の終わった条項のすぐ後にあるか。その条項の中の列でなく、新しい見出しの下の列である。 */
function headingBelongsAbove(state: ReaderState): boolean {
  const draft = state.drafts.at(-1)
  if (state.heading === undefined || draft === undefined || state.path[0]?.kind === 'front') return false
  const before = (draft.opening + draft.text).slice(0, -state.heading.text.length)
  return before.trimEnd().endsWith('。')
}

/** 4.1 は 4 の下、4.1.2 は 4.1 の下。 */
function dottedAbove(path: readonly Step[], part: string): Step[] {
  const prefix = part.split('.').slice(0, -1).join('.')
  const at = path.findLastIndex(step => step.part === prefix && (step.kind === 'dotted' || step.kind === 'paragraph' || step.kind === 'dai'))
  return at === -1 ? path.filter(step => step.kind === 'appendix') : path.slice(0, at + 1)
}

/** (1) から始まり直した。番号のない見出しがすぐ上にあれば、その下に置く。なければ今の条項の中の列とみる。 */
function restart(state: ReaderState, mark: Mark, line: number): Placement {
  const root = state.path.filter(step => rankOf(step) < 4)
  if (state.heading !== undefined) return { mark, above: root, underHeading: true, doubt: unnumbered(state.heading.line.line, state.heading.text) }
  return { mark, above: state.path, doubt: returned(line, mark.written) }
}
