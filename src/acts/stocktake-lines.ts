import { sql } from 'kysely'
import { formatEra } from '../engine/calendar.ts'
import { codeOf, reconcile } from '../engine/register/reconcile.ts'
import type { ExpectedThing, KnownElsewhere, Line, Scan } from '../engine/register/reconcile.ts'
import type { OrgDb } from '../store/database.ts'
import { countedStates, inspectedBy, stocktakeDuty } from './inspection-units.ts'
import type { Seat } from './world.ts'

const TAKEN_OUT = '持出し中'
/** Registers that know no 持出し中 (デジタルカメラ等) call being out by their own words. */
function isOutside(seat: Seat, register: string, state: string): boolean {
  const { states = {} } = seat.book.registers.get(register) ?? {}
  return TAKEN_OUT in states ? state === TAKEN_OUT : states[state]?.tone === 'out'
}
interface ExpectedRow { item: string; register: string; number: string; state: string; unit: string; place: string | null; place_name: string | null; custody: string | null; due: string | null; request: string | null }

/** The lists of an inspection as it stands now: the ledger when it began, what happened to those things since, and everything read so far. */
export async function linesNow(db: OrgDb, seat: Seat, stocktake: { readonly id: string; readonly unit: string }): Promise<{ lines: Line[]; scans: Scan[] }> {
  const scans = await scansOf(db, seat, stocktake.id)
  const expected = await expectedOf(db, seat, stocktake)
  const there = new Set(expected.map(({ number }) => codeOf(number)))
  const others = [...new Set(scans.map(({ code }) => codeOf(code)))].filter((code) => !there.has(code))
  const known = await knownElsewhere(db, seat, others, stocktake.unit)
  return { lines: reconcile(expected, scans, known), scans }
}

async function expectedOf(db: OrgDb, seat: Seat, { id, unit }: { readonly id: string; readonly unit: string }): Promise<ExpectedThing[]> {
  const { rows } = await sql<ExpectedRow>`
    select e.item, e.register, e.number, i.state, coalesce(i.keeper_unit, i.unit) as unit, i.place, (select p.number from item p where p.org = i.org and p.id = i.place) as place_name,
      c.id as custody, coalesce(c.due, i.due) as due, (select r.number from request r where r.org = c.org and r.id = c.request) as request
    from stocktake_expected e join item i on i.org = e.org and i.id = e.item left join custody c on c.org = i.org and c.item = i.id and c.confirmed_at is null
    where e.org = ${seat.org} and e.stocktake = ${id}`.execute(db)
  const duty = stocktakeDuty(seat)
  return rows.map((row) => ({ item: row.item, register: row.register, number: row.number, place: row.place, placeName: row.place_name ?? '', out: outOf(seat, row), gone: goneTo(seat, row, inspectedBy(seat.organisation, duty, row.unit) === unit) }))
}
/** 持出し中 by a line of custody: not to be found here, and no loss either until the return date has passed. */
function outOf(seat: Seat, row: ExpectedRow): ExpectedThing['out'] {
  if (!isOutside(seat, row.register, row.state) || row.custody === null) return null
  const note = `${row.state}（${[row.request ? `許可 ${row.request}` : null, row.due ? `返却予定 ${formatEra(row.due)}` : null].filter(Boolean).join('、') || '返却予定なし'}）`
  return { late: row.due !== null && row.due < seat.day, note }
}
function goneTo(seat: Seat, row: ExpectedRow, here: boolean): string | null {
  if (seat.book.registers.get(row.register)?.states[row.state]?.tone === 'final') return `「${row.state}」になりました`
  return here ? null : `${seat.organisation.units.get(row.unit)?.name ?? 'ほかの所属'}に移りました`
}

async function scansOf(db: OrgDb, seat: Seat, stocktake: string): Promise<Scan[]> {
  const { rows } = await sql<{ id: string; code: string; at: Date; sequence: number; device: string; scanned_by: string; place: string | null; place_name: string | null }>`
    select s.id, s.code, s.scanned_at as at, s.sequence, s.device, s.scanned_by, s.place, (select p.number from item p where p.org = s.org and p.id = s.place) as place_name
    from stocktake_scan s where s.org = ${seat.org} and s.stocktake = ${stocktake}`.execute(db)
  // 前提: a device that names itself to nobody is told apart by who reads with it.
  return rows.map((row) => ({ id: row.id, code: row.code, at: row.at.toISOString(), sequence: row.sequence, device: `${row.scanned_by} ${row.device}`, place: row.place, placeName: row.place_name ?? '' }))
}

/** What the organisation's ledgers know of codes the unit was not expected to hold. */
async function knownElsewhere(db: OrgDb, seat: Seat, codes: readonly string[], unit: string): Promise<Map<string, KnownElsewhere>> {
  if (codes.length === 0) return new Map()
  const duty = stocktakeDuty(seat)
  const counted = new Set(countedStates(seat, duty))
  const registers = [...seat.book.registers].flatMap(([key, { inspected }]) => (inspected ? [key] : []))
  const spellings = [...new Set(codes.flatMap((code) => [code, code.toLowerCase()]))]
  const { rows } = await sql<{ id: string; register: string; number: string; state: string; unit: string }>`select id, register, number, state, coalesce(keeper_unit, unit) as unit from item
    where org = ${seat.org} and register = any(${registers}) and (number = any(${spellings}) or upper(normalize(number, NFKC)) = any(${[...codes]})) order by register, id`.execute(db)
  return new Map(rows.toReversed().map((row) => {
    const here = inspectedBy(seat.organisation, duty, row.unit) === unit
    const noun = seat.book.registers.get(row.register)?.noun ?? ''
    const live = counted.has(`${row.register}/${row.state}`)
    const note = here ? (live ? '点検を始めた後に台帳に載りました。' : `台帳では「${row.state}」です。`) : `${seat.organisation.units.get(row.unit)?.name ?? 'ほかの所属'}の${noun}です。${live ? '' : `台帳では「${row.state}」です。`}`
    return [codeOf(row.number), { item: row.id, register: row.register, number: row.number, note, here: here && live }]
  }))
}
