import { sql } from 'kysely'
import { canonical } from '../engine/canonical.ts'
import { audit } from '../evidence/audit.ts'
import { exportEvidence } from '../evidence/export.ts'
import { pictureOf } from './picture.ts'
import { loadItems } from './item-facts.ts'
import type { LoadedItem } from './item-facts.ts'
import type { Seat } from './world.ts'

/**
 * Something the registers or the evidence say that no act brought about: a row changed past the product (`fields` names what), a row no evidence knows, a row that is gone, an
 * event of the evidence that is not what its hash was taken of.
 */
export interface Inconsistency {
  readonly kind: '台帳の書換え' | '証跡のない行' | '消えた行' | '証跡の書換え'
  readonly subject: string
  readonly number: string | null
  readonly fields: readonly string[]
}
export interface Integrity { readonly items: number; readonly events: number; readonly found: readonly Inconsistency[] }
const CHUNK = 500
/** What an act alone can change of a row; levels are left out, for they follow what is on the thing. */
const COMPARED = ['number', 'register', 'state', 'unit', 'holder', 'due', 'details'] as const

/** Compares every row of the registers with the last evidence of it, and every event of the evidence with its hash. Reads only; needs the seat of the system, which sees everything. */
export async function inspectIntegrity(seat: Seat): Promise<Integrity> {
  const items = await inspectItems(seat)
  const events = await inspectEvents(seat)
  return { items: items.count, events: events.count, found: [...items.found, ...await goneItems(seat), ...events.found] }
}

async function inspectItems(seat: Seat): Promise<{ count: number; found: Inconsistency[] }> {
  const found: Inconsistency[] = []
  let count = 0
  for (let after = '0'; ;) {
    const ids = (await seat.db.selectFrom('item').select('id').where('org', '=', seat.org).where('id', '>', after).orderBy('id').limit(CHUNK).execute()).map(({ id }) => id)
    if (ids.length === 0) return { count, found }
    const [rows, known] = [await loadItems(seat.db, seat, ids), await lastPictures(seat, ids)]
    for (const item of rows.values()) {
      count++
      const picture = known.get(`item/${item.id}`)
      const fields = picture ? differences(item, picture) : []
      if (!picture || fields.length > 0) found.push({ kind: picture ? '台帳の書換え' : '証跡のない行', subject: `item/${item.id}`, number: item.number, fields })
    }
    after = ids.at(-1)!
  }
}

/** The last evidence of each thing that shows the whole of it, with what later evidence says was changed of it (`changed`). */
async function lastPictures(seat: Seat, ids: readonly string[]): Promise<Map<string, Record<string, unknown>>> {
  const { rows } = await sql<{ subject: string; after: Record<string, unknown> }>`select distinct on (subject) subject, after from evidence
    where org = ${seat.org} and subject = any(${ids.map((id) => `item/${id}`)}) and after ? 'register' and after ? 'details' order by subject, id desc`.execute(seat.db)
  const pictures = new Map(rows.map(({ subject, after }) => [subject, after]))
  const { rows: later } = await sql<{ subject: string; changed: Record<string, unknown> }>`select e.subject, e.after->'changed' as changed from evidence e
    where e.org = ${seat.org} and e.subject = any(${ids.map((id) => `item/${id}`)}) and e.after ? 'changed' and not exists (select from evidence whole where whole.org = e.org and whole.subject = e.subject and whole.id > e.id and whole.after ? 'register' and whole.after ? 'details') order by e.id`.execute(seat.db)
  for (const { subject, changed } of later) {
    const whole = pictures.get(subject)
    if (whole) pictures.set(subject, { ...whole, ...changed, details: { ...(whole['details'] as object), ...(changed['details'] as object | undefined) } })
  }
  return pictures
}

function differences(item: LoadedItem, picture: Record<string, unknown>): string[] {
  const now = pictureOf(item) as Record<string, unknown>
  const columns = COMPARED.filter((key) => key !== 'details' && comparable(now[key]) !== comparable(picture[key]))
  const [mine, theirs] = [(now['details'] ?? {}) as Record<string, unknown>, (picture['details'] ?? {}) as Record<string, unknown>]
  const details = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].filter((key) => comparable(mine[key]) !== comparable(theirs[key]))
  return [...columns, ...details]
}
/** A moment is the same however it is written; nothing and null are the same. */
function comparable(value: unknown): string {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value)) return String(Date.parse(value))
  return canonical(value ?? null)
}

/** Things the evidence knows of whose row is gone; no act ever deletes one. */
async function goneItems(seat: Seat): Promise<Inconsistency[]> {
  const { rows } = await sql<{ subject: string; number: string | null }>`select distinct on (e.subject) e.subject, e.after->>'number' as number from evidence e
    where e.org = ${seat.org} and e.subject like 'item/%' and not exists (select from item i where i.org = e.org and 'item/' || i.id = e.subject) order by e.subject, e.id desc`.execute(seat.db)
  return rows.map(({ subject, number }) => ({ kind: '消えた行', subject, number, fields: [] }))
}

/** The evidence itself, as anyone who holds the exported file checks it; what a finding names is told by what it happened to. */
async function inspectEvents(seat: Seat): Promise<{ count: number; found: Inconsistency[] }> {
  const { events, waiting, findings } = await audit(exportEvidence(seat.db, seat.org))
  const ids = [...new Set(findings.flatMap(({ event }) => event ?? []).filter((id) => /^\d{1,18}$/.test(id)))]
  const subjects = new Map((await seat.db.selectFrom('evidence').select(['id', 'subject']).where('org', '=', seat.org).where('id', 'in', ids.length > 0 ? ids : ['0']).execute()).map(({ id, subject }) => [id, subject]))
  const found = findings.map(({ kind, event, message }): Inconsistency => ({ kind: '証跡の書換え', subject: subjects.get(event ?? '') ?? 'evidence', number: event === undefined ? null : `証跡 ${event}`, fields: kind === '改変' ? [] : [message] }))
  return { count: events + waiting, found }
}
