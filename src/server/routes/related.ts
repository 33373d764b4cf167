import { relatedRows } from '../../acts/related-rows.ts'
import { itemRowOf } from '../../acts/rows.ts'
import { registerOf } from '../../acts/world.ts'
import { namesFor } from '../../store/names.ts'
import type { Handlers } from '../handlers.ts'
import { loadItem } from './item-detail.ts'

/** ほかの台帳のうち、この一件を指す行。 */
export const relatedHandlers: Handlers = {
  related: async ({ seat, params }) => {
    const groups = await relatedRows(seat, await loadItem(seat, params['register'] ?? '', params['id'] ?? ''))
    const all = groups.flatMap(({ rows }) => rows)
    const names = await namesFor(seat.db, seat.org, seat.organisation, all.map(({ holder }) => holder), all.flatMap(({ homeUnit, keeperUnit }) => [homeUnit, keeperUnit]))
    return { groups: groups.map(({ register, column, rows, more }) => ({ register, column: registerOf(seat, register).columns[column]!.label, more, rows: rows.map((row) => itemRowOf(row, names)) })) }
  },
}
