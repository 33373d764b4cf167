// 画面の試験の役所: 新しいデータベースに組織を一つ置き、本物のサーバーを空いている口で開く。時計は本物（画面が今日の日付を使うため）。
import { afterAll, beforeAll } from 'vitest'
import type { FastifyInstance } from 'fastify'
import { openWorld } from '../../src/acts/world.ts'
import type { World } from '../../src/acts/world.ts'
import { loadDefinitions } from '../../src/domain/index.ts'
import { dayOf, systemClock } from '../../src/engine/clock.ts'
import type { Clock } from '../../src/engine/clock.ts'
import type { ProfileId } from '../../src/engine/definition.ts'
import type { Vault } from '../../src/identity/vault.ts'
import { buildApp } from '../../src/server/app.ts'
import { openStore } from '../../src/store/database.ts'
import type { Store } from '../../src/store/database.ts'
import { freePort } from '../free-port.ts'
import { freshDatabase } from '../database.ts'
import { anOrganisation } from '../factories.ts'
import type { TestOrganisation } from '../factories.ts'
import { hasChromium } from './browser.ts'
import { WEB_ROOT, webIsBuilt } from './web.ts'

export interface Office {
  /** http://127.0.0.1:… */
  readonly url: string
  readonly store: Store
  readonly world: World
  readonly app: FastifyInstance
  /** Today in Japan; the browser believes the same. */
  readonly today: string
  readonly organisation: TestOrganisation
}

/** The real time, which can be put forward. */
export function movableClock(): Clock & { advance(ms: number): void } {
  let ahead = 0
  return { now: () => new Date(systemClock.now().getTime() + ahead), advance: (ms) => { ahead += ms } }
}

/** A server of its own over a fresh database that `fill` has prepared, for the tests of one `describe`. */
export function serverWith<Filled>(fill: (store: Store) => Promise<Filled>, clock: Clock = systemClock, vault?: () => Promise<Vault>): Omit<Office, 'organisation'> & { readonly filled: Filled } {
  let open: Omit<Office, 'today' | 'organisation'> & { filled: Filled; close(): Promise<void> }
  beforeAll(async () => {
    if (!hasChromium) return
    await webIsBuilt()
    const database = await freshDatabase()
    const store = await openStore(database.url)
    const filled = await fill(store)
    const world = openWorld(store, await loadDefinitions(), clock)
    // A passkey belongs to a name, not to an address in numbers: where there is a vault people use http://localhost.
    const port = vault ? await freePort() : 0
    const app = await buildApp(world, { webRoot: WEB_ROOT, requestsPerMinute: 0, logLevel: 'error', ...(vault ? { vault: await vault(), baseUrl: `http://localhost:${port}` } : {}) })
    const listening = await app.listen({ host: '127.0.0.1', port })
    const url = vault ? `http://localhost:${port}` : listening
    open = { url, store, world, app, filled, close: async () => { await app.close(); await store.close(); await database.drop() } }
  }, 180_000)
  afterAll(async () => { if (hasChromium) await open.close() })
  return {
    get url() { return open.url }, get store() { return open.store }, get world() { return open.world }, get app() { return open.app }, get filled() { return open.filled },
    get today() { return dayOf(clock.now()) },
  }
}

/** The small test organisation of a profile, open for browsers. */
export function anOffice(profile: ProfileId, clock?: Clock, vault?: () => Promise<Vault>): Office {
  const server = serverWith((store) => anOrganisation(store, profile), clock, vault)
  return {
    get url() { return server.url }, get store() { return server.store }, get world() { return server.world }, get app() { return server.app }, get today() { return server.today },
    get organisation() { return server.filled },
  }
}
