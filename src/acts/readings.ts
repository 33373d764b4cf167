import { sql } from 'kysely'
import { columnName } from '../store/register-ddl.ts'
import { namesFor } from '../store/names.ts'
import type { PersonRef } from '../store/names.ts'
import { isStanding } from './standing-duties.ts'
import type { Seat } from './world.ts'

export interface Readings { readonly asked: number; readonly done: number; readonly people: { person: PersonRef; at: string | null }[]; readonly units: { unit: { id: string; name: string }; asked: number; done: number }[] }

/** 一件の確認を求めた人と、済んだ人・日時、所属ごとの数。求めていなければ null。 */
export async function readingsOf(seat: Seat, item: string): Promise<{ readings: Readings | null; mine: '未確認' | '確認済' | null }> {
  const own = await standingTasks(seat, item)
  const rows = own.length > 0 ? own : await standingTasks(seat, await latestAbout(seat, item))
  if (rows.length === 0) return { readings: null, mine: null }
  const mine = rows.find(({ about }) => about === seat.person)
  const units = [...Map.groupBy(rows, ({ unit }) => unit)].map(([unit, group]) => ({ unit: { id: unit, name: seat.organisation.units.get(unit)?.name ?? '' }, asked: group.length, done: group.filter(({ state }) => state === '完了').length }))
  const names = await namesFor(seat.db, seat.org, seat.organisation, rows.map(({ about }) => about))
  const people = rows.flatMap(({ about, closed_at: at, state }) => (about ? [{ person: names.person(about), at: state === '完了' ? at?.toISOString() ?? null : null }] : []))
  return { readings: { asked: rows.length, people, done: rows.filter(({ state }) => state === '完了').length, units }, mine: mine ? (mine.state === '完了' ? '確認済' : '未確認') : null }
}

const standingTasks = async (seat: Seat, item: string | null) => (item === null ? [] : (await seat.db.selectFrom('task').select(['duty', 'unit', 'state', 'about', 'closed_at']).where('org', '=', seat.org).where('item', '=', item).where('state', 'in', ['未了', '完了']).execute()).filter(({ duty }) => isStanding(seat.book.duties.get(duty))))

/** The latest row everybody is asked to read that tells of this thing. */
async function latestAbout(seat: Seat, item: string): Promise<string | null> {
  const told = [...seat.book.registers.values()].flatMap(({ readByAll, table }) => (typeof readByAll === 'object' ? [sql<{ id: string }>`select item::text as id from ${sql.table(table)} where org = ${seat.org} and ${sql.ref(columnName(readByAll.about))} = ${item}`] : []))
  if (told.length === 0) return null
  return (await sql<{ id: string }>`select id from (${sql.join(told, sql` union all `)}) found order by id::bigint desc limit 1`.execute(seat.db)).rows[0]?.id ?? null
}
