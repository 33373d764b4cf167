import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { ledgersOf } from '../../acts/ledger-forms.ts'
import type { LedgerEntry } from '../../acts/ledger-forms.ts'
import { bringInRows, custodyRows, registerRows } from '../../acts/ledger-rows.ts'
import type { LedgerScope } from '../../acts/ledger-rows.ts'
import { highestAmong, highestOf, labelWith, markWith, nameWith } from '../../acts/highest-mark.ts'
import { witnessExport } from '../../acts/export.ts'
import { countedOutput, noteOutput } from '../../acts/outputs.ts'
import { sealLine } from '../../acts/evidence-proof.ts'
import { loadItems } from '../../acts/item-facts.ts'
import { mayOpen, mayOpenItem, openRowsOf, refuseOpening } from '../../acts/open-register.ts'
import { registerOf } from '../../acts/world.ts'
import type { Seat } from '../../acts/world.ts'
import { renderLabels } from '../../documents/label-pdf.ts'
import { LABEL_SHEETS } from '../../documents/label-sheets.ts'
import type { LedgerInput, LedgerRow, SealBox } from '../../documents/ledger.ts'
import { ledgerCsvStream } from '../../documents/ledger-csv.ts'
import { renderLedger } from '../../documents/ledger-pdf.ts'
import { writeLedgerXlsx } from '../../documents/ledger-xlsx.ts'
import { fiscalYear, fiscalYearEnd, fiscalYearStart, firstDayOfMonth, lastDayOfMonth } from '../../engine/calendar.ts'
import { belongsTo, nameOfOrganisation, unitOf } from '../../engine/organisation.ts'
import { Refused, refuseField } from '../../engine/refused.ts'
import { unitsBelow } from '../../store/item-filters.ts'
import type { FileReply, Handlers } from '../handlers.ts'

const MOST_ROWS = { pdf: 5000, xlsx: 20_000 } as const
const MOST_LABELS = 500
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** 簿冊 on paper and as files, labels. */
export const ledgerHandlers: Handlers = {
  ledgers: async ({ seat }) => ({ forms: ledgersOf(seat).map(({ id, title, register, byPeriod }) => ({ id, title, register, byPeriod })) }),
  ledger: async ({ seat, params, query }) => {
    const entry = ledgersOf(seat).find(({ id }) => id === params['form'])
    if (!entry) throw new Refused('not-found', 'この簿冊はありません。')
    const scope = scopeOf(seat, entry, query)
    await witnessExport(seat, registerOrFirst(seat, entry), entry.title, { format: query.format, unit: scope.unit, from: scope.from, to: scope.to })
    return fileOf(seat, entry, scope, query.format)
  },
  labels: async ({ seat, params, query }) => labels(seat, params['register'] ?? '', query),
  labelSheets: async () => ({ sheets: LABEL_SHEETS.map(({ id, name, columns, rows }) => ({ id, title: name, cells: columns * rows })) }),
}
const registerOrFirst = (seat: Seat, { register }: LedgerEntry) => seat.book.registers.get(register) ?? [...seat.book.registers.values()][0]!

/** `unit`: with everything below it; left out: one's own 所属 (the system: everything). `period`: a month 2026-11 or the fiscal year that begins in 2026; left out: this fiscal year. */
function scopeOf(seat: Seat, entry: LedgerEntry, { unit, period }: { readonly unit?: string | undefined; readonly period?: string | undefined }): LedgerScope {
  const home = seat.person === null ? undefined : unitOf(seat.organisation, seat.person)
  const chosen = unit ?? (home === undefined ? null : belongsTo(seat.organisation, home))
  if (chosen !== null && !seat.organisation.units.has(chosen)) throw refuseField('unit', '所属を一覧から選んでください。')
  const wanted = chosen === null ? [...seat.organisation.units.keys()] : unitsBelow(seat.organisation, chosen)
  const units = openUnits(seat, entry, wanted)
  if (units.length === 0) throw refuseOpening(seat, registerOf(seat, entry.register), chosen ?? undefined)
  if (period !== undefined && /^\d{4}-(0[1-9]|1[0-2])$/.test(period)) return { unit: chosen, units, from: firstDayOfMonth(period), to: lastDayOfMonth(period) }
  if (period !== undefined && period !== '' && !/^(19|20|21)\d{2}$/.test(period)) throw refuseField('period', '期間は、年月（2026-11）か年度（2026）で指定してください。')
  const year = period ? Number(period) : fiscalYear(seat.day)
  return { unit: chosen, units, from: fiscalYearStart(year), to: fiscalYearEnd(year) }
}

/** Of these units, those whose rows of the ledger are open to who asks. */
function openUnits(seat: Seat, { register: key }: LedgerEntry, units: readonly string[]): readonly string[] {
  const register = seat.book.registers.get(key)
  if (!register || mayOpen(seat, register)) return units
  const open = new Set(openRowsOf(seat, register)?.units)
  return units.filter((unit) => open.has(unit))
}

function rowsOf(seat: Seat, { kind, register }: LedgerEntry, scope: LedgerScope): AsyncIterable<LedgerRow> {
  if (kind === 'register') return registerRows(seat, register, scope)
  return kind === 'bring-in' ? bringInRows(seat, scope) : custodyRows(seat, register, scope)
}

async function fileOf(seat: Seat, entry: LedgerEntry, scope: LedgerScope, format: 'pdf' | 'xlsx' | 'csv'): Promise<FileReply> {
  const rows = countedOutput(seat, { register: entry.register, what: entry.title }, rowsOf(seat, entry, scope))
  const unit = scope.unit === null ? '' : seat.organisation.units.get(scope.unit)!.name
  const mark = await markWith(seat, await highestAmong(seat.db, listedIn(seat, entry, scope), { ever: entry.kind !== 'register' }))
  const name = nameWith(mark, `${[entry.title, unit, seat.day].filter(Boolean).join('_')}.${format}`)
  if (format === 'csv') return { file: ledgerCsvStream(entry.form.columns, rows), type: 'text/csv; charset=utf-8', name }
  const held: LedgerRow[] = []
  for await (const row of rows) {
    if (held.push(row) > MOST_ROWS[format]) throw new Refused('too-large', `${MOST_ROWS[format].toLocaleString('ja-JP')}行を超えるため、${format === 'pdf' ? 'PDF' : 'Excel'}にできません。所属や期間を絞るか、CSVで出力してください。`)
  }
  const ledger: LedgerInput = {
    ...entry.form, organisation: nameOfOrganisation(seat.organisation), unit, rows: held, printedOn: seat.day, sealBoxes: sealBoxes(seat), proof: await sealLine(seat), ...(mark ? { mark } : {}),
    ...(entry.byPeriod ? { period: { from: scope.from, to: scope.to } } : {}),
  }
  if (format === 'pdf') return { file: renderLedger(ledger), type: 'application/pdf', name, inline: true }
  return { file: await writeLedgerXlsx(ledger), type: EXCEL, name }
}
/** The things a ledger lists: those of the register in the units, or those that left in the days. */
function listedIn(seat: Seat, { kind, register }: LedgerEntry, { units, from, to }: LedgerScope): RawBuilder<unknown> {
  const there = sql`(i.unit = any(${[...units]}::bigint[]) or coalesce(i.keeper_unit, i.unit) = any(${[...units]}::bigint[]))`
  if (kind === 'register') return sql`item i where i.org = ${seat.org} and i.register = ${register} and ${there}`
  return sql`item i where i.org = ${seat.org} and i.register = ${register} and exists (select from custody c where c.org = i.org and c.item = i.id and (${there} or c.unit = any(${[...units]}::bigint[]))
    and c.from_day <= ${to}::date and (c.confirmed_at is null or c.confirmed_at >= ${from}::date::timestamp at time zone 'Asia/Tokyo'))`
}
/** 決裁欄: the head of the unit and who keeps its media, as the profile calls them. */
const sealBoxes = ({ organisation: { profile: { titles } } }: Seat): SealBox[] => [...new Set([titles.unitHead, titles.mediaKeeper])].map((role) => ({ role }))

async function labels(seat: Seat, key: string, query: { readonly items: string; readonly sheet: string; readonly start?: number | undefined }): Promise<FileReply> {
  const register = registerOf(seat, key)
  const ids = [...new Set(query.items.split(',').filter((id) => /^\d{1,18}$/.test(id)))]
  if (ids.length === 0) throw refuseField('items', '番号票を印刷するものを選んでください。')
  if (ids.length > MOST_LABELS) throw refuseField('items', `一度に印刷できる番号票は${MOST_LABELS}枚までです。`)
  const items = await loadItems(seat.db, seat, ids)
  const chosen = ids.flatMap((id) => { const item = items.get(id); return item?.register === key && mayOpenItem(seat, item) ? [item] : [] })
  if (chosen.length !== ids.length) throw refuseField('items', 'この台帳にないものが含まれています。一覧から選び直してください。')
  const marks = new Map<string, string>()
  for (const item of chosen) marks.set(item.id, await labelWith(seat, item))
  const file = await settingLabels(() => renderLabels({
    sheet: query.sheet, ...(query.start === undefined ? {} : { start: query.start }), printedOn: seat.day,
    labels: chosen.map((item) => ({ number: item.number, qr: item.number, line1: String(item.details['kind'] ?? register.noun), line2: seat.organisation.units.get(belongsTo(seat.organisation, item.unit))?.name ?? '', mark: marks.get(item.id) ?? '' })),
  }))
  await noteOutput(seat, { register: key, what: '番号票' }, chosen.length)
  await witnessExport(seat, register, '番号票', { items: chosen.map(({ number }) => number), sheet: query.sheet })
  return { file, type: 'application/pdf', name: nameWith(await markWith(seat, highestOf(chosen)), `番号票_${seat.day}.pdf`), inline: true }
}
async function settingLabels(set: () => Uint8Array): Promise<Uint8Array> {
  try { return set() } catch (error) {
    if (error instanceof RangeError) throw new Refused('invalid-input', [{ field: /開始位置/.test(error.message) ? 'start' : 'sheet', message: error.message, cites: [] }])
    throw error
  }
}
