import type { AttachedFile, AttachedFiles, Form } from '../engine/definition.ts'
import type { Facts } from '../engine/condition.ts'
import type { OrgDb } from '../store/database.ts'
import { attachedIn } from './record-attachments.ts'
import type { Seat } from './world.ts'

/** The files in the attachment fields of a form, by field, as definitions may know them. One statement, only where there are such fields. */
export async function attachedFiles(db: OrgDb, seat: Seat, form: Form, values: Facts): Promise<AttachedFiles> {
  const named = attachedIn(form, values)
  if (named.length === 0) return {}
  const rows = await db.selectFrom('attachment').select(['id', 'name', 'sha256', 'findings']).where('org', '=', seat.org).where('id', 'in', named.map(({ id }) => id)).execute()
  const known = new Map(rows.map(({ id, name, sha256, findings }): [string, AttachedFile] => [id, { id, name, sha256: Buffer.from(sha256).toString('hex'), findings: findings as AttachedFile['findings'] }]))
  return Object.fromEntries([...Map.groupBy(named, ({ field }) => field)].map(([field, ids]) => [field, ids.flatMap(({ id }) => known.get(id) ?? [])]))
}
