import { eraseExpired } from '../../acts/erasure.ts'
import { holdRefusals } from '../../acts/holds.ts'
import { loadItems } from '../../acts/item-facts.ts'
import { expiredThings, retentionOnly, retentionRules, setRetention } from '../../acts/retention.ts'
import type { Expired } from '../../acts/retention.ts'
import type { Seat } from '../../acts/world.ts'
import type { ReplyOf } from '../../contract/routes.ts'
import { ERASURE } from '../../evidence/erasure.ts'
import { namesFor } from '../../store/names.ts'
import { asSystem } from '../../store/database.ts'
import type { Tx } from '../../store/database.ts'
import type { Handlers } from '../handlers.ts'

type Reply = ReplyOf<'retention'>
const LATEST = 50

/** 保存期間: rules, what has expired, what was erased; for whoever holds a role of the whole organisation. */
export const retentionHandlers: Handlers = {
  async retention({ seat }) {
    retentionOnly(seat)
    const rules = await retentionRules(seat.db, seat)
    const expired = await seat.db.transaction().execute((tx) => asSystem(tx, () => shown(tx, seat)))
    return { rules: rules.map(({ clauses, ...rule }) => ({ ...rule, clauses: [...clauses] })), expired, erased: await erasedLately(seat) }
  },
  async setRetention({ seat, params, body }) {
    await setRetention(seat, params['key'] ?? '', body)
    return { ok: true }
  },
  eraseExpired: ({ seat, body }) => eraseExpired(seat, body.subjects, body.reason),
}

async function shown(tx: Tx, seat: Seat): Promise<Reply['expired']> {
  const rows: Reply['expired'][number][] = []
  for (const one of await expiredThings(tx, seat)) {
    const held = await refusalsOf(tx, seat, one)
    rows.push({ ...one, unit: seat.organisation.units.get(one.unit)?.name ?? '', held: held[0]?.message ?? null, clauses: held.flatMap(({ cites }) => [...cites]) })
  }
  return rows
}
async function refusalsOf(tx: Tx, seat: Seat, { subject }: Expired) {
  const [kind, id = ''] = subject.split('/')
  const ids = kind === 'item' ? [id] : (await tx.selectFrom('request_item').select('item').where('org', '=', seat.org).where('request', '=', id).execute()).map(({ item }) => item)
  const found = []
  for (const item of (await loadItems(tx, seat, ids)).values()) found.push(...await holdRefusals(tx, seat, item))
  return found
}

interface Told { readonly number?: string; readonly reason?: string; readonly erased?: readonly string[]; readonly rule?: { readonly title?: string } }
async function erasedLately(seat: Seat): Promise<Reply['erased']> {
  const rows = await seat.db.selectFrom('evidence').select(['id', 'at', 'actor', 'after']).where('org', '=', seat.org).where('act', '=', ERASURE).orderBy('id', 'desc').limit(LATEST).execute()
  const names = await namesFor(seat.db, seat.org, seat.organisation, rows.map(({ actor }) => actor))
  return rows.map(({ id, at, actor, after }) => {
    const told = (after ?? {}) as Told
    return { evidence: id, at: at.toISOString(), by: names.personOrNull(actor), number: told.number ?? '', title: told.rule?.title ?? '', reason: told.reason ?? '', events: told.erased?.length ?? 0 }
  })
}
