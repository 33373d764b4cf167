// 読めるものの全部に秘密がないことを、どの組の試験からも同じに確かめる。
import { expect } from 'vitest'
import { ROUTES } from '../../src/contract/routes.ts'
import type { Store } from '../../src/store/database.ts'
import type { TestClient } from '../client.ts'
import { TEST_PRIVILEGED } from '../client.ts'
import { TEST_PASSWORD } from '../factories.ts'
import type { TestOrganisation } from '../factories.ts'

const WORDS = ['$argon2', TEST_PASSWORD, TEST_PRIVILEGED, 'password_hash', 'privileged_hash', 'passwordHash']

/** Nothing this person may read, no ledger as CSV and no line of the evidence holds a password, of the tests or `others`, or a kept text of one; what is kept of one is one-way. Returns what could be read. */
export async function holdsNoSecret(client: TestClient, store: Store, house: TestOrganisation, others: readonly string[] = []): Promise<string[]> {
  const ids: { readonly [part: string]: string } = { register: 'media', number: house.numbers.空, code: 'conflict', form: 'x', control: 'x' }
  const words = [...WORDS, ...others]
  const read: string[] = []
  const look = async (url: string): Promise<void> => {
    const { status, text } = await client.get(url)
    if (status === 200) read.push(url)
    for (const word of words) expect(text.includes(word), `${url}: ${word}`).toBe(false)
  }
  for (const route of Object.values(ROUTES).filter(({ method }) => method === 'GET')) {
    for (const id of ['1', '2', house.people.係員, house.units.課, house.media.空]) {
      await look(route.path.replace(/:(\w+)/g, (_, part: string) => encodeURIComponent(ids[part] ?? id)))
      if (!route.path.includes(':id')) break
    }
  }
  for (const register of (await client.get('/api/definitions')).body.registers as { id: string }[]) await look(`/api/registers/${register.id.split('.').at(-1)}/export?format=csv`)
  const kept = await store.owner.selectFrom('evidence').selectAll().where('org', '=', house.org).execute()
  expect(kept.length).toBeGreaterThan(0)
  for (const word of words) expect(JSON.stringify(kept).includes(word), word).toBe(false)
  const hashes = await store.owner.selectFrom('account').select('password_hash').where('org', '=', house.org).execute()
  for (const { password_hash: hash } of hashes) expect(hash).toMatch(/^\$argon2id\$/)
  return read
}
