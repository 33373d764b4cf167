import { sql } from 'kysely'
import type { z } from 'zod'
import { formatEraMonth, lastDayOfMonth, monthOf } from '../engine/calendar.ts'
import { dayOf } from '../engine/clock.ts'
import { occurrences } from '../engine/duty/occurrences.ts'
import type { Duty } from '../engine/duty/duty.ts'
import { belongsTo, lineAbove, unitOf } from '../engine/organisation.ts'
import { Refused } from '../engine/refused.ts'
import { renderLedger } from '../documents/ledger-pdf.ts'
import type { SealBox } from '../documents/ledger.ts'
import type * as shapes from '../contract/shapes.ts'
import type { OrgDb } from '../store/database.ts'
import { namesFor } from '../store/names.ts'
import type { Names } from '../store/names.ts'
import { intervalOf, stocktakeDuty, unitsToInspect } from './inspection-units.ts'
import { actorOrNobody } from './guard-context.ts'
import { outputMark, outputName } from './output-mark.ts'
import { bindsOn } from './periodic.ts'
import { responsibleFor } from './responsibilities.ts'
import { readingRefusals } from './open-register.ts'
import { confirmersOf, loadStocktake, mayCount, mayReport } from './stocktakes.ts'
import { linesNow } from './stocktake-lines.ts'
import { personOf } from './world.ts'
import type { Seat } from './world.ts'

type Row = z.infer<typeof shapes.stocktakeRow>
type Detail = z.infer<typeof shapes.stocktakeDetail>
type DetailLine = z.infer<typeof shapes.stocktakeLine>
interface StoredRow { id: string; unit: string; period: string; state: string; expected: number; counted: number; started_by: string; closed_at: Date | null; confirmed_by: string | null }

/** 点検 of a month, unit by unit, those that nobody began included (state 未実施). A constant number of statements. */
export async function listStocktakes(seat: Seat, query: { readonly period?: string | undefined; readonly scope?: 'mine' | 'all' | undefined }): Promise<{ period: string; rows: Row[] }> {
  const duty = stocktakeDuty(seat)
  const period = query.period ?? monthOf(seat.day)
  const stored = await storedRows(seat.db, seat, sql`s.period = ${period}`)
  const tasks = await seat.db.selectFrom('task').select(['unit', sql<string>`coalesce(extended_to, due)`.as('due')]).where('org', '=', seat.org).where('duty', '=', duty.id).where('period', '=', period).where('state', '<>', '取消').execute()
  const owed = await owedUnits(seat, duty, period)
  const dueOf = new Map(tasks.map(({ unit, due }) => [unit, due]))
  const begun = new Map(stored.map((row) => [row.unit, row]))
  const units = [...new Set([...begun.keys(), ...dueOf.keys(), ...owed.keys()])].filter((unit) => maySee(seat, unit, query.scope ?? 'mine'))
  const order = new Map([...seat.organisation.units.keys()].map((unit, i) => [unit, i]))
  const names = await namesFor(seat.db, seat.org, seat.organisation, stored.flatMap((row) => [row.started_by, row.confirmed_by]), units)
  const rows = units.map((unit) => toRow(seat, duty, names, { unit, period, due: dueOf.get(unit) ?? lastDayOfMonth(period), expected: owed.get(unit) ?? 0 }, begun.get(unit)))
  return { period, rows: rows.sort((a, b) => (order.get(a.unit.id) ?? 0) - (order.get(b.unit.id) ?? 0)) }
}

/** Units that owe an inspection in the month by what they hold now, with the number of things. */
async function owedUnits(seat: Seat, duty: Duty, period: string): Promise<Map<string, number>> {
  if (period > monthOf(seat.day)) return new Map()
  const subjects = await unitsToInspect(seat.db, seat, duty)
  const found = occurrences({ every: 'month', months: await intervalOf(seat.db, seat, duty), subjects, today: period < monthOf(seat.day) ? lastDayOfMonth(period) : seat.day, from: `${period}-01`, inForce: (day) => bindsOn(duty, day) })
  const counts = new Map(subjects.map(({ unit, count }) => [unit, count]))
  return new Map(found.filter((one) => one.period === period).map(({ subject }) => [subject, counts.get(subject) ?? 0]))
}

async function storedRows(db: OrgDb, seat: Seat, where: ReturnType<typeof sql>): Promise<StoredRow[]> {
  const { rows } = await sql<StoredRow>`select s.id, s.unit, s.period, s.state, s.started_by, s.closed_at, s.confirmed_by, (select count(*)::int from stocktake_expected e where e.org = s.org and e.stocktake = s.id) as expected,
      case when s.state = '点検中'
        then (select count(*)::int from (select upper(regexp_replace(normalize(e.number, NFKC), '\\s', '', 'g')) from stocktake_expected e where e.org = s.org and e.stocktake = s.id
          intersect select c.code from stocktake_scan c where c.org = s.org and c.stocktake = s.id) seen)
        else (select count(*)::int from (select r.item from stocktake_result r where r.org = s.org and r.stocktake = s.id and r.item is not null and r.list <> '見当たらない'
          intersect select e.item from stocktake_expected e where e.org = s.org and e.stocktake = s.id) seen) end as counted
    from stocktake s where s.org = ${seat.org} and (${where})`.execute(db)
  return rows
}
function toRow(seat: Seat, duty: Duty, names: Names, month: { unit: string; period: string; due: string; expected: number }, stored: StoredRow | undefined): Row {
  const state = stored?.state ?? '未実施'
  return {
    id: stored?.id ?? null, unit: names.unit(month.unit), period: month.period, state, mayStart: stored === undefined && mayReport(seat, duty, month.unit), expected: stored?.expected ?? month.expected, counted: stored?.counted ?? 0, due: month.due,
    overdue: month.due < seat.day && (state === '未実施' || state === '点検中'), startedBy: names.personOrNull(stored?.started_by), closedAt: stored?.closed_at?.toISOString() ?? null, confirmedBy: names.personOrNull(stored?.confirmed_by),
  }
}

/** 「mine」 is the own 所属 and what one answers for; 「all」 also everything below a role or headship one holds. */
function maySee(seat: Seat, unit: string, scope: 'mine' | 'all'): boolean {
  const me = personOf(seat)
  const home = unitOf(seat.organisation, me)
  if (home !== undefined && belongsTo(seat.organisation, home) === belongsTo(seat.organisation, unit)) return true
  if (readingRefusals(seat, unit).length > 0) return false
  const duty = stocktakeDuty(seat)
  if (duty.assignees.some((one) => typeof one !== 'string' && responsibleFor(seat.organisation, one.role, unit).includes(me))) return true
  if (scope === 'mine') return false
  const line = lineAbove(seat.organisation, unit).map(({ id }) => id)
  const heads = seat.organisation.people.get(me)?.assignments.filter(({ head }) => head).map((one) => one.unit) ?? []
  return heads.some((one) => line.includes(one)) || actorOrNobody(seat).roles.some(({ unit: at }) => at === null || line.includes(at))
}

/** One inspection with every line: as it stands while it is counted, as it was reported afterwards. */
export async function stocktakeDetail(seat: Seat, id: string): Promise<Detail> {
  const stocktake = await loadStocktake(seat.db, seat, id)
  const duty = stocktakeDuty(seat)
  const me = personOf(seat)
  const { unit, state, closedBy } = stocktake
  const confirmers = state === '報告済' ? confirmersOf(seat, duty, unit, closedBy ?? '') : []
  if (!maySee(seat, unit, 'all') && !confirmers.includes(me) && stocktake.confirmedBy !== me) return hidden(seat, unit)
  const [stored] = await storedRows(seat.db, seat, sql`s.id = ${id}`)
  const due = await seat.db.selectFrom('task').select(sql<string>`coalesce(extended_to, due)`.as('due')).where('org', '=', seat.org).where('duty', '=', duty.id).where('unit', '=', unit).where('period', '=', stocktake.period).executeTakeFirst()
  const open = state === '点検中'
  const names = await namesFor(seat.db, seat.org, seat.organisation, [stored?.started_by, stored?.confirmed_by], [unit])
  return {
    ...toRow(seat, duty, names, { unit, period: stocktake.period, due: due?.due ?? lastDayOfMonth(stocktake.period), expected: 0 }, stored), lines: open ? await countingLines(seat, stocktake) : await reportedLines(seat, id),
    remarks: stocktake.remarks, clauses: [...duty.cites], mayCount: open && mayCount(seat, duty, unit), mayReport: open && mayReport(seat, duty, unit), mayConfirm: confirmers.includes(me) && closedBy !== me,
  }
}
function hidden(seat: Seat, unit: string): never {
  const said = readingRefusals(seat, unit)
  throw new Refused('not-permitted', said.length > 0 ? said : 'ほかの所属の点検は見られません。')
}

interface Described { item: string; state: string; holder: string | null; place: string | null; number: string; register: string }
async function describe(seat: Seat, items: readonly string[]): Promise<Map<string, Described>> {
  if (items.length === 0) return new Map()
  const { rows } = await sql<Described>`select i.id as item, i.number, i.register, i.state, (select name from person p where p.org = i.org and p.id = i.holder) as holder, (select q.number from item q where q.org = i.org and q.id = i.place) as place
    from item i where i.org = ${seat.org} and i.id = any(${[...items]}::bigint[])`.execute(seat.db)
  return new Map(rows.map((row) => [row.item, row]))
}
async function countingLines(seat: Seat, stocktake: { id: string; unit: string }): Promise<DetailLine[]> {
  const { lines } = await linesNow(seat.db, seat, stocktake)
  const things = await describe(seat, lines.flatMap(({ item }) => item ?? []))
  return lines.map((line) => { const thing = line.item ? things.get(line.item) : undefined; return { ...line, code: thing?.number ?? line.code, state: thing?.state ?? null, holder: thing?.holder ?? null, place: thing?.place ?? null } })
}
/** State, holder and place are those of the ledger when the inspection began; for what was not expected, those of today. */
async function reportedLines(seat: Seat, id: string): Promise<DetailLine[]> {
  const results = await seat.db.selectFrom('stocktake_result').select(['code', 'item', 'list', 'note']).where('org', '=', seat.org).where('stocktake', '=', id).orderBy('code').execute()
  const read = await seat.db.selectFrom('stocktake_scan').select(['code', ({ fn }) => fn.min('scanned_at').as('at')]).where('org', '=', seat.org).where('stocktake', '=', id).groupBy('code').execute()
  const { rows: expected } = await sql<Omit<Described, 'number' | 'register'>>`select e.item, e.state, (select name from person p where p.org = e.org and p.id = e.holder) as holder, (select q.number from item q where q.org = e.org and q.id = e.place) as place
    from stocktake_expected e where e.org = ${seat.org} and e.stocktake = ${id}`.execute(seat.db)
  const today = await describe(seat, results.flatMap(({ item }) => item ?? []))
  const then = new Map(expected.map((row) => [row.item, row]))
  const readAt = new Map(read.map(({ code, at }) => [code, at.toISOString()]))
  return results.map(({ code, item, list, note }) => {
    const thing = item === null ? undefined : today.get(item)
    const { state = null, holder = null, place = null } = (item === null ? undefined : then.get(item)) ?? thing ?? {}
    return { code: thing?.number ?? code, item, register: thing?.register ?? null, list, note, state, holder, place, scannedAt: readAt.get(code.replace(/（.*$/u, '')) ?? null }
  })
}

/** The result of an inspection as a PDF with the seal boxes of who counted and of the head. */
export async function stocktakePdf(seat: Seat, id: string): Promise<{ file: Uint8Array; name: string }> {
  const detail = await stocktakeDetail(seat, id)
  const stocktake = await loadStocktake(seat.db, seat, id)
  const organisation = await seat.db.selectFrom('organisation').select('name').where('id', '=', seat.org).executeTakeFirstOrThrow()
  const counts = Map.groupBy(detail.lines, ({ list }) => list)
  const file = renderLedger({
    mark: outputMark(seat), title: '機器・媒体点検結果', form: { name: '点検結果報告' }, organisation: organisation.name, unit: detail.unit.name, period: formatEraMonth(detail.period), orientation: 'landscape', printedOn: seat.day, sealBoxes: sealBoxes(seat, stocktake, await namesFor(seat.db, seat.org, seat.organisation, [stocktake.confirmedBy, stocktake.closedBy])),
    columns: [
      { key: 'list', label: '結果', width: 26 }, { key: 'code', label: '番号', width: 28 }, { key: 'kind', label: '台帳', width: 26 }, { key: 'state', label: '台帳の状態', width: 22, align: 'center' },
      { key: 'holder', label: '使用者', width: 26 }, { key: 'place', label: '保管場所', width: 28 }, { key: 'scannedAt', label: '読取り日時', width: 28, kind: 'moment' }, { key: 'note', label: '備考', width: 70 },
    ],
    rows: detail.lines.map((line) => ({ ...line, kind: line.register ? seat.book.registers.get(line.register)?.noun ?? '' : '' })),
    notes: [[...counts].map(([list, lines]) => `${list} ${lines.length}件`).join('　'), `状態: ${detail.state}`, ...(detail.remarks ? [`所見: ${detail.remarks}`] : [])],
  })
  return { file, name: outputName(seat, `点検結果_${detail.unit.name}_${detail.period}.pdf`) }
}
function sealBoxes(seat: Seat, stocktake: Awaited<ReturnType<typeof loadStocktake>>, names: Names): SealBox[] {
  const name = (person: string) => names.person(person).name
  const duty = stocktakeDuty(seat)
  return [
    { role: duty.reportsTo ?? seat.book.profile.titles.unitHead, ...(stocktake.confirmedBy && stocktake.confirmedAt ? { name: name(stocktake.confirmedBy), date: dayOf(stocktake.confirmedAt) } : {}) },
    { role: '点検者', ...(stocktake.closedBy && stocktake.closedAt ? { name: name(stocktake.closedBy), date: dayOf(stocktake.closedAt) } : {}) },
  ]
}
