import { readingRefusals } from '../../acts/open-register.ts'
import { settingsOf } from '../../acts/settings.ts'
import type { Seat } from '../../acts/world.ts'
import { holdersOf, lineAbove } from '../../engine/organisation.ts'
import type { Organisation } from '../../engine/organisation.ts'
import { indexOf } from '../../engine/organisation-index.ts'
import { warningsOf } from '../../engine/personnel/scope.ts'
import { countStaff } from '../../engine/personnel/staff.ts'
import { Refused } from '../../engine/refused.ts'
import { namesIn } from '../../store/names.ts'
import { unitDetail } from '../../store/organisation-pages.ts'
import type { ReplyOf } from '../../contract/routes.ts'

/** A unit on a day: its people, the roles held for it with their basis, what is vacant, and how many things it keeps now. Two statements. */
export async function unitPage(seat: Seat, organisation: Organisation, id: string): Promise<ReplyOf<'unit'>> {
  const found = unitDetail(organisation, id)
  if (!found) throw new Refused('not-found', 'この部署は、この日にはありません。')
  const { unit } = found
  return {
    id, code: unit.code, name: unit.name, kind: unit.kind,
    parents: lineAbove(organisation, id).slice(1).reverse().map(({ id: above, name }) => ({ id: above, name })),
    children: [...organisation.units.values()].filter(({ parent }) => parent === id).map(({ id: below, name }) => ({ id: below, name })),
    people: peopleOf(organisation, id), roles: await rolesOfUnit(seat, organisation, found), items: readingRefusals(seat, id).length > 0 ? [] : await itemsOf(seat, id),
    ...countStaff(organisation, peopleBelow(organisation, id)), warnings: warningsOf(organisation, seat.book.guards, await settingsOf(seat.db, seat)).filter((one) => one.unit === id).map(({ message, cites }) => ({ unit: id, message, clauses: [...cites] })),
  }
}

/** Whose main place is in the unit or below it. */
function peopleBelow(organisation: Organisation, unit: string): Set<string> {
  const placed = [...indexOf(organisation).byUnit].filter(([one]) => lineAbove(organisation, one).some(({ id }) => id === unit))
  return new Set(placed.flatMap(([, list]) => list.filter(({ assignment }) => assignment.main).map(({ person }) => person)))
}

function peopleOf(organisation: Organisation, unit: string): ReplyOf<'unit'>['people'] {
  const placed = (indexOf(organisation).byUnit.get(unit) ?? []).toSorted((a, b) => Number(b.assignment.head) - Number(a.assignment.head))
  const names = namesIn(organisation)
  return placed.map(({ person, assignment }) => ({ ...names.person(person), rank: assignment.rank, head: assignment.head }))
}

async function rolesOfUnit(seat: Seat, organisation: Organisation, found: NonNullable<ReturnType<typeof unitDetail>>): Promise<ReplyOf<'unit'>['roles']> {
  const names = [...found.roles.map(({ role }) => role), ...found.vacancies]
  const rows = names.length === 0 ? [] : await seat.db.selectFrom('appointment').select(['role', 'person', 'scope_unit', 'basis', 'from_day', 'to_day']).where('org', '=', seat.org).where('role', 'in', names)
    .where('scope_unit', 'in', lineAbove(organisation, found.unit.id).map(({ id }) => id)).where('from_day', '<=', organisation.day).where((by) => by.or([by('to_day', 'is', null), by('to_day', '>=', organisation.day)])).execute()
  const present = namesIn(organisation)
  return organisation.profile.roles.filter(({ name }) => names.includes(name)).map((role) => {
    const { unit: heldFor, holders } = holdersOf(organisation, role, found.unit.id)
    return {
      role: role.name, clauses: [...role.cites], vacant: holders.length === 0,
      holders: holders.map((person) => {
        const row = rows.find((one) => one.role === role.name && one.person === person && one.scope_unit === heldFor)
        return { ...present.person(person), basis: row ? row.basis || '指名' : '充て職', from: row?.from_day ?? null, until: row?.to_day ?? null, absent: organisation.absent.has(person) }
      }),
    }
  })
}

async function itemsOf(seat: Seat, unit: string): Promise<ReplyOf<'unit'>['items']> {
  const rows = await seat.db.selectFrom('item').select(['register', (by) => by.fn.countAll<string>().as('count')]).where('org', '=', seat.org).where('unit', '=', unit).groupBy('register').execute()
  return rows.flatMap(({ register, count }) => {
    const definition = seat.book.registers.get(register)
    return definition ? [{ register, title: definition.title, count: Number(count) }] : []
  })
}
