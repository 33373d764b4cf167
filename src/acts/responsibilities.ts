import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Organisation } from '../engine/organisation.ts'
import { addresseesOf } from '../engine/request/addressees.ts'
import type { Seat } from './world.ts'

const NOBODY = { applicant: '', typedBy: '' }

/** Who answers for a duty of `role` for the unit today: its holders, who stands in for those absent, or the superior where it is vacant. `without` is passed over. */
export function responsibleFor(organisation: Organisation, role: string, unit: string, without: readonly string[] = []): string[] {
  return addresseesOf({ kind: '回議', role, unit, recused: without }, NOBODY, organisation).addressees.map(({ person }) => person)
}

interface Pairs { readonly roles: string[]; readonly units: string[] }
const worked = new WeakMap<Organisation, ReadonlyMap<string, Pairs>>()

/** For which role in which unit a person answers today, over all roles that duties name. Worked out once per picture of the organisation. */
export function responsibilitiesOf(seat: Seat, person: string): Pairs {
  let all = worked.get(seat.organisation)
  if (!all) worked.set(seat.organisation, (all = workOut(seat)))
  return all.get(person) ?? { roles: [], units: [] }
}
function workOut({ organisation, book }: Seat): ReadonlyMap<string, Pairs> {
  const roles = new Set([...book.duties.values()].flatMap(({ assignees }) => assignees.flatMap((one) => (typeof one === 'string' ? [] : [one.role]))))
  const found = new Map<string, Pairs>()
  for (const role of roles) for (const unit of organisation.units.keys()) for (const person of responsibleFor(organisation, role, unit)) {
    const pairs = found.get(person) ?? { roles: [], units: [] }
    pairs.roles.push(role)
    pairs.units.push(unit)
    found.set(person, pairs)
  }
  return found
}

/** `task t` is the person's own: by name, or by a role he answers for in its unit. */
export function isMyTask(seat: Seat, person: string): RawBuilder<unknown> {
  const { roles, units } = responsibilitiesOf(seat, person)
  return sql`exists (select from task_assignee a where a.org = t.org and a.task = t.id and (a.person = ${person} or (a.role, t.unit) in (select * from unnest(${roles}::text[], ${units}::bigint[]))))`
}
