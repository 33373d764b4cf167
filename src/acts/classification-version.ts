import { sql } from 'kysely'
import type { ClauseId } from '../../clauses/index.ts'
import type { Facts } from '../engine/condition.ts'
import type { ClassificationState, Levels, Restriction } from '../engine/definition.ts'
import type { Tx } from '../store/database.ts'
import type { LoadedItem } from './item-facts.ts'
import { postOf } from './world.ts'
import type { Seat } from './world.ts'

export interface Decided extends Levels { readonly restrictions: readonly Restriction[] }
interface Version { readonly clauses: readonly ClauseId[]; readonly request: string | null; readonly state: ClassificationState; readonly counted: Decided; readonly proposed: Decided | null; readonly answers: Facts; readonly reviewed: boolean }
/** Writes one version and what decisions read of it. */
export async function keepVersion(tx: Tx, seat: Seat, item: Pick<LoadedItem, 'id'>, { state, counted, proposed, answers, reviewed, clauses, request }: Version): Promise<void> {
  await tx.insertInto('classification').values({
    org: seat.org, item: item.id, state, confidentiality: counted.confidentiality, integrity: counted.integrity, availability: counted.availability, restrictions: JSON.stringify(counted.restrictions),
    proposed: proposed ? JSON.stringify(proposed) : null, answers: JSON.stringify(answers), reviewed, decided_by: seat.person, post: postOf(seat), on_day: seat.day, at: seat.now, request, clauses: [...clauses],
  }).execute()
  await tx.updateTable('item').set({ confidentiality: counted.confidentiality, integrity: counted.integrity, availability: counted.availability, version: sql`version + 1`, updated_at: seat.now }).where('org', '=', seat.org).where('id', '=', item.id).execute()
}

