import type { Route } from '../engine/route/route.ts'
import { appendEvidence } from '../evidence/append.ts'
import type { Facts } from '../engine/condition.ts'
import { holdersOf } from '../engine/organisation.ts'
import { addresseesOf } from '../engine/request/addressees.ts'
import type { Tx } from '../store/database.ts'
import { notify } from './notices.ts'
import type { Seat } from './world.ts'

interface Reported { readonly form?: Facts; readonly unit: string; readonly title: string; readonly link: string; readonly about: string }

/** Tells those whom the routes that begin with this act name, each step at once, and keeps who was told with the clause of the step. Acts that open an incident have their routes there. */
export async function tellByRoutes(tx: Tx, seat: Seat, act: string, { unit, form = {}, ...notice }: Reported): Promise<void> {
  const name = (person: unknown) => seat.organisation.people.get(String(person))?.name ?? ''
  for (const { role, scope, cites, says } of routesOf(seat, act).flatMap((one) => one.steps.map((step) => ({ ...step, says: one.says })))) {
    const told = scope === 'everywhere' ? everyHolder(seat, role) : toldFor(seat, role, scope === 'unit' ? unit : null)
    await notify(tx, seat, told, says ? { ...notice, title: says(form, name) } : notice)
    await appendEvidence(tx, { org: seat.org, actor: seat.person, act: `${role}への報告`, subject: notice.about, after: { role, told }, clauses: cites, at: seat.now })
  }
}

const routesOf = (seat: Seat, act: string): Route[] => (opensIncident(seat, act) ? [] : seat.book.routes.filter(({ on }) => on.event === act))
/** Does the event or procedure of this id open an incident? */
export const opensIncident = (seat: Seat, id: string): boolean => (seat.book.events.get(id) ?? seat.book.procedures.get(id))?.effect?.incident !== undefined

/** Everybody who holds the role today, for whatever unit. */
function everyHolder({ organisation }: Seat, name: string): string[] {
  const role = organisation.profile.roles.find((one) => one.name === name)
  if (!role) return []
  const units = role.scope === 'organisation' ? [null] : [...organisation.units.keys()]
  return [...new Set(units.flatMap((unit) => holdersOf(organisation, role, unit).holders))]
}

/** Holders of the role; for one who is absent also whoever stands in. Nobody is left out for having an interest: they must know. */
export function toldFor(seat: Seat, role: string, unit: string | null): string[] {
  const { addressees } = addresseesOf({ kind: '回議', role, unit, recused: [] }, { applicant: '', typedBy: '' }, seat.organisation)
  return addressees.map(({ person }) => person)
}
