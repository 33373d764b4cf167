import type { Facts } from '../engine/condition.ts'
import { fieldOf, listed } from '../engine/form.ts'
import type { Route, RouteStep } from '../engine/route/route.ts'
import { appendEvidence } from '../evidence/append.ts'
import { holdersOf } from '../engine/organisation.ts'
import { addresseesOf } from '../engine/request/addressees.ts'
import type { Tx } from '../store/database.ts'
import { loadItems } from './item-facts.ts'
import type { LoadedItem } from './item-facts.ts'
import { notify } from './notices.ts'
import type { Seat } from './world.ts'

interface Reported { readonly unit: string; readonly title: string; readonly link: string; readonly about: string }
/** What was written down or decided: the form, the thing it was about, what was chosen and what it entered. */
export interface Told { readonly form: Facts; readonly item: { readonly id: string } | null; readonly entered?: { readonly number: string } | null; readonly chosen?: Facts }

/** Tells those whom the routes that begin with this act name, each step at once, and keeps who was told with the clause of the step. Acts that open an incident have their routes there. */
export async function tellByRoutes(tx: Tx, seat: Seat, act: string, { unit, ...notice }: Reported, told: Told): Promise<void> {
  const name = (person: unknown) => seat.organisation.people.get(String(person))?.name ?? ''
  for (const { steps, says } of routesOf(seat, act)) {
    const about = says ? { ...notice, title: says({ ...told.form, item: told.item, entered: told.entered ?? null, chosen: told.chosen ?? {} }, name) } : notice
    for (const step of steps) {
      const { people, names } = await toldAt(tx, seat, step, unit, told)
      await notify(tx, seat, people, about)
      await appendEvidence(tx, { org: seat.org, actor: seat.person, act: `${step.role}への報告`, subject: notice.about, after: { role: step.role, told: people, ...(names ? { seats: names } : {}) }, clauses: step.cites, at: seat.now })
    }
  }
}

/** Whom a step tells: holders of the role, who sits in a body today (its vacant seats and those outside are named too), or the people the form names. */
async function toldAt(tx: Tx, seat: Seat, { role, scope, to }: RouteStep, unit: string, { form, item, chosen }: Told): Promise<{ people: readonly string[]; names?: readonly string[] }> {
  if (!to && scope === 'everywhere') return { people: everyHolder(seat, role) }
  if (!to) return { people: toldFor(seat, role, scope === 'unit' ? unit : null) }
  if (to === 'everybody') return { people: [...seat.organisation.people.keys()] }
  if ('holdersOf' in to) return { people: await holdersNamed(tx, seat, chosen, to) }
  if ('people' in to) return { people: [fieldOf({ ...form, item }, to.people) ?? []].flat() as string[] }
  const thing = item ? (await loadItems(tx, seat, [item.id])).get(item.id) : undefined
  const body = to.seats === 'item' ? thing?.id : thing?.details[to.seats.column] as string | undefined
  const seats = body === undefined ? [] : (await loadItems(tx, seat, [body])).get(body)?.seats ?? []
  return { people: [...new Set(seats.flatMap(({ people }) => people))], names: seats.map(({ office, title }) => `${office}　${title}`) }
}

/** Who has in hand the things that those found under a key name in a column, each once. */
async function holdersNamed(tx: Tx, seat: Seat, chosen: Facts | undefined, { holdersOf: key, column }: { readonly holdersOf: string; readonly column: string }): Promise<string[]> {
  const named = ((chosen?.[key] ?? []) as readonly LoadedItem[]).flatMap(({ details }) => listed(details, column))
  return [...new Set([...(await loadItems(tx, seat, named)).values()].flatMap(({ holder }) => holder ?? []))]
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
