import { mayEndNomination } from '../../acts/appointments.ts'
import { loadItems } from '../../acts/item-facts.ts'
import { mayOpenItem } from '../../acts/open-register.ts'
import type { Seat } from '../../acts/world.ts'
import { holdersOf } from '../../engine/organisation.ts'
import { Refused } from '../../engine/refused.ts'
import { namesFor } from '../../store/names.ts'
import { personDetail } from '../../store/organisation-pages.ts'
import type { ReplyOf } from '../../contract/routes.ts'
import { movementsOfPerson } from './movements.ts'

/** A person: where he was placed, roles, who acts for him, absences, and what he holds now. */
export async function personPage(seat: Seat, id: string): Promise<ReplyOf<'person'>> {
  const found = await personDetail(seat.db, seat.org, seat.organisation, id)
  if (!found) throw new Refused('not-found', 'この職員は見つかりません。')
  const { person, assignments, deputies } = found
  const acting = deputies.filter(({ principal }) => principal === id)
  const roles = rolesOfPerson(seat, found)
  const names = await namesFor(seat.db, seat.org, seat.organisation, acting.map(({ deputy }) => deputy), [...assignments, ...roles].map(({ unit }) => unit))
  const held = await seat.db.selectFrom('item').select(['id', 'register', 'number', 'state', 'due']).where('org', '=', seat.org).where('holder', '=', id).orderBy('due').orderBy('number').limit(200).execute()
  const things = await loadItems(seat.db, seat, held.flatMap((one) => (seat.book.registers.get(one.register)?.opensTo ? [one.id] : [])))
  const isOpen = (one: string) => { const thing = things.get(one); return thing === undefined || mayOpenItem(seat, thing) }
  return {
    id, number: person.number, ...(({ name, kana, employment }) => ({ name, kana, employment }))(seat.organisation.people.get(id) ?? person),
    assignments: assignments.map((one) => ({ unit: names.unit(one.unit), post: one.post, rank: one.rank, head: one.is_head, from: one.from_day, until: one.to_day })),
    roles: roles.map(({ role, unit, from, until, appointment, item }) => ({ role, from, until, unit: names.unitOrNull(unit), ending: appointment === null || !mayEndNomination(seat, role, unit) ? null : { appointment, others: othersIn(seat, { role, unit, item, person: id }) } })),
    deputies: acting.map((one) => ({ deputy: names.person(one.deputy), kind: one.kind, role: one.role, from: one.from_day, until: one.to_day })),
    absences: found.absences.map((one) => ({ id: one.id, from: one.from_day, until: one.to_day, reason: one.reason })), held: held.filter((one) => !seat.book.registers.get(one.register)?.arises && isOpen(one.id)), movements: await movementsOfPerson(seat, id),
  }
}

/** Nominations, past ones included, and the offices that come with a post today (no dates of their own). */
function rolesOfPerson(seat: Seat, { appointments, roles }: NonNullable<Awaited<ReturnType<typeof personDetail>>>) {
  const isOver = (until: string | null) => until !== null && until < seat.day
  const nominated = appointments.map((one) => ({ role: one.role, unit: one.scope_unit, item: one.scope_item, from: one.from_day as string | null, until: one.to_day, appointment: isOver(one.to_day) ? null : one.id }))
  const isToday = (one: { from: string | null; until: string | null }) => (one.from ?? '') <= seat.day && (one.until === null || one.until >= seat.day)
  const byOffice = roles.filter(({ role, unit }) => !nominated.some((one) => one.role === role && one.unit === unit && isToday(one))).map((one) => ({ ...one, item: null, appointment: null, from: null, until: null }))
  return [...byOffice, ...nominated]
}

/** The names of those who hold the role beside him today. */
function othersIn({ organisation }: Seat, { role, unit, item, person }: { readonly role: string; readonly unit: string | null; readonly item: string | null; readonly person: string }): string[] {
  const definition = organisation.profile.roles.find(({ name }) => name === role)
  const holders = item !== null ? (organisation.itemAppointments ?? []).filter((one) => one.role === role && one.item === item).map((one) => one.person) : definition === undefined ? [] : holdersOf(organisation, definition, unit).holders
  return holders.filter((one) => one !== person).map((one) => organisation.people.get(one)?.name ?? '')
}
