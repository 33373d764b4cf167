import { checkForm } from '../engine/form.ts'
import type { FormContext } from '../engine/form.ts'
import type { Facts } from '../engine/condition.ts'
import type { Field, Form, Refusal } from '../engine/definition.ts'
import { normalize } from '../engine/japanese-text.ts'
import { unitOf } from '../engine/organisation.ts'
import type { Register } from '../engine/register/register.ts'
import type { Table } from '../documents/table-reader.ts'
import type { OrgDb } from '../store/database.ts'
import { readCell } from './import-cells.ts'
import { classificationWords, readClassification } from './import-classification.ts'
import type { ImportedClassification } from './import-classification.ts'
import { columnsOf } from './import-fields.ts'
import type { Mapping } from './import-fields.ts'
import { directoryOf, thingsNamed } from './import-lookups.ts'
import type { Directory } from './import-lookups.ts'
import { guardImport } from './import-guards.ts'
import { storedItems } from './import-rows.ts'
import type { StoredItem } from './import-rows.ts'
import type { LoadedItem } from './item-facts.ts'
import { maySeeTo } from './items.ts'
import type { PlannedRow, RowKind, Target } from './planned-row.ts'
import { settingsOf } from './settings.ts'
import { describeValue, wordingFor, wordRefusals } from './wording.ts'
import type { Change, Wording } from './wording.ts'
import { registerOf } from './world.ts'
import type { Seat } from './world.ts'

export interface ImportPlan { readonly rows: readonly PlannedRow[]; readonly counts: Readonly<Record<RowKind, number>>; readonly places: ReadonlyMap<string, LoadedItem> }

interface Planning {
  readonly seat: Seat
  readonly register: Register
  readonly columns: ReadonlyMap<string, number>
  readonly header: readonly string[]
  readonly directory: Directory
  readonly things: ReadonlyMap<string, Awaited<ReturnType<typeof thingsNamed>>>
  readonly form: FormContext
  readonly wording: Wording
  readonly mine: (unit: string) => boolean
}
const MOST_NUMBER = 60
const COMMON: Form = { unit: { label: '所属', type: 'unit' }, holder: { label: '使用者', type: 'person' } }

/**
 * Says for each row of a file what importing it would do, by the same rules as entering it by hand: a constant number of statements per 10,000 rows. With `lock` the rows
 * of the register are held until the transaction ends. Throws Refused when the mapping cannot be used.
 */
export async function planImport(db: OrgDb, seat: Seat, key: string, table: Table, mapping: Mapping, options: { readonly lock?: boolean } = {}): Promise<ImportPlan> {
  const register = registerOf(seat, key)
  const columns = columnsOf(register, seat.book.profile.id, table, mapping)
  const numbers = table.rows.map((row) => cellOf({ columns }, row, 'number').trim())
  const stored = await storedItems(db, seat, key, register, numbers.filter((number) => number.length <= MOST_NUMBER), options.lock ?? false)
  const planning = await prepare(db, seat, { register, columns, table, stored: numbers.flatMap((number) => stored(number) ?? []) })
  const first = new Map<string, number>()
  const places = planning.things.get('places')?.facts ?? new Map<string, LoadedItem>()
  const planned = table.rows.map((cells, index) => {
    const number = numbers[index]!
    const row = table.rowNumbers[index]!
    const folded = normalize(number.slice(0, MOST_NUMBER + 1))
    const earlier = folded === '' ? undefined : first.get(folded)
    if (earlier === undefined) first.set(folded, row)
    return planRow(planning, { row, number, cells, stored: stored(number) ?? null, earlier })
  })
  const rows = await guardImport(db, seat, planning.register, planned, places, (field) => headingOf(planning, field))
  const counts = { 新規: 0, 変更: 0, 変更なし: 0, 誤り: 0 }
  for (const { kind } of rows) counts[kind] += 1
  return { rows, counts, places }
}

async function prepare(db: OrgDb, seat: Seat, { register, columns, table, stored }: { register: Register; columns: Planning['columns']; table: Table; stored: readonly StoredItem[] }): Promise<Planning> {
  const directory = directoryOf(seat.organisation)
  const things = new Map<string, Awaited<ReturnType<typeof thingsNamed>>>()
  const referring = [...columns].flatMap(([field, index]) => (field === 'place' ? [['places', index] as const] : register.columns[field]?.type === 'item' ? [[register.columns[field].register, index] as const] : []))
  for (const [name, list] of Map.groupBy(referring, ([other]) => other)) {
    things.set(name, await thingsNamed(db, seat, name, list.flatMap(([, index]) => table.rows.map((row) => row[index]!.trim()).filter((text) => text !== ''))))
  }
  const form: FormContext = {
    profile: seat.book.profile.id, day: seat.day, now: seat.now, me: seat.person ?? '', settings: await settingsOf(db, seat), cites: register.cites,
    personExists: (id) => seat.organisation.people.has(id), unitExists: (id) => seat.organisation.units.has(id),
  }
  const before = await wordingFor(db, seat, stored.flatMap((item) => [[COMMON, item as unknown as Facts], [register.columns, item.details]] as const))
  const wording: Wording = { ...before, item: (id) => [...things.values()].map(({ facts }) => facts.get(id)?.number).find((found) => found !== undefined) ?? before.item(id) }
  const known = new Map<string, boolean>()
  const mine = (unit: string) => known.get(unit) ?? (known.set(unit, maySeeTo(seat, unit)), known.get(unit)!)
  return { seat, register, columns, header: table.header, directory, things, form, wording, mine }
}
function cellOf({ columns }: Pick<Planning, 'columns'>, cells: readonly string[], field: string): string {
  const index = columns.get(field)
  return index === undefined ? '' : cells[index] ?? ''
}
const headingOf = ({ columns, header }: Planning, field: string): string => { const index = columns.get(field); return index === undefined ? '' : header[index]! }

interface RawRow { readonly row: number; readonly number: string; readonly cells: readonly string[]; readonly stored: StoredItem | null; readonly earlier: number | undefined }
function planRow(planning: Planning, raw: RawRow): PlannedRow {
  const { register } = planning
  const refusals: Refusal[] = numberRefusals(register, raw)
  const common = readCommon(planning, raw, refusals)
  const details = readDetails(planning, raw, refusals)
  const classification = classificationIn(planning, raw, details, refusals)
  const base = { row: raw.row, number: raw.number.slice(0, MOST_NUMBER), stored: raw.stored }
  if (refusals.length > 0) return { ...base, kind: '誤り', message: wordRefusals(refusals, (field) => headingOf(planning, field)), changes: [], target: null }
  const target: Target = { number: raw.stored?.number ?? raw.number, ...common, details }
  if (!raw.stored) return { ...base, kind: '新規', message: '', ...(classification ? { changes: [{ label: '分類', before: '', after: classificationWords(classification, planning.seat.book.profile) }], target: { ...target, classification } } : { changes: [], target }) }
  const changes = changesOf(planning, raw.stored, target)
  return { ...base, kind: changes.length > 0 ? '変更' : '変更なし', message: '', changes, target }
}

/** Only a new row takes its classification from the file: what stands is changed by a review. */
function classificationIn(planning: Planning, { cells, stored }: RawRow, details: Facts, refusals: Refusal[]): ImportedClassification | null {
  const { register: { information }, seat } = planning
  if (!information || stored) return null
  const { value, refusals: found } = readClassification({ rules: information, profile: seat.book.profile, paper: details['form'] === '書面', cell: (field) => cellOf(planning, cells, field) })
  refusals.push(...found)
  return value
}

function numberRefusals({ cites, number: { label } }: Register, { number, earlier }: RawRow): Refusal[] {
  const say = (message: string): Refusal[] => [{ field: 'number', message, cites }]
  if (number === '') return say(`${label}がありません。`)
  if (number.length > MOST_NUMBER) return say(`${label}は${MOST_NUMBER}文字以内で書いてください（現在 ${number.length.toLocaleString('ja-JP')}文字）。`)
  if (/[\u0000-\u001F\u007F]/.test(number) || !number.isWellFormed()) return say(`${label}に使えない文字が含まれています。`)
  return earlier === undefined ? [] : say(`${label}「${number}」は、この表の${earlier}行目にもあります。`)
}

/** Unit, place, holder. State and holder of a thing that is there already are changed by acts only. */
function readCommon(planning: Planning, { cells, stored }: RawRow, refusals: Refusal[]): { unit: string; place: string | null; holder: string | null } {
  const { seat, register, columns } = planning
  const refuse = (field: string, message: string) => { refusals.push({ field, message, cites: register.cites }) }
  const read = (field: string, type: Field) => {
    const cell = readCell(type, cellOf(planning, cells, field), planning.directory, (name, text) => planning.things.get(name)?.find(text) ?? { message: '台帳がありません。' })
    if ('message' in cell) refuse(field, cell.message)
    return 'message' in cell ? undefined : cell.value as string | null
  }
  const unitCell = read('unit', { label: '所属', type: 'unit' })
  const unit = unitCell ?? stored?.unit ?? (seat.person === null ? undefined : unitOf(seat.organisation, seat.person))
  if (unit === undefined && unitCell === null) refuse('unit', '所属を書いてください。')
  if (stored && !planning.mine(stored.unit)) refuse('unit', 'ほかの所属の台帳は変更できません。')
  else if (unit !== undefined && unit !== stored?.unit && !planning.mine(unit)) refuse('unit', 'ほかの所属の台帳は変更できません。')
  const placeCell = columns.has('place') ? read('place', { label: '保管場所', type: 'item', register: 'places' }) : stored?.place ?? null
  if (placeCell && placeCell !== stored?.place && planning.things.get('places')?.facts.get(placeCell)?.state !== '使用中') refuse('place', '保管場所を、使用中のものから選んでください。')
  const holderCell = read('holder', { label: '使用者', type: 'person' })
  if (stored && holderCell && holderCell !== stored.holder) refuse('holder', '登録済みのものの使用者は、取込みでは変えられません。申請や記録で変えてください。')
  const state = cellOf(planning, cells, 'state').trim()
  const expected = stored?.state ?? register.initial
  if (state !== '' && normalize(state.slice(0, 40)) !== normalize(expected)) refuse('state', stored ? `状態は取込みでは変えられません（現在「${expected}」）。申請や記録で変えてください。` : `新しい行の状態は「${expected}」だけです。`)
  if (stored && refusals.length === 0 && register.states[stored.state]?.tone === 'final' && differs(planning, cells, stored, { unit, place: placeCell })) refuse('number', `「${stored.state}」になった行は直せません。`)
  return { unit: unit ?? '', place: placeCell ?? null, holder: stored ? stored.holder : holderCell ?? null }
}
function differs(planning: Planning, cells: readonly string[], stored: StoredItem, { unit, place }: { unit: string | undefined; place: string | null | undefined }): boolean {
  const ignored: Refusal[] = []
  const details = readDetails(planning, { row: 0, number: stored.number, cells, stored, earlier: undefined }, ignored)
  return ignored.length > 0 || changesOf(planning, stored, { number: stored.number, unit: unit ?? stored.unit, place: place ?? null, holder: stored.holder, details }).length > 0
}

/** The register's own columns as they would be; the refusals of columns the file does not have are left alone for things that are there already. */
function readDetails(planning: Planning, { cells, stored }: RawRow, refusals: Refusal[]): Facts {
  const { register, columns, form } = planning
  const values: Record<string, unknown> = { ...stored?.details }
  const unread = new Set<string>()
  for (const [key, field] of Object.entries(register.columns)) {
    if (columns.has(key)) {
      const cell = readCell(field, cellOf(planning, cells, key), planning.directory, (name, text) => planning.things.get(name)?.find(text) ?? { message: '台帳がありません。' })
      if ('message' in cell) { refusals.push({ field: key, message: cell.message, cites: field.cites ?? register.cites }); unread.add(key) }
      values[key] = 'message' in cell ? null : cell.value
    }
    if (!stored && 'default' in field && field.default !== undefined && (values[key] === null || values[key] === undefined) && !unread.has(key)) values[key] = field.default
  }
  const checked = checkForm(register.columns, values, form)
  refusals.push(...checked.refusals.filter(({ field }) => (!stored || columns.has(field)) && !unread.has(field)), ...chosenRefusals(planning, checked.values))
  if (!stored) return checked.values
  return { ...stored.details, ...Object.fromEntries([...columns.keys()].filter((key) => Object.hasOwn(register.columns, key)).map((key) => [key, checked.values[key] ?? null])) }
}
function chosenRefusals({ register, columns, things }: Planning, values: Facts): Refusal[] {
  return [...columns.keys()].flatMap((key) => {
    const field = register.columns[key]
    if (field?.type !== 'item' || !values[key] || !field.states) return []
    const item = things.get(field.register)?.facts.get(String(values[key]))
    return item && !field.states.includes(item.state) ? [{ field: key, message: `「${item.number}」は現在「${item.state}」のため選べません。`, cites: field.cites ?? register.cites }] : []
  })
}

function changesOf({ register, wording, things }: Planning, stored: StoredItem, target: Target): Change[] {
  const place = (id: string | null) => (id === null ? '' : things.get('places')?.facts.get(id)?.number ?? stored.placeNumber ?? '')
  const changes: Change[] = []
  if (target.unit !== stored.unit) changes.push({ label: '所属', before: wording.unit(stored.unit), after: wording.unit(target.unit) })
  if (target.place !== stored.place) changes.push({ label: '保管場所', before: stored.placeNumber ?? '', after: place(target.place) })
  for (const [key, field] of Object.entries(register.columns)) {
    const [before, after] = [stored.details[key] ?? null, target.details[key] ?? null]
    if (isSame(before, after)) continue
    changes.push({ label: field.label, before: describeValue(field, before, wording), after: describeValue(field, after, wording) })
  }
  return changes
}
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (one === null || other === null) return false
  return typeof one === 'object' || typeof other === 'object' ? JSON.stringify(one) === JSON.stringify(other) : String(one) === String(other)
}
