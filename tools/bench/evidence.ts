import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { systemClock } from '../../src/engine/clock.ts'
import type { World } from '../../src/acts/world.ts'
import { appendEvidence, evidenceText } from '../../src/evidence/append.ts'
import { checkpointText, newSigner, signNote, verifierText } from '../../src/evidence/note.ts'
import { proveEvent, waitingCount } from '../../src/evidence/prove.ts'
import { EMPTY_EDGE, append, leafOf, rootOf } from '../../src/evidence/tree.ts'
import { startSealing } from '../../src/server/sealing.ts'
import { round, spread } from './figures.ts'
import type { Measured } from './figures.ts'
import { openCycles, rate } from './transactions.ts'

const WRITERS = 10
const SECONDS = 8
/** What one approval leaves behind. */
const EVENTS_PER_ACT = 3
const PAIRS = 12
const CYCLES = 60
const VERIFIED = 1_000_000
const VERIFIER = path.resolve(import.meta.dirname, '../../docs/verify-evidence.mjs')

/**
 * Sealing under load and how soon a proof can be had; what sealing costs the acts themselves (the same work with it on and off, in turn); the offline verifier over a million events.
 * Targets: 1,500 events/s, 2 s, 15 %, 5 s.
 */
export async function measureEvidence(world: World, url: string, folder: string): Promise<Measured> {
  const cost = await costOfSealing(world, url, folder)
  return { sealing: await sealingUnderLoad(world, folder), cost, verifier: await verifierOverMany(folder) }
}

async function sealingUnderLoad(world: World, folder: string): Promise<Measured> {
  const { id: org } = await world.store.owner.selectFrom('organisation').select('id').where('key', '=', 'toto').executeTakeFirstOrThrow()
  const db = world.store.of(org)
  const add = (count: number, subject: string) => db.transaction().execute((tx) => appendEvidence(tx, Array.from({ length: count }, (_, n) => ({ org, actor: null, act: '測定', subject, after: { n, note: '測定のための中身'.repeat(8) }, clauses: ['mpd:6-2-(1)'] as const, at: systemClock.now() }))))
  const jobs = startSealing({ db: world.store.owner, clock: systemClock, dataDir: folder, name: 'bench' })
  const begin = performance.now()
  const until = begin + SECONDS * 1000
  let appended = 0
  const writers = Array.from({ length: WRITERS }, async () => { while (performance.now() < until) { await add(EVENTS_PER_ACT, 'bench/load'); appended += EVENTS_PER_ACT } })
  const waits: number[] = []
  while (performance.now() < until) { waits.push(await timeToProof(world, org, () => add(1, 'bench/probe'))); await sleep(100) }
  await Promise.all(writers)
  while (await waitingCount(world.store.owner, org) > 0) await sleep(10)
  const seconds = (performance.now() - begin) / 1000
  await jobs.stop()
  return { unit: 'events/s', writers: WRITERS, appended, sealedPerSecond: round(appended / seconds), proofAfterMs: spread(waits) }
}
/** Milliseconds from the commit of an event until its proof can be had. */
async function timeToProof(world: World, org: number, act: () => Promise<unknown>): Promise<number> {
  await act()
  const begin = performance.now()
  const { id } = await world.store.owner.selectFrom('evidence').select('id').where('org', '=', org).where('subject', '=', 'bench/probe').orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow()
  while (typeof await proveEvent(world.store.owner, org, id) === 'string') await sleep(20)
  return performance.now() - begin
}

/** The same cycles with sealing on and off in pairs, the order changing: what is slow for another reason is slow for both. The cost is the median of the pairs. */
export async function costOfSealing(world: World, url: string, folder: string): Promise<Measured> {
  const { media, cycle } = await openCycles(world, url, (PAIRS * 2 + 1) * CYCLES)
  await rate(media.splice(0, CYCLES), cycle)
  const once = async (sealed: boolean): Promise<number> => {
    const jobs = sealed ? startSealing({ db: world.store.owner, clock: systemClock, dataDir: folder, name: 'bench' }) : undefined
    const found = await rate(media.splice(0, CYCLES), cycle)
    await jobs?.stop()
    return found
  }
  const pairs: (readonly [on: number, off: number])[] = []
  for (let i = 0; i < PAIRS; i++) {
    const first = await once(i % 2 === 0)
    const second = await once(i % 2 === 1)
    pairs.push(i % 2 === 0 ? [first, second] : [second, first])
  }
  const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
  return { unit: 'request→approve→effect/s', withSealing: round(middle(pairs.map(([on]) => on))), without: round(middle(pairs.map(([, off]) => off))), costPercent: round((1 - middle(pairs.map(([on, off]) => on / off))) * 100, 2), pairs: PAIRS }
}

/** A file of a million events as the product writes it, checked by `node docs/verify-evidence.mjs` in a process of its own. */
async function verifierOverMany(folder: string): Promise<Measured> {
  await mkdir(folder, { recursive: true })
  const file = path.join(folder, 'million.evidence')
  await pipeline(Readable.from(manyEvents(VERIFIED)), createWriteStream(file))
  const { size } = await stat(file)
  const begin = performance.now()
  const code = await new Promise<number | null>((resolve) => { spawn(process.execPath, [VERIFIER, file], { stdio: ['ignore', 'ignore', 'inherit'] }).on('close', resolve) })
  const seconds = (performance.now() - begin) / 1000
  await rm(file)
  if (code !== 0) throw new Error(`検証器が ${code} で終わりました。`)
  return { unit: 's', events: VERIFIED, megabytes: round(size / 1e6), seconds: round(seconds), eventsPerSecond: round(VERIFIED / seconds) }
}
function* manyEvents(count: number): Generator<Buffer> {
  const { signer } = newSigner('bench/0001')
  const notes: string[] = []
  const blocks: Buffer[] = []
  let edge = EMPTY_EDGE
  for (let from = 0; from < count; from += 5000) {
    const texts = Array.from({ length: 5000 }, (_, n) => evidenceText({ org: 1, actor: String(1 + n % 900), act: '承認', subject: `item/${from + n}`, before: { state: '保管中', holder: null, number: `USB-${from + n}` }, after: { state: '持出し中', holder: '412', number: `USB-${from + n}`, due: '2026-11-20' }, clauses: ['mpd:6-2-(1)'], request: String(from + n), at: new Date(1_790_000_000_000 + (from + n) * 1000) }))
    const leaves = texts.map((text) => leafOf(Buffer.from(text)))
    edge = append(edge, leaves).edge
    notes.push(signNote(checkpointText({ origin: 'bench/toto', size: edge.size, root: rootOf(edge), at: new Date(1_790_000_000_000 + edge.size * 1000).toISOString(), after: from }), [signer]))
    blocks.push(Buffer.from(texts.map((text, n) => `e\t${from + n}\t${from + n + 1}\t${leaves[n]!.toString('base64')}\t${text}\n`).join('')))
  }
  yield Buffer.from([`k\t${verifierText(signer)}\n`, ...notes.map((note) => `c\t${Buffer.from(note).toString('base64')}\n`)].join(''))
  yield* blocks
}
