import { CHANGE_KINDS, CHANGE_WORDS } from '../engine/decision/comparison.ts'
import type { ChangeKind } from '../engine/decision/comparison.ts'
import type { Revision } from '../engine/decision/revision.ts'
import { belongsTo } from '../engine/organisation.ts'
import { namesFor } from '../store/names.ts'
import { basisFor } from './rejudge-basis.ts'
import { checkRevision } from './rejudge-choices.ts'
import { actIn, itemSweep } from './rejudge-items.ts'
import type { Wanted } from './rejudge-items.ts'
import { requestSweep } from './rejudge-requests.ts'
import { requestSettingsSweep } from './rejudge-settings.ts'
import { SOURCES } from './rejudge-sweep.ts'
import type { Affected, Counted, SourceName, Sweep } from './rejudge-sweep.ts'
import type { Seat } from './world.ts'

/** Rows kept to be shown; all of them are in the export. */
const MOST_KEPT = 10_000

export interface RejudgeInput { readonly revision: Revision; readonly requests: boolean; readonly items: readonly Wanted[] }
export interface RejudgeOptions { readonly signal?: AbortSignal; readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void }
/** Cases per change, and per 所属. One case may change in several ways, so kinds do not add up to `changed`. */
export interface Rejudged {
  readonly notes: readonly string[]
  readonly judged: Readonly<Record<SourceName, number>>
  readonly changed: Readonly<Record<SourceName, number>>
  readonly byKind: readonly { readonly kind: ChangeKind; readonly words: string; readonly counts: Readonly<Record<SourceName, number>> }[]
  readonly byUnit: readonly { readonly unit: { readonly id: string; readonly name: string }; readonly judged: number; readonly changed: number; readonly kinds: Readonly<Partial<Record<ChangeKind, number>>> }[]
  /** The first 10,000 that change. */
  readonly rows: readonly Affected[]
  /** All that change, asked again of the database as it is then. */
  all(signal?: AbortSignal): AsyncIterable<Affected>
}

/** Throws Refused for what cannot be tried; returns what is worth knowing besides. */
export function checkInput(seat: Seat, { revision, items }: RejudgeInput): string[] {
  for (const one of items) actIn(seat, one)
  return checkRevision(seat, revision)
}

/** 改正の影響: open requests, decisions of the last year and things as they stand, under the rules of today and under the revised ones. Reads only; nothing is changed. Throws Refused. */
export async function rejudge(seat: Seat, input: RejudgeInput, options: RejudgeOptions = {}): Promise<Rejudged> {
  const notes = checkInput(seat, input)
  const basis = await basisFor(seat, input.revision)
  const sameSettings = JSON.stringify(basis.settings.before) === JSON.stringify(basis.settings.after)
  const sweeps: Sweep[] = [...(input.requests ? [sameSettings ? requestSweep(basis) : requestSettingsSweep(basis)] : []), ...input.items.map((one) => itemSweep(basis, one))]
  const total = (await Promise.all(sweeps.map((sweep) => sweep.total()))).reduce((sum, one) => sum + one, 0)
  const tally = tallyFor(seat)
  options.onProgress?.({ done: 0, total })
  for (const sweep of sweeps) {
    for await (const batch of sweep.counted(options.signal)) {
      const done = tally.add(batch)
      options.onProgress?.({ done: Math.min(done, total), total })
    }
  }
  const all = async function* (signal?: AbortSignal): AsyncGenerator<Affected> { for (const sweep of sweeps) yield* sweep.affected(signal) }
  const rows: Affected[] = []
  for await (const row of all(options.signal)) if (rows.push(row) >= MOST_KEPT) break
  return { notes, ...await tally.result(), rows, all }
}

const perSource = (): Record<SourceName, number> => Object.fromEntries(SOURCES.map((one) => [one, 0])) as Record<SourceName, number>
function tallyFor(seat: Seat) {
  const [judged, changed] = [perSource(), perSource()]
  const kinds = new Map<ChangeKind, Record<SourceName, number>>()
  const units = new Map<string, { judged: number; changed: number; kinds: Partial<Record<ChangeKind, number>> }>()
  let done = 0
  const addOne = ({ source, unit, count, changes }: Counted): void => {
    const home = belongsTo(seat.organisation, unit)
    if (!units.has(home)) units.set(home, { judged: 0, changed: 0, kinds: {} })
    const at = units.get(home)!
    done += count
    judged[source] += count
    at.judged += count
    if (changes.length === 0) return
    changed[source] += count
    at.changed += count
    for (const kind of new Set(changes.map((one) => one.kind))) {
      if (!kinds.has(kind)) kinds.set(kind, perSource())
      kinds.get(kind)![source] += count
      at.kinds[kind] = (at.kinds[kind] ?? 0) + count
    }
  }
  return {
    /** How many cases have been judged so far. */
    add(batch: readonly Counted[]): number { for (const one of batch) addOne(one); return done },
    async result(): Promise<Pick<Rejudged, 'judged' | 'changed' | 'byKind' | 'byUnit'>> {
      const names = await namesFor(seat.db, seat.org, seat.organisation, [], units.keys())
      return {
        judged, changed, byKind: CHANGE_KINDS.flatMap((kind) => { const counts = kinds.get(kind); return counts ? [{ kind, words: CHANGE_WORDS[kind], counts }] : [] }),
        byUnit: [...units].map(([unit, counts]) => ({ unit: names.unit(unit), ...counts })).sort((a, b) => b.changed - a.changed || a.unit.name.localeCompare(b.unit.name, 'ja')),
      }
    },
  }
}
