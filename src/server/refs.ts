import { belongsTo, titleOf, unitOf } from '../engine/organisation.ts'
import type { Organisation } from '../engine/organisation.ts'
import type { Seat } from '../acts/world.ts'

/** A person as lists and headings show him. */
export interface PersonRef { readonly id: string; readonly name: string; readonly post: string; readonly unit: string }
export interface UnitRef { readonly id: string; readonly name: string }

/** From the picture of the day; somebody who has left is only a name (`names`, see namesOf). */
export function personRef(organisation: Organisation, id: string, names?: ReadonlyMap<string, string>): PersonRef {
  const person = organisation.people.get(id)
  const main = person?.assignments.find((one) => one.main) ?? person?.assignments[0]
  const office = main ? belongsTo(organisation, main.unit) : undefined
  return { id, name: person?.name ?? names?.get(id) ?? '（退職者）', post: main ? titleOf(organisation, main) : '', unit: (office && organisation.units.get(office)?.name) ?? '' }
}
export function unitRef(organisation: Organisation, id: string, names?: ReadonlyMap<string, string>): UnitRef {
  return { id, name: organisation.units.get(id)?.name ?? names?.get(id) ?? '（廃止された部署）' }
}

/** Names of people and units that the picture of the day no longer has. At most two statements, none where nobody is missing. */
export async function namesOf(seat: Seat, ids: { readonly people?: readonly string[]; readonly units?: readonly string[] }): Promise<Map<string, string>> {
  const people = [...new Set((ids.people ?? []).filter((id) => !seat.organisation.people.has(id)))]
  const units = [...new Set((ids.units ?? []).filter((id) => !seat.organisation.units.has(id)))]
  const rows = [
    ...(people.length > 0 ? await seat.db.selectFrom('person').select(['id', 'name']).where('org', '=', seat.org).where('id', 'in', people).execute() : []),
    ...(units.length > 0 ? await seat.db.selectFrom('unit_period').select(['unit as id', 'name']).where('org', '=', seat.org).where('unit', 'in', units).orderBy('from_day').execute() : []),
  ]
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The unit somebody works in and the 所属 it belongs to. */
export function placeOf(organisation: Organisation, person: string): { unit: UnitRef; affiliation: UnitRef } {
  const unit = unitOf(organisation, person) ?? ''
  return { unit: unitRef(organisation, unit), affiliation: unitRef(organisation, belongsTo(organisation, unit)) }
}
