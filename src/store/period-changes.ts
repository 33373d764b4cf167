import { sql } from 'kysely'
import type { OrgDb } from './database.ts'

export interface PeriodChange { readonly day: string; readonly kind: string; readonly subject: string; readonly unit: string | null; readonly person: string | null; readonly before: string; readonly after: string }

/** What became different in the organisation on the days of a period, oldest first: units and the main places of people. Two statements, at most `most` rows of each. */
export async function changesBetween(db: OrgDb, org: number, from: string, to: string, most: number): Promise<PeriodChange[]> {
  const found = [...await unitChanges(db, org, from, to, most), ...await placeChanges(db, org, from, to, most)]
  return found.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

async function unitChanges(db: OrgDb, org: number, from: string, to: string, most: number): Promise<PeriodChange[]> {
  const within = (day: ReturnType<typeof sql>) => sql`${day} between ${from}::date and ${to}::date`
  const { rows } = await sql<PeriodChange>`select * from (
    select p.from_day::text as day, p.unit::text as unit, null as person, p.name as subject, q.unit is null as begins,
      case when q.unit is null then '新設' when q.parent is distinct from p.parent then '移動' when q.name <> p.name then '名称の変更' else '種類の変更' end as kind,
      case when q.unit is null then '' else q.name || '（' || q.kind || '、' || coalesce(qu.name, '') || 'の下）' end as before, p.name || '（' || p.kind || '、' || coalesce(pu.name, '') || 'の下）' as after
    from unit_period p left join unit_period q on q.org = p.org and q.unit = p.unit and q.to_day = p.from_day - 1
      left join lateral (select name from unit_period u where u.org = p.org and u.unit = p.parent and u.from_day <= p.from_day order by u.from_day desc limit 1) pu on true
      left join lateral (select name from unit_period u where u.org = q.org and u.unit = q.parent and u.from_day <= q.from_day order by u.from_day desc limit 1) qu on true
    where p.org = ${org} and ${within(sql`p.from_day`)} and (q.unit is null or (q.name, q.kind, q.parent) is distinct from (p.name, p.kind, p.parent))
    union all
    select (p.to_day + 1)::text, p.unit::text, null, p.name, false, '廃止', p.name || '（' || p.kind || '）', coalesce('引継ぎ先 ' || (select u.name from unit_succession s join unit_period u on u.org = s.org and u.unit = s.successor where s.org = p.org and s.unit = p.unit order by u.from_day desc limit 1), '')
    from unit_period p where p.org = ${org} and ${within(sql`p.to_day + 1`)} and not exists (select from unit_period n where n.org = p.org and n.unit = p.unit and n.from_day = p.to_day + 1)
  ) every_change order by day, subject limit ${most}`.execute(db)
  return rows
}

async function placeChanges(db: OrgDb, org: number, from: string, to: string, most: number): Promise<PeriodChange[]> {
  const words = (row: string) => sql`(select coalesce((select u.name from unit_period u where u.org = ${sql.ref(`${row}.org`)} and u.unit = ${sql.ref(`${row}.unit`)} and u.from_day <= ${sql.ref(`${row}.from_day`)} order by u.from_day desc limit 1), '') || ' ' || ${sql.ref(`${row}.post`)} || ' ' || ${sql.ref(`${row}.rank`)})`
  const { rows } = await sql<PeriodChange>`select * from (
    select a.from_day::text as day, null as unit, a.person::text as person, n.name as subject, case when b.id is null then '着任' when b.unit <> a.unit then '異動' else '職・階級の変更' end as kind,
      case when b.id is null then '' else ${words('b')} end as before, ${words('a')} as after
    from assignment a join person n on n.org = a.org and n.id = a.person left join assignment b on b.org = a.org and b.person = a.person and b.main and b.to_day = a.from_day - 1
    where a.org = ${org} and a.main and a.from_day between ${from}::date and ${to}::date and not (b.id is not null and (b.unit, b.post, b.rank) = (a.unit, a.post, a.rank))
    union all
    select (n.to_day + 1)::text, null, n.id::text, n.name, '退職', coalesce((select ${words('a')} from assignment a where a.org = n.org and a.person = n.id and a.main and a.to_day = n.to_day limit 1), ''), ''
    from person n where n.org = ${org} and n.to_day + 1 between ${from}::date and ${to}::date and n.to_day >= n.from_day
  ) every_change order by day, subject limit ${most}`.execute(db)
  return rows
}
