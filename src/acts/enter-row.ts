import type { ClauseId } from '../../clauses/index.ts'
import type { Facts } from '../engine/condition.ts'
import { appendEvidence } from '../evidence/append.ts'
import type { Tx } from '../store/database.ts'
import type { LoadedItem } from './item-facts.ts'
import { takeNextNumber } from './item-number.ts'
import { holdInvariants, insertItem } from './item-write.ts'
import { pictureOf } from './picture.ts'
import type { Seat } from './world.ts'

/** A row of the register `key`; the next number of its series where none is given. */
export interface NewRow { readonly key: string; readonly number?: string; readonly unit: string; readonly holder?: string | null; readonly columns: Facts }
/** What its evidence says: the act and its clauses, who acted (left out: whoever sits here; null: the product itself), and what is known beside the row. */
export interface RowKept { readonly act: string; readonly clauses: readonly ClauseId[]; readonly actor?: string | null; readonly request?: string | null; readonly besides?: Facts; /** The form of the act, for the guards of the register. */ readonly form?: Facts }

/** Enters a row that an act brings about without an effect: its number, its columns, the invariants of its register and its evidence, or nothing. Returns it as it stands. */
export async function enterRow(tx: Tx, seat: Seat, { key, number, unit, holder, columns }: NewRow, { act, clauses, actor = seat.person, request = null, besides = {}, form = {} }: RowKept): Promise<LoadedItem> {
  const register = seat.book.registers.get(key)!
  const id = await insertItem(tx, seat, register, key, { number: number ?? await takeNextNumber(tx, seat, register, key), unit, columns })
  if (holder !== undefined) await tx.updateTable('item').set({ holder }).where('org', '=', seat.org).where('id', '=', id).execute()
  const item = await holdInvariants(tx, seat, register, id, null, form)
  await appendEvidence(tx, { org: seat.org, actor, act, subject: `item/${id}`, after: { ...pictureOf(item), ...besides }, clauses, request, at: seat.now })
  return item
}
