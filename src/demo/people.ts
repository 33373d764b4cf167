import { addDays, fiscalYear, fiscalYearStart } from '../engine/calendar.ts'
import type { Organisation, Person } from '../engine/organisation.ts'
import { profileOf } from '../profiles/index.ts'
import { nameOf } from './names.ts'
import type { OrganisationPlan, UnitPlan } from './plan.ts'
import type { Random } from './random.ts'

export interface DraftUnit { readonly id: number; readonly code: string; readonly plan: UnitPlan; readonly parent: number | null }
export interface DraftPerson { readonly id: number; readonly number: string; readonly name: string; readonly kana: string; readonly employment: 'regular' | 'non-regular'; readonly trained_on: string | null; readonly from_day: string }
export interface DraftAssignment { readonly person: number; readonly unit: number; readonly post: string; readonly rank: string; readonly is_head: boolean; readonly main: boolean; readonly from_day: string; readonly to_day: string | null }
export interface DraftAppointment { readonly role: string; readonly person: number; readonly scope_unit: number | null; readonly from_day: string; readonly basis: string }
export interface Draft {
  readonly plan: OrganisationPlan
  readonly units: readonly DraftUnit[]
  readonly people: readonly DraftPerson[]
  readonly assignments: readonly DraftAssignment[]
}
/** Next free identifiers, counted on over all the organisations. */
export interface Counters { unit: number; person: number; item: number }

/** Units and the people in them, as the plan counts them. */
export function draftOf(plan: OrganisationPlan, today: string, random: Random, next: Counters): Draft {
  const units: DraftUnit[] = []
  const people: DraftPerson[] = []
  const assignments: DraftAssignment[] = []
  const year = fiscalYear(today)
  const settle = (unit: DraftUnit, post: string, rank: string, head: boolean) => {
    const person = next.person++
    const since = year - random.below(3)
    const joined = since - 1 - random.below(28)
    people.push({
      id: person, number: String(100_000 + people.length + 1), ...nameOf(random), employment: post === '会計年度任用職員' ? 'non-regular' : 'regular',
      trained_on: random.chance(0.92) ? addDays(today, -10 - random.below(300)) : null, from_day: fiscalYearStart(joined),
    })
    assignments.push({ person, unit: unit.id, post, rank, is_head: head, main: true, from_day: fiscalYearStart(since), to_day: null })
  }
  const build = (planned: UnitPlan, parent: DraftUnit | null) => {
    const unit = { id: next.unit++, code: String(units.length + 1).padStart(4, '0'), plan: planned, parent: parent?.id ?? null }
    units.push(unit)
    const headless = plan.vacant.some((gap) => gap.unit === planned.name && isByOffice(plan, gap.role))
    if (planned.head && !headless) settle(unit, ...planned.head, true)
    for (const [post, rank, count] of planned.staff ?? []) for (let i = 0; i < count; i++) settle(unit, post, rank, false)
    for (const one of planned.under ?? []) build(one, unit)
  }
  build(plan.root, null)
  return { plan, units, people, assignments: [...assignments, ...former(assignments, units, plan.shown, random)] }
}

/** 役割が充て職なら、空席はその職が空いていることで表す。 */
function isByOffice(plan: OrganisationPlan, name: string): boolean {
  return profileOf(plan.profile).roles.some((role) => role.name === name && 'head' in role.holder)
}

/** Some people of the unit shown served elsewhere before, so that a transfer can be looked at. */
function former(assignments: readonly DraftAssignment[], units: readonly DraftUnit[], shown: string, random: Random): DraftAssignment[] {
  const at = units.find(({ plan }) => plan.name === shown)!
  const elsewhere = units.filter((unit) => unit.plan.kind === at.plan.kind && unit.id !== at.id)
  return assignments.filter((one) => one.unit === at.id || units.some(({ id, parent }) => id === one.unit && parent === at.id)).map((one) => ({
    ...one, unit: random.pick(elsewhere).id, is_head: false, from_day: `${Number(one.from_day.slice(0, 4)) - 2}-04-01`, to_day: addDays(one.from_day, -1),
  }))
}

/** The draft as the engine sees an organisation on `today`, so that roles are given by the profile's own rules. */
export function pictureOf({ plan, units, people, assignments }: Draft, appointments: readonly DraftAppointment[], today: string): Organisation {
  const placed = Map.groupBy(assignments.filter(({ to_day }) => to_day === null), ({ person }) => person)
  return {
    day: today, profile: profileOf(plan.profile), deputies: [], absent: new Set(),
    units: new Map(units.map(({ id, code, plan: { name, kind }, parent }, sort) => [String(id), { id: String(id), code, name, kind, parent: parent === null ? null : String(parent), sort }])),
    people: new Map(people.map(({ id, number, name, kana, employment, trained_on }): [string, Person] => [String(id), {
      id: String(id), number, name, kana, employment, trainedOn: trained_on,
      assignments: (placed.get(id) ?? []).map(({ unit, post, rank, is_head, main }) => ({ unit: String(unit), post, rank, head: is_head, main })),
    }])),
    appointments: appointments.map(({ role, person, scope_unit }, i) => ({ id: String(i + 1), role, person: String(person), unit: scope_unit === null ? null : String(scope_unit) })),
  }
}
