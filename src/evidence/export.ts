import { sql } from 'kysely'
import type { ClauseId } from '../../clauses/index.ts'
import type { Db } from '../store/database.ts'
import { evidenceText } from './append.ts'
import { verifierText } from './note.ts'

const AT_ONCE = 5000
interface Row { readonly idx: string | null; readonly stated: Buffer | null; readonly id: string; readonly at: Date | null; readonly actor: string | null; readonly act: string; readonly subject: string; readonly before: unknown; readonly after: unknown; readonly clauses: ClauseId[]; readonly request: string | null }

/**
 * The evidence of an organisation as the file audit.ts reads: keys, checkpoints, events in the order of the tree, and events that are in no tree (those that merely wait to be sealed
 * left out). Reads as the database stands; a few thousand rows at a time.
 */
export async function* exportEvidence(db: Db, org: number): AsyncGenerator<Buffer> {
  for (const { name, public_key } of await db.selectFrom('evidence_key').selectAll().orderBy('since').execute()) yield line('k', verifierText({ name, publicKey: public_key }))
  for (const { note } of await db.selectFrom('evidence_checkpoint').select('note').where('org', '=', org).orderBy('size').execute()) yield line('c', Buffer.from(note, 'utf8').toString('base64'))
  for (let from = 0n; ;) {
    const { rows } = await sql<Row>`select t.idx, t.leaf as stated, t.event as id, e.at, e.actor, e.act, e.subject, e.before, e.after, e.clauses, e.request
      from evidence_tree t left join evidence e on e.org = t.org and e.id = t.event where t.org = ${org} and t.idx >= ${String(from)} order by t.idx limit ${AT_ONCE}`.execute(db)
    if (rows.length === 0) break
    yield Buffer.concat(rows.flatMap((row) => eventLine(row, org)))
    from = BigInt(rows.at(-1)!.idx!) + 1n
  }
  const { rows: strays } = await sql<Row>`select null as idx, null as stated, e.id, e.at, e.actor, e.act, e.subject, e.before, e.after, e.clauses, e.request from evidence e
    where e.org = ${org} and not exists (select from evidence_tree t where t.org = e.org and t.event = e.id) and not exists (select from evidence_queue q where q.org = e.org and q.id = e.id) order by e.id limit 10000`.execute(db)
  for (const row of strays) yield line('x', `${row.id}\t${textOf(row, org)}`)
}

const line = (kind: string, text: string): Buffer => Buffer.from(`${kind}\t${text}\n`, 'utf8')
/** A row whose event is gone leaves a gap, which the audit names. */
function eventLine(row: Row, org: number): Buffer[] {
  if (row.at === null) return []
  return [line('e', `${row.idx}\t${row.id}\t${row.stated!.toString('base64')}\t${textOf(row, org)}`)]
}
const textOf = ({ actor, act, subject, before, after, clauses, request, at }: Row, org: number): string => evidenceText({ org, actor, act, subject, before: before ?? null, after: after ?? null, clauses, request, at: at! })
