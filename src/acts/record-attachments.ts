import type { Facts } from '../engine/condition.ts'
import type { Form, Refusal } from '../engine/definition.ts'
import { Refused } from '../engine/refused.ts'
import type { OrgDb, Tx } from '../store/database.ts'
import { loadItems } from './item-facts.ts'
import { mayOpenItem } from './open-register.ts'
import { personOf } from './world.ts'
import type { Seat } from './world.ts'

/** Ids in the attachment fields of a form, with the field each stands in. */
export function attachedIn(form: Form, values: Facts): { readonly field: string; readonly id: string }[] {
  return Object.entries(form).flatMap(([field, { type }]) => (type === 'attachments' ? ((values[field] ?? []) as string[]).map((id) => ({ field, id })) : []))
}

/** A record takes up the files its form names: only what the recorder attached and nothing else has taken up. From then on they stay with the record. */
export async function takeUpAttachments(tx: Tx, seat: Seat, form: Form, values: Facts, record: string): Promise<void> {
  const attached = attachedIn(form, values)
  if (attached.length === 0) return
  const taken = await tx.updateTable('attachment').set({ record }).where('org', '=', seat.org).where('id', 'in', attached.map(({ id }) => id)).where('added_by', '=', personOf(seat))
    .where('request', 'is', null).where('record', 'is', null).returning('id').execute()
  const known = new Set(taken.map(({ id }) => id))
  const missing = attached.filter(({ id }) => !known.has(id))
  if (missing.length > 0) throw new Refused('invalid-input', missing.map(({ field }): Refusal => ({ field, message: '添付が見つかりません。もう一度添付してください。', cites: form[field]!.cites ?? [] })))
}

/** May the file of a record be read here: by whoever may see the thing it is about, or, of a record of a unit, who wrote it. */
export async function maySeeRecord(seat: Seat, record: string): Promise<boolean> {
  const row = await seat.db.selectFrom('record').select(['item', 'actor']).where('org', '=', seat.org).where('id', '=', record).executeTakeFirst()
  if (!row) return false
  if (row.item === null) return row.actor === seat.person
  const item = (await loadItems(seat.db, seat, [row.item])).get(row.item)
  return item !== undefined && mayOpenItem(seat, item)
}

/** Names of attached files by id, for showing what a record carries. */
export async function fileNames(db: OrgDb, seat: Seat, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('attachment').select(['id', 'name']).where('org', '=', seat.org).where('id', 'in', [...new Set(ids)]).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
