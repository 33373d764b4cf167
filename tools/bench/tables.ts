import pg from 'pg'
import { exportItems } from '../../src/acts/export.ts'
import { mappingFor } from '../../src/acts/import-fields.ts'
import { runImport } from '../../src/acts/import-write.ts'
import { registerOf, takeSeat } from '../../src/acts/world.ts'
import type { World } from '../../src/acts/world.ts'
import { ledgerCsvStream } from '../../src/documents/ledger-csv.ts'
import { readTable } from '../../src/documents/table-reader.ts'
import type { BenchOrganisation } from '../bench-data.ts'
import { round } from './figures.ts'
import type { Measured } from './figures.ts'

const IMPORTED = 100_000

/** An import of 100,000 rows from CSV with all its checks, beside bare multi-row inserts of the same rows into the same two tables. */
export async function measureImport(world: World, url: string, { org, people }: BenchOrganisation): Promise<Measured> {
  const seat = await takeSeat(world, org, people[0]!)
  const unit = seat.organisation.units.get(seat.organisation.people.get(people[0]!)!.assignments[0]!.unit)!
  const csv = ['管理番号,種別,所属,暗号化機能,使い方,外部の電子計算機への接続,製品名,製造番号', ...Array.from({ length: IMPORTED }, (_, n) => `取込-${String(n).padStart(6, '0')},ＵＳＢメモリ,${unit.name},はい,共用,なし,測定メモリ,SN${n}`)].join('\r\n')
  const begin = performance.now()
  const [table] = (await readTable(new TextEncoder().encode(csv), '測定.csv')).sheets
  const mapping = await mappingFor(seat.db, seat, 'media', registerOf(seat, 'media'), table!)
  const { counts, refused } = await runImport(seat, { register: 'media', fileName: '測定.csv', table: table!, mapping })
  const ours = (performance.now() - begin) / 1000
  if (counts.新規 !== IMPORTED) throw new Error(`取込みが ${IMPORTED} 件になりませんでした: ${JSON.stringify(counts)} ${refused[0]?.message ?? ''}`)
  const bare = await bareInsert(url, org, unit.id)
  return { unit: 's', rows: IMPORTED, ours: round(ours), bareInserts: round(bare), ratio: round(ours / bare) }
}

async function bareInsert(url: string, org: number, unit: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const begin = performance.now()
  await client.query('begin')
  for (let from = 0; from < IMPORTED; from += 2000) {
    const numbers = Array.from({ length: 2000 }, (_, i) => `素-${String(from + i).padStart(6, '0')}`)
    await client.query(`with fresh as (insert into item (org, register, number, state, unit, search, bigrams) select $1, 'media', n, '保管中', $2, lower(n) || 'ｕｓｂメモリ測定メモリ', array['測定', '定メ', 'メモ', 'モリ'] from unnest($3::text[]) n returning org, id)
      insert into medium (org, item, kind, encryption, shared, externally_connected, product) select org, id, 'ＵＳＢメモリ', true, '共用', 'なし', '測定メモリ' from fresh`, [org, unit, numbers])
  }
  await client.query('commit')
  await client.end()
  return (performance.now() - begin) / 1000
}

/** A whole ledger as a CSV stream, beside the same rows read by a bare keyset loop through the same driver and thrown away. */
export async function measureExport(world: World, url: string, { org, people }: BenchOrganisation, rows: number): Promise<Measured> {
  const seat = await takeSeat(world, org, people[0]!)
  const begin = performance.now()
  const startMemory = process.memoryUsage().rss
  let peak = startMemory
  let bytes = 0
  const { columns, rows: ledger } = await exportItems(seat, 'media')
  for await (const chunk of ledgerCsvStream(columns, ledger)) {
    bytes += chunk.length
    peak = Math.max(peak, process.memoryUsage().rss)
  }
  const ours = (performance.now() - begin) / 1000
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const bareBegin = performance.now()
  for (let after = ''; ;) {
    const { rows: found } = await client.query<{ number: string }>(`select i.*, d.* from item i join medium d on d.org = i.org and d.item = i.id where i.org = $1 and i.register = 'media' and i.number > $2 order by i.number limit 5000`, [org, after])
    if (found.length === 0) break
    after = found.at(-1)!.number
  }
  const bare = (performance.now() - bareBegin) / 1000
  await client.end()
  return { unit: 's', rows, megabytes: round(bytes / 1e6), memoryGrowthMegabytes: round((peak - startMemory) / 1e6), ours: round(ours), bareRead: round(bare), ratio: round(ours / bare) }
}
