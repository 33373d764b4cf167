import type { ClauseId } from '../../clauses/index.ts'
import { lineAbove } from '../engine/organisation.ts'
import type { OrgDb } from '../store/database.ts'
import type { Seat } from './world.ts'

export interface ProvisionFacts { readonly id: string; readonly kind: string; readonly title: string; readonly clauses: readonly ClauseId[] }

type Thing = { readonly id: string; readonly register: string; readonly unit: string }

/** 別段の定め and 例外措置 in force today for a thing (or, with null, for the organisation as a whole): exactly the clauses they name are lifted. */
export const provisionsFor = (db: OrgDb, seat: Seat, item: Thing | null): Promise<ProvisionFacts[]> => provisionsForAll(db, seat, item ? [item] : [])

/** What a decision on these things together may be told: a provision for one of them lifts nothing for the others. */
export async function exceptionsFor(db: OrgDb, seat: Seat, items: readonly Thing[]): Promise<{ id: string; clauses: ClauseId[] }[]> {
  return (await provisionsForAll(db, seat, items)).map(({ id, clauses }) => ({ id, clauses: [...clauses] }))
}

async function provisionsForAll(db: OrgDb, seat: Seat, items: readonly Thing[]): Promise<ProvisionFacts[]> {
  const rows = await db.selectFrom('provision').select(['id', 'kind', 'title', 'clauses', 'register', 'unit', 'item']).where('org', '=', seat.org)
    .where('from_day', '<=', seat.day).where((by) => by.or([by('until_day', 'is', null), by('until_day', '>=', seat.day)])).execute()
  const isFor = (row: (typeof rows)[number], item: Thing | null): boolean => (row.register === null || row.register === item?.register) && (row.item === null || row.item === item?.id)
    && (row.unit === null || (item !== null && lineAbove(seat.organisation, item.unit).some(({ id }) => id === row.unit)))
  const things: readonly (Thing | null)[] = items.length > 0 ? items : [null]
  return rows.filter((row) => things.every((item) => isFor(row, item))).map(({ id, kind, title, clauses }) => ({ id, kind, title, clauses: clauses as ClauseId[] }))
}
