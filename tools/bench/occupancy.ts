import pg from 'pg'
import { occupancy } from '../../src/acts/occupancy.ts'
import { takeSeat } from '../../src/acts/world.ts'
import type { World } from '../../src/acts/world.ts'
import { openBenchOrganisation } from '../bench-data.ts'
import type { BenchOrganisation } from '../bench-data.ts'
import { inTurn } from './figures.ts'
import type { Measured } from './figures.ts'

const [ENTRIES, DAYS, RUNS] = [200_000, 1000, 60]
const LAST = Date.parse('2026-10-31T00:00:00Z')

/**
 * Who was in a room at a past moment, among 200,000 entries of that one room: the act with its permission, names and evidence of the look, beside the bare SQL of the same rows through the same
 * driver, as somebody would write it (`asAsked`) and as the product asks it (`sameStatement`). Milliseconds.
 */
export async function measureOccupancy(world: World, url: string): Promise<Measured> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const made = await openBenchOrganisation(client, { units: 20, people: 500, key: 'bench-rooms', profile: 'municipality' })
    const area = await fillEntries(client, made)
    const seat = await takeSeat(world, made.org, made.people[0]!)
    const moment = (run: number): string => new Date(LAST - ((run * 7919) % (DAYS * 24)) * 3_600_000 - 1_800_000).toISOString()
    const bare = (where: string) => (run: number) => client.query(`select i.id, i.number, d.person, d.visitor, d.company, d.badge, d.escort, d.purpose, d.entered_at, d.left_at
      from ${where} d join item i on i.org = d.org and i.id = d.item order by d.entered_at, d.item limit 1000`, [made.org, area, moment(run)])
    const asAsked = bare('(select * from zone_entry where org = $1 and area = $2 and entered_at <= $3::timestamptz and (left_at is null or left_at > $3::timestamptz))')
    const sameStatement = bare(`(select * from zone_entry where org = $1 and area = $2 and entered_at <= $3::timestamptz and entered_at > $3::timestamptz - interval '7 days' and (left_at is null or left_at > $3::timestamptz)
      union all select * from zone_entry where org = $1 and area = $2 and entered_at <= $3::timestamptz - interval '7 days' and (left_at is null or left_at > $3::timestamptz) and (left_at is null or left_at - entered_at > interval '7 days'))`)
    const ours = (run: number) => occupancy(seat, { area, at: moment(run) })
    const [{ rows }, found] = [await ours(1), await asAsked(1)]
    if (rows.length !== found.rows.length || rows.length === 0) throw new Error(`在室者の数が合いません: ${rows.length} と ${found.rows.length}`)
    const before = world.store.statements()
    await ours(2)
    return { unit: 'ms', entries: ENTRIES, inside: rows.length, statements: world.store.statements() - before, asAsked: await inTurn(RUNS, ours, asAsked), sameStatement: await inTurn(RUNS, ours, sameStatement) }
  } finally {
    await client.end()
  }
}

/** One room whose log has 200,000 entries over a thousand days, from a few minutes to nine hours; one in 20,000 never left. Returns the room. */
async function fillEntries(client: pg.Client, { org, units, people }: BenchOrganisation): Promise<string> {
  const { rows: [area] } = await client.query<{ id: string }>(`insert into item (org, register, number, state, unit, search) values ($1, 'areas', '区域-1', '使用中', $2, '区域-1') returning id`, [org, units[0]])
  await client.query(`insert into area (org, item, name, kind, camera, log_readers) values ($1, $2, '情報システム室', '管理区域', true, $3)`, [org, area!.id, [people[0]]])
  await client.query(`with fresh as (insert into item (org, register, number, state, unit, search) select $1, 'entries', '入退-' || lpad(n::text, 7, '0'), '退室済', $2, '入退-' || n from generate_series(1, $3::int) n returning id, number)
    insert into zone_entry (org, item, area, entrant, person, entered_at, left_at, purpose)
    select $1, f.id, $4, '入室許可者', ($5::bigint[])[1 + n % $6], at, case when n % 20000 = 0 then null else at + (5 + n % 536) * interval '1 minute' end, '保守'
    from (select id, substr(number, 4)::int as n, $7::timestamptz - (substr(number, 4)::bigint * $8::bigint) * interval '1 second' as at from fresh) f`,
  [org, units[0], ENTRIES, area!.id, people, people.length, new Date(LAST).toISOString(), Math.floor((DAYS * 86_400) / ENTRIES)])
  await client.query('vacuum (analyze) item')
  await client.query('vacuum (analyze) zone_entry')
  return area!.id
}
