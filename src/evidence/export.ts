import { sql } from 'kysely'
import type { ClauseId } from '../../clauses/index.ts'
import type { Db, Tx } from '../store/database.ts'
import { evidenceText } from './append.ts'
import { verifierText } from './note.ts'

const AT_ONCE = 5000
interface Event { readonly id: string; readonly at: Date | null; readonly actor: string | null; readonly act: string; readonly subject: string; readonly before: unknown; readonly after: unknown; readonly clauses: ClauseId[]; readonly request: string | null; readonly erasedBy: string | null }
interface Placed extends Event { readonly idx: string; readonly stated: Buffer; readonly own: Buffer | null }
interface Unplaced extends Event { readonly stated: Buffer | null; readonly waits: boolean }

/**
 * The evidence of an organisation as the file audit.ts reads: keys, checkpoints, events in the order of the tree, events that wait to be sealed, and events that are in no tree.
 * One view of the database from beginning to end, whatever is sealed meanwhile; a few thousand rows at a time.
 */
export async function* exportEvidence(db: Db, org: number): AsyncGenerator<Buffer> {
  const tx = await db.startTransaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute()
  try {
    yield* headOf(tx, org)
    yield* placed(tx, org)
    yield* unplaced(tx, org)
  } finally {
    await tx.rollback().execute()
  }
}

async function* headOf(db: Tx, org: number): AsyncGenerator<Buffer> {
  for (const { name, public_key } of await db.selectFrom('evidence_key').selectAll().orderBy('since').orderBy('name').execute()) yield line('k', verifierText({ name, publicKey: public_key }))
  for (let after = '-1'; ;) {
    const notes = await db.selectFrom('evidence_checkpoint').select(['size', 'root', 'note']).where('org', '=', org).where('size', '>', after).orderBy('size').limit(AT_ONCE).execute()
    if (notes.length === 0) break
    yield Buffer.concat(notes.map(({ size, root, note }) => line('c', `${Buffer.from(note, 'utf8').toString('base64')}\t${size}\t${root.toString('base64')}`)))
    after = notes.at(-1)!.size
  }
  yield line('n', '')                                                      // from here on the nodes are told, be there any or none
  const nodes = await db.selectFrom('evidence_node').selectAll().where('org', '=', org).orderBy('level').orderBy('idx').execute()
  yield Buffer.concat(nodes.map(({ level, idx, hash }) => line('n', `${level}\t${idx}\t${hash.toString('base64')}`)))
}

async function* placed(db: Tx, org: number): AsyncGenerator<Buffer> {
  for (let from = 0n; ;) {
    const { rows } = await sql<Placed>`select t.idx, t.leaf as stated, e.leaf as own, t.event as id, e.at, e.actor, e.act, e.subject, e.before, e.after, e.clauses, e.request, e.erased_by as "erasedBy"
      from evidence_tree t left join evidence e on e.org = t.org and e.id = t.event where t.org = ${org} and t.idx >= ${String(from)} order by t.idx limit ${AT_ONCE}`.execute(db)
    if (rows.length === 0) return
    yield Buffer.concat(rows.map((row) => {
      const place = `${row.idx}\t${row.id}\t${row.stated.toString('base64')}`
      if (row.at === null) return line('g', place)
      const event = row.erasedBy === null ? line('e', `${place}\t${textOf(row, org)}`) : line('h', `${place}\t${row.erasedBy}`)
      return row.own!.equals(row.stated) ? event : Buffer.concat([event, line('b', row.id)])
    }))
    from = BigInt(rows.at(-1)!.idx) + 1n
  }
}

/** What is in no tree: it waits for the sealer (its content there or gone), or it does not. */
async function* unplaced(db: Tx, org: number): AsyncGenerator<Buffer> {
  for (let after = '0'; ;) {
    const { rows } = await sql<Unplaced>`select coalesce(e.id, q.id) as id, e.leaf as stated, q.id is not null as waits, e.at, e.actor, e.act, e.subject, e.before, e.after, e.clauses, e.request, e.erased_by as "erasedBy"
      from (select * from evidence e where e.org = ${org} and not exists (select from evidence_tree t where t.org = e.org and t.event = e.id)) e
      full join (select id from evidence_queue where org = ${org}) q on q.id = e.id where coalesce(e.id, q.id) > ${after} order by 1 limit ${AT_ONCE}`.execute(db)
    if (rows.length === 0) return
    yield Buffer.concat(rows.map((row) => {
      if (row.at === null) return line('q', row.id)
      return row.waits ? line('w', `${row.id}\t${row.stated!.toString('base64')}\t${textOf(row, org)}`) : line('x', `${row.id}\t${textOf(row, org)}`)
    }))
    after = rows.at(-1)!.id
  }
}

const line = (kind: string, text: string): Buffer => Buffer.from(`${kind}\t${text}\n`, 'utf8')
const textOf = ({ actor, act, subject, before, after, clauses, request, at }: Event, org: number): string => evidenceText({ org, actor, act, subject, before: before ?? null, after: after ?? null, clauses, request, at: at! })
