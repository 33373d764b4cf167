import { sql } from 'kysely'
import { Refused } from '../engine/refused.ts'
import type { RoleDefinition } from '../engine/profile.ts'
import type { Organisation } from '../engine/organisation.ts'
import { headsOf, lineAbove, standsAs } from '../engine/organisation.ts'
import { endAppointment, requireAppointment } from '../store/appointments.ts'
import type { Tx } from '../store/database.ts'
import { organisationOn } from '../store/organisation.ts'
import { holdsWholeRole } from '../identity/reading.ts'
import { enterAppointment, objectionsWithClauses } from './nominations.ts'
import { notify } from './notices.ts'
import { readdressRoles } from './readdress.ts'
import { responsibleFor } from './responsibilities.ts'
import { personOf } from './world.ts'
import type { Rulebook, Seat } from './world.ts'
import { indexOf } from '../engine/organisation-index.ts'
import type { Procedure } from '../engine/request/procedure.ts'
import { newVacancies } from '../store/organisation-pages.ts'

export interface Registered { readonly role: string; readonly person: string; readonly unit: string | null; readonly from: string; readonly to?: string | null | undefined; readonly basis: string }

/**
 * Registers a nomination that was made by an order on paper, for roles that no procedure gives. By holders of a role for the whole organisation or the system itself;
 * whatever the documents say against it is refused with its clause. Returns the id.
 */
export async function registerAppointment(seat: Seat, input: Registered): Promise<string> {
  if (seat.person !== null && !holdsWholeRole(seat)) throw new Refused('not-permitted', '指名を登録できるのは、組織全体の役割を持つ人です。所属の役割は、申請から指名してください。')
  return seat.db.transaction().execute(async (tx) => {
    const found = await objectionsWithClauses(tx, seat, { ...input, from: input.from, to: input.to ?? null, item: null, personField: 'person' }, {})
    if (found.length > 0) throw new Refused('invalid-input', found)
    const procedure = appointingProcedure(seat.book, input.role)
    if (procedure && seat.person !== null) throw new Refused('not-permitted', `${input.role}は、申請「${procedure.title}」で指名してください。`, procedure.cites)
    const id = await enterAppointment(tx, seat, input)
    await readdressRoles(tx, seat, [input.role])
    return id
  })
}
/** The application by which a role is given, where there is one. */
export const appointingProcedure = ({ procedures }: Rulebook, role: string): Procedure | undefined => [...procedures.values()].find(({ effect, form }) => {
  const named = effect?.appoints?.role
  return named === role || (typeof named === 'object' && optionsOf(form[named.field]).includes(role))
})
const optionsOf = (field: unknown): string[] => ((field as { options?: readonly (string | { value: string })[] } | undefined)?.options ?? []).map((one) => (typeof one === 'string' ? one : one.value))

/** Ends a nomination, by who may nominate or holds a role for the whole organisation; what waited in it is sent on. */
export async function endNomination(seat: Seat, appointment: string, input: { readonly lastDay: string; readonly reason: string }): Promise<void> {
  await seat.db.transaction().execute(async (tx) => {
    const found = await requireAppointment({ tx, org: seat.org, actor: seat.person }, appointment)
    const role = seat.book.profile.roles.find(({ name }) => name === found.role)
    if (!mayEndNomination(seat, found.role, found.scope_unit)) throw new Refused('not-permitted', `${found.role}の指名を終えられるのは、指名する人（${nominatorOf(role)}）と、組織全体の役割を持つ人です。`, role?.cites)
    await endAppointment({ tx, org: seat.org, actor: seat.person }, appointment, input.lastDay, input.reason)
    await notify(tx, seat, [found.person], { title: `${found.role}の指名は${input.lastDay}で終わります`, link: `/organisation/people/${found.person}`, about: `appointment/${appointment}` })
    if (input.lastDay < seat.day) await readdressRoles(tx, seat, [found.role])
  })
}
/** Whoever may nominate to the role, holds a role for the whole organisation, or is the system itself. */
export const mayEndNomination = (seat: Seat, role: string, unit: string | null): boolean =>
  seat.person === null || holdsWholeRole(seat) || mayNominate(seat, seat.book.profile.roles.find(({ name }) => name === role), unit)
const nominatorOf = (role: RoleDefinition | undefined) => (role && 'nominatedBy' in role.holder ? role.holder.nominatedBy : '人事')
const mayNominate = (seat: Seat, role: RoleDefinition | undefined, unit: string | null): boolean => standsAs(seat.organisation, personOf(seat), unit ?? '').includes(nominatorOf(role))

/**
 * Tells whoever must act of roles that fall vacant on a day because of a change: who nominates to them, else who stands above. `before`: the organisation of that day
 * without the change. Returns the vacancies.
 */
export async function tellNewVacancies(tx: Tx, seat: Seat, before: Organisation): Promise<{ role: string; unit: string | null }[]> {
  const after = await organisationOn(tx, seat.org, before.day)
  const fresh = newVacancies(before, after).filter(({ unit }) => unit === null || before.units.has(unit))
  for (const { role, unit } of fresh) {
    const definition = after.profile.roles.find(({ name }) => name === role)!
    const told = whoSeesTo(after, definition, unit)
    const where = unit === null ? '' : `（${after.units.get(unit)?.name ?? ''}）`
    await notify(tx, seat, told, { title: `${before.day}から${role}${where}が空席になります。後任を決めてください`, link: '/organisation/review', about: `vacancy/${role}/${unit ?? ''}` })
  }
  return fresh
}

/** Who nominates to the role; where it comes with an office, who stands above: the role the document names, or the next head. */
function whoSeesTo(organisation: Organisation, role: RoleDefinition, unit: string | null): readonly string[] {
  const root = indexOf(organisation).root?.id ?? ''
  const asked = [nominatorOf(role), role.superior].find((name) => organisation.profile.roles.some((one) => one.name === name))
  if (asked !== undefined) return responsibleFor(organisation, asked, unit ?? root)
  const above = unit === null ? [root] : lineAbove(organisation, unit).map(({ id }) => id).slice(1)
  return above.map((id) => headsOf(organisation, id)).find((heads) => heads.length > 0) ?? []
}

/** Days of nominations that end soon, for the page and its reminders. */
export async function endingSoon(seat: Seat, until: string): Promise<{ id: string; role: string; person: string; unit: string | null; to: string }[]> {
  const { rows } = await sql<{ id: string; role: string; person: string; unit: string | null; to: string }>`select id::text, role, person::text, scope_unit::text as unit, to_day as "to" from appointment
    where org = ${seat.org} and from_day <= ${seat.day}::date and to_day between ${seat.day}::date and ${until}::date order by to_day, id limit 200`.execute(seat.db)
  return rows
}
