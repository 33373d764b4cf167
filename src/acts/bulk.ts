import { sql } from 'kysely'
import type { Facts } from '../engine/condition.ts'
import { Refused } from '../engine/refused.ts'
import { appendEvidence } from '../evidence/append.ts'
import type { Tx } from '../store/database.ts'
import { pictureOf } from './effect.ts'
import { loadItems } from './item-facts.ts'
import type { LoadedItem } from './item-facts.ts'
import { describeChanges } from './item-wording.ts'
import type { Change, Wording } from './item-wording.ts'
import { changeItem } from './items.ts'
import { recordWithin } from './records.ts'
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
  const wording = await wordingOf(tx, seat, judged.flatMap(({ was, is }) => [was, is]))
  const { columns } = registerOf(seat, key)
  return judged.map(({ row, was, is }) => ({ ...row, changes: was && is ? describeChanges(columns, pictureOf(was) as Facts, pictureOf(is) as Facts, wording) : [] }))
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

/** Words for the values of these things: one statement for the numbers that `item` columns name. */
export async function wordingOf(db: Tx | Seat['db'], seat: Seat, items: readonly (LoadedItem | null | undefined)[]): Promise<Wording> {
  const ids = new Set<string>()
  for (const item of items) {
    const columns = item ? seat.book.registers.get(item.register)?.columns ?? {} : {}
    for (const [key, field] of Object.entries(columns)) if (field.type === 'item' && item!.details[key]) for (const id of [item!.details[key]].flat()) ids.add(String(id))
  }
  return wordingWith(db, seat, ids)
}
export async function wordingWith(db: Tx | Seat['db'], seat: Seat, ids: ReadonlySet<string>): Promise<Wording> {
  const wanted = [...ids].filter((id) => /^\d{1,18}$/.test(id))
  const found = wanted.length === 0 ? [] : (await sql<{ id: string; number: string }>`select id, number from item where org = ${seat.org} and id = any(${wanted}::bigint[])`.execute(db)).rows
  const numbers = new Map(found.map(({ id, number }) => [id, number]))
  const { organisation } = seat
  return { profile: organisation.profile, person: (id) => organisation.people.get(id)?.name ?? '（在籍していない人）', unit: (id) => organisation.units.get(id)?.name ?? '（廃止された所属）', item: (id) => numbers.get(id) ?? id }
}
