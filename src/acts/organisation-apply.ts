import { sql } from 'kysely'
import { addDays } from '../engine/calendar.ts'
import type { RowChange } from '../engine/personnel/history.ts'
import { Refused } from '../engine/refused.ts'
import { appendEvidence } from '../evidence/append.ts'
import type { EvidenceEvent } from '../evidence/append.ts'
import { changedSince, withIds, writeRows } from '../store/organisation-history.ts'
import { start } from '../store/organisation-changes.ts'
import { organisationOn } from '../store/organisation.ts'
import type { Tx } from '../store/database.ts'
import { movementsOf, openMovements, withdrawMovements } from './movements.ts'
import { mayReorganise, planBatch } from './organisation-plan.ts'
import type { BatchInput, BatchPlan } from './organisation-plan.ts'
import { readdressWaiting } from './readdress.ts'
import { passOn } from './successions.ts'
import type { Seat } from './world.ts'

const CHUNK = 2000
export interface Applied { readonly batch: string; readonly counts: Readonly<Record<string, number>>; readonly items: number; readonly duties: number; readonly readdressed: number; readonly refused: readonly { readonly row: number; readonly message: string }[] }

/**
 * Writes what a file does, in one transaction: the dated rows, what they were (for taking it back), the evidence, the procedures and duties that arise, and, where the day
 * has come, what passes on to other units and people. The same file a second time changes nothing and is refused.
 */
export async function applyBatch(seat: Seat, input: BatchInput & { readonly fileName: string }): Promise<Applied> {
  mayReorganise(seat)
  return seat.db.transaction().execute(async (tx) => {
    await start({ tx, org: seat.org, actor: seat.person })
    const plan = await planBatch(tx, seat, input)
    refuseUseless(plan, input)
    const { changes, ids } = await withIds(tx, plan.changes)
    const { id: batch } = await tx.insertInto('organisation_batch').values({ org: seat.org, kind: input.kind, file_name: input.fileName.slice(0, 200), from_day: input.day, by_person: seat.person, at: seat.now, counts: JSON.stringify(plan.counts) }).returning('id').executeTakeFirstOrThrow()
    await writeRows(tx, seat.org, changes)
    await remember(tx, seat, batch, changes)
    await witness(tx, seat, input, batch, plan, changes)
    const then = await organisationOn(tx, seat.org, input.day)
    const duties = await openMovements(tx, { ...seat, organisation: await organisationOn(tx, seat.org, seat.day) }, movementsOf(plan, then, ids))
    const items = input.day <= seat.day ? await passOn(tx, seat) : 0
    const readdressed = input.day <= seat.day ? await readdressWaiting(tx, seat) : 0
    return { batch, counts: plan.counts, items, duties, readdressed, refused: plan.lines.filter(({ kinds }) => kinds.includes('誤り')).map(({ row, message }) => ({ row, message })) }
  })
}

function refuseUseless({ missing, lines, changes }: BatchPlan, { kind }: BatchInput): void {
  if (missing.length > 0) throw new Refused('invalid-input', [{ field: 'mapping', message: `列が足りません: ${missing.join('、')}。どの列かを選んでください。`, cites: [] }])
  const wrong = lines.filter(({ kinds }) => kinds.includes('誤り'))
  if (kind === '組織改正' && wrong.length > 0) throw new Refused('invalid-input', wrong.slice(0, 50).map(({ row, message }) => ({ field: 'file', message: `${row}行目: ${message}`, cites: [] })))
  if (changes.length === 0) throw new Refused('invalid-input', [{ field: 'file', message: 'この日に変わるものがありません。すでに登録されているか、取り込める行がありません。', cites: [] }])
}

/** How each row was and became; the writing can be taken back until the day. */
async function remember(tx: Tx, seat: Seat, batch: string, changes: readonly RowChange[]): Promise<void> {
  const data = JSON.stringify(changes.map(({ table, before, after }, position) => ({ position, table_name: table, before, after })))
  await sql`insert into organisation_change (org, batch, position, table_name, before, after) select ${seat.org}, ${batch}, x.position, x.table_name, x.before, x.after
    from jsonb_to_recordset(${data}::jsonb) as x(position int, table_name text, before jsonb, after jsonb)`.execute(tx)
}

const SUBJECTS: { readonly [table: string]: (row: Record<string, unknown>) => string } = {
  unit: (row) => `unit/${String(row['id'])}`, unit_period: (row) => `unit/${String(row['unit'])}`, unit_succession: (row) => `unit/${String(row['unit'])}`, person: (row) => `person/${String(row['id'])}`, deputy: (row) => `person/${String(row['principal'])}`, delegation: (row) => `delegation/${String(row['id'])}`,
}
const subjectOf = ({ table, before, after }: RowChange): string => (SUBJECTS[table] ?? ((row: Record<string, unknown>) => `person/${String(row['person'])}`))((after ?? before) as unknown as Record<string, unknown>)

/** One event for each person and unit, with every row of theirs before and after; one for the whole. */
async function witness(tx: Tx, seat: Seat, input: BatchInput & { readonly fileName: string }, batch: string, plan: BatchPlan, changes: readonly RowChange[]): Promise<void> {
  const rowsOf = (list: readonly RowChange[], side: 'before' | 'after') => list.flatMap((one) => (one[side] === null ? [] : [{ table: one.table, ...one[side] }]))
  const events = [...Map.groupBy(changes, subjectOf)].map(([subject, list]): EvidenceEvent => ({
    org: seat.org, actor: seat.person, act: input.kind === '人事' ? '人事の取込み' : '組織改正', subject, before: { rows: rowsOf(list, 'before') }, after: { rows: rowsOf(list, 'after'), batch, from: input.day }, clauses: [], at: seat.now,
  }))
  for (let from = 0; from < events.length; from += CHUNK) await appendEvidence(tx, events.slice(from, from + CHUNK))
  await appendEvidence(tx, { org: seat.org, actor: seat.person, act: `${input.kind}の登録`, subject: `organisation-batch/${batch}`, after: { file: input.fileName.slice(0, 200), from: input.day, counts: plan.counts }, clauses: [], at: seat.now })
}

/** Takes a batch back before its day comes, whole or not at all. Refused where somebody changed since what it wrote. */
export async function undoBatch(seat: Seat, id: string): Promise<{ rows: number }> {
  mayReorganise(seat)
  return seat.db.transaction().execute(async (tx) => {
    await start({ tx, org: seat.org, actor: seat.person })
    const found = /^\d{1,18}$/.test(id) ? await tx.selectFrom('organisation_batch').selectAll().where('org', '=', seat.org).where('id', '=', id).executeTakeFirst() : undefined
    if (!found) throw new Refused('not-found', 'この取込みは見つかりません。')
    if (found.undone_at !== null) throw new Refused('already-done', 'この取込みは取り消されています。')
    if (found.from_day <= seat.day) throw new Refused('too-late', `発令日（${found.from_day}）が来ているため、取り消せません。違うところは、新しい発令として登録してください。`)
    const changes = (await tx.selectFrom('organisation_change').selectAll().where('org', '=', seat.org).where('batch', '=', id).orderBy('position').execute()).map((row) => ({ table: row.table_name, before: row.before, after: row.after }) as unknown as RowChange)
    const since = await changedSince(tx, seat.org, changes)
    if (since.length > 0) throw new Refused('conflict', `この取込みの後に変わったものが${new Set(since.map(subjectOf)).size}件あるため、取り消せません。後の変更を先に取り消してください。`)
    await withdrawMovements(tx, seat, id, changes, found.from_day)
    await writeRows(tx, seat.org, changes.map(backwards))
    await tx.updateTable('organisation_batch').set({ undone_at: seat.now, undone_by: seat.person }).where('org', '=', seat.org).where('id', '=', id).execute()
    const events = [...Map.groupBy(changes, subjectOf)].map(([subject]): EvidenceEvent => ({ org: seat.org, actor: seat.person, act: `${found.kind}の取消し`, subject, after: { batch: id }, clauses: [], at: seat.now }))
    for (let from = 0; from < events.length; from += CHUNK) await appendEvidence(tx, events.slice(from, from + CHUNK))
    return { rows: changes.length }
  })
}
/** 前提: a person once registered stays (evidence and procedures name him); taken back, he never serves a day. */
const backwards = (change: RowChange): RowChange => {
  const { table, before, after } = change
  if (table === 'person' && before === null && after !== null && 'number' in after) return { table, before: after, after: { ...after, to_day: addDays(after.from_day, -1) } }
  return { table, before: after, after: before }
}
