import { addDays, daysBetween, fiscalYear, formatEra } from '../../../src/engine/calendar.ts'
import { compile } from '../../../src/engine/condition.ts'
import type { Facts } from '../../../src/engine/condition.ts'
import type { Content, Field, Form, ProfileId } from '../../../src/engine/definition.ts'
import { dayOfDraft, draftProblem } from '../date-draft.ts'
import { draftIn } from './drafts.ts'
import type { Drafts } from './drafts.ts'
import type { ContentDraft } from '../contents-field.tsx'
import type { RestrictionDraft } from '../restrictions-field.tsx'

/** What a form is judged by besides its own fields. `today` is the server's day. */
export interface FormContext { readonly profile: ProfileId; readonly today: string; readonly facts?: Facts; /** The procedure or event it belongs to: only clauses that may be named there are offered. */ readonly act?: string }
/** A value the API takes, or why there is none; `undefined` value = left empty. */
type Read = { readonly value: unknown } | { readonly problem: string }
export interface FormProblem { readonly field: string; readonly message: string; readonly cites: readonly string[] }
export interface FormReading {
  /** What the API wants; fields that are hidden or empty are left out. */
  readonly payload: Facts
  readonly problems: readonly FormProblem[]
  /** Keys shown, in the form's order. */
  readonly shown: readonly string[]
}

const EMPTY: Read = { value: undefined }
const PATTERNS = {
  number: { test: /^[0-9-]+$/, message: '数字で入力してください。' },
  phone: { test: /^\+?[0-9()-]{6,20}$/, message: '電話番号を、数字とハイフンで入力してください。' },
  email: { test: /^[^\s@]+@[^\s@]+\.[^\s@]+$/, message: 'メールアドレスの形（例：name@example.lg.jp）で入力してください。' },
} as const

function readText(typed: string, field: Extract<Field, { type: 'text' }>): Read {
  const pattern = field.pattern === undefined ? null : PATTERNS[field.pattern]
  const value = pattern === null ? typed.trim() : typed.normalize('NFKC').trim()
  if (value === '') return EMPTY
  const length = [...value].length
  if (field.max !== undefined && length > field.max) return { problem: `${field.max}字以内で入力してください。いまは${length}字です。` }
  return pattern !== null && !pattern.test.test(value) ? { problem: pattern.message } : { value }
}

function readNumber(typed: string, field: { readonly min?: number; readonly max?: number; readonly unit?: string }): Read {
  const plain = typed.normalize('NFKC').replace(/[,\s]/g, '')
  if (plain === '') return EMPTY
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return { problem: '数字で入力してください。' }
  const value = Number(plain)
  if (field.min !== undefined && value < field.min) return { problem: `${field.min}${field.unit ?? ''}以上で入力してください。` }
  if (field.max !== undefined && value > field.max) return { problem: `${field.max}${field.unit ?? ''}以下で入力してください。` }
  return { value }
}

function readDate(typed: string, field: { readonly notBefore?: 'today'; readonly notAfter?: 'today' }, today: string): Read {
  if (typed === '') return EMPTY
  const day = dayOfDraft(typed)
  if (day === null) return { problem: draftProblem(typed) ?? '日付を入力してください。' }
  if (field.notBefore === 'today' && day < today) return { problem: `今日（${formatEra(today)}）以後の日付を入力してください。` }
  if (field.notAfter === 'today' && day > today) return { problem: `今日（${formatEra(today)}）以前の日付を入力してください。` }
  return { value: day }
}

function readMoment(typed: string, notAfterNow: boolean): Read {
  if (typed === '') return EMPTY
  const [date = '', time = ''] = typed.split('T')
  const problem = date === '' ? '日付を入力してください。' : draftProblem(date)
  if (problem !== null) return { problem }
  if (!/^\d{2}:\d{2}$/.test(time)) return { problem: '時刻を入力してください。' }
  const value = `${date}T${time}:00+09:00`
  return notAfterNow && Date.parse(value) > Date.now() ? { problem: '現在より前の日時を入力してください。' } : { value }
}

function readRange(typed: { readonly from: string; readonly to: string }, field: Extract<Field, { type: 'dateRange' }>, today: string): Read {
  if (typed.from === '' && typed.to === '') return EMPTY
  if (typed.from === '' || typed.to === '') return { problem: typed.from === '' ? '始まる日を入力してください。' : '終わる日を入力してください。' }
  const wrong = draftProblem(typed.from) ?? draftProblem(typed.to)
  if (wrong !== null) return { problem: wrong }
  if (typed.to < typed.from) return { problem: '終わる日を、始まる日と同じかその後の日にしてください。' }
  if (field.notBefore === 'today' && typed.from < today) return { problem: `始まる日を、今日（${formatEra(today)}）以後にしてください。` }
  const most = field.maxDays === undefined ? null : Number(field.maxDays.value)
  if (most !== null && daysBetween(typed.from, typed.to) + 1 > most) return { problem: `期間は${most}日以内です。終わる日を${formatEra(addDays(typed.from, most - 1))}までにしてください。` }
  if (field.withinFiscalYear === true && fiscalYear(typed.from) !== fiscalYear(typed.to)) return { problem: '期間は同じ年度の中（3月31日まで）にしてください。' }
  return { value: { from: typed.from, to: typed.to } }
}

function readContent(row: ContentDraft, number: number): Content | string {
  const title = row.title.trim()
  if (title === '') return `情報${number}の名称を入力してください。`
  if (row.confidentiality === '' || row.integrity === '' || row.availability === '') return `情報${number}の機密性・完全性・可用性を選んでください。`
  const records = readNumber(row.records, { min: 0 })
  if ('problem' in records || (records.value !== undefined && !Number.isInteger(records.value))) return `情報${number}の件数は、0以上の整数で入力してください。`
  return {
    title, confidentiality: Number(row.confidentiality) as 1 | 2 | 3, integrity: Number(row.integrity) as 1 | 2, availability: Number(row.availability) as 1 | 2,
    ...(records.value === undefined ? {} : { records: records.value as number }), ...(row.restrictions.length === 0 ? {} : { restrictions: row.restrictions }),
  }
}

function readContents(rows: readonly ContentDraft[]): Read {
  if (rows.length === 0) return EMPTY
  const read = rows.map((row, index) => readContent(row, index + 1))
  const wrong = read.filter((one) => typeof one === 'string')
  return wrong.length > 0 ? { problem: wrong.join('') } : { value: read }
}

const split = (text: string): string[] => text.split(/[、,，\n]+/).map((one) => one.trim()).filter((one) => one !== '')
const named = (key: string, values: readonly string[]): object => (values.length === 0 ? {} : { [key]: values })
function readRestrictions(lines: readonly RestrictionDraft[]): Read {
  if (lines.length === 0) return EMPTY
  return { value: lines.map((line) => ({
    kind: line.kind, ...(line.label.trim() === '' ? {} : { label: line.label.trim() }), ...(line.place.trim() === '' ? {} : { place: line.place.trim() }), ...(line.own[0] ? { own: line.own[0].value } : {}),
    ...named('people', line.people.map(({ value }) => value)), ...named('units', line.units.map(({ value }) => value)), ...named('roles', split(line.roles)),
  })) }
}

const list = (values: readonly string[]): Read => (values.length === 0 ? EMPTY : { value: values })

/** One field's draft as the API wants it. */
function readField(key: string, field: Field, drafts: Drafts, today: string): Read {
  switch (field.type) {
    case 'text': return readText(draftIn(drafts, key, field), field)
    case 'number': return readNumber(draftIn(drafts, key, field), field)
    case 'choice': return { value: draftIn(drafts, key, field) || undefined }
    case 'choices': return list(draftIn(drafts, key, field))
    case 'flag': return { value: draftIn(drafts, key, field) }
    case 'declaration': return { value: draftIn(drafts, key, field) || undefined }
    case 'date': return readDate(draftIn(drafts, key, field), field, today)
    case 'dateTime': return readMoment(draftIn(drafts, key, field), field.notAfter === 'now')
    case 'dateRange': return readRange(draftIn(drafts, key, field), field, today)
    case 'person': case 'unit': case 'item': {
      const ids = draftIn(drafts, key, field).map((one) => one.value)
      return field.many === true ? list(ids) : { value: ids[0] }
    }
    case 'restrictions': return readRestrictions(draftIn(drafts, key, field))
    case 'contents': return readContents(draftIn(drafts, key, field))
    case 'attachments': return list(draftIn(drafts, key, field).map((file) => file.id))
  }
}

const REQUESTS: { readonly [type in Field['type']]: string } = {
  text: '入力してください。', number: '数字を入力してください。', choice: '一つ選んでください。', choices: '当てはまるものを選んでください。', flag: '「はい」か「いいえ」を選んでください。',
  declaration: '内容を確かめて、チェックを付けてください。', date: '日付を入力してください。', dateTime: '日付と時刻を入力してください。', dateRange: '期間を入力してください。',
  person: '人を選んでください。', unit: '所属を選んでください。', item: '対象を選んでください。', restrictions: '取扱制限を選んでください。', contents: '情報を追加してください。', attachments: 'ファイルを選んでください。',
}

const applies = (field: Field, profile: ProfileId): boolean => field.profiles === undefined || field.profiles.includes(profile)

/**
 * Reads the whole form in its order, so that a field's `when` may look at the fields before it (and at `facts`).
 * 前提: a field whose condition cannot be judged yet is not shown; it is asked once the fields it depends on are answered.
 */
export function readForm(form: Form, drafts: Drafts, context: FormContext): FormReading {
  const payload: Record<string, unknown> = {}
  const problems: FormProblem[] = []
  const shown: string[] = []
  for (const [key, field] of Object.entries(form)) {
    if (!applies(field, context.profile)) continue
    if (field.when !== undefined && compile(field.when)({ ...context.facts, ...payload }) !== 1) continue
    shown.push(key)
    const read = readField(key, field, drafts, context.today)
    if ('problem' in read) problems.push({ field: key, message: read.problem, cites: field.cites ?? [] })
    else if (read.value !== undefined) payload[key] = read.value
    else if (field.required !== false) problems.push({ field: key, message: REQUESTS[field.type], cites: field.cites ?? [] })
  }
  return { payload, problems, shown }
}
