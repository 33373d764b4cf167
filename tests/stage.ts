// 試験の舞台: 新しいデータベースに組織を一つ置き、誰かの席で行う。
import { afterAll, beforeAll } from 'vitest'
import { standingClock } from '../src/engine/clock.ts'
import type { Act } from '../src/engine/request/act.ts'
import type { ProfileId } from '../src/engine/definition.ts'
import { Refused } from '../src/engine/refused.ts'
import { loadItems } from '../src/acts/item-facts.ts'
import type { LoadedItem } from '../src/acts/item-facts.ts'
import { actOnRequest } from '../src/acts/request-act.ts'
import { loadRequest } from '../src/acts/request-rows.ts'
import type { StoredRequest } from '../src/acts/request-rows.ts'
import { addRequest } from '../src/acts/request-submit.ts'
import { recordEvent } from '../src/acts/records.ts'
import { openStore } from '../src/store/database.ts'
import type { Store } from '../src/store/database.ts'
import type { Seat, World } from '../src/acts/world.ts'
import { freshDatabase } from './database.ts'
import { aWorld, anOrganisation, seatOf, TEST_NOW } from './factories.ts'
import type { TestOrganisation } from './factories.ts'
import type { PersonKey } from './factory-plans.ts'

export interface Stage {
  readonly store: Store
  readonly world: World
  readonly organisation: TestOrganisation
  readonly clock: ReturnType<typeof standingClock>
  readonly databaseUrl: string
  seat(who: PersonKey | null): Promise<Seat>
  item(id: string): Promise<LoadedItem>
  request(id: string): Promise<StoredRequest>
  /** Submits a request and returns its id. */
  ask(who: PersonKey, procedure: string, items: readonly string[], form: object, extra?: object): Promise<string>
  act(who: PersonKey, request: string, act: Act, version?: number): Promise<{ state: string; decided: boolean; version: number }>
  record(who: PersonKey, event: string, item: string | null, form: object): Promise<{ id: string; item: LoadedItem | null; incident: string | null }>
}

/** One organisation of the profile in a database of its own, for the tests of one file or `describe`. */
export function onStage(profile: ProfileId): Stage {
  let stage: Omit<Stage, 'seat' | 'item' | 'request' | 'ask' | 'act' | 'record'>
  let drop: () => Promise<void>
  beforeAll(async () => {
    const database = await freshDatabase()
    const store = await openStore(database.url)
    const clock = standingClock(TEST_NOW)
    const world = await aWorld(store, clock)
    stage = { store, world, clock, databaseUrl: database.url, organisation: await anOrganisation(store, profile) }
    drop = async () => { await store.close(); await database.drop() }
  })
  afterAll(() => drop())
  const seat = (who: PersonKey | null) => seatOf(stage.world, stage.organisation, who)
  return {
    get store() { return stage.store }, get world() { return stage.world }, get organisation() { return stage.organisation }, get clock() { return stage.clock }, get databaseUrl() { return stage.databaseUrl },
    seat,
    async item(id) { const one = await seat(null); return (await loadItems(one.db, one, [id])).get(id)! },
    async request(id) { const one = await seat(null); return loadRequest(one.db, one, id) },
    async ask(who, procedure, items, form, extra = {}) { return (await addRequest(await seat(who), { procedure, items, form, submit: true, ...extra })).id },
    async act(who, request, act, version) {
      const one = await seat(who)
      return actOnRequest(one, request, { act, version: version ?? (await loadRequest(one.db, one, request)).version })
    },
    async record(who, event, item, form) { return recordEvent(await seat(who), { event, item, form }) },
  }
}

/** The refusal of an act that must not succeed. */
export async function refusalOf(act: Promise<unknown>): Promise<Refused> {
  try {
    await act
  } catch (error) {
    if (error instanceof Refused) return error
    throw error
  }
  throw new Error('refusal expected, but the act succeeded')
}
export const citesOf = (refused: Refused): string[] => refused.refusals.flatMap(({ cites }) => [...cites])
