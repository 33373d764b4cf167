import { lineAbove } from '../engine/organisation.ts'
import type { Facts } from '../engine/condition.ts'
import { listed } from '../engine/form.ts'
import type { OrgDb } from '../store/database.ts'
import type { LoadedItem } from './item-facts.ts'
import { readerKeys } from './world.ts'
import type { Seat } from './world.ts'


/** Those a form names as `recipients` (people) and `recipientUnits` who could not see this row of information: ids. A row that is not limited is seen by everybody of the organisation. */
export async function beyondReaders(db: OrgDb, seat: Seat, item: LoadedItem | null, form: Facts): Promise<string[]> {
  const [people, units] = [listed(form, 'recipients'), listed(form, 'recipientUnits')]
  if (!item?.classification || people.length + units.length === 0) return []
  const { limited } = await db.selectFrom('item').select('limited').where('org', '=', seat.org).where('id', '=', item.id).executeTakeFirstOrThrow()
  if (!limited) return []
  const open = new Set((await db.selectFrom('item_reader').select('key').where('org', '=', seat.org).where('item', '=', item.id).execute()).map(({ key }) => key))
  const unitKeys = (unit: string) => lineAbove(seat.organisation, unit).map(({ id }) => `unit:${id}`)
  return [...people.filter((one) => !readerKeys(seat.organisation, one).some((key) => open.has(key))), ...units.filter((one) => !unitKeys(one).some((key) => open.has(key)))]
}
