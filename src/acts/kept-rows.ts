import type { ClauseId } from '../../clauses/index.ts'
import { appendEvidence } from '../evidence/append.ts'
import { asSystem } from '../store/database.ts'
import type { Tx } from '../store/database.ts'
import { loadItems } from './item-facts.ts'
import { pictureOf } from './picture.ts'
import type { Seat } from './world.ts'

/** Evidence of rows that an act entered or changed without going through an effect: each as it stands now, so that a later change past the product shows. */
export async function keepRows(tx: Tx, seat: Seat, ids: readonly string[], { act, clauses, actor = seat.person }: { readonly act: string; readonly clauses: readonly ClauseId[]; readonly actor?: string | null }): Promise<void> {
  const items = await asSystem(tx, () => loadItems(tx, seat, ids))
  await appendEvidence(tx, [...items.values()].map((item) => ({ org: seat.org, actor, act, subject: `item/${item.id}`, after: pictureOf(item), clauses, at: seat.now })))
}
