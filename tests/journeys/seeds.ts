// 物語の前に済んでいること: 画面を使わず、同じ所作（acts）で申請や媒体を置く。
import { actOnRequest } from '../../src/acts/request-act.ts'
import { loadRequest } from '../../src/acts/request-rows.ts'
import { addRequest } from '../../src/acts/request-submit.ts'
import { addItem } from '../../src/acts/items.ts'
import { takeSeat } from '../../src/acts/world.ts'
import type { Seat } from '../../src/acts/world.ts'
import { startStocktake } from '../../src/acts/stocktakes.ts'
import { addDays, monthOf } from '../../src/engine/calendar.ts'
import type { PersonKey } from '../factory-plans.ts'
import { TAKE_OUT, takeOutForm } from '../slice/take-out-form.ts'
import type { Office } from './office.ts'

export const seatOf = (office: Office, who: PersonKey): Promise<Seat> => takeSeat(office.world, office.organisation.org, office.organisation.people[who])

/** A submitted take-out for tomorrow; returns the id of the request. */
export async function asked(office: Office, who: PersonKey, medium: string, extra: object = {}): Promise<string> {
  const { profile } = office.organisation
  const tomorrow = addDays(office.today, 1)
  const form = { ...takeOutForm(profile), period: { from: tomorrow, to: tomorrow }, ...extra }
  return (await addRequest(await seatOf(office, who), { procedure: TAKE_OUT[profile], items: [medium], form, submit: true })).id
}
export async function approved(office: Office, who: PersonKey, request: string): Promise<void> {
  const seat = await seatOf(office, who)
  await actOnRequest(seat, request, { act: { act: '承認', position: 0 }, version: (await loadRequest(seat.db, seat, request)).version })
}

/** USB-0101, USB-0102 … in the storage of the 課; returns their numbers. */
export async function moreMedia(office: Office, count: number): Promise<readonly string[]> {
  const { units, places } = office.organisation
  const seat = await seatOf(office, '係長')
  const own = office.organisation.profile === 'municipality' ? { origin: '支給', use: '一般', placedFor: '業務の資料を入れる' } : {}
  const numbers = Array.from({ length: count }, (_, index) => `USB-${String(101 + index).padStart(4, '0')}`)
  for (const number of numbers) await seat.db.transaction().execute((tx) => addItem(tx, seat, 'media', { number, unit: units.課, place: places.保管庫, columns: { kind: 'ＵＳＢメモリ', product: '試験メモリ 32', encryption: true, shared: '共用', externallyConnected: 'なし', ...own } }))
  return numbers
}

/** The inspection of this month, begun; returns its id. */
export async function inspectionBegun(office: Office, by: PersonKey): Promise<string> {
  return (await startStocktake(await seatOf(office, by), { unit: office.organisation.units.課, period: monthOf(office.today) })).id
}
