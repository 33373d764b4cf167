import type { ClauseId } from '../../clauses/index.ts'
import { indexOf } from './organisation-index.ts'
import { titleOf } from './organisation.ts'
import type { Assignment, Organisation } from './organisation.ts'
import type { RoleDefinition } from './profile.ts'
import { combinationBarred } from './role-conflicts.ts'
import { belongsTo, fitsPost, holdersOf, kindsOf, lineAbove } from './role-holders.ts'

/** Somebody to be given a role, from the organisation's day on. */
export interface Nomination {
  readonly role: string
  readonly person: string
  /** The unit it is held for; null for a role of the whole organisation. */
  readonly unit: string | null
  /** 根拠・理由: number of the order, or the reason where the document asks for one. */
  readonly basis?: string | undefined
  /** What was agreed instead of the posts the document names, where it lets that be agreed. */
  readonly alternative?: string | undefined
}
/** What the documents say against it, and at which field of the nomination. */
export interface Objection {
  readonly because: 'role' | 'ex-officio' | 'scope' | 'employment' | 'eligible' | 'home' | 'reason' | 'needs' | 'member' | 'combined' | 'single'
  readonly field: string
  readonly message: string
}

/** Everything the profile says against a nomination, as the organisation is on its day. Pure; the same for procedures, records and direct registration. */
export function objectionsTo(organisation: Organisation, nomination: Nomination): Objection[] {
  const role = organisation.profile.roles.find(({ name }) => name === nomination.role)
  if (!role) return [{ because: 'role', field: 'role', message: `役割「${nomination.role}」は、この組織の規程にありません。` }]
  const first = exOfficio(role) ?? scope(organisation, role, nomination)
  if (first) return [first]
  const person = nomination.alternative?.trim() && role.alternative ? [] : [employment(organisation, role, nomination) ?? eligible(organisation, role, nomination) ?? home(organisation, role, nomination)]
  return [...person, needs(organisation, role, nomination), member(organisation, role, nomination), combined(organisation, role, nomination), single(organisation, role, nomination)].filter((one) => one !== undefined)
}
/** The clauses a nomination to the role rests on; what was agreed instead rests on the one that allows it. */
export const clausesOfNomination = (role: RoleDefinition, { alternative }: Pick<Nomination, 'alternative'>): ClauseId[] => [...new Set([...role.cites, ...(alternative?.trim() && role.alternative ? [role.alternative] : [])])]

/** Is the role held by who holds a post, so that nobody is named to it by hand? */
export const isExOfficio = ({ holder, mayBeNamed }: RoleDefinition): boolean => !('nominatedBy' in holder) && mayBeNamed !== true
function exOfficio(role: RoleDefinition): Objection | undefined {
  if (!isExOfficio(role)) return undefined
  const who = 'post' in role.holder ? `${role.holder.post}の職にある者` : 'head' in role.holder ? '部署の長' : '決められた職以上の者'
  return { because: 'ex-officio', field: 'person', message: `${role.name}は${who}が務める役割です。別の人を指名することはできません。交代は異動の登録で決まります。` }
}

function scope(organisation: Organisation, role: RoleDefinition, { unit }: Nomination): Objection | undefined {
  const refuse = (message: string): Objection => ({ because: 'scope', field: 'unit', message })
  if (role.scope === 'organisation') return unit === null ? undefined : refuse(`${role.name}は組織全体に一つの役割です。部署は選ばないでください。`)
  if (unit === null) return refuse(`${role.name}を置く部署を選んでください。`)
  const found = organisation.units.get(unit)
  if (!found) return refuse('部署を一覧から選んでください。')
  const kinds = kindsOf(organisation, role)
  return role.scope === 'unit' && !kinds.includes(found.kind) ? refuse(`${role.name}は、${kinds.join('・')}に置く役割です。「${found.name}」には置けません。`) : undefined
}

function employment(organisation: Organisation, role: RoleDefinition, { person }: Nomination): Objection | undefined {
  const found = organisation.people.get(person)
  if (!found || !role.employment || role.employment.includes(found.employment)) return undefined
  return { because: 'employment', field: 'person', message: `${role.name}は職員が務める役割です。委託先などの人は指名できません。委託先の作業は、職員の担当者の下で記録してください。` }
}

function eligible(organisation: Organisation, role: RoleDefinition, { person, unit }: Nomination): Objection | undefined {
  const assignments = organisation.people.get(person)?.assignments ?? []
  const proposed = 'nominatedBy' in role.holder ? role.holder.proposes : undefined
  if (proposed !== undefined && indexOf(organisation).byTitle.has(proposed) && !assignments.some((one) => titleOf(organisation, one) === proposed || one.post === proposed)) {
    return { because: 'eligible', field: 'person', message: `${role.name}は${proposed}が務める役割です。${proposed}の職にある人を選んでください。` }
  }
  if (role.designatedOnly && !isDesignated(organisation, assignments)) {
    const at = assignments.map((one) => organisation.units.get(one.unit)?.name ?? '').join('、') || '配置なし'
    return { because: 'eligible', field: 'person', message: `${role.name}に指名できるのは、指定された分掌の職員です。この職員の部署（${at}）は、指定された分掌ではありません。` }
  }
  if (assignments.some((one) => isFit(organisation, role, one, unit))) return undefined
  const held = assignments.map((one) => `${titleOf(organisation, one)}・${one.rank}`).join('、') || '配置なし'
  const instead = role.alternative ? '職によれないときは、協議して代替措置として指定してください。' : ''
  return { because: 'eligible', field: 'person', message: `${role.name}に指名できません（この職員は${held}）。指名できるのは、${whoMay(organisation, role, assignments[0]?.unit)}です。${instead}` }
}
const isDesignated = (organisation: Organisation, assignments: readonly Assignment[]): boolean =>
  !organisation.designatedUnits?.size || assignments.some((one) => lineAbove(organisation, one.unit).some(({ id }) => organisation.designatedUnits!.has(id)))
/** Fit by post and rank; where the document goes by who there is in the section in charge, that section is looked at. */
function isFit(organisation: Organisation, role: RoleDefinition, assignment: Assignment, unit: string | null): boolean {
  if (!fitsPost(organisation, role, assignment)) return false
  if (role.scope !== 'section' || unit === null) return true
  const kind = organisation.units.get(belongsTo(organisation, unit))?.kind ?? ''
  const wanted = role.eligible?.[kind] ?? role.eligible?.['その他']
  if (!wanted?.whereNone?.includes(assignment.post) || wanted.posts?.includes(assignment.post)) return true
  return !(indexOf(organisation).byUnit.get(unit) ?? []).some((one) => wanted.posts!.includes(one.assignment.post))
}

function home(organisation: Organisation, role: RoleDefinition, { person, unit }: Nomination): Objection | undefined {
  if (unit === null || role.anywhere || ((role.scope === 'system' || role.scope === 'zone') && !role.within)) return undefined
  const assignments = organisation.people.get(person)?.assignments ?? []
  if (role.within) return assignments.some((one) => lineAbove(organisation, one.unit).some(({ id }) => id === unit)) ? undefined : { because: 'home', field: 'person', message: `${role.name}は、そこに勤務する職員から選んでください。` }
  const house = belongsTo(organisation, unit)
  return assignments.some((one) => belongsTo(organisation, one.unit) === house) ? undefined : { because: 'home', field: 'person', message: `${role.name}は、その所属の職員から選んでください。` }
}

function needs(organisation: Organisation, role: RoleDefinition, { unit, basis }: Nomination): Objection | undefined {
  if (!role.needs) return undefined
  if (!basis?.trim()) return { because: 'reason', field: 'basis', message: `${role.needs.reason}を書いてください。` }
  const first = organisation.profile.roles.find(({ name }) => name === role.needs!.role)!
  return holdersOf(organisation, first, unit).holders.length > 0 ? undefined : { because: 'needs', field: 'role', message: `先に${first.name}を指名してください。` }
}

function member(organisation: Organisation, role: RoleDefinition, { person, unit }: Nomination): Objection | undefined {
  const group = organisation.profile.roles.find(({ name }) => name === role.memberOf)
  if (!group || holdersOf(organisation, group, unit).holders.includes(person)) return undefined
  return { because: 'member', field: 'person', message: `${role.name}は、${group.name}の中から選んでください。先に${group.name}に選任してください。` }
}

function combined(organisation: Organisation, role: RoleDefinition, { person, unit }: Nomination): Objection | undefined {
  const held = combinationBarred(organisation, role, person, unit)
  const instead = role.alternative ? '同じ職の別の職員がいないときは、協議して代替措置として指定してください。' : '別の職員を選んでください。'
  return held === undefined ? undefined : { because: 'combined', field: 'person', message: `${held}と${role.name}は、同じ部署で同じ人が兼ねられません。${instead}` }
}

function single(organisation: Organisation, role: RoleDefinition, { person, unit }: Nomination): Objection | undefined {
  if (!role.single) return undefined
  const { holders } = holdersOf(organisation, role, role.scope === 'organisation' ? null : unit)
  const named = (indexOf(organisation).appointmentsByRole.get(role.name) ?? []).length > 0
  // Of several who hold the post, one may be named.
  if (!named && holders.includes(person)) return undefined
  const now = holders.filter((one) => one !== person)
  if (now.length === 0) return undefined
  return { because: 'single', field: 'person', message: `${role.name}は一人だけです。いまの${role.name}（${now.map((one) => organisation.people.get(one)?.name ?? '').join('・')}）の指名を終えてから登録してください。` }
}

/** Who may be appointed, in words: 課長、課長代理（…）. `unit`: where the candidate stands, for documents that go by the kind of his 所属. */
export function whoMay(organisation: Organisation, role: RoleDefinition, unit: string | undefined): string {
  const kind = unit === undefined ? '' : organisation.units.get(belongsTo(organisation, unit))?.kind ?? ''
  const wanted = role.eligible?.[kind] ?? role.eligible?.['その他']
  const minimum = wanted?.minimumRank ?? ('nominatedBy' in role.holder ? role.holder.minimumRank : undefined)
  if (role.eligible && !wanted) return `${Object.keys(role.eligible).join('・')}の職員`
  const posts = [...(wanted?.posts ?? []), ...(wanted?.whereNone ?? [])].join('、')
  return `${posts}${posts && minimum ? 'で' : ''}${minimum ? `${minimum}以上の階級の者` : 'の職にある者'}${wanted?.note ? `（${wanted.note.replace(/。$/, '')}）` : ''}`
}
/** Everybody who may be nominated to the role for the unit today. */
export function candidatesFor(organisation: Organisation, name: string, unit: string | null): string[] {
  const role = organisation.profile.roles.find((one) => one.name === name)
  if (!role || isExOfficio(role)) return []
  const BY_PERSON = ['employment', 'eligible', 'home', 'member', 'combined', 'scope']
  return [...organisation.people.keys()].filter((person) => !objectionsTo(organisation, { role: name, person, unit: role.scope === 'organisation' ? null : unit }).some(({ because }) => BY_PERSON.includes(because)))
}
