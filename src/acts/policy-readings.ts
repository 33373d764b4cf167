import type { Seat } from './world.ts'

const DUTY = /^policies\.reading\./

export interface Readings { readonly asked: number; readonly done: number; readonly units: { unit: { id: string; name: string }; asked: number; done: number }[] }

/** 版の確認を求めた人と済んだ人の数、所属ごと。求めていなければ null。 */
export async function readingsOf(seat: Seat, version: string): Promise<{ readings: Readings | null; mine: '未確認' | '確認済' | null }> {
  const rows = (await seat.db.selectFrom('task').select(['duty', 'unit', 'state', 'about']).where('org', '=', seat.org).where('item', '=', version).where('state', 'in', ['未了', '完了']).execute()).filter(({ duty }) => DUTY.test(duty))
  if (rows.length === 0) return { readings: null, mine: null }
  const own = rows.find(({ about }) => about === seat.person)
  const units = [...Map.groupBy(rows, ({ unit }) => unit)].map(([unit, group]) => ({ unit: { id: unit, name: seat.organisation.units.get(unit)?.name ?? '' }, asked: group.length, done: group.filter(({ state }) => state === '完了').length }))
  return { readings: { asked: rows.length, done: rows.filter(({ state }) => state === '完了').length, units }, mine: own ? (own.state === '完了' ? '確認済' : '未確認') : null }
}
