import { exportEvidence } from '../evidence/export.ts'
import { appendEvidence } from '../evidence/append.ts'
import type { EventProof } from '../evidence/proof.ts'
import { newestCheckpoint, proveEvent } from '../evidence/prove.ts'
import { Refused } from '../engine/refused.ts'
import { holdsWholeRole, maySeeRequest } from '../identity/reading.ts'
import { loadItems } from './item-facts.ts'
import { refuseClosed } from './open-register.ts'
import { loadRequest } from './request-rows.ts'
import type { Seat } from './world.ts'

const NONE = 'この証跡は見つかりません。'

/** The proof of one event, for whoever may see what it happened to. Throws Refused: not there (or not his to see), or not sealed yet. */
export async function proofOfEvent(seat: Seat, event: string): Promise<EventProof> {
  const found = await seat.db.selectFrom('evidence').select('subject').where('org', '=', seat.org).where('id', '=', event).executeTakeFirst()
  if (!found || !await maySeeSubject(seat, found.subject)) throw new Refused('not-found', NONE)
  const proof = await proveEvent(seat.db, seat.org, event)
  if (proof === null) throw new Refused('not-found', NONE)
  if (proof === 'erased') throw new Refused('conflict', 'この証跡の中身は、保存期間の満了で消去されています。消去したことは、証跡の全件を保存すると確かめられます。')
  if (proof === 'waits') throw new Refused('conflict', 'まだ封印されていません。一、二秒待って、もう一度行ってください。続くときは情報管理担当へ知らせてください。')
  return proof
}
/** Things and requests as their own pages are seen; anything else only with a role of the whole organisation. */
async function maySeeSubject(seat: Seat, subject: string): Promise<boolean> {
  const [kind, id = ''] = subject.split('/')
  if (kind === 'item' && /^\d{1,18}$/.test(id)) {
    const item = (await loadItems(seat.db, seat, [id])).get(id)
    if (!item) return false
    await refuseClosed(seat, item)
    return true
  }
  if (kind === 'request' && /^\d{1,18}$/.test(id)) return maySeeRequest(seat, await loadRequest(seat.db, seat, id))
  return seat.person === null || holdsWholeRole(seat)
}

/** The whole evidence as one file, for who holds a role of the whole organisation. That it was taken is evidence itself. */
export async function evidenceFile(seat: Seat): Promise<AsyncGenerator<Buffer>> {
  overallOnly(seat)
  await appendEvidence(seat.db, { org: seat.org, actor: seat.person, act: '証跡の出力', subject: 'evidence/file', clauses: [], at: seat.now })
  return exportEvidence(seat.world.store.of(seat.org), seat.org)
}
export function overallOnly(seat: Seat): void {
  if (seat.person !== null && !holdsWholeRole(seat)) throw new Refused('not-permitted', '証跡は、組織全体の役割（統括・管理など）を持つ人が見られます。')
}

/** What stands at the foot of a printed ledger: how far the evidence was sealed when it was made, and the beginning of the root. Empty before the first checkpoint. */
export async function sealLine(seat: Seat): Promise<string> {
  const checkpoint = await newestCheckpoint(seat.db, seat.org)
  return checkpoint === null ? '' : `証跡${checkpoint.size.toLocaleString('ja-JP')}件 ${checkpoint.root.slice(0, 12)}`
}
