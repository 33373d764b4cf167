import type { ClauseId } from '../../clauses/index.ts'
import { lineAbove } from '../engine/organisation.ts'
import type { OrgDb } from '../store/database.ts'
import type { Seat } from './world.ts'

export interface ProvisionFacts { readonly id: string; readonly kind: string; readonly title: string; readonly clauses: readonly ClauseId[] }

/** 別段の定め and 例外措置 in force today for a thing (or, with null, for the organisation as a whole): exactly the clauses they name are lifted. */
export async function provisionsFor(db: OrgDb, seat: Seat, item: { readonly id: string; readonly register: string; readonly unit: string } | null): Promise<ProvisionFacts[]> {
  const units = item ? lineAbove(seat.organisation, item.unit).map(({ id }) => id) : []
  const rows = await db.selectFrom('provision').select(['id', 'kind', 'title', 'clauses', 'register', 'unit', 'item']).where('org', '=', seat.org)
    .where('from_day', '<=', seat.day).where((by) => by.or([by('until_day', 'is', null), by('until_day', '>=', seat.day)])).execute()
  return rows
    .filter((row) => (row.register === null || row.register === item?.register) && (row.item === null || row.item === item?.id) && (row.unit === null || units.includes(row.unit)))
    .map(({ id, kind, title, clauses }) => ({ id, kind, title, clauses: clauses as ClauseId[] }))
}
