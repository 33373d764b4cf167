import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { OrgDb } from './database.ts'

export interface PeriodChange { readonly day: string; readonly kind: string; readonly subject: string; readonly unit: string | null; readonly person: string | null; readonly before: string; readonly after: string }
/** A part of the list: at most `most` rows, behind the place `after` that the part before it ended with. */
export interface Part { readonly most: number; readonly after?: ChangePlace | undefined }
/** Where a part of the list ended: the last row by its day, units (0) before people (1), name, and what it is of. */
export type ChangePlace = readonly [day: string, rank: number, subject: string, about: string]

/** What became different in the organisation on the days of a period, the newest day first: units, then the main places of people. `next` continues it; null at its end. */
export async function changesBetween(db: OrgDb, org: number, from: string, to: string, { most, after }: Part): Promise<{ rows: PeriodChange[]; next: ChangePlace | null }> {
  const behind = after === undefined ? sql`` : sql`where day < ${after[0]} or (day = ${after[0]} and (rank, subject, about) > (${after[1]}::int, ${after[2]}, ${after[3]}))`
  const { rows } = await sql<PeriodChange & { rank: number; about: string }>`select * from (${everyChange(org, from, to)}) every_change ${behind} order by day desc, rank, subject, about limit ${most + 1}`.execute(db)
  const shown = rows.slice(0, most)
  const last = rows.length > most ? shown.at(-1) : undefined
  return { rows: shown, next: last === undefined ? null : [last.day, last.rank, last.subject, last.about] }
}

/** How many changes of which kind there are on each day of the period, the newest day first. */
export async function countChanges(db: OrgDb, org: number, from: string, to: string): Promise<{ day: string; kind: string; count: number }[]> {
  return (await sql<{ day: string; kind: string; count: number }>`select day, kind, count(*)::int as count from (${everyChange(org, from, to)}) every_change group by day, kind, rank order by day desc, rank, kind`.execute(db)).rows
}

/** Every change as a row; `rank` and `about` make the order of a day one that can be continued. */
const everyChange = (org: number, from: string, to: string): RawBuilder<unknown> => sql`${unitChanges(org, from, to)} union all ${placeChanges(org, from, to)}`

function unitChanges(org: number, from: string, to: string): RawBuilder<unknown> {
  const within = (day: RawBuilder<unknown>) => sql`${day} between ${from}::date and ${to}::date`
  return sql`
    select p.from_day::text as day, 0 as rank, p.unit::text as about, p.unit::text as unit, null::text as person, p.name as subject,
      case when q.unit is null then '新設' when q.parent is distinct from p.parent then '移動' when q.name <> p.name then '名称の変更' else '種類の変更' end as kind,
      case when q.unit is null then '' else q.name || '（' || q.kind || '、' || coalesce(qu.name, '') || 'の下）' end as before, p.name || '（' || p.kind || '、' || coalesce(pu.name, '') || 'の下）' as after
    from unit_period p left join unit_period q on q.org = p.org and q.unit = p.unit and q.to_day = p.from_day - 1
      left join lateral (select name from unit_period u where u.org = p.org and u.unit = p.parent and u.from_day <= p.from_day order by u.from_day desc limit 1) pu on true
      left join lateral (select name from unit_period u where u.org = q.org and u.unit = q.parent and u.from_day <= q.from_day order by u.from_day desc limit 1) qu on true
    where p.org = ${org} and ${within(sql`p.from_day`)} and (q.unit is null or (q.name, q.kind, q.parent) is distinct from (p.name, p.kind, p.parent))
    union all
    select (p.to_day + 1)::text, 0, p.unit::text || '/廃止', p.unit::text, null, p.name, '廃止', p.name || '（' || p.kind || '）', coalesce('引継ぎ先 ' || (select u.name from unit_succession s join unit_period u on u.org = s.org and u.unit = s.successor where s.org = p.org and s.unit = p.unit order by u.from_day desc limit 1), '')
    from unit_period p where p.org = ${org} and ${within(sql`p.to_day + 1`)} and not exists (select from unit_period n where n.org = p.org and n.unit = p.unit and n.from_day = p.to_day + 1)`
}

function placeChanges(org: number, from: string, to: string): RawBuilder<unknown> {
  const words = (row: string) => sql`(select coalesce((select u.name from unit_period u where u.org = ${sql.ref(`${row}.org`)} and u.unit = ${sql.ref(`${row}.unit`)} and u.from_day <= ${sql.ref(`${row}.from_day`)} order by u.from_day desc limit 1), '') || ' ' || ${sql.ref(`${row}.post`)} || ' ' || ${sql.ref(`${row}.rank`)})`
  return sql`
    select a.from_day::text, 1, a.person::text || '/' || a.id::text, null, a.person::text, n.name, case when b.id is null then '着任' when b.unit <> a.unit then '異動' else '職・階級の変更' end,
      case when b.id is null then '' else ${words('b')} end, ${words('a')}
    from assignment a join person n on n.org = a.org and n.id = a.person left join assignment b on b.org = a.org and b.person = a.person and b.main and b.to_day = a.from_day - 1
    where a.org = ${org} and a.main and a.from_day between ${from}::date and ${to}::date and not (b.id is not null and (b.unit, b.post, b.rank) = (a.unit, a.post, a.rank))
    union all
    select (n.to_day + 1)::text, 1, n.id::text || '/退職', null, n.id::text, n.name, '退職', coalesce((select ${words('a')} from assignment a where a.org = n.org and a.person = n.id and a.main and a.to_day = n.to_day limit 1), ''), ''
    from person n where n.org = ${org} and n.to_day + 1 between ${from}::date and ${to}::date and n.to_day >= n.from_day`
}
