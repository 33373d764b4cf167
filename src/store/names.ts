import { sql } from 'kysely'
import { belongsTo, titleOf } from '../engine/organisation.ts'
import type { Organisation } from '../engine/organisation.ts'
import type { OrgDb } from './database.ts'

/** A person as lists, headings and documents show him: full title and 所属 of the day; both empty for who is not placed or has left. */
export interface PersonRef { readonly id: string; readonly name: string; readonly post: string; readonly unit: string }
export interface UnitRef { readonly id: string; readonly name: string }
/** Names of people and units, those who have left and those that were closed included. */
export interface Names {
  person(id: string): PersonRef
  /** Null for nobody. */
  personOrNull(id: string | null | undefined): PersonRef | null
  unit(id: string): UnitRef
  unitOrNull(id: string | null | undefined): UnitRef | null
}
type Ids = Iterable<string | null | undefined>

/** Looks names up in the picture of the organisation; who is not in it any more is read in one statement more. */
export async function namesFor(db: OrgDb, org: number, organisation: Organisation, people: Ids, units: Ids = []): Promise<Names> {
  const gone = missing(people, organisation.people)
  const closed = missing(units, organisation.units)
  const past = new Map<string, string>()
  if (gone.length > 0 || closed.length > 0) {
    const { rows } = await sql<{ key: string; name: string }>`select 'p' || id as key, name from person where org = ${org} and id = any(${gone}::bigint[])
      union all (select distinct on (unit) 'u' || unit, name from unit_period where org = ${org} and unit = any(${closed}::bigint[]) order by unit, from_day desc)`.execute(db)
    for (const { key, name } of rows) past.set(key, name)
  }
  return namesIn(organisation, past)
}
const missing = (ids: Ids, known: ReadonlyMap<string, unknown>): string[] => [...new Set([...ids].filter((id): id is string => typeof id === 'string' && /^\d{1,18}$/.test(id) && !known.has(id)))]

/** Names of those the picture itself has: for pages made from it alone. `past`: further names, by `p` or `u` and the id. */
export function namesIn(organisation: Organisation, past: ReadonlyMap<string, string> = new Map()): Names {
  const person = (id: string): PersonRef => presentPerson(organisation, id) ?? { id, name: past.get(`p${id}`) ?? '（不明）', post: '', unit: '' }
  const unit = (id: string): UnitRef => ({ id, name: organisation.units.get(id)?.name ?? past.get(`u${id}`) ?? '（不明）' })
  return { person, personOrNull: (id) => (id ? person(id) : null), unit, unitOrNull: (id) => (id ? unit(id) : null) }
}

function presentPerson(organisation: Organisation, id: string): PersonRef | null {
  const found = organisation.people.get(id)
  if (!found) return null
  const main = found.assignments.find((one) => one.main) ?? found.assignments[0]
  return { id, name: found.name, post: main ? titleOf(organisation, main) : '', unit: main ? organisation.units.get(belongsTo(organisation, main.unit))?.name ?? '' : '' }
}
