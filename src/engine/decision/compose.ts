import type { ClauseId } from '../../../clauses/index.ts'
import type { Answer } from './answer.ts'
import type { Rule } from './rule.ts'

/**
 * What became of one rule in one situation. `moot`: whether it applies cannot be judged, but what it would demand has been done already, so
 * nothing need be asked.
 */
export const STATUS = { silent: 0, stands: 1, fulfilled: 2, lifted: 3, unknown: 4, moot: 5 } as const
export type Status = (typeof STATUS)[keyof typeof STATUS]
export interface Judged { readonly rule: Rule; readonly status: Status; readonly missing: readonly string[] }
type Levels = { readonly [role: string]: number }

/** All of an answer but the way forward. */
export type Finding = Omit<Answer, 'toProceed' | 'revision'>

/** Puts together what the rules found. Pure. */
export function find(judged: readonly Judged[], levels: Levels): Finding {
  const spoke = judged.filter(({ status }) => status !== STATUS.silent)
  const active = spoke.filter(({ status }) => status === STATUS.stands || status === STATUS.fulfilled)
  const approvals = approvalsOf(active, levels)
  const conditions = conditionsOf(active)
  const prohibitions = active.flatMap(({ rule, status }) =>
    'forbid' in rule.then && status === STATUS.stands ? [{ clauses: rule.cites, unless: rule.then.forbid.unless }] : [])
  const notices = merge(active.flatMap(({ rule }) => ('notify' in rule.then ? [{ key: rule.then.notify.role, clauses: rule.cites }] : [])))
    .map(({ key, clauses }) => ({ role: key, clauses }))
  const missing = merge(spoke.flatMap(({ rule, missing: keys }) => keys.map((key) => ({ key, clauses: rule.cites }))))
  const open = approvals.some(({ held }) => !held) || conditions.some(({ met }) => !met) || missing.length > 0
  return {
    outcome: prohibitions.length > 0 ? 'prohibited' : open ? 'conditional' : 'permitted',
    approvals, conditions, prohibitions, notices, missing,
    applied: unique(spoke.flatMap(({ rule }) => rule.cites)),
  }
}

/** The answer, frozen through and through. The way forward is looked for when somebody reads it first: a bulk judgement never does. */
export function compose(finding: Finding, proceed: () => readonly string[], revision: string): Answer {
  let steps: readonly string[] | undefined
  return freeze({ ...finding, get toProceed() { return (steps ??= Object.freeze([...proceed()])) }, revision })
}

/** Within one matter the higher role replaces the lower one and both clauses are cited; different matters need each their own. */
function approvalsOf(active: readonly Judged[], levels: Levels): Answer['approvals'] {
  const byMatter = new Map<string, { role: string; clauses: ClauseId[]; held: boolean }>()
  for (const { rule, status } of active) {
    if (!('permit' in rule.then)) continue
    const { role, matter = '' } = rule.then.permit
    const held = status === STATUS.fulfilled
    const found = byMatter.get(matter)
    if (!found) byMatter.set(matter, { role, clauses: [...rule.cites], held })
    else {
      if ((levels[role] ?? 0) > (levels[found.role] ?? 0)) Object.assign(found, { role, held })
      else if (role === found.role) found.held = held
      found.clauses = unique([...found.clauses, ...rule.cites])
    }
  }
  const byRole = new Map<string, { role: string; clauses: ClauseId[]; held: boolean }>()
  for (const one of byMatter.values()) {
    const found = byRole.get(one.role)
    if (found) found.clauses = unique([...found.clauses, ...one.clauses])
    else byRole.set(one.role, one)
  }
  return [...byRole.values()].sort((a, b) => (levels[a.role] ?? 0) - (levels[b.role] ?? 0))
}

function conditionsOf(active: readonly Judged[]): Answer['conditions'] {
  const found = new Map<string, { measure: Answer['conditions'][number]['measure']; when: Answer['conditions'][number]['when']; met: boolean; clauses: ClauseId[] }>()
  for (const { rule, status } of active) {
    if (!('require' in rule.then)) continue
    const { measure, at } = rule.then.require
    const key = `${measure} ${at}`
    const one = found.get(key)
    const met = status === STATUS.fulfilled
    if (one) Object.assign(one, { met: one.met && met, clauses: unique([...one.clauses, ...rule.cites]) })
    else found.set(key, { measure, when: at, met, clauses: [...rule.cites] })
  }
  return [...found.values()]
}

function merge(found: readonly { key: string; clauses: readonly ClauseId[] }[]): { key: string; clauses: ClauseId[] }[] {
  const byKey = new Map<string, ClauseId[]>()
  for (const { key, clauses } of found) byKey.set(key, unique([...(byKey.get(key) ?? []), ...clauses]))
  return [...byKey].map(([key, clauses]) => ({ key, clauses }))
}

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)]

function freeze<T extends object>(value: T): T {
  for (const { value: inner } of Object.values(Object.getOwnPropertyDescriptors(value))) {
    if (typeof inner === 'object' && inner !== null && !Object.isFrozen(inner)) freeze(inner as object)
  }
  return Object.freeze(value)
}
