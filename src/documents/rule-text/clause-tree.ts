/** 規程の条項の木。番号は目録と同じ書き方（requirements/FORMAT.md）。 */
import type { Doubt } from './doubts.ts'
import type { MarkKind } from './marks.ts'

/** 一つの条項。id は `6-2-(1)`、cite は `第６の２(1)`。text は子を含まない本文、from・to は原文の場所。 */
export interface RuleClause {
  readonly id: string
  readonly cite: string
  readonly title: string
  readonly text: string
  readonly parent: string | null
  readonly depth: number
  readonly from: number
  readonly to: number
  readonly page?: number
}

export interface RuleText { readonly clauses: readonly RuleClause[]; readonly doubts: readonly Doubt[] }

/** 番号の道の一段。 */
export interface Step { readonly kind: MarkKind | 'appendix' | 'front' | 'row'; readonly part: string; readonly order: number; readonly written: string }

/** 読みかけの条項。opening は番号の行の残りで、見出しか本文かは後で決まる。 */
export interface Draft {
  readonly path: readonly Step[]
  caption: string
  opening: string
  openingIsShort: boolean
  text: string
  readonly from: number
  to: number
  readonly page?: number
}

const divisions: ReadonlySet<string> = new Set(['part', 'chapter', 'section', 'subsection'])
export const isDivision = (step: Step): boolean => divisions.has(step.kind)

/** 読みかけを条項にする。throughDivisions は章・節の番号を id に入れるか（条の番号が通しでない文書）。 */
export function finished(drafts: readonly Draft[], throughDivisions: boolean): { clauses: RuleClause[]; repeated: RuleClause[] } {
  const numbered = numberFirstParagraphs(drafts)
  const seen = new Map<string, number>()
  const ids = new Map<string, string>()
  const repeatedOnes: RuleClause[] = []
  const clauses = numbered.map(draft => {
    const key = keyOf(draft.path)
    const plainId = idOf(draft.path, throughDivisions, ids)
    const times = (seen.get(plainId) ?? 0) + 1
    seen.set(plainId, times)
    const id = times === 1 ? plainId : `${plainId}#${times}`
    ids.set(key, id)
    const parent = ids.get(keyOf(draft.path.slice(0, -1))) ?? null
    const hasMore = draft.text !== '' || numbered.some(other => other.path.length > draft.path.length && keyOf(other.path).startsWith(`${key}|`))
    const asTitle = draft.openingIsShort && hasMore
    const clause: RuleClause = {
      id, cite: citeOf(draft.path), title: draft.caption === '' ? (asTitle ? draft.opening : '') : draft.caption,
      text: (asTitle ? draft.text : draft.opening + draft.text).trim(),
      parent, depth: draft.path.length - 1, from: draft.from, to: draft.to, ...(draft.page === undefined ? {} : { page: draft.page }),
    }
    if (times > 1) repeatedOnes.push(clause)
    return clause
  })
  return { clauses, repeated: repeatedOnes }
}

const keyOf = (path: readonly Step[]): string => path.map(step => `${step.kind}:${step.part}`).join('|')

function idOf(path: readonly Step[], throughDivisions: boolean, ids: ReadonlyMap<string, string>): string {
  const last = path.at(-1)!
  if (isDivision(last)) return path.filter(isDivision).map(step => step.part).join('-')
  const parent = ids.get(keyOf(path.slice(0, -1)))
  if (parent !== undefined && (throughDivisions || !isDivision(path.at(-2)!))) {
    return last.kind === 'dotted' ? last.part : `${parent}-${last.part}`
  }
  return path.filter(step => throughDivisions || !isDivision(step)).map(step => step.part).join('-')
}

/** 条の第１項には番号が付かない。第２項のある条では、条の本文と号を第１項のものとする。 */
function numberFirstParagraphs(drafts: readonly Draft[]): Draft[] {
  const split = new Set(drafts.flatMap(({ path }) => {
    const at = path.findIndex(step => step.kind === 'article')
    return path[at + 1]?.kind === 'paragraph' && at >= 0 ? [keyOf(path.slice(0, at + 1))] : []
  }))
  const first: Step = { kind: 'paragraph', part: '1', order: 1, written: '' }
  return drafts.flatMap(draft => {
    const at = draft.path.findIndex(step => step.kind === 'article')
    if (at === -1 || !split.has(keyOf(draft.path.slice(0, at + 1))) || draft.path[at + 1]?.kind === 'paragraph') return [draft]
    const path = [...draft.path.slice(0, at + 1), first, ...draft.path.slice(at + 1)]
    if (draft.path.length > at + 1) return [{ ...draft, path }]
    return [{ ...draft, opening: '', openingIsShort: false, text: '', to: draft.from }, { ...draft, path, caption: '' }]
  })
}

const wide = (text: string): string => text.replace(/\d/gu, digit => String.fromCodePoint(digit.codePointAt(0)! + 0xfee0))

/** 役所の書き方の番号（第３条第２項第１号、第６の２(1)ア）。 */
export function citeOf(path: readonly Step[]): string {
  const own = path.filter(step => !isDivision(step))
  if (own.length === 0) return path.map(step => step.part).join('')
  const article = own.findIndex(step => step.kind === 'article')
  return own.map((step, index) => {
    if (step.kind === 'article') return `第${wide(step.part.split('の')[0]!)}条${step.part.includes('の') ? `の${wide(step.part.split('の')[1]!)}` : ''}`
    if (article >= 0 && index > article) {
      if (step.kind === 'paragraph') return step.part === '1' && step.written === '' ? '第１項' : `第${wide(step.part)}項`
      if ((step.kind === 'paren' || step.kind === 'kanji' || step.kind === 'paren-kanji') && index <= article + 2) return `第${wide(step.part.replace(/[()]/gu, ''))}号`
    }
    if (step.kind === 'dai') return `第${wide(step.part)}`
    if (step.kind === 'paragraph') return index === 0 ? wide(step.part) : `の${wide(step.part)}`
    if (step.kind === 'appendix') return step.part.replace(/(\d+)/u, digits => `第${wide(digits)}`)
    if (step.kind === 'row') return `（${step.part}）`
    return step.part
  }).join('')
}
