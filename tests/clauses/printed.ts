// 製品の出力を、画面と同じ API で取り出す。
import { afterAll, beforeAll } from 'vitest'
import type { FastifyInstance } from 'fastify'
import { insertItem } from '../../src/acts/item-write.ts'
import { seatOf, anOrganisation, aWorld } from '../factories.ts'
import type { TestOrganisation } from '../factories.ts'
import { freshDatabase } from '../database.ts'
import type { FreshDatabase } from '../database.ts'
import { signInAs } from '../client.ts'
import type { TestClient } from '../client.ts'
import type { ProfileId } from '../../src/engine/definition.ts'
import { addWithin } from '../../src/acts/request-submit.ts'
import { buildApp } from '../../src/server/app.ts'
import { openStore } from '../../src/store/database.ts'
import type { Store } from '../../src/store/database.ts'

export interface Printed { readonly name: string; readonly bytes: Buffer }

/** An organisation of the profile behind a real server, with enough media for several pages. */
export function aPress(profile: ProfileId) {
  let database: FreshDatabase
  let store: Store
  let app: FastifyInstance
  let organisation: TestOrganisation
  let client: TestClient
  beforeAll(async () => {
    database = await freshDatabase()
    store = await openStore(database.url)
    organisation = await anOrganisation(store, profile)
    const world = await aWorld(store)
    const seat = await seatOf(world, organisation, null)
    await seat.db.transaction().execute(async (tx) => {
      for (let number = 1; number <= 60; number += 1) await insertItem(tx, seat, seat.book.registers.get('media')!, 'media', { number: `多-${number}`, unit: organisation.units.課, place: organisation.places.保管庫, columns: { kind: 'ＵＳＢメモリ', product: '試験メモリ 32', serial: `M${number}`, encryption: true, shared: '共用', origin: '支給', use: '一般', externallyConnected: 'なし', malwareCheckedOn: '2026-11-02', registeredOn: '2026-04-01' } })
      await tx.insertInto('content').values({ org: organisation.org, item: organisation.media.空, title: '複製しない資料', confidentiality: 2, integrity: 1, availability: 1, restrictions: ['no-copy'], since: seat.now }).execute()
    })
    app = await buildApp(world, { requestsPerMinute: 0 })
    client = await signInAs(app, organisation.accounts.係員)
  }, 120_000)
  afterAll(async () => { await app.close(); await store.close(); await database.drop() })
  return {
    get organisation() { return organisation }, get client() { return client },
    /** A draft for one medium, for its sheet. */
    async draft(procedure: string): Promise<string> {
      const seat = await seatOf(await aWorld(store), organisation, '係員')
      return (await seat.db.transaction().execute((tx) => addWithin(tx, seat, { procedure, items: [organisation.media.名簿], form: {}, submit: false }))).id
    },
    async print(address: string): Promise<Printed> {
      const reply = await app.inject({ method: 'GET', url: address, headers: { 'x-sekisho': '1', cookie: client.cookie } })
      if (reply.statusCode !== 200) throw new Error(`${address}: ${reply.statusCode} ${reply.body.slice(0, 500)}`)
      return { name: decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(String(reply.headers['content-disposition']))![1]!), bytes: reply.rawPayload }
    },
  }
}
