import type { ActorFacts } from './definition.ts'
import { indexOf, titleIn } from './organisation-index.ts'
import type { Profile, RoleDefinition } from './profile.ts'

/** The organisation as it is on one day: plain data, taken from the dated tables by the store. Identifiers are text. */
export interface Organisation {
  readonly day: string
  readonly profile: Profile
  readonly units: ReadonlyMap<string, Unit>
  readonly people: ReadonlyMap<string, Person>
  readonly appointments: readonly Appointment[]
  readonly deputies: readonly Deputy[]
  /** People registered as absent on the day. */
  readonly absent: ReadonlySet<string>
}
export interface Unit { readonly id: string; readonly code: string; readonly name: string; readonly kind: string; readonly parent: string | null; readonly sort: number }
export interface Person {
  readonly id: string; readonly number: string; readonly name: string; readonly kana: string
  readonly employment: ActorFacts['employment']
  /** The main assignment of the day, and any other held besides. */
  readonly assignments: readonly Assignment[]
  readonly trainedOn: string | null
}
export interface Assignment { readonly unit: string; readonly post: string; readonly rank: string; readonly head: boolean; readonly main: boolean }
export interface Appointment { readonly id: string; readonly role: string; readonly person: string; readonly unit: string | null }
export interface Deputy { readonly principal: string; readonly deputy: string; readonly kind: '代決' | '代理'; readonly role: string | null }

/** Who is addressed for a role, and why not the one who would be first. */
export interface Resolved {
  readonly role: string
  readonly unit: string | null
  readonly holders: readonly string[]
  /** Filled when the document's superior stands in: 自己承認禁止, vacancy, or a declared interest. */
  readonly instead?: { readonly of: string; readonly because: '申請者本人' | '申請者の部下' | '空席' | '利害関係' }
}

/** The unit and all above it, nearest first. */
export function lineAbove(organisation: Organisation, unit: string): Unit[] {
  const line: Unit[] = []
  for (let at = organisation.units.get(unit); at && !line.includes(at); at = at.parent === null ? undefined : organisation.units.get(at.parent)) line.push(at)
  return line
}

export function unitOf(organisation: Organisation, person: string): string | undefined {
  const assignments = organisation.people.get(person)?.assignments ?? []
  return (assignments.find(({ main }) => main) ?? assignments[0])?.unit
}

/** The heads of a unit on the day (兼務 included). */
export function headsOf(organisation: Organisation, unit: string): readonly string[] {
  return indexOf(organisation).heads.get(unit) ?? []
}

/** The 所属 (課・署) a unit belongs to: the nearest unit above it whose kind has a head in the documents' sense. */
export function belongsTo(organisation: Organisation, unit: string): string {
  return lineAbove(organisation, unit).find(({ kind }) => organisation.profile.headedKinds.includes(kind))?.id ?? unit
}

/** Who holds the role for the unit: by nomination for the unit or one above it, else ex officio. Vacant: empty. */
export function holdersOf(organisation: Organisation, role: RoleDefinition, unit: string | null): { unit: string | null; holders: readonly string[] } {
  const nominated = indexOf(organisation).appointmentsByRole.get(role.name) ?? []
  if (role.scope === 'organisation' || unit === null) {
    const found = nominated.filter((one) => one.unit === null || role.scope === 'organisation')
    return { unit: null, holders: found.length > 0 ? unique(found) : byOffice(organisation, role, null) }
  }
  for (const step of lineAbove(organisation, unit)) {
    const found = nominated.filter((one) => one.unit === step.id)
    if (found.length > 0) return { unit: step.id, holders: unique(found) }
    const office = byOffice(organisation, role, step)
    if (office.length > 0) return { unit: step.id, holders: office }
    if (kindsOf(organisation, role).includes(step.kind)) break   // a role of a section, 所属 or 部局 is not looked for beyond it
  }
  return { unit, holders: [] }
}
const unique = (found: readonly { readonly person: string }[]) => [...new Set(found.map(({ person }) => person))]
const kindsOf = (organisation: Organisation, role: RoleDefinition) => role.kinds ?? organisation.profile.headedKinds

function byOffice(organisation: Organisation, role: RoleDefinition, unit: Unit | null): readonly string[] {
  const { holder } = role
  const index = indexOf(organisation)
  if ('nominatedBy' in holder) return []
  if ('post' in holder) return unique((index.byTitle.get(holder.post) ?? []).filter(({ assignment }) => unit === null || assignment.unit === unit.id))
  const at = unit ?? index.root
  if (!at || (unit !== null && role.scope !== 'section' && !kindsOf(organisation, role).includes(at.kind))) return []
  if ('head' in holder) return headsOf(organisation, at.id)
  return unique((index.byOffice.get(at.id) ?? []).filter(({ assignment }) => fitsPost(organisation, role, assignment)))
}

/** Whether somebody so placed is eligible by post and rank, as the document says for the kind of his 所属. */
export function fitsPost(organisation: Organisation, role: RoleDefinition, assignment: Assignment): boolean {
  const kind = organisation.units.get(belongsTo(organisation, assignment.unit))?.kind ?? ''
  const wanted = role.eligible?.[kind] ?? role.eligible?.['その他']
  const minimumRank = wanted?.minimumRank ?? ('nominatedBy' in role.holder ? role.holder.minimumRank : undefined)
  if (minimumRank !== undefined && !isAtLeast(organisation.profile, assignment.rank, minimumRank)) return false
  if (role.eligible === undefined) return true
  if (wanted === undefined) return false
  if (wanted.posts === undefined || wanted.posts.includes(assignment.post)) return true
  const placed = indexOf(organisation).byUnit.get(assignment.unit) ?? []
  return wanted.whereNone?.includes(assignment.post) === true && !placed.some((one) => wanted.posts!.includes(one.assignment.post))
}
/** 読み: 「（巡査部長相当）」のように書いた一般職員の級は、その階級と同じに数える。 */
function isAtLeast(profile: Profile, rank: string, minimum: string): boolean {
  return profile.ranks.indexOf(rank.replace(/相当$/, '')) >= profile.ranks.indexOf(minimum)
}

/**
 * Who decides in the role for the unit, with `barred` (the applicant, who typed it, those with a declared interest) left out, and with them the staff of
 * a 所属長 (or of one above) who asks himself: a subordinate does not judge his head. Where nobody is left, the superior the document names is asked,
 * and so on upwards; for the head of the organisation the role the profile names. Empty only when nobody at all is left.
 */
export function resolveRole(organisation: Organisation, name: string, unit: string | null, barred: Barred): Resolved {
  const found = climb(organisation, name, unit, barred)
  const top = organisation.profile.decidesForHead
  const asksForHead = headsOf(organisation, indexOf(organisation).root?.id ?? '').some((head) => barred.get(head) === '申請者本人')
  if (found.holders.length > 0 || top === undefined || !asksForHead || found.instead === undefined) return found
  const holders = holdersByName(organisation, top).filter((person) => !barred.has(person))
  return { role: top, unit: null, holders, instead: found.instead }
}
type Barred = ReadonlyMap<string, '申請者本人' | '利害関係'>
function holdersByName(organisation: Organisation, name: string): readonly string[] {
  const role = organisation.profile.roles.find((one) => one.name === name)
  return role ? holdersOf(organisation, role, null).holders : []
}

function climb(organisation: Organisation, name: string, unit: string | null, barred: Barred): Resolved {
  const role = organisation.profile.roles.find((one) => one.name === name)
  if (!role) return { role: name, unit, holders: [] }
  const { unit: at, holders } = holdersOf(organisation, role, unit)
  const left = holders.filter((person) => !barred.has(person) && !isStaffOfApplicant(organisation, person, barred))
  if (left.length > 0) return { role: name, unit: at, holders: left }
  const because = holders.length === 0 ? '空席' : (holders.map((person) => barred.get(person)).find((reason) => reason !== undefined) ?? '申請者の部下')
  // 前提: a role of the whole organisation stands where its holder does, not where the applicant does.
  const from = role.scope !== 'organisation' ? unit : holders[0] === undefined ? null : (unitOf(organisation, holders[0]) ?? null)
  const above = role.superior === 'head-above' ? headAbove(organisation, from, barred) : climb(organisation, role.superior, unit, barred)
  return { ...above, instead: { of: name, because } }
}

/** Stands below an applicant who heads a 所属 or something above one, and heads nothing as high himself. */
function isStaffOfApplicant(organisation: Organisation, person: string, barred: Barred): boolean {
  const line = lineAbove(organisation, unitOf(organisation, person) ?? '').filter((unit) => isHeadedOrAbove(organisation, unit))
  const own = line.findIndex(({ id }) => headsOf(organisation, id).includes(person))
  return line.some(({ id }, height) => (own < 0 || height > own) && headsOf(organisation, id).some((head) => barred.get(head) === '申請者本人'))
}
function isHeadedOrAbove(organisation: Organisation, unit: Unit): boolean {
  return organisation.profile.headedKinds.includes(unit.kind) || !isBelowHeaded(organisation, unit)
}

/** The nearest head above the unit's own 所属 who is not barred; at the top the documents name nobody higher. */
function headAbove(organisation: Organisation, unit: string | null, barred: Barred): Resolved {
  const line = lineAbove(organisation, unit ?? indexOf(organisation).root?.id ?? '')
  for (const step of line.filter((one) => isHeadedOrAbove(organisation, one))) {
    const holders = headsOf(organisation, step.id).filter((person) => !barred.has(person) && !isStaffOfApplicant(organisation, person, barred))
    if (holders.length > 0) {
      const person = organisation.people.get(holders[0]!)!
      return { role: titleIn(step.name, person.assignments.find((one) => one.unit === step.id)?.post ?? '上司'), unit: step.id, holders }
    }
  }
  return { role: '上司', unit, holders: [] }
}

/** Roles a person holds on the day, by nomination or by office, with the unit each is held for. */
export function rolesOf(organisation: Organisation, person: string): { role: string; unit: string | null }[] {
  const nominated = (indexOf(organisation).appointmentsByPerson.get(person) ?? []).map(({ role, unit }) => ({ role, unit }))
  const assignments = organisation.people.get(person)?.assignments ?? []
  // システム・区域ごとの充て職は、その台帳が示すときだけ生じるので、ここでは数えない。
  const byTitle = organisation.profile.roles.filter(({ scope }) => scope !== 'system' && scope !== 'zone').flatMap((role) => assignments.flatMap(({ unit }) => {
    const at = holdersOf(organisation, role, role.scope === 'organisation' ? null : unit)
    return at.holders.includes(person) ? [{ role: role.name, unit: at.unit }] : []
  }))
  const seen = new Set<string>()
  return [...nominated, ...byTitle].filter(({ role, unit }) => !seen.has(`${role} ${unit}`) && seen.add(`${role} ${unit}`))
}

/** The names of the roles a person holds for a thing of `unit`: those of the day for the unit or one above it, and those the office of its system or zone brings. */
export function standsAs(organisation: Organisation, person: string, unit: string): string[] {
  const line = lineAbove(organisation, unit).map(({ id }) => id)
  const held = rolesOf(organisation, person).filter(({ unit: at }) => at === null || line.includes(at)).map(({ role }) => role)
  const byOffice = organisation.profile.roles.filter(({ scope }) => scope === 'system' || scope === 'zone').filter((role) => holdersOf(organisation, role, unit).holders.includes(person)).map(({ name }) => name)
  return [...new Set([...held, ...byOffice])]
}

/** The facts about a person that decisions and guards ask for. */
export function actorFacts(organisation: Organisation, person: string): ActorFacts {
  const found = organisation.people.get(person)
  const main = found?.assignments.find((one) => one.main) ?? found?.assignments[0]
  const headOrAbove = (found?.assignments ?? []).some((one) => {
    const unit = organisation.units.get(one.unit)
    return one.head && unit !== undefined && isHeadedOrAbove(organisation, unit)
  })
  return {
    person, unit: main?.unit ?? '', employment: found?.employment ?? 'outsider', rank: main?.rank ?? '', headOrAbove,
    trained: found?.trainedOn ? true : undefined, roles: rolesOf(organisation, person),
  }
}
/** Inside a 所属; a 部 or the 本部 stands above them. */
function isBelowHeaded(organisation: Organisation, unit: Unit): boolean {
  return lineAbove(organisation, unit.id).some(({ kind }) => organisation.profile.headedKinds.includes(kind))
}

/** 情報管理課 + 課長 → 情報管理課長. */
export const titleOf = (organisation: Organisation, assignment: Assignment): string => titleIn(organisation.units.get(assignment.unit)?.name ?? '', assignment.post)
