import { sql } from 'kysely'
import type { Facts } from '../engine/condition.ts'
import { Refused } from '../engine/refused.ts'
import type { Register } from '../engine/register/register.ts'
import { appendEvidence } from '../evidence/append.ts'
import type { EvidenceEvent } from '../evidence/append.ts'
import type { Tx } from '../store/database.ts'
import { pictureOf } from './picture.ts'
import { writeTargets } from './import-write.ts'
import type { Target } from './planned-row.ts'
import { loadItems } from './item-facts.ts'
import { maySeeTo } from './items.ts'
import { registerOf } from './world.ts'
import type { Seat } from './world.ts'
import { holdsWholeRole } from '../identity/reading.ts'

export interface Undone { readonly undone: number; readonly kept: readonly { readonly number: string; readonly reason: string }[] }
interface ChangeRow { row: number; item: string; kind: '新規' | '変更'; before: Omit<Target, 'number' | 'holder'> | null; version_after: number; number: string; version: number; unit: string; state: string; used: boolean }
const CHUNK = 1000

/**
 * Takes an import back, in one transaction: what it changed is as before, what it entered is taken out of use under another number, so that the number is free again
 * (docs/decisions/0004). Whatever people changed since stays as they left it and is listed with the reason. A second time is refused.
 */
export async function undoImport(seat: Seat, key: string, batch: string): Promise<Undone> {
  return seat.db.transaction().execute(async (tx) => {
    const register = registerOf(seat, key)
    const found = await tx.selectFrom('import_batch').select(['by_person', 'undone_at', 'file_name']).where('org', '=', seat.org).where('register', '=', key).where('id', '=', batch).forUpdate().executeTakeFirst()
    if (!found) throw new Refused('not-found', 'この取込みは見つかりません。')
    if (found.undone_at) throw new Refused('already-done', 'この取込みは既に取り消されています。')
    if (!mayUndo(seat, found.by_person)) throw new Refused('not-yours', '取り消せるのは、取り込んだ人か、組織全体の役割を持つ人です。')
    const rows = await changesOf(tx, seat, batch)
    const judged = rows.map((row) => ({ ...row, reason: reasonToKeep(seat, register, row) }))
    for (let from = 0; from < judged.length; from += CHUNK) await undoChunk(tx, seat, register, batch, judged.slice(from, from + CHUNK))
    const kept = judged.flatMap(({ number, reason }) => (reason === null ? [] : [{ number, reason }]))
    const undone = judged.length - kept.length
    await tx.updateTable('import_batch').set({ undone_at: seat.now, undone_by: seat.person }).where('org', '=', seat.org).where('id', '=', batch).execute()
    await appendEvidence(tx, { org: seat.org, actor: seat.person, act: `${register.title}への取込みの取消し`, subject: `import/${batch}`, after: { file: found.file_name, undone, kept }, clauses: register.cites, at: seat.now })
    return { undone, kept }
  })
}
const mayUndo = (seat: Seat, by: string | null): boolean => seat.person === null || seat.person === by || holdsWholeRole(seat)

async function changesOf(tx: Tx, seat: Seat, batch: string): Promise<ChangeRow[]> {
  await sql`select i.id from item i join import_change c on c.org = i.org and c.item = i.id where c.org = ${seat.org} and c.batch = ${batch} order by i.id for update of i`.execute(tx)
  const { rows } = await sql<ChangeRow>`select c.row, c.item, c.kind, c.before, c.version_after, i.number, i.version, i.unit, i.state,
      exists (select from content x where x.org = i.org and x.item = i.id) or exists (select from custody x where x.org = i.org and x.item = i.id) or exists (select from record x where x.org = i.org and x.item = i.id)
        or exists (select from request_item x where x.org = i.org and x.item = i.id) or exists (select from control_answer x where x.org = i.org and x.item = i.id) or i.id in (select x.place from item x where x.org = ${seat.org} and x.place is not null) as used
    from import_change c join item i on i.org = c.org and i.id = c.item where c.org = ${seat.org} and c.batch = ${batch} and c.undone is null order by c.row`.execute(tx)
  return rows
}

function reasonToKeep(seat: Seat, register: Register, row: ChangeRow): string | null {
  if (!maySeeTo(seat, row.unit)) return 'ほかの所属の台帳になっているため、残しました。'
  if (row.version !== row.version_after) return '取込みの後に変更されているため、残しました。'
  if (row.kind === '変更') return null
  if (row.used) return '取込みの後に使われているため、残しました。'
  return finalState(register) === undefined ? 'この台帳には使わなくなった状態がないため、残しました。' : null
}
const finalState = (register: Register): string | undefined => Object.keys(register.states).find((state) => register.states[state]!.tone === 'final')

type Judged = ChangeRow & { readonly reason: string | null }
async function undoChunk(tx: Tx, seat: Seat, register: Register, batch: string, rows: readonly Judged[]): Promise<void> {
  const undoing = rows.filter(({ reason }) => reason === null)
  const before = await loadItems(tx, seat, undoing.map(({ item }) => item))
  const changed = undoing.filter(({ kind }) => kind === '変更')
  if (changed.length > 0) await writeTargets(tx, seat, register, changed.map((row) => ({ id: row.item, target: { number: row.number, holder: null, ...row.before! } })))
  const fresh = undoing.filter(({ kind }) => kind === '新規').map(({ item }) => item)
  if (fresh.length > 0) {
    await sql`update item set number = number || '（取込み' || ${batch}::text || '取消）', state = ${finalState(register)!}, holder = null, place = null, due = null, version = version + 1, updated_at = ${seat.now} where org = ${seat.org} and id = any(${fresh}::bigint[])`.execute(tx)
  }
  const after = await loadItems(tx, seat, undoing.map(({ item }) => item))
  await appendEvidence(tx, undoing.map(({ item, kind }): EvidenceEvent => ({
    org: seat.org, actor: seat.person, act: kind === '新規' ? `${register.noun}の登録の取消し` : `${register.noun}の訂正の取消し`, subject: `item/${item}`,
    before: pictureOf(before.get(item)!), after: { ...(pictureOf(after.get(item)!) as Facts), import: batch }, clauses: register.cites, at: seat.now,
  })))
  await sql`update import_change c set undone = x.undone from jsonb_to_recordset(${JSON.stringify(rows.map(({ row, reason }) => ({ row, undone: reason ?? '取消し済み' })))}::jsonb) as x(row int, undone text)
    where c.org = ${seat.org} and c.batch = ${batch} and c.row = x.row`.execute(tx)
}
