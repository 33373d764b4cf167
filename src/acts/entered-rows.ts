import type { Facts } from '../engine/condition.ts'
import { unitOf } from '../engine/organisation.ts'
import type { Tx } from '../store/database.ts'
import type { EffectInput } from './effect.ts'
import { enterRow } from './enter-row.ts'
import type { LoadedItem } from './item-facts.ts'
import type { Seat } from './world.ts'

/**
 * Enters the rows an act brings with it (`rows` of its effect), each with its number and evidence. `unit` of a set says where the row belongs; left out: where the thing does.
 * 前提: what is made has the columns of the register and nothing else; others are left out.
 */
export async function enterRows(tx: Tx, seat: Seat, input: EffectInput, entered: LoadedItem | null): Promise<void> {
  const { rows } = input.effect
  if (!rows) return
  const register = seat.book.registers.get(rows.register)!
  const about = entered ?? input.item
  for (const row of rows.make({ form: input.form, item: input.item, entered, chosen: input.chosen ?? {}, day: seat.day })) {
    const columns: Facts = Object.fromEntries(Object.keys(register.columns).map((column) => [column, row[column]]))
    const unit = typeof row['unit'] === 'string' ? row['unit'] : about?.homeUnit ?? unitOf(seat.organisation, input.applicant) ?? ''
    const holder = rows.holder === undefined ? undefined : (row[rows.holder] as string | undefined) ?? null
    await enterRow(tx, seat, { key: rows.register, unit, holder, columns }, { act: input.title, clauses: input.clauses, request: input.request, form: input.form })
  }
}

