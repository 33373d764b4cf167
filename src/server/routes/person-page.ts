import type { Seat } from '../../acts/world.ts'
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
  return {
    id, number: person.number, ...(({ name, kana, employment }) => ({ name, kana, employment }))(seat.organisation.people.get(id) ?? person),
    assignments: assignments.map((one) => ({ unit: names.unit(one.unit), post: one.post, rank: one.rank, head: one.is_head, from: one.from_day, until: one.to_day })),
    roles: roles.map(({ unit, ...role }) => ({ ...role, unit: names.unitOrNull(unit) })),
    deputies: acting.map((one) => ({ deputy: names.person(one.deputy), kind: one.kind, role: one.role, from: one.from_day, until: one.to_day })),
    absences: found.absences.map((one) => ({ id: one.id, from: one.from_day, until: one.to_day, reason: one.reason })), held: held.filter(({ register }) => !seat.book.registers.get(register)?.arises), movements: await movementsOfPerson(seat, id),
  }
}

/** Nominations, past ones included, and the offices that come with a post today (no dates of their own). */
function rolesOfPerson(seat: Seat, { appointments, roles }: NonNullable<Awaited<ReturnType<typeof personDetail>>>) {
  const nominated = appointments.map((one) => ({ role: one.role, unit: one.scope_unit, from: one.from_day as string | null, until: one.to_day }))
  const isToday = (one: { from: string | null; until: string | null }) => (one.from ?? '') <= seat.day && (one.until === null || one.until >= seat.day)
  const byOffice = roles.filter(({ role, unit }) => !nominated.some((one) => one.role === role && one.unit === unit && isToday(one))).map((one) => ({ ...one, from: null, until: null }))
  return [...byOffice, ...nominated]
}
