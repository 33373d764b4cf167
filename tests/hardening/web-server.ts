// 守りの試験の舞台: 一つの組織と、設定の違うサーバーを、一つのデータベースの上に。
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll } from 'vitest'
import { standingClock } from '../../src/engine/clock.ts'
import type { ProfileId } from '../../src/engine/definition.ts'
import type { World } from '../../src/acts/world.ts'
import { buildApp } from '../../src/server/app.ts'
import type { AppOptions } from '../../src/server/app.ts'
import { openStore } from '../../src/store/database.ts'
import type { Store } from '../../src/store/database.ts'
import { freshDatabase } from '../database.ts'
import { anOrganisation, aWorld, TEST_NOW } from '../factories.ts'
import type { TestOrganisation } from '../factories.ts'

export interface WebServer { readonly app: FastifyInstance; readonly store: Store; readonly world: World; readonly databaseUrl: string; readonly organisation: TestOrganisation; /** Another server over the same database. */ another(options: AppOptions): Promise<FastifyInstance> }

/** Open for the tests of one file. */
export function aWebServer(profile: ProfileId, options: AppOptions = { requestsPerMinute: 0 }): WebServer {
  let open: Omit<WebServer, 'another'>
  const others: FastifyInstance[] = []
  let drop: () => Promise<void>
  beforeAll(async () => {
    const database = await freshDatabase()
    const store = await openStore(database.url)
    const organisation = await anOrganisation(store, profile)
    const world = await aWorld(store, standingClock(TEST_NOW))
    open = { store, world, organisation, databaseUrl: database.url, app: await buildApp(world, options) }
    drop = () => database.drop()
  })
  afterAll(async () => {
    for (const one of [...others, open.app]) await one.close()
    await open.store.close()
    await drop()
  })
  return {
    get app() { return open.app }, get store() { return open.store }, get world() { return open.world }, get databaseUrl() { return open.databaseUrl }, get organisation() { return open.organisation },
    async another(wanted) { const one = await buildApp(open.world, wanted); others.push(one); return one },
  }
}

/** A multipart body with one file and the fields before it. */
export function upload(name: string, bytes: Uint8Array | string, fields: Readonly<Record<string, string>> = {}): { readonly headers: Record<string, string>; readonly payload: Buffer } {
  const parts = Object.entries(fields).map(([key, value]) => `--b\r\ncontent-disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`).join('')
  const head = `${parts}--b\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  return { headers: { 'x-sekisho': '1', 'content-type': 'multipart/form-data; boundary=b' }, payload: Buffer.concat([Buffer.from(head), Buffer.from(bytes), Buffer.from('\r\n--b--\r\n')]) }
}
