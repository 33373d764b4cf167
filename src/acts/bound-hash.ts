import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { canonical } from '../engine/canonical.ts'
import type { OrgDb } from '../store/database.ts'

/**
 * What an approval is bound to: the form, the things asked for with what is on them, the attachments, and the route. The hash is computed from the rows as they
 * stand, so a material change by any door shows; nothing has to remember to mark an approval as stale.
 */
export async function boundHashes(db: OrgDb, org: number, requests: readonly string[]): Promise<Map<string, string>> {
  if (requests.length === 0) return new Map()
  const { rows } = await sql<{ id: string; bound: unknown }>`
    select r.id, jsonb_build_object('procedure', r.procedure, 'applicant', r.applicant::text, 'form', r.form,
      'items', (select coalesce(jsonb_agg(jsonb_build_object('number', i.number, 'confidentiality', i.confidentiality, 'integrity', i.integrity, 'availability', i.availability,
          'contents', (select coalesce(jsonb_agg(jsonb_build_array(c.title, c.confidentiality, c.integrity, c.availability, c.records, c.restrictions) order by c.id), '[]') from content c where c.org = i.org and c.item = i.id and c.until is null)) order by i.id), '[]')
        from request_item ri join item i on i.org = ri.org and i.id = ri.item where ri.org = r.org and ri.request = r.id),
      'attachments', (select coalesce(jsonb_agg(encode(a.sha256, 'hex') order by a.id), '[]') from attachment a where a.org = r.org and a.request = r.id),
      'route', (select coalesce(jsonb_agg(jsonb_build_array(s.kind, s.role, s.scope_unit::text) order by s.position), '[]') from request_step s where s.org = r.org and s.request = r.id)) as bound
    from request r where r.org = ${org} and r.id = any(${[...requests]}::bigint[])`.execute(db)
  return new Map(rows.map(({ id, bound }) => [id, createHash('sha256').update(canonical(bound)).digest('hex')]))
}
