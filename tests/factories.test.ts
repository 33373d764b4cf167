import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadItems } from '../src/acts/item-facts.ts'
import { PROFILES } from '../src/engine/definition.ts'
import { openStore } from '../src/store/database.ts'
import type { Store } from '../src/store/database.ts'
import { vacancies } from '../src/store/organisation-pages.ts'
import { freshDatabase } from './database.ts'
import type { FreshDatabase } from './database.ts'
import { anOrganisation, aWorld, seatOf } from './factories.ts'

let database: FreshDatabase
let store: Store
beforeAll(async () => {
  database = await freshDatabase()
  store = await openStore(database.url)
})
afterAll(async () => {
  await store.close()
  await database.drop()
})

test.each(PROFILES)('the test organisation of %s has nobody missing and its media stand in the register', async (profile) => {
  const organisation = await anOrganisation(store, profile)
  const seat = await seatOf(await aWorld(store), organisation, '係員')
  expect(vacancies(seat.organisation).filter(({ unit }) => unit !== null).map(({ role, unit }) => `${role} ${seat.organisation.units.get(unit!)!.name}`)).toEqual([])
  expect(vacancies(seat.organisation).filter(({ unit }) => unit === null)).toEqual([])
  const item = (await loadItems(seat.db, seat, [organisation.media.名簿])).get(organisation.media.名簿)
  expect(item).toMatchObject({ number: 'USB-0002', state: '保管中', confidentiality: 3, unit: organisation.units.課 })
})
