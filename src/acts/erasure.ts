import { sql } from 'kysely'
import type { ClauseId } from '../../clauses/index.ts'
import { Refused } from '../engine/refused.ts'
import { evidenceInsert } from '../evidence/append.ts'
import { ERASURE } from '../evidence/erasure.ts'
import type { Tx } from '../store/database.ts'
import { asSystem } from '../store/database.ts'
import { columnName } from '../store/register-ddl.ts'
import { refuseWhileHeld } from './holds.ts'
import { loadItems } from './item-facts.ts'
import type { LoadedItem } from './item-facts.ts'
import { pictureOf } from './picture.ts'
import { expiredThings, retentionOnly, retentionRules } from './retention.ts'
import type { Expired, RetentionRule } from './retention.ts'
import { registerOf } from './world.ts'
import type { Seat } from './world.ts'

/**
 * 期限による消去: erases the content of things and requests whose period of keeping is over. Each one's row, number, acts and clauses stay, and a row of the evidence says what was
 * erased and by which rule; the leaves stay, so the evidence still verifies. Refused, all or nothing, where one is not expired, is held (保全), or is not sealed yet.
 */
export async function eraseExpired(seat: Seat, subjects: readonly string[], reason: string): Promise<{ erased: number }> {
  retentionOnly(seat)
  if (subjects.length === 0) throw new Refused('invalid-input', [{ field: 'subjects', message: '消去するものを選んでください。', cites: [] }])
  return seat.db.transaction().execute((tx) => asSystem(tx, async () => {
    const rules = await retentionRules(tx, seat)
    const found = new Map((await expiredThings(tx, seat, subjects)).map((one) => [one.subject, one]))
    for (const subject of subjects) {
      const expired = found.get(subject)
      if (!expired) throw new Refused('conflict', `「${subject}」は保存期間が満了していないか、もう消去されています。一覧を読み込み直してください。`)
      found.delete(subject)
      await eraseOne(tx, seat, { expired, rule: rules.find(({ key }) => key === expired.key)!, reason })
    }
    return { erased: subjects.length }
  }))
}

interface Erasing { readonly expired: Expired; readonly rule: RetentionRule; readonly reason: string }
async function eraseOne(tx: Tx, seat: Seat, erasing: Erasing): Promise<void> {
  const { expired, rule } = erasing
  const id = expired.subject.split('/')[1]!
  if (rule.kind === 'register') return eraseItem(tx, seat, id, erasing)
  const about = [...(await loadItems(tx, seat, await itemsOf(tx, seat, id))).values()]
  for (const item of about) await refuseWhileHeld(tx, seat, item)
  await sql`select id from request where org = ${seat.org} and id = ${id} for update`.execute(tx)
  await tellAndErase(tx, seat, erasing, expired.subject, { number: expired.number, procedure: rule.key })
}
async function itemsOf(tx: Tx, seat: Seat, request: string): Promise<string[]> {
  return (await tx.selectFrom('request_item').select('item').where('org', '=', seat.org).where('request', '=', request).execute()).map(({ item }) => item)
}

/** The row itself, and the lines of its course with it. */
async function eraseItem(tx: Tx, seat: Seat, id: string, erasing: Erasing): Promise<void> {
  const item = (await loadItems(tx, seat, [id], { lock: true })).get(id)!
  await refuseWhileHeld(tx, seat, item)
  const register = registerOf(seat, item.register)
  if (register.course) {
    const lines = registerOf(seat, register.course.register)
    const { rows } = await sql<{ item: string }>`select item from ${sql.table(lines.table)} where org = ${seat.org} and ${sql.ref(columnName(register.course.of))} = ${id}`.execute(tx)
    for (const line of (await loadItems(tx, seat, rows.map((row) => row.item), { lock: true })).values()) await blank(tx, seat, line, erasing)
  }
  await blank(tx, seat, item, erasing)
}
/** Empties the row's own columns and what was recorded of it. What names other rows goes too, but for the course's own row. */
async function blank(tx: Tx, seat: Seat, item: LoadedItem, erasing: Erasing): Promise<void> {
  const register = registerOf(seat, item.register)
  const columns = Object.keys(register.columns).map((key) => sql`${sql.ref(columnName(key))} = null`)
  await sql`update ${sql.table(register.table)} set ${sql.join(columns)} where org = ${seat.org} and item = ${item.id}`.execute(tx)
  // 前提: the picture is of the row as it is left, so that the register and the evidence agree afterwards.
  await tx.updateTable('content').set({ title: '（期限により消去）' }).where('org', '=', seat.org).where('item', '=', item.id).execute()
  const left = (await loadItems(tx, seat, [item.id])).get(item.id)!
  await tellAndErase(tx, seat, erasing, `item/${item.id}`, { ...pictureOf(left), contents: [] })
}

async function tellAndErase(tx: Tx, seat: Seat, { rule, expired, reason }: Erasing, subject: string, left: object): Promise<void> {
  const { rows } = await sql<{ id: string; sealed: boolean }>`select e.id, exists (select from evidence_tree t where t.org = e.org and t.event = e.id) as sealed from evidence e
    where e.org = ${seat.org} and e.subject = ${subject} and e.erased_by is null and e.act <> ${ERASURE} and (e.before is not null or e.after is not null) order by e.id`.execute(tx)
  if (rows.some(({ sealed }) => !sealed)) throw new Refused('conflict', `「${expired.number}」の証跡はまだ封印されていません。一、二秒待って、もう一度行ってください。`)
  const after = { ...left, erased: rows.map(({ id }) => id), rule: { of: rule.key, title: rule.title, months: rule.months, from: rule.from, until: expired.until }, reason }
  const { id } = await evidenceInsert(tx, [{ org: seat.org, actor: seat.person, act: ERASURE, subject, after, clauses: [...rule.clauses] as ClauseId[], at: seat.now }]).returning('id').executeTakeFirstOrThrow()
  await sql`select erase_expired(${id})`.execute(tx)
}
