import { suggestMapping } from '../documents/column-mapping.ts'
import type { Table } from '../documents/table-reader.ts'
import { parseDay } from '../engine/calendar.ts'
import { normalize } from '../engine/japanese-text.ts'
import type { Organisation } from '../engine/organisation.ts'
import type { Employment } from '../engine/personnel/history.ts'
import type { PersonnelLine } from '../engine/personnel/personnel.ts'
import { UNIT_ACTS } from '../engine/personnel/reorganisation.ts'
import type { UnitLine } from '../engine/personnel/reorganisation.ts'
import { Refused } from '../engine/refused.ts'

export interface ListField { readonly key: string; readonly label: string; readonly required: boolean; readonly aliases: readonly string[]; readonly help: string }
const field = (key: string, label: string, help: string, aliases: readonly string[] = [], required = false): ListField => ({ key, label, required, aliases, help })

/** What a list of staff may say. */
export const PERSONNEL_FIELDS: readonly ListField[] = [
  field('number', '職員番号', '一人に一つ。同じ番号の行が二つ以上あるときは、本務と兼務・派遣です。', ['職員コード', '個人番号（職員）', '社員番号'], true),
  field('name', '氏名', '姓と名の間は空けます。', ['職員氏名', '名前'], true), field('kana', 'カナ氏名', '', ['フリガナ', 'ふりがな', 'カナ', '氏名カナ']),
  field('formerName', '旧氏名', '改姓などで氏名がすっかり変わるとき、いままでの氏名。', ['改姓前', '旧姓名']),
  field('unit', '所属', '部署コードか名称。同じ名称が二つあるときはコードか「課名＋係名」。', ['所属コード', '部署', '部署コード', '配属', '異動先'], true), field('post', '職', '課長、係員、主事など。', ['職名', '役職', '補職'], true),
  field('rank', '階級・級', '', ['階級', '級', '職位', '職級'], true), field('head', '長', 'その部署の長なら ○。', ['部署の長', '所属長']),
  field('main', '本務・兼務', '本務、兼務、派遣、出向。空欄は本務。', ['兼務区分', '本兼', '本務兼務区分']), field('employment', '任用', '常勤、会計年度任用職員、臨時的任用職員、委託先、部外。', ['任用区分', '雇用区分', '職員区分']),
  field('email', 'メールアドレス', '', ['メール', 'Eメール']), field('lastDay', '退職日', '在職の最後の日。書いた人は退職になります。', ['離職日', '退職年月日']), field('act', '異動区分', '「退職」と書いた行は、発令日の前日で退職になります。', ['発令区分', '事由']),
]
/** What the table of a reorganisation may say. */
export const UNIT_FIELDS: readonly ListField[] = [
  field('act', '区分', `${UNIT_ACTS.join('、')}。名称変更・移動は「変更」です。`, ['改正区分', '処理'], true), field('code', '部署コード', 'いまある部署のコード（新設では新しいコード）。', ['コード', '所属コード', '旧コード'], true),
  field('newCode', '新しいコード', '分割でできる部署のコード。', ['新コード', '新部署コード']), field('name', '名称', '新設・分割・変更の後の名称。', ['新名称', '部署名', '部署名称']), field('kind', '種類', '部、課、係など。', ['部署の種類']),
  field('parent', '上位コード', '上の部署のコード。', ['上位', '上位部署', '上位部署コード', '親コード']), field('successor', '引継ぎ先コード', '統合・廃止で、職員と台帳を引き継ぐ部署。', ['引継ぎ先', '統合先', '統合先コード']), field('sort', '並び順', '', ['順番']),
]

/** Field → index of its column. Throws Refused where a demanded column is missing or the given mapping is no mapping. */
export function columnsFor(fields: readonly ListField[], table: Pick<Table, 'header'>, given?: { readonly [field: string]: string | null }): { columns: ReadonlyMap<string, number>; mapping: Record<string, string | null> } {
  const suggested = suggestMapping(table.header, fields).columns
  const columns = new Map<string, number>()
  for (const { key } of fields) {
    const heading = given?.[key]
    const index = given && heading !== undefined ? (heading === null || heading === '' ? -1 : table.header.indexOf(heading)) : suggested[key] ?? -1
    if (given && heading && index < 0) throw new Refused('invalid-input', [{ field: 'mapping', message: `列「${heading.slice(0, 60)}」がファイルにありません。対応する列を選び直してください。`, cites: [] }])
    if (index >= 0) columns.set(key, index)
  }
  const twice = [...columns].find(([key, index]) => [...columns].some(([other, at]) => other !== key && at === index))
  if (twice) throw new Refused('invalid-input', [{ field: 'mapping', message: `列「${table.header[twice[1]]!}」が二つの項目に選ばれています。`, cites: [] }])
  return { columns, mapping: Object.fromEntries(fields.map(({ key }) => [key, columns.has(key) ? table.header[columns.get(key)!]! : null])) }
}
export const missingColumns = (fields: readonly ListField[], columns: ReadonlyMap<string, number>): string[] => fields.filter(({ key, required }) => required && !columns.has(key)).map(({ label }) => label)

export interface ReadLines<Line> { readonly lines: readonly Line[]; readonly unread: readonly { readonly row: number; readonly number: string; readonly name: string; readonly message: string }[] }
const cellsOf = (columns: ReadonlyMap<string, number>, cells: readonly string[]) => (key: string): string => { const index = columns.get(key); return index === undefined ? '' : (cells[index] ?? '').trim() }

/** The lines of a list of staff. `organisation`: as it is on the day the list takes effect; `lastDay` is what 退職 without a date means. */
export function readPersonnel(organisation: Organisation, table: Table, columns: ReadonlyMap<string, number>, lastDay: string): ReadLines<PersonnelLine> {
  const units = unitFinder(organisation)
  const lines: PersonnelLine[] = []
  const unread: { row: number; number: string; name: string; message: string }[] = []
  for (const [index, cells] of table.rows.entries()) {
    const cell = cellsOf(columns, cells)
    const row = table.rowNumbers[index]!
    const read = readLine(organisation, units, cell, row, lastDay)
    if (typeof read === 'string') unread.push({ row, number: cell('number').slice(0, 60), name: cell('name').slice(0, 60), message: read })
    else lines.push(read)
  }
  // 前提: somebody of whom one line cannot be read is left out whole.
  const bad = new Map(unread.map(({ number, row }) => [normalize(number), row]))
  const whole = lines.filter(({ number }) => !bad.has(normalize(number)))
  for (const line of lines) if (!whole.includes(line)) unread.push({ row: line.row, number: line.number, name: line.name, message: `同じ職員の${bad.get(normalize(line.number))}行目が読めないため、取り込みません。` })
  return { lines: whole, unread }
}

type Cell = (key: string) => string
function readLine(organisation: Organisation, units: ReturnType<typeof unitFinder>, cell: Cell, row: number, dayBefore: string): PersonnelLine | string {
  const number = cell('number') || numberOf(organisation, cell('name'), cell('kana'))
  if (number === '') return '職員番号がありません。氏名だけでは、どの職員か決まりません。'
  if (number.length > 40) return '職員番号が長すぎます。'
  const leaves = cell('lastDay') !== '' ? parseDay(cell('lastDay')) ?? undefined : /退職|離職|失職|免職/.test(cell('act')) ? dayBefore : null
  if (leaves === undefined) return `退職日「${cell('lastDay')}」は日付として読めません。`
  const unit = leaves !== null || cell('unit') === '' ? null : units(cell('unit'))
  if (unit !== null && typeof unit !== 'string') return unit.message
  const rank = cell('rank')
  const employment = employmentOf(cell('employment'))
  if (employment === undefined) return `任用「${cell('employment')}」は分かりません。常勤、会計年度任用職員、臨時的任用職員、委託先、部外のどれかにしてください。`
  if (leaves === null && cell('post') === '') return '職がありません。'
  const isOutside = employment === 'contractor' || employment === 'outsider'
  if (leaves === null && !organisation.profile.ranks.includes(rank.replace(/相当$/, '')) && !(isOutside && rank === '')) return rank === '' ? '階級・級がありません。' : `階級・級「${rank}」はありません。${organisation.profile.ranks.join('、')}から選んでください。`
  const main = mainOf(cell('main'))
  if (main === undefined) return `本務・兼務「${cell('main')}」は分かりません。本務、兼務、派遣、出向のどれかにしてください。`
  return { row, number, name: cell('name'), kana: cell('kana'), formerName: cell('formerName'), employment, email: cell('email') || null, unit, post: cell('post'), rank, head: /^(○|〇|◯|1|はい|true|長|yes)$/i.test(cell('head')), main, lastDay: leaves }
}

/** Only where exactly one person of that name (and reading) serves. */
function numberOf(organisation: Organisation, name: string, kana: string): string {
  if (name === '') return ''
  const found = [...organisation.people.values()].filter((one) => normalize(one.name) === normalize(name) && (kana === '' || normalize(one.kana) === normalize(kana)))
  return found.length === 1 ? found[0]!.number : ''
}
function employmentOf(text: string): Employment | null | undefined {
  const plain = normalize(text)
  if (plain === '') return null
  if (/委託|請負|派遣(会社|社員|元)/.test(plain)) return 'contractor'
  if (/部外|外部/.test(plain)) return 'outsider'
  if (/会計年度|臨時|非常勤|非正規|パート|アルバイト/i.test(plain)) return 'non-regular'
  return /常勤|正規|一般職|警察官|特別職|任期付|再任用|定年前/.test(plain) ? 'regular' : undefined
}
const mainOf = (text: string): boolean | null | undefined => (text === '' ? null : text.startsWith('本務') ? true : /兼務|併任|派遣|出向|事務取扱/.test(text) ? false : undefined)

/** Finds a unit by code, by name, by 「課名＋係名」; says why not where none or several fit. */
function unitFinder(organisation: Organisation): (text: string) => string | { readonly message: string } {
  const byCode = new Map([...organisation.units.values()].map(({ id, code }) => [normalize(code), id]))
  const named = Map.groupBy([...organisation.units.values()].flatMap((unit) => {
    const above = unit.parent === null ? undefined : organisation.units.get(unit.parent)
    return [[normalize(unit.name), unit.id], ...(above ? [[normalize(above.name + unit.name), unit.id]] : [])] as [string, string][]
  }), ([name]) => name)
  return (text) => {
    const code = byCode.get(normalize(text))
    if (code !== undefined) return code
    const found = [...new Set((named.get(normalize(text)) ?? []).map(([, id]) => id))]
    if (found.length === 1) return found[0]!
    return { message: found.length === 0 ? `所属「${text.slice(0, 60)}」は、発令日の組織にありません。` : `所属「${text.slice(0, 60)}」は${found.length}つあります（${found.slice(0, 3).map((id) => organisation.units.get(id)!.code).join('、')}）。部署コードで書いてください。` }
  }
}

/** The lines of a table of changes to units. */
export function readUnits(table: Table, columns: ReadonlyMap<string, number>): ReadLines<UnitLine> {
  const lines = table.rows.map((cells, index): UnitLine => {
    const cell = cellsOf(columns, cells)
    const act = UNIT_ACTS.find((one) => one === cell('act')) ?? (/^(名称変更|改称|移動|移管|種別変更|所管替え)$/.test(cell('act')) ? '変更' : /^(併合|吸収)$/.test(cell('act')) ? '統合' : null)
    const sort = /^\d{1,6}$/.test(cell('sort')) ? Number(cell('sort')) : null
    return { row: table.rowNumbers[index]!, act, code: cell('code').slice(0, 40), newCode: cell('newCode').slice(0, 40), name: cell('name').slice(0, 100), kind: cell('kind'), parent: cell('parent'), successor: cell('successor'), sort }
  })
  return { lines, unread: [] }
}
