import type { ClauseId } from '../../../clauses/index.ts'
import type { Answer } from './answer.ts'
import { describeFact, describeMeasure } from './wording.ts'

/** What may become of a decision under revised rules, the gravest first. One decision may change in several ways; the last three are not found here, but by whoever judges. */
export const CHANGE_KINDS = [
  'now-prohibited', 'now-refused', 'unjudgeable', 'other-prohibition', 'other-approver', 'more-approvers', 'now-conditional', 'more-measures', 'more-missing', 'fewer-approvers', 'fewer-measures', 'fewer-missing',
  'prohibition-lifted', 'no-longer-refused', 'now-permitted', 'other-notice', 'other-clauses',
] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]
export const CHANGE_WORDS: { readonly [kind in ChangeKind]: string } = {
  'now-prohibited': '禁止になる', 'now-refused': '申請が受け付けられなくなる', unjudgeable: '判定できなくなる', 'other-prohibition': '禁止の根拠が変わる', 'other-approver': '別の決裁者になる', 'more-approvers': '決裁者が増える',
  'now-conditional': '可から条件付きになる', 'more-measures': '措置が増える', 'more-missing': '分からないことが増える', 'fewer-approvers': '決裁者が減る', 'fewer-measures': '措置が減る', 'fewer-missing': '分からないことが減る',
  'prohibition-lifted': '禁止が外れる', 'no-longer-refused': '申請が受け付けられるようになる', 'now-permitted': '条件なしに可になる', 'other-notice': '知らせる相手が変わる', 'other-clauses': '根拠の条項だけが変わる',
}
export const OUTCOME_WORDS: { readonly [outcome in Answer['outcome']]: string } = { permitted: '可', conditional: '条件付き', prohibited: '不可' }

/** One way a decision changes; `detail` says what exactly, the clauses are those of the side that makes the difference. */
export interface Change { readonly kind: ChangeKind; readonly detail: string; readonly clauses: readonly ClauseId[] }

/** How the second answer differs from the first, the gravest first; empty where nobody would notice a difference. Pure. */
export function compare(before: Answer, after: Answer): Change[] {
  if (before === after) return []
  const found = [...outcomes(before, after), ...approvers(before, after), ...measures(before, after), ...missing(before, after), ...notices(before, after)]
  if (found.length === 0) found.push(...basis(before, after))
  return found.sort((a, b) => CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind))
}

/** 0: nothing forbids it; 1: a permission lifts what forbids it, which is what a request asks for; 2: it is forbidden. */
const severity = ({ prohibitions }: Answer): number => (prohibitions.length === 0 ? 0 : prohibitions.every(({ unless }) => unless === 'approval') ? 1 : 2)
const outcomeIn = (answer: Answer): string => (severity(answer) === 1 ? `${OUTCOME_WORDS.prohibited}（許可で外れる）` : OUTCOME_WORDS[answer.outcome])

function outcomes(before: Answer, after: Answer): Change[] {
  const [from, to] = [severity(before), severity(after)]
  const detail = `${outcomeIn(before)} → ${outcomeIn(after)}`
  const at = (answer: Answer): ClauseId[] => unique(answer.prohibitions.flatMap(({ clauses }) => clauses))
  if (from < to) return [{ kind: 'now-prohibited', detail, clauses: at(after).filter((one) => !at(before).includes(one)) }]
  const gone = at(before).filter((one) => !at(after).includes(one))
  if (from > to) return [{ kind: 'prohibition-lifted', detail, clauses: gone }, ...(after.outcome === 'permitted' ? [{ kind: 'now-permitted' as const, detail, clauses: gone }] : [])]
  if (from > 0) return same(at(before), at(after)) ? [] : [{ kind: 'other-prohibition', detail: `外れる ${gone.length}件、加わる ${at(after).filter((one) => !at(before).includes(one)).length}件`, clauses: differing(at(before), at(after)) }]
  if (before.outcome === after.outcome) return []
  return [{ kind: after.outcome === 'permitted' ? 'now-permitted' : 'now-conditional', detail, clauses: differing(before.applied, after.applied) }]
}

function approvers(before: Answer, after: Answer): Change[] {
  const [from, to] = [rolesOf(before), rolesOf(after)]
  if (same(from, to)) return []
  const clauses = unique([...before.approvals.filter(({ role }) => !to.includes(role)), ...after.approvals.filter(({ role }) => !from.includes(role))].flatMap((one) => one.clauses))
  const kind = from.every((role) => to.includes(role)) ? 'more-approvers' : to.every((role) => from.includes(role)) ? 'fewer-approvers' : 'other-approver'
  return [{ kind, detail: `${from.join('・') || '要らない'} → ${to.join('・') || '要らない'}`, clauses }]
}
/** Who must permit, held or not. */
export const rolesOf = (answer: Answer): string[] => answer.approvals.map(({ role }) => role)

function measures(before: Answer, after: Answer): Change[] {
  const open = (answer: Answer) => new Map(answer.conditions.filter(({ met }) => !met).map((one) => [`${one.measure} ${one.when}`, one]))
  const words = (one: Answer['conditions'][number]): string => describeMeasure(one.measure, one.when)
  return moreAndFewer(open(before), open(after), ['more-measures', 'fewer-measures'], words)
}
function missing(before: Answer, after: Answer): Change[] {
  const open = (answer: Answer) => new Map(answer.missing.map((one) => [one.key, one]))
  return moreAndFewer(open(before), open(after), ['more-missing', 'fewer-missing'], ({ key }) => describeFact(key))
}
type Cited = { readonly clauses: readonly ClauseId[] }
function moreAndFewer<One extends Cited>(before: ReadonlyMap<string, One>, after: ReadonlyMap<string, One>, [more, fewer]: readonly [ChangeKind, ChangeKind], words: (one: One) => string): Change[] {
  const only = (here: ReadonlyMap<string, One>, there: ReadonlyMap<string, One>): One[] => [...here].flatMap(([key, one]) => (there.has(key) ? [] : [one]))
  const told = (kind: ChangeKind, list: readonly One[]): Change[] => (list.length === 0 ? [] : [{ kind, detail: list.map(words).join('、'), clauses: unique(list.flatMap(({ clauses }) => clauses)) }])
  return [...told(more, only(after, before)), ...told(fewer, only(before, after))]
}

function notices(before: Answer, after: Answer): Change[] {
  const [from, to] = [before, after].map((answer) => answer.notices.map(({ role }) => role)) as [string[], string[]]
  if (same(from, to)) return []
  return [{ kind: 'other-notice', detail: `${from.join('・') || 'なし'} → ${to.join('・') || 'なし'}`, clauses: unique([...before.notices.filter(({ role }) => !to.includes(role)), ...after.notices.filter(({ role }) => !from.includes(role))].flatMap(({ clauses }) => clauses)) }]
}
/** The same is demanded, but by other clauses: a decision already written down would cite others. */
function basis(before: Answer, after: Answer): Change[] {
  const [from, to] = [before, after].map(({ approvals, conditions, prohibitions, notices }) => unique([...approvals, ...conditions, ...prohibitions, ...notices].flatMap(({ clauses }) => clauses))) as [ClauseId[], ClauseId[]]
  const gone = unique([...from.filter((one) => !to.includes(one)), ...before.applied.filter((one) => !after.applied.includes(one))])
  const come = unique([...to.filter((one) => !from.includes(one)), ...after.applied.filter((one) => !before.applied.includes(one))])
  return gone.length + come.length === 0 ? [] : [{ kind: 'other-clauses', detail: `外れる ${gone.length}件、加わる ${come.length}件`, clauses: [...gone, ...come] }]
}

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)]
const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((one) => b.includes(one))
const differing = (a: readonly ClauseId[], b: readonly ClauseId[]): ClauseId[] => [...a.filter((one) => !b.includes(one)), ...b.filter((one) => !a.includes(one))]
