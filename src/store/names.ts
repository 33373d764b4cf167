import { sql } from 'kysely'
import { belongsTo, titleOf } from '../engine/organisation.ts'
import type { Organisation } from '../engine/organisation.ts'
import type { OrgDb } from './database.ts'

export interface PersonRef { readonly id: string; readonly name: string; readonly post: string; readonly unit: string }
export interface UnitRef { readonly id: string; readonly name: string }
/** Names of people and units, those who have left and those that were closed included. */
export interface Names {
  person(id: string): PersonRef
  /** Null for nobody. */
  personOrNull(id: string | null | undefined): PersonRef | null
  unit(id: string): UnitRef
}

/** Looks names up in the picture of the organisation; who is not in it any more is read in one statement more. */
export async function namesFor(db: OrgDb, org: number, organisation: Organisation, people: Iterable<string | null | undefined>, units: Iterable<string | null | undefined> = []): Promise<Names> {
  const gone = missing(people, organisation.people)
  const closed = missing(units, organisation.units)
  const past = new Map<string, string>()
  if (gone.length > 0 || closed.length > 0) {
    const { rows } = await sql<{ key: string; name: string }>`select 'p' || id as key, name from person where org = ${org} and id = any(${gone}::bigint[])
      union all (select distinct on (unit) 'u' || unit, name from unit_period where org = ${org} and unit = any(${closed}::bigint[]) order by unit, from_day desc)`.execute(db)
    for (const { key, name } of rows) past.set(key, name)
  }
  const person = (id: string): PersonRef => presentPerson(organisation, id) ?? { id, name: past.get(`p${id}`) ?? '（不明）', post: '', unit: '' }
  return { person, personOrNull: (id) => (id ? person(id) : null), unit: (id) => ({ id, name: organisation.units.get(id)?.name ?? past.get(`u${id}`) ?? '（不明）' }) }
}
const missing = (ids: Iterable<string | null | undefined>, known: ReadonlyMap<string, unknown>): string[] => [...new Set([...ids].filter((id): id is string => Boolean(id) && !known.has(id!)))]

function presentPerson(organisation: Organisation, id: string): PersonRef | null {
  const found = organisation.people.get(id)
  if (!found) return null
  const main = found.assignments.find((one) => one.main) ?? found.assignments[0]
  return { id, name: found.name, post: main ? titleOf(organisation, main) : '', unit: main ? organisation.units.get(belongsTo(organisation, main.unit))?.name ?? '' : '' }
}
