/**
 * Measures what DESIGN.md promises, each figure beside a raw baseline from the same run: ratios travel between machines, times do not.
 * When: before and after anything that claims speed. Example: `npm run -s bench -- --json` (`--quick`: 100,000 instead of 1,000,000 media)
 */
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { openWorld } from '../src/acts/world.ts'
import { loadDemo } from '../src/demo/load.ts'
import { loadDefinitions } from '../src/domain/index.ts'
import { dayOf, systemClock } from '../src/engine/clock.ts'
import { openStore } from '../src/store/database.ts'
import { startPostgres } from '../src/store/postgres.ts'
import { fillMedia, openBenchOrganisation } from './bench-data.ts'
import { measureDecisions } from './bench/decisions.ts'
import { measureEvidence } from './bench/evidence.ts'
import type { Measured } from './bench/figures.ts'
import { measureLists } from './bench/lists.ts'
import { measureOccupancy } from './bench/occupancy.ts'
import { measureRejudge } from './bench/rejudge.ts'
import { measureReorganisation } from './bench/reorganisation.ts'
import { measureExport, measureImport } from './bench/tables.ts'
import { measureTransactions } from './bench/transactions.ts'

const LEDGER = 160_000
const json = process.argv.includes('--json')
const media = process.argv.includes('--quick') ? 100_000 : 1_000_000
const say = (text: string) => process.stderr.write(`${text}\n`)

const dataDir = await mkdtemp(path.join(os.tmpdir(), 'sekisho-bench-'))
const server = await startPostgres({ dataDir })
const store = await openStore(server.url)
const client = new pg.Client({ connectionString: server.url })
try {
  await client.connect()
  const world = openWorld(store, await loadDefinitions(), systemClock)
  const results: { [name: string]: Measured } = {}
  const measure = async (name: string, act: () => Promise<Measured>) => { say(`${name} …`); results[name] = await act() }
  await measure('decisions', measureDecisions)
  await loadDemo(store, dayOf(systemClock.now()))
  await measure('transactions', () => measureTransactions(world, server.url))
  await measure('evidence', () => measureEvidence(world, server.url, dataDir))
  const large = await openBenchOrganisation(client, { units: 60, people: 3000 })
  await fillMedia(client, large, media, (done) => process.stderr.write(`\r${done.toLocaleString('ja-JP')} 件`))
  say('')
  await measure('lists', () => measureLists(world, server.url, large))
  await measure('import', () => measureImport(world, server.url, large))
  await measure('rejudge', () => measureRejudge(world, server.url, large))
  await measure('occupancy', () => measureOccupancy(world, server.url))
  await measure('reorganisation', () => measureReorganisation(world, server.url))
  const ledger = await openBenchOrganisation(client, { units: 60, people: 3000, key: 'bench-ledger' })
  await fillMedia(client, ledger, LEDGER)
  await measure('export', () => measureExport(world, server.url, ledger, LEDGER))
  const machine = { cpu: os.cpus()[0]?.model ?? '', cores: os.cpus().length, node: process.version }
  console.log(json ? JSON.stringify({ machine, ...results }, null, 2) : readable(results))
} finally {
  await client.end()
  await store.close()
  await server.stop()
  await rm(dataDir, { recursive: true, force: true })
}

function readable(results: { readonly [name: string]: Measured }): string {
  return Object.entries(results).map(([name, figures]) => `${name}\n${Object.entries(figures).map(([figure, value]) => `  ${figure}: ${typeof value === 'object' ? JSON.stringify(value) : value}`).join('\n')}`).join('\n\n')
}
