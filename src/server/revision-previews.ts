import { rejudge } from '../acts/rejudge.ts'
import type { RejudgeInput, Rejudged } from '../acts/rejudge.ts'
import type { Seat, World } from '../acts/world.ts'
import { Refused } from '../engine/refused.ts'

/** One preview of a revision: it runs beside everything else, and whoever began it asks how far it is. Kept in memory: it changes nothing, so nothing is lost with it. */
export interface Preview {
  readonly id: string
  readonly org: number
  readonly person: string
  readonly input: RejudgeInput
  readonly startedAt: Date
  readonly abort: AbortController
  readonly finished: Promise<void>
  state: '試算中' | '済み' | '中止' | '失敗'
  progress: { readonly done: number; readonly total: number }
  message: string
  seconds: number
  result: Rejudged | null
}
/** More at once would take the database away from those at work. */
const MOST_RUNNING = 2
const MOST_KEPT = 20
const KEPT_MS = 60 * 60 * 1000

const previewsOf = new WeakMap<World, Map<string, Preview>>()
function previewsIn(world: World): Map<string, Preview> {
  let found = previewsOf.get(world)
  if (!found) previewsOf.set(world, (found = new Map()))
  return found
}
let last = Date.now()

/** Begins a preview in place of the one the same person has running. Throws Refused for what cannot be tried, before anything runs. */
export function startPreview(seat: Seat, person: string, input: RejudgeInput, failed: (error: unknown) => void): Preview {
  const previews = previewsIn(seat.world)
  for (const one of previews.values()) if (one.org === seat.org && one.person === person && one.state === '試算中') stop(one)
  forgetOld(previews)
  if ([...previews.values()].filter(({ state }) => state === '試算中').length >= MOST_RUNNING) throw new Refused('too-many-attempts', 'ほかの人の試算が動いています。終わるまで少し待ってから、もう一度試してください。')
  const abort = new AbortController()
  const preview: Preview = { id: String(++last), org: seat.org, person, input, startedAt: new Date(), abort, finished: Promise.resolve(), state: '試算中', progress: { done: 0, total: 0 }, message: '', seconds: 0, result: null }
  previews.set(preview.id, preview)
  return Object.assign(preview, { finished: run(seat, preview, failed) })
}

async function run(seat: Seat, preview: Preview, failed: (error: unknown) => void): Promise<void> {
  const begin = performance.now()
  try {
    preview.result = await rejudge(seat, preview.input, { signal: preview.abort.signal, onProgress: (progress) => { preview.progress = progress } })
    if (!preview.abort.signal.aborted) preview.state = '済み'
  } catch (error) {
    if (preview.abort.signal.aborted) return
    preview.state = '失敗'
    preview.message = error instanceof Refused ? error.message : '試算の途中で予期しない問題が起きました。もう一度試してください。'
    if (!(error instanceof Refused)) failed(error)
  } finally {
    preview.seconds = (performance.now() - begin) / 1000
  }
}

/** One's own preview; anybody else's is simply not there. */
export function previewOf(seat: Seat, person: string, id: string): Preview {
  const found = previewsIn(seat.world).get(id)
  if (!found || found.org !== seat.org || found.person !== person) throw new Refused('not-found', 'この試算はもうありません。もう一度試算してください。')
  return found
}
export function stop(preview: Preview): void {
  if (preview.state !== '試算中') return
  preview.state = '中止'
  preview.abort.abort(new Error('試算をやめました。'))
}
function forgetOld(previews: Map<string, Preview>): void {
  const rested = [...previews.values()].filter(({ state }) => state !== '試算中')
  const old = rested.filter(({ startedAt }, i) => i < rested.length - MOST_KEPT || Date.now() - startedAt.getTime() > KEPT_MS)
  for (const { id } of old) previews.delete(id)
}

/** Before the database is closed: nothing of ours may still ask it. */
export async function stopPreviews(world: World): Promise<void> {
  const all = [...previewsIn(world).values()]
  for (const one of all) stop(one)
  await Promise.all(all.map(({ finished }) => finished))
}
