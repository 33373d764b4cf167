import type { Facts } from '../engine/condition.ts'
import { unitOf } from '../engine/organisation.ts'
import { appendEvidence } from '../evidence/append.ts'
import type { Tx } from '../store/database.ts'
import type { EffectInput } from './effect.ts'
import type { LoadedItem } from './item-facts.ts'
import { holdInvariants, insertItem } from './item-write.ts'
import { takeNextNumber } from './item-number.ts'
import { pictureOf } from './picture.ts'
import type { Seat } from './world.ts'

/**
 * Enters the rows an act brings with it (`rows` of its effect), each with its number and evidence. `unit` of a set says where the row belongs; left out: where the thing does.
 * 前提: what is made has the columns of the register and nothing else; others are left out.
 */
export async function enterRows(tx: Tx, seat: Seat, input: EffectInput, entered: LoadedItem | null): Promise<void> {
  const { rows } = input.effect
  if (!rows) return
  for (const row of rows.make({ form: input.form, item: input.item, entered, chosen: input.chosen ?? {}, day: seat.day })) await enterRow(tx, seat, input, { ...rows, row, about: entered ?? input.item })
}

interface Row { readonly register: string; readonly holder?: string; readonly row: Facts; readonly about: Pick<LoadedItem, 'homeUnit'> | null }
async function enterRow(tx: Tx, seat: Seat, input: EffectInput, { register: key, holder, row, about }: Row): Promise<void> {
  const register = seat.book.registers.get(key)!
  const columns = Object.fromEntries(Object.keys(register.columns).map((column) => [column, row[column]]))
  const unit = typeof row['unit'] === 'string' ? row['unit'] : about?.homeUnit ?? unitOf(seat.organisation, input.applicant) ?? ''
  const id = await insertItem(tx, seat, register, key, { number: await takeNextNumber(tx, seat, register, key), unit, columns })
  if (holder !== undefined) await tx.updateTable('item').set({ holder: (row[holder] as string | undefined) ?? null }).where('org', '=', seat.org).where('id', '=', id).execute()
  const item = await holdInvariants(tx, seat, register, id, null, input.form)
  await appendEvidence(tx, { org: seat.org, actor: seat.person, act: input.title, subject: `item/${id}`, after: pictureOf(item), clauses: input.clauses, request: input.request, at: seat.now })
}
