import pg from 'pg'
import { applyBatch } from '../../src/acts/organisation-apply.ts'
import { consequencesOf } from '../../src/acts/organisation-consequences.ts'
import { planBatch } from '../../src/acts/organisation-plan.ts'
import type { BatchInput } from '../../src/acts/organisation-plan.ts'
import { takeSeat } from '../../src/acts/world.ts'
import type { World } from '../../src/acts/world.ts'
import { fillMedia, openBenchOrganisation } from '../bench-data.ts'
import type { BenchOrganisation } from '../bench-data.ts'
import { round } from './figures.ts'
import type { Measured } from './figures.ts'

const [UNITS, PEOPLE, MEDIA, MERGED, RENAMED, FOUNDED, SPLIT] = [400, 3000, 20_000, 120, 40, 20, 10]

/**
 * A reorganisation of 200 units (120 merged, 40 renamed, 20 founded, 10 split in two) with 3,000 people and 20,000 things: seconds to look at it beforehand and to write it in one transaction
 * with its evidence; beside it the bare statements that move the same units, people and things without plan, evidence or a way back.
 */
export async function measureReorganisation(world: World, url: string): Promise<Measured> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const [ours, bare] = [await filled(client, 'bench-reorganised'), await filled(client, 'bench-reorganised-bare')]
    const seat = await takeSeat(world, ours.org, null)
    const input = tableOf(seat.day)
    const look = await seconds(async () => { const plan = await planBatch(seat.db, seat, input); if (plan.changes.length === 0) throw new Error(plan.lines.find(({ message }) => message)?.message ?? '変わるものがない'); await consequencesOf(seat.db, seat, plan) })
    let items = 0
    const write = await seconds(async () => { items = (await applyBatch(seat, { ...input, fileName: 'bench' })).items })
    const raw = await seconds(() => bareStatements(client, bare, seat.day))
    return { unit: 's', units: 200, people: PEOPLE, things: MEDIA, thingsMoved: items, preview: round(look), apply: round(write), bareStatements: round(raw), ratio: round(write / raw) }
  } finally {
    await client.end()
  }
}

async function filled(client: pg.Client, key: string): Promise<BenchOrganisation> {
  const made = await openBenchOrganisation(client, { units: UNITS, people: PEOPLE, key })
  await fillMedia(client, made, MEDIA)
  return made
}
async function seconds(act: () => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  await act()
  return (performance.now() - begin) / 1000
}

const code = (n: number): string => String(n).padStart(4, '0')
function tableOf(day: string): BatchInput {
  const rows = [
    ...Array.from({ length: MERGED }, (_, n) => ['統合', code(1 + n), '', '', '', '', code(300 + (n % 80))]), ...Array.from({ length: RENAMED }, (_, n) => ['変更', code(200 + n), '', `改称${n}課`, '', '', '']),
    ...Array.from({ length: FOUNDED }, (_, n) => ['新設', `N${n}`, '', `新${n}課`, '課', '0000', '']),
    ...Array.from({ length: SPLIT }, (_, n) => ['甲', '乙'].map((half) => ['分割', code(150 + n), `S${n}${half}`, `分割${n}${half}課`, '', '', ''])).flat(),
  ]
  return { kind: '組織改正', day, table: { name: 'bench', header: ['区分', '部署コード', '新しいコード', '名称', '種類', '上位コード', '引継ぎ先コード'], rows, rowNumbers: rows.map((_, index) => index + 2) } }
}

/** What somebody who writes SQL by hand would send: close, rename and found units, carry people and things over. */
async function bareStatements(client: pg.Client, { org }: BenchOrganisation, day: string): Promise<void> {
  await client.query('begin')
  await client.query(`insert into unit (org, code) select $1, 'N' || n from generate_series(1, $2::int) n`, [org, FOUNDED + SPLIT * 2])
  await client.query(`insert into unit_period (org, unit, name, kind, parent, from_day) select $1, id, '新' || code, '課', (select min(id) from unit where org = $1), $2::date from unit where org = $1 and code like 'N%'`, [org, day])
  await client.query(`create temp table carried on commit drop as select u.id as unit, case when u.code::int <= $2 then (select id from unit s where s.org = $1 and s.code = lpad((300 + (u.code::int - 1) % 80)::text, 4, '0')) else (select min(id) from unit s where s.org = $1 and s.code like 'N%') end as successor
    from unit u where u.org = $1 and u.code ~ '^[0-9]+$' and (u.code::int between 1 and $2 or u.code::int between 150 and 159)`, [org, MERGED])
  await client.query(`update unit_period p set to_day = $2::date - 1 from carried c where p.org = $1 and p.unit = c.unit`, [org, day])
  await client.query(`update unit_period p set to_day = $2::date - 1 from unit u where p.org = $1 and u.org = $1 and u.id = p.unit and u.code between '0200' and '0239'`, [org, day])
  await client.query(`insert into unit_period (org, unit, name, kind, parent, from_day) select $1, p.unit, '改称', p.kind, p.parent, $2::date from unit_period p join unit u on u.org = p.org and u.id = p.unit where p.org = $1 and u.code between '0200' and '0239'`, [org, day])
  await client.query(`insert into assignment (org, person, unit, post, rank, from_day) select a.org, a.person, c.successor, a.post, a.rank, $2::date from assignment a join carried c on c.unit = a.unit where a.org = $1`, [org, day])
  await client.query(`update assignment a set to_day = $2::date - 1 from carried c where a.org = $1 and a.unit = c.unit`, [org, day])
  await client.query(`update item i set unit = c.successor, version = version + 1 from carried c where i.org = $1 and i.unit = c.unit`, [org])
  await client.query('commit')
}
