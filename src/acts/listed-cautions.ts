import { liveStates, registerKey } from '../engine/register/register.ts'
import { cautionsOf } from './cautions.ts'
import { loadItems } from './item-facts.ts'
import type { UnmetControl } from './unmet-controls.ts'
import type { Seat } from './world.ts'

const MOST = 500

/** What registers warn of in their live rows of these 所属, where they say it belongs into the list of 不備; the first 500 rows of each register by number. */
export async function listedCautions(seat: Seat, units: readonly string[]): Promise<UnmetControl[]> {
  const found: UnmetControl[] = []
  for (const register of seat.book.registers.values()) {
    if (!register.cautionsListed || units.length === 0) continue
    const live = liveStates(register)
    const rows = await seat.db.selectFrom('item').select('id').where('org', '=', seat.org).where('register', '=', registerKey(register)).where('state', 'in', live)
      .where((by) => by(by.fn.coalesce('keeper_unit', 'unit'), 'in', units)).orderBy('number').limit(MOST).execute()
    const items = await loadItems(seat.db, seat, rows.map(({ id }) => id))
    for (const item of rows.flatMap(({ id }) => items.get(id) ?? [])) {
      for (const { message, cites } of await cautionsOf(seat.db, seat, item)) {
        found.push({ control: register.id, title: register.title, question: message, clauses: [...cites], item: { id: item.id, register: item.register, number: item.number, unit: item.unit }, because: '不適合', gates: [] })
      }
    }
  }
  return found
}
