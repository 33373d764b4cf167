import { compile } from './condition.ts'
import { daysBetween, fiscalYear, isDay as isCalendarDay } from './calendar.ts'
import type { ClauseId } from '../../clauses/index.ts'
import type { Facts } from './condition.ts'
import type { DateRange, Field, Form, ProfileId, Refusal } from './definition.ts'
import { readContents } from './form-contents.ts'
import { readRestrictions } from './form-restrictions.ts'
import type { Settings } from './setting.ts'
import { figure } from './setting.ts'

/** What checking a form may ask about the outside; all of it is known before the check begins. */
export interface FormContext {
  readonly profile: ProfileId
  readonly day: string
  readonly now: Date
  readonly me: string
  readonly settings: Settings
  readonly personExists: (id: string) => boolean
  readonly unitExists: (id: string) => boolean
  /** How somebody is employed; left out: not asked. */
  readonly employmentOf?: (person: string) => string | undefined
  readonly cites: readonly ClauseId[]
}
export interface CheckedForm { readonly values: Facts; readonly refusals: readonly Refusal[] }
/** Called with the rest of the check once a field's raw value is known to be there. */
type Checked = { readonly value: unknown } | { readonly message: string }

/** The value at `period.to` of a form. */
export function fieldOf(form: Facts, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (value as Facts | undefined)?.[key], form)
}

/** What a field that names one or several holds, as a list; a field left out names none. */
export const listed = (form: Facts, key: string): readonly string[] => [form[key] ?? []].flat() as string[]

/** The fields of a form that the profile has and that `when` shows for these values. */
export function shownFields(form: Form, values: Facts, profile: ProfileId): [string, Field][] {
  return Object.entries(form).filter(([, field]) => (!field.profiles || field.profiles.includes(profile)) && (!field.when || compile(field.when)(values) === 1))
}

/**
 * Checks raw input against a form. Unknown keys are refused, hidden fields are dropped, every refusal stands at its field with the clauses of the field (or of the
 * definition). `partial`: only the keys given are checked (correcting a row).
 */
export function checkForm(form: Form, raw: unknown, context: FormContext, options: { readonly partial?: boolean } = {}): CheckedForm {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return { values: {}, refusals: [{ field: '', message: '入力の形が正しくありません。', cites: [] }] }
  const given = raw as Facts
  const refusals: Refusal[] = Object.keys(given).filter((key) => !Object.hasOwn(form, key)).map((key) => ({ field: key.slice(0, 60), message: `「${key.slice(0, 60)}」という項目はありません。`, cites: [] }))
  const values: Record<string, unknown> = {}
  for (const [key, field] of shownFields(form, given, context.profile)) {
    if (options.partial && !Object.hasOwn(given, key)) continue
    const cites = field.cites ?? context.cites
    const value = given[key]
    if (isEmpty(value)) {
      if (field.required !== false && !(options.partial && value === undefined)) refusals.push({ field: key, message: emptyMessage(field), cites })
      else if (options.partial) values[key] = null
      continue
    }
    const checked = checkValue(field, value, context)
    if ('message' in checked) refusals.push({ field: key, message: checked.message, cites })
    else values[key] = checked.value
  }
  return { values, refusals }
}

const isDay = (value: unknown): value is string => typeof value === 'string' && isCalendarDay(value)
const isEmpty = (value: unknown) => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
function emptyMessage(field: Field): string {
  if (field.type === 'declaration') return `「${field.label}」を確かめて、印を付けてください。`
  return ['text', 'number', 'date', 'dateTime', 'dateRange', 'contents'].includes(field.type) ? `${field.label}を入力してください。` : `${field.label}を選んでください。`
}

function checkValue(field: Field, value: unknown, context: FormContext): Checked {
  switch (field.type) {
    case 'text': return checkText(field, value)
    case 'number': return checkNumber(field, value)
    case 'choice': return typeof value === 'string' && optionsOf(field.options).includes(value) ? { value } : { message: `${field.label}は、選択肢（${optionsOf(field.options).join('・')}）から選んでください。` }
    case 'choices': return Array.isArray(value) && value.every((one) => typeof one === 'string' && optionsOf(field.options).includes(one)) ? { value: [...new Set(value)] } : { message: `${field.label}は、選択肢から選んでください。` }
    case 'flag': return typeof value === 'boolean' ? { value } : { message: `${field.label}は「はい」か「いいえ」で答えてください。` }
    case 'declaration': return value === true ? { value } : { message: emptyMessage(field) }
    case 'date': return checkDate(field, value, context)
    case 'dateTime': return checkMoment(field, value, context)
    case 'dateRange': return checkRange(field, value, context)
    case 'person': return checkPerson(field, value, context)
    case 'unit': return checkUnit(field, value, context)
    case 'item': return checkItems(field, value)
    case 'contents': return readContents(field.label, value)
    case 'restrictions': return readRestrictions(field.label, value, context)
    case 'attachments': return isIds(value) ? { value } : { message: '添付の指定が正しくありません。' }
  }
}
const optionsOf = (options: readonly (string | { readonly value: string })[]) => options.map((one) => (typeof one === 'string' ? one : one.value))
const isIds = (value: unknown): value is string[] => Array.isArray(value) && value.length <= 500 && value.every((one) => typeof one === 'string' && /^\d{1,18}$/.test(one))

const LONG_TEXT = 4000
const SHORT_TEXT = 200
const PATTERNS = { number: [/^[0-9０-９-]+$/, '数字で入力してください。'], phone: [/^[0-9０-９+\-（）() ]{4,20}$/, '電話番号の形で入力してください。'], email: [/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'メールアドレスの形で入力してください。'] } as const
function checkText(field: Extract<Field, { type: 'text' }>, value: unknown): Checked {
  if (typeof value !== 'string') return { message: `${field.label}は文字で入力してください。` }
  const max = field.max ?? (field.multiline ? LONG_TEXT : SHORT_TEXT)
  if (value.length > max) return { message: `${field.label}は${max.toLocaleString('ja-JP')}文字以内で入力してください（現在 ${value.length.toLocaleString('ja-JP')}文字）。` }
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/.test(value) || !value.isWellFormed()) return { message: `${field.label}に使えない文字が含まれています。` }
  const text = value.trim()
  if (text === '') return field.required === false ? { value: null } : { message: emptyMessage(field) }
  if (field.pattern && !PATTERNS[field.pattern][0].test(text)) return { message: `${field.label}は${PATTERNS[field.pattern][1]}` }
  return { value: text }
}
function checkNumber(field: Extract<Field, { type: 'number' }>, value: unknown): Checked {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return { message: `${field.label}は整数で入力してください。` }
  const { min = 0, max = 2_000_000_000 } = field
  return value < min || value > max ? { message: `${field.label}は${min.toLocaleString('ja-JP')}から${max.toLocaleString('ja-JP')}までで入力してください。` } : { value }
}
function checkDate(field: Extract<Field, { type: 'date' }>, value: unknown, { day }: FormContext): Checked {
  if (!isDay(value)) return { message: `${field.label}は、暦にある日付で入力してください。` }
  if (field.notBefore === 'today' && value < day) return { message: `${field.label}に過ぎた日は指定できません。` }
  return field.notAfter === 'today' && value > day ? { message: `${field.label}に先の日は指定できません。` } : { value }
}
function checkMoment(field: Extract<Field, { type: 'dateTime' }>, value: unknown, { now }: FormContext): Checked {
  const valid = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(value) && isDay(value.slice(0, 10)) && !Number.isNaN(Date.parse(value))
  if (!valid) return { message: `${field.label}は、日付と時刻で入力してください。` }
  return field.notAfter === 'now' && Date.parse(value) > now.getTime() + 60_000 ? { message: `${field.label}に先の時刻は指定できません。` } : { value }
}
function checkRange(field: Extract<Field, { type: 'dateRange' }>, value: unknown, context: FormContext): Checked {
  const { from, to } = (typeof value === 'object' && value !== null ? value : {}) as Partial<DateRange>
  if (!isDay(from) || !isDay(to) || Object.keys(value as object).length !== 2) return { message: `${field.label}は、始まりと終わりの日付を入力してください。` }
  if (to < from) return { message: `${field.label}の終わりが始まりより前です。` }
  if (field.notBefore === 'today' && from < context.day) return { message: `${field.label}の始まりに過ぎた日は指定できません。` }
  const most = field.maxDays ? figure(context.settings, field.maxDays) : Infinity
  if (daysBetween(from, to) + 1 > most) return { message: `${field.label}は${most}日以内で指定してください。` }
  if (field.withinFiscalYear && fiscalYear(from) !== fiscalYear(to)) return { message: `${field.label}は年度末（3月31日）を越えられません。翌年度分は改めて申請してください。` }
  return { value: { from, to } }
}
function checkUnit(field: Extract<Field, { type: 'unit' }>, value: unknown, context: FormContext): Checked {
  if (field.many) return eachOf(value, (one) => checkUnit({ ...field, many: false }, one, context))
  return typeof value === 'string' && context.unitExists(value) ? { value } : { message: `${field.label}は、自分の組織の所属から選んでください。` }
}
/** A list of which every member passes; the first that does not says why. */
function eachOf(value: unknown, check: (one: unknown) => Checked): Checked {
  const checked = [value].flat().map(check)
  return checked.find((one) => 'message' in one) ?? { value: [...new Set([value].flat())] }
}
const EMPLOYMENTS = { regular: '正規の職員', 'non-regular': '非常勤・臨時の職員', contractor: '委託事業者', outsider: '部外者' } as const
function checkPerson(field: Extract<Field, { type: 'person' }>, value: unknown, context: FormContext): Checked {
  if (field.many) return eachOf(value, (one) => checkPerson({ ...field, many: false }, one, context))
  if (typeof value !== 'string' || !context.personExists(value)) return { message: `${field.label}は、自分の組織に在籍している人から選んでください。` }
  if (field.employment && context.employmentOf && !(field.employment as readonly string[]).includes(context.employmentOf(value) ?? '')) return { message: `${field.label}には、${field.employment.map((one) => EMPLOYMENTS[one]).join('・')}の人だけを選べます。` }
  return field.notMe && value === context.me ? { message: `${field.label}に自分は選べません。別の人を選んでください。` } : { value }
}
function checkItems(field: Extract<Field, { type: 'item' }>, value: unknown): Checked {
  const ids = Array.isArray(value) ? value : [value]
  if (!isIds(ids) || (!field.many && ids.length > 1)) return { message: `${field.label}を台帳から選んでください。` }
  return { value: field.many ? [...new Set(ids)] : ids[0] }
}
