import { sql } from 'kysely'
import type { Clock } from '../engine/clock.ts'
import type { Db } from '../store/database.ts'
import { Undeliverable } from './transport.ts'
import type { Transport } from './transport.ts'

/** How long a mail stays with the process that took it: longer than any hand-over, so that only a process that died leaves it to another. */
const LEASE_MS = 5 * 60_000
const FIRST_WAIT_MS = 60_000
const LONGEST_WAIT_MS = 6 * 60 * 60_000
/** About two days of trying. */
const MOST_ATTEMPTS = 14

interface Taken { org: number; id: string; to: string; subject: string; body: string; about: string; sender: string | null; attempts: number; queued_at: Date }
export type SendResult = 'nothing' | 'sent' | 'refused' | 'postponed'
export interface Sending { readonly db: Db; readonly transport: Transport; readonly clock: Clock; /** What stands behind the @ of a Message-ID. */ readonly host: string }

/**
 * Takes the mail that has waited longest and hands it over. 前提: two processes never take the same row (skip locked), and a row whose process died is taken again when
 * its lease is over, under the Message-ID it had, by which servers know it for the same mail.
 */
export async function sendNext(sending: Sending): Promise<SendResult> {
  const { db, transport, clock, host } = sending
  const letter = await take(db, clock.now())
  if (!letter) return 'nothing'
  const messageId = `<${letter.org}.${letter.id}.${letter.queued_at.getTime()}@${host}>`
  try {
    await transport.send({ to: letter.to, subject: letter.subject, body: letter.body, messageId })
  } catch (error) {
    return settleFailure(db, letter, clock.now(), error)
  }
  await db.updateTable('outgoing_mail').set({ sent_at: clock.now(), message_id: messageId, leased_until: null, last_error: null }).where('org', '=', letter.org).where('id', '=', letter.id).execute()
  return 'sent'
}

async function take(db: Db, now: Date): Promise<Taken | undefined> {
  const { rows } = await sql<Taken>`update outgoing_mail m set leased_until = ${new Date(now.getTime() + LEASE_MS)}, attempts = attempts + 1
    from (select org, id from outgoing_mail where sent_at is null and failed_at is null and due_at <= ${now} and (leased_until is null or leased_until <= ${now}) order by due_at, id limit 1 for update skip locked) due
    where m.org = due.org and m.id = due.id returning m.org, m.id, m."to", m.subject, m.body, m.about, m.sender, m.attempts, m.queued_at`.execute(db)
  return rows[0]
}

/** Put off, twice as long each time; given up where the server will never take it or it has been tried for days. */
async function settleFailure(db: Db, letter: Taken, now: Date, error: unknown): Promise<SendResult> {
  const told = (error instanceof Error ? error.message : String(error)).slice(0, 500)
  const row = db.updateTable('outgoing_mail').where('org', '=', letter.org).where('id', '=', letter.id)
  if (!(error instanceof Undeliverable) && letter.attempts < MOST_ATTEMPTS) {
    await row.set({ due_at: new Date(now.getTime() + Math.min(FIRST_WAIT_MS * 2 ** (letter.attempts - 1), LONGEST_WAIT_MS)), leased_until: null, last_error: told }).execute()
    return 'postponed'
  }
  await row.set({ failed_at: now, leased_until: null, last_error: told }).execute()
  if (letter.sender !== null) {
    await db.insertInto('notice').values({ org: letter.org, person: letter.sender, title: `メールを届けられませんでした: ${letter.to}「${letter.subject}」`, link: '/', about: letter.about, at: now }).execute()
  }
  return 'refused'
}
