import { normalize } from '../engine/japanese-text.ts'
import { belongsTo, headsOf, holdersOf, lineAbove, rolesOf, titleOf } from '../engine/organisation.ts'
import type { Organisation, Person, Unit } from '../engine/organisation.ts'
import { indexOf } from '../engine/organisation-index.ts'
import type { RoleDefinition } from '../engine/profile.ts'
import type { OrgDb } from './database.ts'

export interface UnitNode {
  readonly id: string; readonly code: string; readonly name: string; readonly kind: string
  readonly heads: readonly string[]
  /** People whose main assignment is in the unit, and in it or below. */
  readonly own: number; readonly total: number
  readonly children: readonly UnitNode[]
}

/** The units of the day as a tree with head counts; units whose parent has gone stand at the top. */
export function unitTree(organisation: Organisation): UnitNode[] {
  const children = Map.groupBy(organisation.units.values(), ({ parent }) => (parent !== null && organisation.units.has(parent) ? parent : ''))
  const node = (unit: Unit): UnitNode => {
    const below = (children.get(unit.id) ?? []).map(node)
    const own = new Set((indexOf(organisation).byUnit.get(unit.id) ?? []).filter(({ assignment }) => assignment.main).map(({ person }) => person)).size
    const heads = headsOf(organisation, unit.id).map((person) => organisation.people.get(person)!.name)
    return { id: unit.id, code: unit.code, name: unit.name, kind: unit.kind, heads, own, total: below.reduce((sum, { total }) => sum + total, own), children: below }
  }
  return (children.get('') ?? []).map(node)
}

export interface PersonLine { readonly id: string; readonly number: string; readonly name: string; readonly kana: string; readonly title: string; readonly rank: string; readonly unit: string | null; readonly unitName: string; readonly main: boolean; readonly absent: boolean }
function personLine(organisation: Organisation, person: Person, assignment = person.assignments.find(({ main }) => main) ?? person.assignments[0]): PersonLine {
  return {
    id: person.id, number: person.number, name: person.name, kana: person.kana, title: assignment ? titleOf(organisation, assignment) : '', rank: assignment?.rank ?? '',
    unit: assignment?.unit ?? null, unitName: assignment ? organisation.units.get(assignment.unit)?.name ?? '' : '', main: assignment?.main ?? true, absent: organisation.absent.has(person.id),
  }
}

export interface UnitDetail {
  readonly unit: Unit
  /** From the unit up to the organisation. */
  readonly line: readonly Unit[]
  readonly office: string
  readonly people: readonly PersonLine[]
  readonly roles: readonly { readonly role: string; readonly heldFor: string | null; readonly holders: readonly PersonLine[] }[]
  readonly vacancies: readonly string[]
}
/** People of a unit in the order of posts (heads first), roles held for it, and roles that nobody holds. Undefined when the unit is not in force. */
export function unitDetail(organisation: Organisation, unit: string): UnitDetail | undefined {
  const found = organisation.units.get(unit)
  if (!found) return undefined
  const placed = (indexOf(organisation).byUnit.get(unit) ?? []).toSorted((a, b) => Number(b.assignment.head) - Number(a.assignment.head))
  const roles = rolesAt(organisation, found).map((role) => ({ role, ...holdersOf(organisation, role, unit) }))
  return {
    unit: found, line: lineAbove(organisation, unit), office: belongsTo(organisation, unit),
    people: placed.map(({ person, assignment }) => personLine(organisation, organisation.people.get(person)!, assignment)),
    roles: roles.filter(({ holders }) => holders.length > 0).map(({ role, unit: heldFor, holders }) => ({ role: role.name, heldFor, holders: holders.map((person) => personLine(organisation, organisation.people.get(person)!)) })),
    vacancies: roles.filter(({ role, holders }) => holders.length === 0 && !role.optional).map(({ role }) => role.name),
  }
}

/** Roles with a place in the unit: those of its kind, and those of a section directly below a 所属. */
function rolesAt(organisation: Organisation, unit: Unit): RoleDefinition[] {
  const parent = unit.parent === null ? undefined : organisation.units.get(unit.parent)
  const isSection = parent !== undefined && organisation.profile.headedKinds.includes(parent.kind)
  return organisation.profile.roles.filter((role) =>
    role.scope === 'unit' ? (role.kinds ?? organisation.profile.headedKinds).includes(unit.kind) : role.scope === 'section' && isSection)
}

/** Every role that must be held and is not, with the unit (null: for the whole organisation). */
export function vacancies(organisation: Organisation): { readonly role: string; readonly unit: string | null }[] {
  const whole = organisation.profile.roles.filter((role) => role.scope === 'organisation' && !role.optional && holdersOf(organisation, role, null).holders.length === 0)
  const perUnit = [...organisation.units.values()].flatMap((unit) =>
    rolesAt(organisation, unit).filter((role) => !role.optional && holdersOf(organisation, role, unit.id).holders.length === 0).map((role) => ({ role: role.name, unit: unit.id })))
  return [...whole.map(({ name }) => ({ role: name, unit: null })), ...perUnit]
}
/** Those that a change brings about: vacant in `after` and not yet in `before`. */
export function newVacancies(before: Organisation, after: Organisation): ReturnType<typeof vacancies> {
  const known = new Set(vacancies(before).map(({ role, unit }) => `${role} ${unit}`))
  return vacancies(after).filter(({ role, unit }) => !known.has(`${role} ${unit}`))
}

/** People whose name, kana or number contains the text (spelling variants folded), at most `limit`, whole matches first. An empty text finds nobody. */
export function searchPeople(organisation: Organisation, text: string, limit = 50): PersonLine[] {
  const wanted = normalize(text)
  if (wanted === '') return []
  const hits = searchLines(organisation).filter(({ line }) => line.includes(wanted))
  return hits.toSorted((a, b) => rank(a.line, wanted) - rank(b.line, wanted)).slice(0, limit).map(({ person }) => personLine(organisation, person))
}
const rank = (line: string, wanted: string) => (line.includes(`\n${wanted}\n`) ? 0 : line.includes(`\n${wanted}`) ? 1 : 2)
const lines = new WeakMap<Organisation, { person: Person; line: string }[]>()
function searchLines(organisation: Organisation) {
  let found = lines.get(organisation)
  if (!found) lines.set(organisation, (found = [...organisation.people.values()].map((person) => ({ person, line: `\n${[person.name, person.kana, person.number].map(normalize).join('\n')}\n` }))))
  return found
}

/** A person on the day, with everything dated about him. Undefined when there is no such person. Five statements, whatever the size. */
export async function personDetail(db: OrgDb, org: number, organisation: Organisation, id: string) {
  if (!/^[1-9]\d{0,17}$/.test(id)) return undefined
  const person = await db.selectFrom('person').select(['id', 'number', 'name', 'kana', 'employment', 'email', 'trained_on', 'from_day', 'to_day']).where('org', '=', org).where('id', '=', id).executeTakeFirst()
  if (!person) return undefined
  const assignments = await db.selectFrom('assignment').select(['id', 'unit', 'post', 'rank', 'is_head', 'main', 'from_day', 'to_day']).where('org', '=', org).where('person', '=', id).orderBy('from_day', 'desc').execute()
  const appointments = await db.selectFrom('appointment').select(['id', 'role', 'scope_unit', 'scope_item', 'from_day', 'to_day', 'basis']).where('org', '=', org).where('person', '=', id).orderBy('from_day', 'desc').execute()
  const deputies = await db.selectFrom('deputy').select(['id', 'principal', 'deputy', 'kind', 'role', 'from_day', 'to_day']).where('org', '=', org)
    .where((where) => where.or([where('principal', '=', id), where('deputy', '=', id)])).orderBy('from_day', 'desc').execute()
  const absences = await db.selectFrom('absence').select(['id', 'from_day', 'to_day', 'reason', 'entered_by']).where('org', '=', org).where('person', '=', id).orderBy('from_day', 'desc').execute()
  return { person, assignments, appointments, deputies, absences, roles: rolesOf(organisation, id), line: organisation.people.has(id) ? personLine(organisation, organisation.people.get(id)!) : null }
}
