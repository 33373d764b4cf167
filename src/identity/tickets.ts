import { createHash, randomBytes } from 'node:crypto'
import type { World } from '../acts/world.ts'
import { NOBODYS_ORG } from './session.ts'

const MINUTES = 10
const hashOf = (ticket: string): Buffer => createHash('sha256').update(ticket).digest()

/** Keeps for ten minutes what was asked of a browser. The ticket goes to that browser alone. */
export async function giveTicket(world: World, purpose: string, state: object): Promise<string> {
  const ticket = randomBytes(32).toString('base64url')
  const now = world.clock.now()
  const db = world.store.of(NOBODYS_ORG)
  await db.deleteFrom('sign_in_ticket').where('until', '<=', now).execute()
  await db.insertInto('sign_in_ticket').values({ id: hashOf(ticket), purpose, state: JSON.stringify(state), until: new Date(now.getTime() + MINUTES * 60_000) }).execute()
  return ticket
}

/** What was kept under a ticket, once: whoever comes with it again gets nothing. */
export async function takeTicket<State>(world: World, purpose: string, ticket: string | undefined): Promise<State | undefined> {
  if (ticket === undefined) return undefined
  const row = await world.store.of(NOBODYS_ORG).deleteFrom('sign_in_ticket').where('id', '=', hashOf(ticket)).where('purpose', '=', purpose).where('until', '>', world.clock.now()).returning('state').executeTakeFirst()
  return row?.state as State | undefined
}
