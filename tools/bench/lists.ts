import pg from 'pg'
import { listContext } from '../../src/acts/export.ts'
import { takeSeat } from '../../src/acts/world.ts'
import type { World } from '../../src/acts/world.ts'
import { listItems } from '../../src/store/item-list.ts'
import type { BenchOrganisation } from '../bench-data.ts'
import { inTurn } from './figures.ts'
import type { Measured } from './figures.ts'

const RUNS = 120
const PAGE = 50
const COLUMNS = `i.id, i.number, i.state, i.unit, i.keeper_unit, i.holder, i.place, i.due, i.confidentiality, i.integrity, i.availability, i.seen_on, i.version, d.*, p.number as place_number, pd.name as place_name`

/** The list page of 50 and two-character searches over a million media, each beside the bare SQL of the same rows through the same driver. */
export async function measureLists(world: World, url: string, { org, people }: BenchOrganisation): Promise<Measured> {
  const seat = await takeSeat(world, org, people[0]!)
  const context = listContext(seat, 'media')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const bare = (where: string, values: unknown[] = []) => client.query(`select ${COLUMNS} from item i join medium d on d.org = i.org and d.item = i.id
    left join item p on p.org = i.org and p.id = i.place left join place pd on pd.org = p.org and pd.item = p.id where i.org = $1 and i.register = 'media' ${where} order by i.number limit ${PAGE + 1}`, [org, ...values])
  const deep = (run: number) => `USB-${String(1 + (run * 7919) % 900_000).padStart(7, '0')}`
  try {
    const before = world.store.statements()
    await listItems(seat.db, context, {})
    const statements = world.store.statements() - before
    return {
      unit: 'ms', rows: 1_000_000, statementsPerPage: statements,
      firstPage: await inTurn(RUNS, () => listItems(seat.db, context, {}), () => bare('')),
      byState: await inTurn(RUNS, () => listItems(seat.db, context, { state: '持出し中' }), () => bare(`and i.state = '持出し中'`)),
      searchFrequentTwoCharacters: await inTurn(RUNS, () => listItems(seat.db, context, { q: '捜査' }), () => bare('and i.bigrams @> $2', [['捜査']])),
      searchRareTwoCharacters: await inTurn(RUNS, () => listItems(seat.db, context, { q: '薔薇' }), () => bare('and i.bigrams @> $2', [['薔薇']])),
      searchNumber: await inTurn(RUNS, (run) => listItems(seat.db, context, { q: deep(run) }), (run) => bare('and i.search like $2', [`%${deep(run).toLowerCase()}%`])),
    }
  } finally {
    await client.end()
  }
}
