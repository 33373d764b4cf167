import type { Facts } from '../engine/condition.ts'
import { unitOf } from '../engine/organisation.ts'
import type { RowsEffect } from '../engine/rows.ts'
import type { Tx } from '../store/database.ts'
import type { EffectInput } from './effect.ts'
import { enterRow } from './enter-row.ts'
import { openStanding } from './standing-duties.ts'
import type { LoadedItem } from './item-facts.ts'
import type { Seat } from './world.ts'

/**
 * Enters the rows an act brings with it (`rows` of its effect), each with its number and evidence. `unit` of a set says where the row belongs; left out: where the thing does.
 * 前提: what is made has the columns of the register and nothing else; others are left out.
 */
export async function enterRows(tx: Tx, seat: Seat, input: EffectInput, entered: LoadedItem | null): Promise<void> {
  for (const rows of [input.effect.rows ?? []].flat()) await enterEach(tx, seat, input, entered, rows)
}

async function enterEach(tx: Tx, seat: Seat, input: EffectInput, entered: LoadedItem | null, rows: RowsEffect): Promise<void> {
  const register = seat.book.registers.get(rows.register)!
  const about = entered ?? input.item
  for (const row of rows.make({ form: input.form, item: input.item, entered, chosen: input.chosen ?? {}, day: seat.day })) {
    const columns: Facts = Object.fromEntries(Object.keys(register.columns).map((column) => [column, row[column]]))
    const unit = typeof row['unit'] === 'string' ? row['unit'] : about?.homeUnit ?? unitOf(seat.organisation, input.applicant) ?? ''
    const holder = rows.holder === undefined ? undefined : (row[rows.holder] as string | undefined) ?? null
    const { id } = await enterRow(tx, seat, { key: rows.register, unit, holder, columns }, { act: input.title, clauses: input.clauses, request: input.request, form: input.form })
    if (register.readByAll) await openStanding(tx, seat, [id])
  }
}

