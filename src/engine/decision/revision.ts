import { z } from 'zod'
import type { ClauseId } from '../../../clauses/index.ts'
import type { RulesetInput } from './decide.ts'
import type { Situation } from './situation.ts'

const day = z.iso.date({ error: '日付は 2026-04-01 の形で入力してください。' })
const id = z.string().regex(/^\d{1,18}$/, { error: '番号の形が正しくありません。' })
const clause = z.string().min(1, { error: '条項を選んでください。' }).max(200)
const provision = z.strictObject({
  title: z.string().max(200).optional(), clauses: z.array(clause).min(1, { error: '条項を一つ以上選んでください。' }).max(200), register: z.string().max(60).optional(), unit: id.optional(), item: id.optional(),
})
const provisions = z.array(provision).max(50).optional()

/**
 * 改正案: what would be otherwise from `on`. Provisions lift exactly the clauses they name within their register, unit (with all below it) or item; `ended` ones lift them there no
 * longer. `until` is the last day a clause is in force; a clause brings what stands below it along. `settings` are the organisation's own values by id, `rulesOff` rules by id.
 */
export const revisionSchema = z.strictObject({
  on: day,
  provisions: z.strictObject({ added: provisions, ended: provisions }).optional(),
  clauses: z.array(z.union([z.strictObject({ clause, inForceFrom: day }), z.strictObject({ clause, until: day })])).max(200).optional(),
  settings: z.record(z.string().max(200), z.union([z.number(), z.string().max(200)])).optional(),
  rulesOff: z.array(z.string().max(200)).max(1000).optional(),
})
export type Revision = z.infer<typeof revisionSchema>
type Provision = z.infer<typeof provision>
export type Exceptions = NonNullable<Situation['exceptions']>

/** The rules as the revision would have them. Pure; compile the result for `revision.on`. */
export function revise(input: RulesetInput, { clauses = [], rulesOff = [] }: Revision): RulesetInput {
  const off = new Set(rulesOff)
  const rules = off.size === 0 ? input.rules : input.rules.filter((rule) => !off.has(rule.id))
  if (clauses.length === 0) return { ...input, rules }
  const inForce = (cited: ClauseId, on: string): boolean => {
    const terms = clauses.filter((term) => isOrStandsBelow(cited, term.clause))
    const begun = terms.flatMap((term) => ('inForceFrom' in term ? [term.inForceFrom] : []))
    const isBegun = begun.length > 0 ? begun.some((from) => from <= on) : input.inForce(cited, on)
    return isBegun && terms.every((term) => !('until' in term) || on <= term.until)
  }
  return { ...input, rules, inForce }
}

/** mpd:6-2-(1) stands below mpd:6-2, mpd:6-20 does not. */
export const isOrStandsBelow = (cited: string, above: string): boolean => cited === above || cited.startsWith(`${above}-`)

/** What a decision is about, as far as a provision's reach goes: the units are its own and all above. */
export interface Subject { readonly register: string | null; readonly units: readonly string[]; readonly items: readonly string[] }

/** The provisions and exceptions of a decision as the revision would have them. 前提: what lifts a clause for several things at once must reach every one of them. */
export function exceptionsUnder({ provisions: changed }: Revision, subject: Subject, standing: Exceptions): Exceptions {
  const reaching = (changed?.ended ?? []).filter((one) => isAt(one, subject) && (one.item === undefined || subject.items.includes(one.item)))
  const gone = new Set(reaching.flatMap(({ clauses }) => clauses))
  const left = gone.size === 0 ? standing : standing.map((one) => ({ ...one, clauses: one.clauses.filter((lifted) => !gone.has(lifted)) })).filter(({ clauses }) => clauses.length > 0)
  const added = (changed?.added ?? []).flatMap((one, index) => (reaches(one, subject) ? [{ id: `改正案-${index + 1}`, clauses: one.clauses }] : []))
  return added.length === 0 ? left : [...left, ...added]
}

type Scope = { readonly [part in 'register' | 'unit' | 'item']?: string | null | undefined }
const isAt = ({ register, unit }: Scope, subject: Subject): boolean => (register === undefined || register === null || register === subject.register) && (unit === undefined || unit === null || subject.units.includes(unit))

/** Whether a provision of this scope lifts anything for the subject. */
export const reaches = (scope: Scope, subject: Subject): boolean =>
  isAt(scope, subject) && (scope.item === undefined || scope.item === null || (subject.items.length > 0 && subject.items.every((one) => one === scope.item)))

/** The single things that provisions of the revision name. */
export const itemsNamed = ({ provisions: changed }: Revision): string[] =>
  [...new Set([...changed?.added ?? [], ...changed?.ended ?? []].flatMap(({ item }: Provision) => (item === undefined ? [] : [item])))]
