import { sql } from 'kysely'
import { inspectedBy, stocktakeDuty, unitsToInspect } from '../acts/inspection-units.ts'
import { addMonths, firstDayOfMonth, monthOf } from '../engine/calendar.ts'
import { belongsTo, headsOf } from '../engine/organisation.ts'
import type { Seat } from '../acts/world.ts'


/**
 * Last month's inspections of a sample organisation: the things have been there since the month before, every unit but two was inspected and found in order, one of
 * the two beside `near`, so that a month nobody inspected can be seen.
 */
export async function inspectLastMonth(seat: Seat, near: string): Promise<void> {
  const period = addMonths(monthOf(seat.day), -1)
  const since = new Date(`${firstDayOfMonth(period)}T09:00:00+09:00`)
  const owner = seat.world.store.owner
  await owner.updateTable('item').set({ created_at: since }).where('org', '=', seat.org).where('created_at', '>', since).execute()
  const duty = stocktakeDuty(seat)
  const units = await unitsToInspect(seat.db, seat, duty)
  const house = belongsTo(seat.organisation, near)
  const beside = units.find(({ unit }) => belongsTo(seat.organisation, unit) === house && unit !== near)
  const away = units.find(({ unit }) => belongsTo(seat.organisation, unit) !== house)
  const done = units.filter((one) => one !== beside && one !== away).flatMap(({ unit }) => { const [head] = headsOf(seat.organisation, unit); return head ? [{ unit, head }] : [] })
  const at = `${period}-20T15:00:00+09:00`
  const members = [...seat.organisation.units.keys()].map((id) => ({ id, by: inspectedBy(seat.organisation, duty, id) }))
  await seat.db.transaction().execute(async (tx) => {
    await sql`with done as (
        insert into stocktake (org, unit, period, state, started_by, started_at, closed_by, closed_at, confirmed_by, confirmed_at)
        select ${seat.org}, unit, ${period}, '確認済', head, ${at}, head, ${at}, head, ${at} from unnest(${done.map(({ unit }) => unit)}::bigint[], ${done.map(({ head }) => head)}::bigint[]) d (unit, head) returning id, unit),
      counted as (
        insert into stocktake_expected (org, stocktake, item, register, number, state, holder, place)
        select i.org, d.id, i.id, i.register, i.number, i.state, i.holder, i.place
          from item i join unnest(${members.map(({ id }) => id)}::bigint[], ${members.map(({ by }) => by)}::bigint[]) m (id, by) on m.id = coalesce(i.keeper_unit, i.unit) join done d on d.unit = m.by
         where i.org = ${seat.org} and i.register = 'media' and i.state in ('保管中', '使用中', '持出し中') returning stocktake, item, number)
      insert into stocktake_result (org, stocktake, code, item, list) select ${seat.org}, stocktake, number, item, '台帳どおり' from counted`.execute(tx)
    await sql`update item i set seen_on = ${`${period}-20`}::date from stocktake_result r where r.org = i.org and r.item = i.id and i.org = ${seat.org} and i.seen_on is null`.execute(tx)
  })
}
