import { sql } from 'kysely'
import { daysBetween, fiscalYear, fiscalYearEnd, formatEra } from '../engine/calendar.ts'
import { headsOf, belongsTo } from '../engine/organisation.ts'
import { notify } from './notices.ts'
import type { Seat } from './world.ts'

/** Days before 31 March on which those concerned are told that their permissions end. */
const TELL_BEFORE = [1, 7, 30] as const

/**
 * Permissions that end with the fiscal year are announced 30, 7 and 1 day before, in one notice per person; a day on which the program stood still is made up for
 * once. What is still out when they have ended becomes a task (`periodic.ts`). Returns how many people were told.
 */
export async function announcePermissionEnds(seat: Seat): Promise<number> {
  const end = fiscalYearEnd(fiscalYear(seat.day))
  const left = daysBetween(seat.day, end)
  const step = TELL_BEFORE.find((days) => left <= days)
  if (step === undefined) return 0
  const about = `permission-end/${end}/${step}`
  return seat.db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ person: string | null; unit: string; count: number }>`
      select coalesce(p.person, i.holder) as person, coalesce(i.keeper_unit, i.unit, r.unit) as unit, count(*)::int as count
      from permission p join request r on r.org = p.org and r.id = p.request left join item i on i.org = p.org and i.id = p.item
      where p.org = ${seat.org} and p.until_day = ${end} and p.revoked_at is null
        and not exists (select from permission n where n.org = p.org and n.item = p.item and n.person is not distinct from p.person and n.until_day > p.until_day and n.revoked_at is null)
      group by 1, 2`.execute(tx)
    const counts = new Map<string, number>()
    for (const { person, unit, count } of rows) {
      for (const one of person === null ? headsOf(seat.organisation, belongsTo(seat.organisation, unit)) : [person]) counts.set(one, (counts.get(one) ?? 0) + count)
    }
    const told = new Set((await tx.selectFrom('notice').select('person').where('org', '=', seat.org).where('about', '=', about).execute()).map(({ person }) => person))
    const people = [...counts].filter(([person]) => !told.has(person) && seat.organisation.people.has(person))
    for (const [person, count] of people) await notify(tx, seat, [person], { title: `年度末（${formatEra(end)}）で終わる許可が${count}件あります。続けて使うものは申請し直してください`, link: '/?section=held', about })
    return people.length
  })
}
