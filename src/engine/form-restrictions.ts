import { RESTRICTION_KINDS } from './definition.ts'
import type { Restriction, RestrictionKind } from './definition.ts'
import { isDay } from './calendar.ts'

const MOST = 30
/** The rules' words for the kinds of 取扱制限. */
export const RESTRICTION_WORDS: { readonly [kind in RestrictionKind]: string } = {
  'no-copy': '複製禁止', 'no-take-out': '持ち出し禁止', 'no-distribution': '配布禁止', 'destroy-after-reading': '読後廃棄', 'limited-readers': '閲覧制限', own: '独自の取扱制限',
}
/** The word for a kind; a kind that is none stands for itself. */
export const restrictionWords = (kind: string): string => RESTRICTION_WORDS[kind as RestrictionKind] ?? kind
/** The kinds that say everything by themselves; an own restriction needs the organisation's list. */
export const PLAIN_RESTRICTIONS = RESTRICTION_KINDS.filter((kind) => kind !== 'own')

type Read = { readonly value: readonly Restriction[] } | { readonly message: string }
/** What the lists of a restriction may name. */
interface Known { readonly personExists: (id: string) => boolean; readonly unitExists: (id: string) => boolean }

/** Reads the lines of a restrictions field. A restriction that lets some people or places through names them; without them it would let nobody or everybody through. */
export function readRestrictions(label: string, value: unknown, known: Known): Read {
  if (!Array.isArray(value) || value.length > MOST) return { message: `${label}は${MOST}件以内の一覧で入力してください。` }
  const read: Restriction[] = []
  for (const [index, line] of value.entries()) {
    const one = readOne(line, known)
    if (typeof one === 'string') return { message: `${label}の${index + 1}件目: ${one}` }
    read.push(one)
  }
  return { value: read }
}

function readOne(line: unknown, known: Known): Restriction | string {
  if (typeof line !== 'object' || line === null) return '入力の形が正しくありません。'
  const { kind, label, own, place, people, units, roles, until, ...rest } = line as { [key in keyof Restriction]: unknown }
  if (Object.keys(rest).length > 0) return `「${Object.keys(rest)[0]!.slice(0, 40)}」という項目はありません。`
  if (!RESTRICTION_KINDS.includes(kind as RestrictionKind)) return '取扱制限の種類を選んでください。'
  if (label !== undefined && (typeof label !== 'string' || label.length > 80)) return '表示の言葉は80文字以内で入力してください。'
  if (own !== undefined && !(typeof own === 'string' && /^\d{1,18}$/.test(own))) return '独自の取扱制限を一覧から選んでください。'
  if (kind === 'own' && own === undefined) return '独自の取扱制限を一覧から選んでください。'
  if (place !== undefined && (typeof place !== 'string' || place.length > 200)) return '場所は200文字以内で入力してください。'
  if (until !== undefined && !(typeof until === 'string' && isDay(until))) return '期限は、暦にある日付で入力してください。'
  const lists = readLists({ people, units, roles }, known)
  if (typeof lists === 'string') return lists
  const scoped = Object.keys(lists).length > 0
  if (kind === 'no-take-out' && !(typeof place === 'string' && place.trim() !== '')) return '持ち出し禁止には、定められた場所を書いてください。'
  if (kind === 'limited-readers' && !scoped) return '閲覧制限には、閲覧できる人・所属・役割のどれかを選んでください。'
  const words = typeof label === 'string' && label.trim() !== '' ? label.trim() : RESTRICTION_WORDS[kind as RestrictionKind]
  return { kind: kind as RestrictionKind, label: words, ...(typeof own === 'string' ? { own } : {}), ...(typeof place === 'string' && place.trim() !== '' ? { place: place.trim() } : {}), ...lists, ...(typeof until === 'string' ? { until } : {}) }
}

function readLists(lists: { readonly people: unknown; readonly units: unknown; readonly roles: unknown }, known: Known): Pick<Restriction, 'people' | 'units' | 'roles'> | string {
  const found: { people?: string[]; units?: string[]; roles?: string[] } = {}
  for (const [key, value] of Object.entries(lists) as ['people' | 'units' | 'roles', unknown][]) {
    if (value === undefined || value === null) continue
    if (!Array.isArray(value) || value.length > 200 || !value.every((one): one is string => typeof one === 'string' && one.length <= 80)) return '範囲の指定が正しくありません。'
    if (key === 'people' && !value.every(known.personExists)) return '範囲の人は、自分の組織に在籍している人から選んでください。'
    if (key === 'units' && !value.every(known.unitExists)) return '範囲の所属は、自分の組織の所属から選んでください。'
    if (value.length > 0) found[key] = [...new Set(value)]
  }
  return found
}

/** The same restriction twice is one; two that let different people through are both kept (the narrower wins where they are judged). */
export function unionOf(lists: readonly (readonly Restriction[])[]): Restriction[] {
  return [...new Map(lists.flat().map((one) => [JSON.stringify([one.kind, one.own, one.place, one.people, one.units, one.roles, one.until]), one])).values()]
}
