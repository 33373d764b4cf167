import { canonical } from '../engine/canonical.ts'
import type { ClauseId } from '../../clauses/index.ts'
import { leafOf } from './tree.ts'
import type { OrgDb } from '../store/database.ts'

/** One act as evidence keeps it: who did what to which thing, how it was before and after, and the clauses it rested on. */
export interface EvidenceEvent {
  readonly org: number
  /** Person; null for what the system does by itself at a deadline. */
  readonly actor: string | null
  readonly act: string
  /** `item/12`, `request/7`, `unit/3` … */
  readonly subject: string
  readonly before?: unknown
  readonly after?: unknown
  readonly clauses: readonly ClauseId[]
  readonly request?: string | null
  readonly at?: Date
}

/** 由来: RFC 6962 §2.1, the hash of a leaf: SHA-256(0x00 || bytes). */
export const leafHash = (text: string): Buffer => leafOf(Buffer.from(text, 'utf8'))

/** The text the leaf hash is taken of. */
export function evidenceText(event: EvidenceEvent & { readonly at: Date }): string {
  const { org, actor, act, subject, clauses, request = null, at } = event
  return canonical({ org, actor, act, subject, before: event.before ?? null, after: event.after ?? null, clauses, request, at })
}

/** Appends events in the transaction of the acts themselves, in one statement. */
export async function appendEvidence(tx: OrgDb, events: EvidenceEvent | readonly EvidenceEvent[]): Promise<void> {
  const list = (Array.isArray(events) ? events : [events]) as readonly EvidenceEvent[]
  if (list.length > 0) await evidenceInsert(tx, list).execute()
}

/** The same, not yet sent; at least one event. */
export function evidenceInsert(tx: OrgDb, events: readonly EvidenceEvent[]) {
  return tx.insertInto('evidence').values(events.map((event) => {
    const at = event.at ?? new Date()
    return {
      org: event.org, at, actor: event.actor, act: event.act, subject: event.subject, clauses: [...event.clauses], request: event.request ?? null,
      before: event.before === undefined ? null : canonical(event.before), after: event.after === undefined ? null : canonical(event.after),
      leaf: leafHash(evidenceText({ ...event, at })),
    }
  }))
}
