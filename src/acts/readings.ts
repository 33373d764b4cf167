import { namesFor } from '../store/names.ts'
import type { PersonRef } from '../store/names.ts'
import { isStanding } from './standing-duties.ts'
import type { Seat } from './world.ts'

export interface Readings { readonly asked: number; readonly done: number; readonly people: { person: PersonRef; at: string | null }[]; readonly units: { unit: { id: string; name: string }; asked: number; done: number }[] }

/** 一件の確認を求めた人と、済んだ人・日時、所属ごとの数。求めていなければ null。 */
export async function readingsOf(seat: Seat, item: string): Promise<{ readings: Readings | null; mine: '未確認' | '確認済' | null }> {
  const rows = (await seat.db.selectFrom('task').select(['duty', 'unit', 'state', 'about', 'closed_at']).where('org', '=', seat.org).where('item', '=', item).where('state', 'in', ['未了', '完了']).execute()).filter(({ duty }) => isStanding(seat.book.duties.get(duty)))
  if (rows.length === 0) return { readings: null, mine: null }
  const own = rows.find(({ about }) => about === seat.person)
  const units = [...Map.groupBy(rows, ({ unit }) => unit)].map(([unit, group]) => ({ unit: { id: unit, name: seat.organisation.units.get(unit)?.name ?? '' }, asked: group.length, done: group.filter(({ state }) => state === '完了').length }))
  const names = await namesFor(seat.db, seat.org, seat.organisation, rows.map(({ about }) => about))
  const people = rows.flatMap(({ about, closed_at: at, state }) => (about ? [{ person: names.person(about), at: state === '完了' ? at?.toISOString() ?? null : null }] : []))
  return { readings: { asked: rows.length, people, done: rows.filter(({ state }) => state === '完了').length, units }, mine: own ? (own.state === '完了' ? '確認済' : '未確認') : null }
}
