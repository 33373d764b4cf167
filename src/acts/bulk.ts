import { sql } from 'kysely'
import type { Facts } from '../engine/condition.ts'
import { Refused } from '../engine/refused.ts'
import { appendEvidence } from '../evidence/append.ts'
import type { Tx } from '../store/database.ts'
import { pictureOf } from './picture.ts'
import { loadItems } from './item-facts.ts'
import type { LoadedItem } from './item-facts.ts'
import { changeItem } from './items.ts'
import { recordWithin } from './records.ts'
import { describeChanges, partsOf, wordingFor } from './wording.ts'
import type { Change } from './wording.ts'
import { registerOf } from './world.ts'
import type { Seat } from './world.ts'

export type BulkAct =
  | { readonly kind: 'change'; readonly columns: unknown; readonly place?: string | null | undefined }
  | { readonly kind: 'record'; readonly event: string; readonly form: unknown }
export interface BulkInput { readonly items: readonly string[]; readonly preview: boolean; readonly reason?: string | undefined; readonly act: BulkAct }
export interface BulkRow { readonly item: string; readonly number: string; readonly ok: boolean; readonly message: string; readonly changes: Change[] }

/**
 * Does one act on many things, each judged on its own by the rules of the single act: what is refused for one is done for the others. A preview is the same act in
 * a transaction that is taken back, so it tells exactly what would happen.
 */
export async function bulk(seat: Seat, key: string, input: BulkInput): Promise<{ rows: BulkRow[]; done: boolean }> {
  const register = registerOf(seat, key)
  const taken = new TakenBack()
  try {
    const rows = await seat.db.transaction().execute(async (tx) => {
      const judged = await judgeAll(tx, seat, key, input)
      if (input.preview) throw Object.assign(taken, { rows: judged })
      const done = judged.filter(({ ok }) => ok)
      if (done.length > 0) await appendEvidence(tx, { org: seat.org, actor: seat.person, act: 'まとめての処理', subject: `register/${register.id}`, after: { act: input.act, reason: input.reason ?? null, items: done.map(({ number }) => number) }, clauses: register.cites, at: seat.now })
      return judged
    })
    return { rows, done: true }
  } catch (error) {
    if (error === taken) return { rows: taken.rows, done: false }
    throw error
  }
}
/** Thrown to end a preview's transaction without keeping anything. */
class TakenBack extends Error { rows: BulkRow[] = [] }

async function judgeAll(tx: Tx, seat: Seat, key: string, input: BulkInput): Promise<BulkRow[]> {
  const ids = [...new Set(input.items)]
  const before = await loadItems(tx, seat, ids, { lock: true })
  const judged: { row: Omit<BulkRow, 'changes'>; was: LoadedItem | undefined; is: LoadedItem | null }[] = []
  for (const id of ids) {
    const was = before.get(id)
    if (!was || was.register !== key) judged.push({ row: { item: id, number: was?.number ?? '', ok: false, message: 'この台帳にありません。' }, was: undefined, is: null })
    else judged.push(await judgeOne(tx, seat, key, input, was))
  }
  const { columns } = registerOf(seat, key)
  const pictures = judged.map(({ row, was, is }) => ({ row, pair: was && is ? { was: pictureOf(was) as Facts, is: pictureOf(is) as Facts } : null }))
  const wording = await wordingFor(tx, seat, pictures.flatMap(({ pair }) => (pair ? [...partsOf(columns, pair.was), ...partsOf(columns, pair.is)] : [])))
  return pictures.map(({ row, pair }) => ({ ...row, changes: pair ? describeChanges(columns, pair.was, pair.is, wording) : [] }))
}

async function judgeOne(tx: Tx, seat: Seat, key: string, { act, reason }: BulkInput, was: LoadedItem) {
  await sql`savepoint one_of_many`.execute(tx)
  try {
    const is = act.kind === 'change'
      ? await changeItem(tx, seat, key, was.id, { columns: act.columns, ...(act.place === undefined ? {} : { place: act.place }), reason })
      : (await recordWithin(tx, seat, { event: act.event, item: was.id, form: act.form })).item
    await sql`release savepoint one_of_many`.execute(tx)
    return { row: { item: was.id, number: was.number, ok: true, message: '' }, was, is }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    await sql`rollback to savepoint one_of_many`.execute(tx)
    return { row: { item: was.id, number: was.number, ok: false, message: error.message }, was, is: null }
  }
}
