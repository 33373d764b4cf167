import { sql } from 'kysely'
import type { ClauseId } from '../../clauses/index.ts'
import type { Db } from '../store/database.ts'
import { evidenceText } from './append.ts'
import { readCheckpoint, verifierText } from './note.ts'
import type { EventProof } from './proof.ts'
import { storedTiles } from './seal.ts'
import { inclusionProof } from './tree.ts'

export interface StoredCheckpoint { readonly size: number; readonly root: string; readonly at: string; readonly note: string }

/** The newest checkpoint of an organisation; null before the first. `root` is base64, `at` a moment. */
export async function newestCheckpoint(db: Db, org: number): Promise<StoredCheckpoint | null> {
  const row = await db.selectFrom('evidence_checkpoint').selectAll().where('org', '=', org).orderBy('size', 'desc').limit(1).executeTakeFirst()
  const said = row && readCheckpoint(row.note)                             // what is signed, not what stands beside it
  return said ? { size: said.size, root: said.root.toString('base64'), at: said.at, note: row.note } : null
}
/** The public keys of this installation, oldest first, as a verifier takes them. */
export async function publicKeys(db: Db): Promise<{ text: string; name: string; since: string }[]> {
  const keys = await db.selectFrom('evidence_key').selectAll().orderBy('since').orderBy('name').execute()
  return keys.map(({ name, public_key, since }) => ({ name, text: verifierText({ name, publicKey: public_key }), since: since.toISOString() }))
}
/** The proof of one event under the newest checkpoint. `waits`: it is not sealed yet (a second at most while the server runs); `erased`: its content was erased at the end of its time; null: there is no such event. */
export async function proveEvent(db: Db, org: number, event: string): Promise<EventProof | 'waits' | 'erased' | null> {
  const found = await db.selectFrom('evidence').selectAll().where('org', '=', org).where('id', '=', event).executeTakeFirst()
  if (!found) return null
  if (found.erased_by !== null) return 'erased'
  const place = await db.selectFrom('evidence_tree').select('idx').where('org', '=', org).where('event', '=', event).executeTakeFirst()
  const checkpoint = await newestCheckpoint(db, org)
  if (!place || !checkpoint || Number(place.idx) >= checkpoint.size) return 'waits'
  const index = Number(place.idx)
  const { actor, act, subject, before, after, clauses, request, at } = found
  const proof = await inclusionProof(storedTiles(db, org), index, checkpoint.size)
  const text = evidenceText({ org, actor, act, subject, before: before ?? null, after: after ?? null, clauses: clauses as ClauseId[], request, at })
  return { event, text, index, size: checkpoint.size, proof: proof.map((hash) => hash.toString('base64')), note: checkpoint.note, keys: (await publicKeys(db)).map((key) => key.text) }
}
/** How many events are not sealed yet. */
export async function waitingCount(db: Db, org: number): Promise<number> {
  const { rows: [row] } = await sql<{ count: string }>`select count(*)::text as count from evidence_queue where org = ${org}`.execute(db)
  return Number(row!.count)
}
