import { sql } from 'kysely'
import { firstDayOfMonth, formatEraMonth, lastDayOfMonth, monthOf } from '../engine/calendar.ts'
import { dayOf } from '../engine/clock.ts'
import type { Duty } from '../engine/duty/duty.ts'
import { belongsTo, unitOf } from '../engine/organisation.ts'
import { codeOf } from '../engine/register/reconcile.ts'
import type { Line } from '../engine/register/reconcile.ts'
import { Refused } from '../engine/refused.ts'
import { addresseesOf } from '../engine/request/addressees.ts'
import { appendEvidence } from '../evidence/append.ts'
import type { OrgDb, Tx } from '../store/database.ts'
import { MISSING, settleDuties } from './duty-settle.ts'
import { openDuties } from './duties.ts'
import { countedStates, inspectedBy, inspectorRoles, stocktakeDuty } from './inspection-units.ts'
import { notify } from './notices.ts'
import { bindsOn, openPeriodic } from './periodic.ts'
import { responsibleFor } from './responsibilities.ts'
import { linesNow } from './stocktake-lines.ts'
import { personOf } from './world.ts'
import type { Seat } from './world.ts'

export interface ScanInput { readonly id: string; readonly code: string; readonly at: string; readonly sequence: number; readonly place?: string | undefined }
export interface StoredStocktake { readonly id: string; readonly unit: string; readonly period: string; readonly state: '点検中' | '報告済' | '確認済'; readonly startedBy: string; readonly closedBy: string | null; readonly closedAt: Date | null; readonly confirmedBy: string | null; readonly confirmedAt: Date | null; readonly remarks: string | null }

/** Begins the inspection of a unit in a month: what the ledger says now is what is looked for. Pressed twice, or by two people, it is one inspection. */
export async function startStocktake(seat: Seat, input: { readonly unit: string; readonly period: string }): Promise<{ id: string }> {
  return seat.db.transaction().execute(async (tx) => {
    const me = personOf(seat)
    const duty = stocktakeDuty(seat)
    const { unit, period } = input
    if (!seat.organisation.units.has(unit)) throw new Refused('invalid-input', [{ field: 'unit', message: '所属を選んでください。', cites: duty.cites }])
    if (inspectedBy(seat.organisation, duty, unit) !== unit) throw new Refused('invalid-input', [{ field: 'unit', message: '点検は所属ごとに行います。上の所属を選んでください。', cites: duty.cites }])
    if (period > monthOf(seat.day)) throw new Refused('invalid-input', [{ field: 'period', message: 'まだ来ていない月の点検は始められません。', cites: duty.cites }])
    if (!bindsOn(duty, lastDayOfMonth(period))) throw new Refused('invalid-input', [{ field: 'period', message: '点検の定めが施行される前の月です。', cites: duty.cites }])
    if (!mayReport(seat, duty, unit)) throw new Refused('not-permitted', notInspector(duty), duty.cites)
    const row = await tx.insertInto('stocktake').values({ org: seat.org, unit, period, started_by: me, started_at: seat.now }).onConflict((conflict) => conflict.columns(['org', 'unit', 'period']).doNothing()).returning('id').executeTakeFirst()
    if (!row) return alreadyStarted(tx, seat, duty, input)
    const count = await takeSnapshot(tx, seat, duty, row.id, unit)
    if (count === 0) throw new Refused('conflict', 'この所属には、点検するものが台帳にありません。', duty.cites)
    await appendEvidence(tx, { org: seat.org, actor: me, act: '点検の開始', subject: `stocktake/${row.id}`, after: { unit, period, expected: count }, clauses: duty.cites, at: seat.now })
    return { id: row.id }
  })
}
const notInspector = (duty: Duty): string => {
  const roles = inspectorRoles(duty)
  return roles.length > 0 ? `この所属の点検を行うのは${roles.join('・')}です。` : 'ほかの所属の点検はできません。'
}
async function alreadyStarted(tx: Tx, seat: Seat, duty: Duty, { unit, period }: { unit: string; period: string }): Promise<{ id: string }> {
  const found = await tx.selectFrom('stocktake').select(['id', 'state']).where('org', '=', seat.org).where('unit', '=', unit).where('period', '=', period).executeTakeFirstOrThrow()
  if (found.state !== '点検中') throw new Refused('conflict', `${formatEraMonth(period)}の点検は「${found.state}」です。`, duty.cites)
  return { id: found.id }
}
async function takeSnapshot(tx: Tx, seat: Seat, duty: Duty, stocktake: string, unit: string): Promise<number> {
  const units = [...seat.organisation.units.keys()].filter((one) => inspectedBy(seat.organisation, duty, one) === unit)
  const { numAffectedRows } = await sql`insert into stocktake_expected (org, stocktake, item, register, number, state, holder, place)
    select org, ${stocktake}, id, register, number, state, holder, place from item where org = ${seat.org} and coalesce(keeper_unit, unit) = any(${units}::bigint[]) and register || '/' || state = any(${countedStates(seat, duty)})`.execute(tx)
  return Number(numAffectedRows)
}

/** May begin and report: holders of the inspecting role for the unit (and who stands in), else anybody of the 所属. */
export function mayReport(seat: Seat, duty: Duty, unit: string): boolean {
  const roles = inspectorRoles(duty)
  return roles.length > 0 ? roles.some((role) => responsibleFor(seat.organisation, role, unit).includes(personOf(seat))) : isOfOffice(seat, unit)
}
/** May read stickers: those, and anybody of the 所属 who lends a hand; each reading keeps its reader. */
export const mayCount = (seat: Seat, duty: Duty, unit: string): boolean => isOfOffice(seat, unit) || mayReport(seat, duty, unit)
function isOfOffice(seat: Seat, unit: string): boolean {
  const home = unitOf(seat.organisation, personOf(seat))
  return home !== undefined && belongsTo(seat.organisation, home) === belongsTo(seat.organisation, unit)
}
/** The head who gets the report, or who decides in an absent head's place; the superior where the head reported it himself. */
export function confirmersOf(seat: Seat, duty: Duty, unit: string, reporter: string): string[] {
  return addresseesOf({ kind: '決裁', role: duty.reportsTo ?? seat.book.profile.titles.unitHead, unit, recused: [] }, { applicant: reporter, typedBy: reporter }, seat.organisation).addressees.map(({ person }) => person)
}

export async function loadStocktake(db: OrgDb, seat: Seat, id: string, lock?: 'share' | 'update'): Promise<StoredStocktake> {
  if (!/^\d{1,18}$/.test(id)) throw new Refused('not-found', 'この点検は見つかりません。')
  const { rows: [row] } = await sql<StoredStocktake>`select id, unit, period, state, started_by as "startedBy", closed_by as "closedBy", closed_at as "closedAt", confirmed_by as "confirmedBy", confirmed_at as "confirmedAt", remarks
    from stocktake where org = ${seat.org} and id = ${id} ${lock ? sql.raw(`for ${lock}`) : sql``}`.execute(db)
  if (!row) throw new Refused('not-found', 'この点検は見つかりません。')
  return row
}

/** Takes in what was read, now or without signal before; the same reading counts once. Answers for each reading in which list its number stands. */
export async function takeScans(seat: Seat, id: string, input: { readonly scans: readonly ScanInput[]; readonly device?: string | undefined }): Promise<{ accepted: number; results: { id: string; code: string; list: string; note: string }[] }> {
  return seat.db.transaction().execute(async (tx) => {
    const me = personOf(seat)
    const stocktake = await loadStocktake(tx, seat, id, 'share')
    const duty = stocktakeDuty(seat)
    if (!mayCount(seat, duty, stocktake.unit)) throw new Refused('not-permitted', 'ほかの所属の点検はできません。', duty.cites)
    if (stocktake.state !== '点検中') throw new Refused('too-late', `この点検は「${stocktake.state}」のため、読み取りを加えられません。`, duty.cites)
    await refuseUnknownPlaces(tx, seat, input.scans)
    const readable = input.scans.filter(({ code }) => codeOf(code) !== '')
    const accepted = readable.length === 0 ? 0 : (await tx.insertInto('stocktake_scan').values(readable.map((scan) => ({
      org: seat.org, stocktake: id, id: scan.id.toLowerCase(), code: codeOf(scan.code), scanned_by: me, scanned_at: earlier(new Date(scan.at), seat.now), received_at: seat.now, place: scan.place ?? null, device: input.device ?? '', sequence: scan.sequence,
    }))).onConflict((conflict) => conflict.doNothing()).returning('id').execute()).length
    const { lines, scans } = await linesNow(tx, seat, stocktake)
    const byCode = new Map(lines.map((line) => [line.code, line]))
    const readBefore = new Map<string, number>()
    for (const { code } of scans) readBefore.set(code, (readBefore.get(code) ?? 0) + 1)
    return { accepted, results: input.scans.map((scan) => resultOf(scan, byCode.get(codeOf(scan.code)), readBefore.get(codeOf(scan.code)) ?? 0)) }
  })
}
/** 前提: a device whose clock is ahead cannot have read in the future. */
const earlier = (a: Date, b: Date): Date => (a < b ? a : b)
function resultOf(scan: ScanInput, line: Line | undefined, times: number): { id: string; code: string; list: string; note: string } {
  if (!line) return { id: scan.id, code: scan.code, list: '台帳にない', note: '番号を読み取れませんでした。もう一度読み取ってください。' }
  return { id: scan.id, code: scan.code, list: line.list, note: [times > 1 ? '読取り済みです。' : '', line.note].join('') }
}
async function refuseUnknownPlaces(tx: Tx, seat: Seat, scans: readonly ScanInput[]): Promise<void> {
  const wanted = [...new Set(scans.flatMap(({ place }) => place ?? []))]
  if (wanted.length === 0) return
  const { rows } = await sql<{ id: string }>`select id from item where org = ${seat.org} and register = 'places' and id = any(${wanted}::bigint[])`.execute(tx)
  if (rows.length < wanted.length) throw new Refused('invalid-input', [{ field: 'place', message: '保管場所を一覧から選んでください。', cites: [] }])
}

/** Closes the counting and reports to the head: the lists are frozen, what was seen is marked as seen, what is missing becomes a task, the month is done. */
export async function reportStocktake(seat: Seat, id: string, input: { readonly remarks?: string | undefined }): Promise<void> {
  await seat.db.transaction().execute(async (tx) => {
    const me = personOf(seat)
    const duty = stocktakeDuty(seat)
    const stocktake = await loadStocktake(tx, seat, id, 'update')
    if (!mayReport(seat, duty, stocktake.unit)) throw new Refused('not-permitted', notInspector(duty), duty.cites)
    if (stocktake.state !== '点検中') throw new Refused('already-done', `この点検は既に「${stocktake.state}」です。`, duty.cites)
    const { lines } = await linesNow(tx, seat, stocktake)
    for (let start = 0; start < lines.length; start += 1000) {
      await tx.insertInto('stocktake_result').values(lines.slice(start, start + 1000).map(({ code, item, list, note }) => ({ org: seat.org, stocktake: id, code, item, list, note }))).execute()
    }
    await tx.updateTable('stocktake').set({ state: '報告済', closed_by: me, closed_at: seat.now, remarks: input.remarks ?? null }).where('org', '=', seat.org).where('id', '=', id).execute()
    await markSeen(tx, seat, lines)
    // 前提: a month reported before its task was opened must not be opened as not done afterwards.
    await openPeriodic(tx, seat, duty)
    await closeTask(tx, seat, duty, stocktake)
    await openSearches(tx, seat, id, lines)
    await settleDuties(tx, seat, lines.flatMap(({ item, scannedAt }) => (item !== null && scannedAt !== null ? [item] : [])))
    const { unit, period } = stocktake
    await notify(tx, seat, confirmersOf(seat, duty, unit, me), { title: `${formatEraMonth(period)}の点検の報告（${seat.organisation.units.get(unit)?.name ?? ''}）`, link: `/stocktakes/${id}`, about: `stocktake/${id}` })
    await appendEvidence(tx, { org: seat.org, actor: me, act: '点検の報告', subject: `stocktake/${id}`, after: { unit, period, remarks: input.remarks ?? null, lists: pictureOf(lines) }, clauses: duty.cites, at: seat.now })
  })
}
/** The count of what is in order, the numbers of everything else. */
function pictureOf(lines: readonly Line[]): object {
  const groups = Map.groupBy(lines, ({ list }) => list)
  return Object.fromEntries([...groups].map(([list, found]) => [list, list === '台帳どおり' ? found.length : found.map(({ code }) => code)]))
}
async function markSeen(tx: Tx, seat: Seat, lines: readonly Line[]): Promise<void> {
  const seen = lines.flatMap(({ item, scannedAt }) => (item !== null && scannedAt !== null ? [{ item, day: dayOf(new Date(scannedAt)) }] : []))
  if (seen.length === 0) return
  await sql`update item i set seen_on = greatest(i.seen_on, s.day) from unnest(${seen.map(({ item }) => item)}::bigint[], ${seen.map(({ day }) => day)}::date[]) as s (item, day) where i.org = ${seat.org} and i.id = s.item`.execute(tx)
}
async function closeTask(tx: Tx, seat: Seat, duty: Duty, { unit, period }: StoredStocktake): Promise<void> {
  await tx.updateTable('task').set({ state: '完了', closed_at: seat.now, closed_by: seat.person }).where('org', '=', seat.org).where('duty', '=', duty.id).where('unit', '=', unit).where('state', '=', '未了')
    .where('opened_on', '<=', lastDayOfMonth(period)).where('due', '>=', firstDayOfMonth(period)).execute()
}
async function openSearches(tx: Tx, seat: Seat, id: string, lines: readonly Line[]): Promise<void> {
  const missing = lines.flatMap(({ item, register, list }) => (list === '見当たらない' && item !== null && register !== null ? [{ item, register }] : []))
  for (const [register, found] of Map.groupBy(missing, (one) => one.register)) {
    await openDuties(tx, seat, { event: MISSING, form: { register }, items: found.map(({ item }) => item), about: personOf(seat), trigger: `stocktake/${id}` })
  }
}

/** The head has read the report. Never the one who wrote it. */
export async function confirmStocktake(seat: Seat, id: string): Promise<void> {
  await seat.db.transaction().execute(async (tx) => {
    const me = personOf(seat)
    const duty = stocktakeDuty(seat)
    const stocktake = await loadStocktake(tx, seat, id, 'update')
    if (stocktake.state === '点検中') throw new Refused('not-open', 'まだ報告されていません。', duty.cites)
    if (stocktake.state === '確認済') throw new Refused('already-done', 'この点検は既に「確認済」です。', duty.cites)
    if (stocktake.closedBy === me) throw new Refused('self-approval', '報告した人が自分で確認することはできません。', duty.cites)
    if (!confirmersOf(seat, duty, stocktake.unit, stocktake.closedBy ?? '').includes(me)) throw new Refused('not-addressed', `この報告を確認するのは、この所属の${duty.reportsTo ?? seat.book.profile.titles.unitHead}です。`, duty.cites)
    await tx.updateTable('stocktake').set({ state: '確認済', confirmed_by: me, confirmed_at: seat.now }).where('org', '=', seat.org).where('id', '=', id).execute()
    await appendEvidence(tx, { org: seat.org, actor: me, act: '点検の報告の確認', subject: `stocktake/${id}`, before: { state: '報告済' }, after: { state: '確認済', unit: stocktake.unit, period: stocktake.period }, clauses: duty.cites, at: seat.now })
    if (stocktake.closedBy) await notify(tx, seat, [stocktake.closedBy], { title: `${formatEraMonth(stocktake.period)}の点検の報告が確認されました`, link: `/stocktakes/${id}`, about: `stocktake/${id}` })
  })
}
