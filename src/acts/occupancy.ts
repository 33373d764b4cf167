import { sql } from 'kysely'
import { appendEvidence } from '../evidence/append.ts'
import { listed } from '../engine/form.ts'
import { Refused } from '../engine/refused.ts'
import { namesFor } from '../store/names.ts'
import type { PersonRef } from '../store/names.ts'
import { loadItems } from './item-facts.ts'
import { openRegister, openRowsOf } from './open-register.ts'
import { registerOf } from './world.ts'
import type { Seat } from './world.ts'

/** Somebody who was in an area at a moment; moments ISO 8601. `corrected`: the times were put right afterwards, the original stands in the history. */
export interface Occupant {
  readonly entry: { readonly id: string; readonly number: string }
  readonly person: PersonRef | null
  readonly visitor: string | null
  readonly company: string | null
  readonly badge: string | null
  readonly escort: PersonRef | null
  readonly purpose: string
  readonly enteredAt: string
  readonly leftAt: string | null
  readonly corrected: boolean
}
export interface OccupancyInput { readonly area: string; readonly at?: string | undefined }
/** Stays over the moment: those begun in the seven days before, and among all older ones only those that lasted longer or have no end. */
const staysAt = (org: number, area: string, at: Date) => sql`(
  select * from zone_entry where org = ${org} and area = ${area} and entered_at <= ${at}::timestamptz and entered_at > ${at}::timestamptz - interval '7 days' and (left_at is null or left_at > ${at}::timestamptz)
  union all
  select * from zone_entry where org = ${org} and area = ${area} and entered_at <= ${at}::timestamptz - interval '7 days' and (left_at is null or left_at > ${at}::timestamptz) and (left_at is null or left_at - entered_at > interval '7 days'))`
interface Row { id: string; number: string; person: string | null; visitor: string | null; company: string | null; badge: string | null; escort: string | null; purpose: string | null; entered_at: Date; left_at: Date | null; corrected: boolean }
const MOST = 1000

/**
 * Who was in the area at a moment (left out: who is there now), earliest first, at most 1,000; one statement. Only for those who may open the log
 * of the area; the look itself is kept as evidence.
 */
export async function occupancy(seat: Seat, { area, at }: OccupancyInput): Promise<{ at: string; rows: Occupant[]; permitted: (PersonRef & { until: string })[] }> {
  const moment = at === undefined ? seat.now : new Date(at)
  if (Number.isNaN(moment.getTime())) throw new Refused('invalid-input', [{ field: 'at', message: '日時を選んでください。', cites: [] }])
  const permits = await permitsSeen(seat, area)
  const { rows } = await sql<Row>`select i.id, i.number, d.person, d.visitor, d.company, d.badge, d.escort, d.purpose, d.entered_at, d.left_at,
      exists (select from record r where r.org = d.org and r.item = d.item and r.event = 'zones.entry.municipality/corrected') as corrected
    from ${staysAt(seat.org, area, moment)} d join item i on i.org = d.org and i.id = d.item order by d.entered_at, d.item limit ${MOST}`.execute(seat.db)
  const names = await namesFor(seat.db, seat.org, seat.organisation, [...rows.flatMap(({ person, escort }) => [person, escort]), ...permits.map(({ person }) => person)])
  return {
    at: moment.toISOString(), permitted: permits.map(({ person, until }) => ({ ...names.person(person), until })),
    rows: rows.map((row) => ({
      entry: { id: row.id, number: row.number }, person: names.personOrNull(row.person), visitor: row.visitor, company: row.company, badge: row.badge, escort: names.personOrNull(row.escort),
      purpose: row.purpose ?? '', enteredAt: row.entered_at.toISOString(), leftAt: row.left_at?.toISOString() ?? null, corrected: row.corrected,
    })),
  }
}

/**
 * The log of an area is looked into by who may open the register, by its 所属 in the roles it names, and by those named for the area; others are refused, and the attempt is
 * kept as evidence. Returns who may enter today.
 */
async function permitsSeen(seat: Seat, id: string): Promise<{ person: string; until: string }[]> {
  const register = registerOf(seat, 'entries')
  const area = (await loadItems(seat.db, seat, [id])).get(id)
  if (area?.register !== 'areas') throw new Refused('not-found', 'この区域は見つかりません。')
  const open = openRowsOf(seat, register)
  const isNamed = area.state === '使用中' && listed(area.details, 'logReaders').some((person) => person === seat.person)
  if (!open?.units.includes(area.homeUnit) && !isNamed) await openRegister(seat, 'entries')
  const { opensTo } = register
  if (opensTo?.witnessed && seat.person !== null) await appendEvidence(seat.db, { org: seat.org, actor: seat.person, act: `${register.title}の在室者の閲覧`, subject: `item/${id}`, clauses: opensTo.cites, at: seat.now })
  const permits = (area.linkedFrom?.['entry-permits'] ?? []).filter(({ state, details }) => state === '有効' && String(details['from']) <= seat.day && seat.day <= String(details['until']))
  return permits.map(({ details }) => ({ person: String(details['person']), until: String(details['until']) }))
}
