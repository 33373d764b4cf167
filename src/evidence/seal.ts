import { sql } from 'kysely'
import type { Clock } from '../engine/clock.ts'
import type { Db, Tx } from '../store/database.ts'
import { EMPTY_EDGE, TILE, append, edgeOf, remembering, rootOf } from './tree.ts'
import type { Edge, Tiles } from './tree.ts'
import { checkpointText, signNote } from './note.ts'
import type { Signer } from './note.ts'

/** How many events go into one checkpoint at most. */
export const AT_ONCE = 5000

/** The tree of an organisation as it stands in the database. */
export function storedTiles(db: Db | Tx, org: number): Tiles {
  return remembering(async (level, tile) => {
    const from = String(tile * TILE)
    const { rows } = level === 0
      ? await sql<{ hash: Buffer }>`select leaf as hash from evidence_tree where org = ${org} and idx >= ${from} and idx < ${from}::bigint + ${TILE} order by idx`.execute(db)
      : await sql<{ hash: Buffer }>`select hash from evidence_node where org = ${org} and level = ${level} and idx >= ${from} and idx < ${from}::bigint + ${TILE} order by idx`.execute(db)
    return rows.map(({ hash }) => hash)
  })
}

export interface Sealer {
  /** Seals what waits, organisation by organisation, each in a transaction of its own. Returns how many events were sealed. */
  seal(): Promise<number>
}

/**
 * Seals events that were appended: gives each its place in the tree of its organisation, signs a checkpoint of the new root. Several processes may run it: one at a time seals an
 * organisation. `origin`: the name of this installation, before the key of the organisation. `signers`: the present key, and the one it replaces while both are known.
 */
export function openSealer({ db, clock, signers, origin }: { readonly db: Db; readonly clock: Clock; readonly signers: readonly Signer[]; readonly origin: string }): Sealer {
  const edges = new Map<number, Edge>()
  const sealOne = (org: number, key: string) => db.transaction().execute(async (tx) => {
    const { rows: [lock] } = await sql<{ held: boolean }>`select pg_try_advisory_xact_lock(hashtextextended('evidence', ${org})) as held`.execute(tx)
    if (!lock!.held) return 0
    const waiting = await takeWaiting(tx, org)
    if (waiting.length === 0) return 0
    const { edge, completed } = append(await currentEdge(tx, org, edges.get(org)), waiting.map(({ leaf }) => leaf))
    const first = edge.size - waiting.length
    await sql`insert into evidence_tree (org, idx, event, leaf) select ${org}, ${String(first)}::bigint + n - 1, event, leaf from unnest(${waiting.map(({ id }) => id)}::bigint[], ${waiting.map(({ leaf }) => leaf)}::bytea[]) with ordinality as sealed (event, leaf, n)`.execute(tx)
    if (completed.length > 0) await tx.insertInto('evidence_node').values(completed.map(({ level, index, hash }) => ({ org, level, idx: String(index), hash }))).execute()
    const at = clock.now()
    const root = rootOf(edge)
    const note = signNote(checkpointText({ origin: `${origin}/${key}`, size: edge.size, root, at: at.toISOString(), after: first }), signers)
    await tx.insertInto('evidence_checkpoint').values({ org, size: String(edge.size), root, note, at }).execute()
    return { count: waiting.length, edge }
  })
  return {
    async seal() {
      let sealed = 0
      const { rows } = await sql<{ org: number; key: string }>`select o.id as org, o.key from organisation o where exists (select from evidence_queue q where q.org = o.id)`.execute(db)
      for (const { org, key } of rows) {
        const done = await sealOne(org, key)
        if (done === 0) continue
        edges.set(org, done.edge)                                      // only what was committed is remembered
        sealed += done.count
      }
      return sealed
    },
  }
}

/** Events that are committed and not in the tree yet, in the order of their ids. What waits and is gone keeps waiting: the export names it. */
async function takeWaiting(tx: Tx, org: number): Promise<{ id: string; leaf: Buffer }[]> {
  const { rows } = await sql<{ id: string; leaf: Buffer }>`
    with taken as (delete from evidence_queue where org = ${org} and id in (select q.id from evidence_queue q where q.org = ${org} and exists (select from evidence e where e.org = q.org and e.id = q.id) order by q.id limit ${AT_ONCE}) returning id)
    select e.id, e.leaf from taken t join evidence e on e.org = ${org} and e.id = t.id order by e.id`.execute(tx)
  return rows
}

/** The edge remembered, where nobody else has sealed since; else read from the tree. */
async function currentEdge(tx: Tx, org: number, known: Edge | undefined): Promise<Edge> {
  const { rows: [last] } = await sql<{ size: string }>`select coalesce(max(idx) + 1, 0)::text as size from evidence_tree where org = ${org}`.execute(tx)
  const size = Number(last!.size)
  if (known?.size === size) return known
  if (size === 0) return EMPTY_EDGE
  const edge = await edgeOf(storedTiles(tx, org), size)
  const sealed = await tx.selectFrom('evidence_checkpoint').select('root').where('org', '=', org).where('size', '=', String(size)).executeTakeFirst()
  if (!sealed?.root.equals(rootOf(edge))) throw new Error('証跡の木が、最後の点検点のときのものと違います。sekisho evidence verify で調べてください。それまで封印しません。')
  return edge
}
