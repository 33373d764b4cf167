import { belongsTo, resolveRole, unitOf } from '../organisation.ts'
import type { Organisation, Resolved } from '../organisation.ts'
import { wouldCombine } from '../role-conflicts.ts'
import type { Addressee, Named, RequestState, Step } from './state.ts'

type Barred = Map<string, '申請者本人' | '利害関係'>

/** Nobody decides for himself (but see `sole`): the applicant, who typed it, and whoever declared an interest at this step are left out. */
export function barredFrom(request: Pick<RequestState, 'applicant' | 'typedBy'>, recused: readonly string[]): Barred {
  const barred: Barred = new Map([[request.applicant, '申請者本人'], [request.typedBy, '申請者本人']])
  for (const person of recused) barred.set(person, '利害関係')
  return barred
}

/**
 * Who may act on a step on the organisation's day: the holders of the role, or the superior in their place; for an absent last decider whoever may 代決
 * for him, for an absent intermediate his 代理. A deputy is never somebody who is barred.
 */
export function addresseesOf(step: Pick<Step, 'kind' | 'role' | 'unit' | 'recused' | 'named'> & Partial<Pick<Step, 'clauses' | 'sole'>>, request: Pick<RequestState, 'applicant' | 'typedBy'>, organisation: Organisation): { addressees: Addressee[]; reason: string | null; allAbsent: boolean } {
  const barred = barredFrom(request, step.recused)
  const named = step.named ? holdersOfNamed(step.named, step.unit, organisation).filter((person) => !barred.has(person)) : []
  const resolved: Resolved = named.length > 0 ? { role: step.role, unit: step.unit, holders: named } : resolveRole(organisation, step.role, step.unit, barred, step.clauses)
  // 前提: a vacant post, an interest or an unlawful combination still sends it to the superior; only his own request stays with him.
  if (step.sole && resolved.instead?.because === '申請者本人' && holdsAlone(step, request.applicant, organisation)) return { addressees: [{ person: request.applicant, via: '自己承認', principal: null }], reason: `${step.role}だけが決めることで、ほかに決められる人がいません`, allAbsent: false }
  const { delegated } = resolved
  const own = resolved.holders.map((person): Addressee => (delegated ? { person, via: delegated.kind === '代行' ? '代行' : '委譲', principal: delegated.of } : { person, via: '本人', principal: null }))
  const away = resolved.holders.filter((person) => organisation.absent.has(person))
  const kind = step.kind === '決裁' ? '代決' : '代理'
  const standIns = organisation.deputies
    .filter((one) => one.kind === kind && away.includes(one.principal) && (one.role === null || one.role === step.role))
    .filter((one) => !barred.has(one.deputy) && !organisation.absent.has(one.deputy) && !resolved.holders.includes(one.deputy) && !wouldCombine(organisation, step.role, one.deputy, step.unit))
    .map((one): Addressee => ({ person: one.deputy, via: kind, principal: one.principal }))
  const reason = delegated ? `${delegated.role}の${delegated.kind}（${delegated.basis}）により回付` : resolved.instead ? `${resolved.instead.of}が${resolved.instead.because === '空席' ? '空席の' : resolved.instead.because === '兼務' ? '兼務できない役割を兼ねている' : `${resolved.instead.because}の`}ため${resolved.role}に回付` : null
  return { addressees: [...own, ...standIns], reason, allAbsent: own.length > 0 && away.length === own.length && standIns.length === 0 }
}

const holdsAlone = ({ role, unit }: Pick<Step, 'role' | 'unit'>, person: string, organisation: Organisation): boolean => resolveRole(organisation, role, unit, new Map()).holders.includes(person)

/** The person himself while he stands in the 所属; afterwards whoever holds there the post he held. */
function holdersOfNamed({ person, post }: Named, unit: string | null, organisation: Organisation): readonly string[] {
  const house = unit === null ? null : belongsTo(organisation, unit)
  const standsThere = (one: string) => { const at = unitOf(organisation, one); return at !== undefined && (house === null || belongsTo(organisation, at) === house) }
  if (standsThere(person)) return [person]
  if (post === '') return []
  return [...organisation.people.values()].filter(({ id, assignments }) => standsThere(id) && assignments.some((one) => one.post === post)).map(({ id }) => id)
}
