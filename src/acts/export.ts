import { sql } from 'kysely'
import { clausesInWords } from '../../clauses/citations.ts'
import type { DocumentMark } from '../documents/marking/mark.ts'
import type { LedgerColumn, LedgerRow } from '../documents/ledger.ts'
import type { Field, Levels } from '../engine/definition.ts'
import { namesOf } from '../engine/register/information-rules.ts'
import type { Register } from '../engine/register/register.ts'
import { appendEvidence } from '../evidence/append.ts'
import type { Tx } from '../store/database.ts'
import { conditions, planList, source } from '../store/item-list.ts'
import type { ListContext, ListPlan, ListQuery } from '../store/item-list.ts'
import { namesFor } from '../store/names.ts'
import { columnName } from '../store/register-ddl.ts'
import { highestAmong, markWith } from './highest-mark.ts'
import { directoryOf } from './import-lookups.ts'
import { describeClass, describeValue, wordingFor } from './wording.ts'
import type { Wording } from './wording.ts'
import { mayOpen, openRowsOf, refuseOpening } from './open-register.ts'
import { countedOutput } from './outputs.ts'
import { registerOf } from './world.ts'
import type { Seat } from './world.ts'

/** What a list of this register works with for this seat. Throws where it may not be opened. */
export function listContext(seat: Seat, key: string): ListContext {
  const register = registerOf(seat, key)
  const rows = mayOpen(seat, register) ? undefined : openRowsOf(seat, register)
  if (rows === null) throw refuseOpening(seat, register)
  return { ...(rows ? { openTo: rows } : {}), org: seat.org, day: seat.day, organisation: seat.organisation, key, register, places: seat.book.registers.get('places') }
}

/** `mark`: how the table is marked; null where it is not. */
export interface Export { readonly mark: DocumentMark | null; readonly title: string; readonly columns: readonly LedgerColumn[]; readonly rows: AsyncIterable<LedgerRow> }
interface Row { id: string; number: string; state: string; unit: string; holder: string | null; due: string | null; confidentiality: number; integrity: number; availability: number; seen_on: string | null; place_number: string | null; [detail: `d_${string}`]: unknown }
const CHUNK = 5000

/** A register as a table with every column, as `sekisho import` takes it back: filters as in the list, rows by number, 5,000 in memory. The export itself is evidence. Throws Refused for impossible filters. */
export async function exportItems(seat: Seat, key: string, query: ListQuery = {}): Promise<Export> {
  const context = listContext(seat, key)
  const plan = await planList(seat.db, context, query)
  await witnessExport(seat, context.register, `${context.register.title}の全件`, query)
  const mark = await markWith(seat, await highestAmong(seat.db, sql`${source(context, plan)} where ${conditions(context, plan, [])}`, { ever: false }))
  return { mark, title: context.register.title, columns: exportColumns(context.register), rows: countedOutput(seat, { register: key, what: context.register.title }, rowsOf(seat, context, plan)) }
}
/** Exports are acts: who took which ledger out, and how it was narrowed. */
export async function witnessExport(seat: Seat, register: Pick<Register, 'id' | 'cites'>, what: string, query: ListQuery, db: Seat['db'] | Tx = seat.db): Promise<void> {
  await appendEvidence(db, { org: seat.org, actor: seat.person, act: '台帳の出力', subject: `register/${register.id}`, after: { what, query: { ...query } }, clauses: register.cites, at: seat.now })
}

const KINDS: { readonly [type: string]: LedgerColumn['kind'] } = { flag: 'check', declaration: 'check', date: 'day', dateTime: 'moment', number: 'number' }
function exportColumns(register: Register): LedgerColumn[] {
  return [
    { key: 'number', label: register.number.label, width: 22 }, ...Object.entries(register.columns).map(([key, field]): LedgerColumn => ({ key: `d_${key}`, label: field.label, width: 26, ...(KINDS[field.type] ? { kind: KINDS[field.type] } : {}) })),
    { key: 'state', label: '状態', width: 16 }, { key: 'unit', label: '所属', width: 30 }, { key: 'place', label: '保管場所', width: 22 }, { key: 'holder', label: '使用者', width: 22 },
    { key: 'due', label: '返却予定', width: 20, kind: 'day' }, { key: 'class', label: '情報の分類', width: 30 }, ...(register.information?.named?.length ? [{ key: 'named', label: '分類による区分', width: 24 }] : []), { key: 'seen', label: '最終点検日', width: 20, kind: 'day' },
  ]
}

async function* rowsOf(seat: Seat, context: ListContext, plan: ListPlan): AsyncGenerator<LedgerRow> {
  const { register, organisation } = context
  const directory = directoryOf(organisation)
  const own = Object.keys(register.columns).map((key) => sql`d.${sql.ref(columnName(key))} as ${sql.ref(`d_${key}`)}`)
  const details = plan.filters.details.length > 0 ? sql`` : sql` join ${sql.table(register.table)} d on d.org = i.org and d.item = i.id`
  for (let after: string | null = null; ;) {
    const { rows }: { rows: Row[] } = await sql<Row>`select i.id, i.number, i.state, i.unit, i.holder, i.due, i.confidentiality, i.integrity, i.availability, i.seen_on, p.number as place_number, ${sql.join(own)}
      from ${source(context, plan)}${details} left join item p on p.org = i.org and p.id = i.place where ${conditions(context, plan, after === null ? [] : [sql`i.number > ${after}`])} order by i.number limit ${CHUNK}`.execute(seat.db)
    const names = await namesFor(seat.db, seat.org, organisation, rows.map(({ holder }) => holder), rows.map(({ unit }) => unit))
    const words = await wordingFor(seat.db, seat, rows.map((row) => [register.columns, Object.fromEntries(Object.keys(register.columns).map((column) => [column, row[`d_${column}`]]))] as const))
    // 前提: people and units as import finds them again.
    const wording: Wording = { ...words, person: (id) => directory.personText(id) || words.person(id), unit: (id) => directory.unitText(id) || words.unit(id) }
    for (const row of rows) yield toLedgerRow(row, register, wording, { unit: directory.unitText(row.unit) || names.unit(row.unit).name, holder: row.holder ? directory.personText(row.holder) || names.person(row.holder).name : '' })
    if (rows.length < CHUNK) return
    after = rows.at(-1)!.number
  }
}

const RAW = new Set<Field['type']>(['flag', 'declaration', 'date', 'number'])
function toLedgerRow(row: Row, register: Register, wording: Wording, common: { unit: string; holder: string }): LedgerRow {
  const own = Object.entries(register.columns).map(([key, field]) => {
    const value = row[`d_${key}`]
    const isMoment = value instanceof Date
    return [`d_${key}`, isMoment ? value.toISOString() : RAW.has(field.type) ? value as LedgerRow[string] : field.type === 'text' ? clausesInWords(String(value ?? '')) ?? value as LedgerRow[string] : describeValue(field, value, wording)]
  })
  const isClassified = register.carriesInformation || register.information !== undefined
  return { number: row.number, ...Object.fromEntries(own) as LedgerRow, state: row.state, unit: common.unit, place: row.place_number, holder: common.holder, due: row.due, class: isClassified ? describeClass(row, wording.profile) : '', named: namesOf(register.information, row as Levels).map(({ words }) => words).join('・'), seen: row.seen_on }
}
