import pg from 'pg'
import { rejudge } from '../../src/acts/rejudge.ts'
import type { RejudgeInput } from '../../src/acts/rejudge.ts'
import { takeSeat } from '../../src/acts/world.ts'
import type { World } from '../../src/acts/world.ts'
import { addDays } from '../../src/engine/calendar.ts'
import type { BenchOrganisation } from '../bench-data.ts'
import { round } from './figures.ts'
import type { Measured } from './figures.ts'

const PAGE = 50_000

/**
 * 改正の影響 over every medium as it stands: a clause that ends and a provision for one 課, counted by kind and 所属, with the first 10,000 rows. Beside it the very rows it
 * rests on (item, its columns, what is on it) read by a bare keyset loop through the same driver and thrown away.
 */
export async function measureRejudge(world: World, url: string, bench: BenchOrganisation): Promise<Measured> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await fillContents(client, bench.org)
    const seat = await takeSeat(world, bench.org, bench.people[0]!)
    const on = addDays(seat.day, 30)
    const input: RejudgeInput = {
      revision: { on, clauses: [{ clause: 'mpd:別表3-機密性中-4', until: addDays(on, -1) }], provisions: { added: [{ clauses: ['mpd:6-2-(2)'], unit: bench.units[0]! }] } },
      requests: true, items: [{ register: 'media', act: 'take-out' }],
    }
    const begin = performance.now()
    const startMemory = process.memoryUsage().rss
    const { judged, changed } = await rejudge(seat, input)
    const ours = (performance.now() - begin) / 1000
    const memoryGrowthMegabytes = round((process.memoryUsage().rss - startMemory) / 1e6)
    const bareBegin = performance.now()
    const rows = await bareRead(client, bench.org)
    const bare = (performance.now() - bareBegin) / 1000
    if (rows !== judged.台帳) throw new Error(`判定した件数 ${judged.台帳} が、読んだ件数 ${rows} と違います。`)
    return { unit: 's', items: judged.台帳, changed: changed.台帳, memoryGrowthMegabytes, ours: round(ours), bareRead: round(bare), ratio: round(ours / bare), perSecond: round(judged.台帳 / ours) }
  } finally {
    await client.end()
  }
}

/** What a real ledger has: information on three of four media as they are classified, and days of checking that differ. `client` owns the tables. */
async function fillContents(client: pg.Client, org: number): Promise<void> {
  await client.query('alter table content disable trigger user')              // 分類はもう付いている
  await client.query(`insert into content (org, item, title, confidentiality, integrity, availability, restrictions)
    select org, id, '測定用 ' || id, confidentiality, greatest(integrity, 1), greatest(availability, 1), case when id % 50 = 0 then array['no-copy'] else '{}' end from item where org = $1 and register = 'media' and confidentiality > 0`, [org])
  await client.query('alter table content enable trigger user')
  await client.query(`update medium set malware_checked_on = date '2025-01-01' + (hashtext(item::text) & 511) where org = $1 and item % 3 > 0`, [org])
  await client.query('vacuum (analyze) content')
  await client.query('vacuum (analyze) medium')
}

async function bareRead(client: pg.Client, org: number): Promise<number> {
  let rows = 0
  for (let after = '0'; ;) {
    const { rows: found } = await client.query<{ id: string }>(`select i.id, i.unit, i.keeper_unit, d.kind, d.origin, d.encryption, d.externally_connected, d.malware_checked_on, d.shared, c.confidentiality, c.integrity, c.availability, c.restrictions
      from item i join medium d on d.org = i.org and d.item = i.id left join content c on c.org = i.org and c.item = i.id and c.until is null where i.org = $1 and i.register = 'media' and i.id > $2 order by i.id limit ${PAGE}`, [org, after])
    rows += found.length
    if (found.length < PAGE) return rows
    after = found.at(-1)!.id
  }
}
