import type { Refusal, Setting } from '../engine/definition.ts'
import { isDay } from '../engine/calendar.ts'
import { parseHours } from '../engine/sign-in/hours.ts'
import { PAIRED } from '../engine/sign-in/privilege.ts'
import { Refused, refuseField } from '../engine/refused.ts'
import { appendEvidence } from '../evidence/append.ts'
import { conditionRefusals, forgetConditions } from '../identity/conditions.ts'
import { isNetwork, rangesIn } from '../identity/networks.ts'
import { holdsWholeRole } from '../identity/reading.ts'
import { identityRefusals } from '../identity/refusals.ts'
import type { Tx } from '../store/database.ts'
import { carryOut } from './effect.ts'
import { findItems } from './found-items.ts'
import { guardRefusals } from './form-check.ts'
import { refreshProcedures } from './own-procedures.ts'
import { declaredSettings, keyOf, storedSettings } from './setting-list.ts'
import type { DeclaredSetting, StoredSetting } from './setting-list.ts'
import { personOf } from './world.ts'
import type { Seat } from './world.ts'
import { keepSetting } from './settings.ts'

export interface SettingChange { readonly id: string; readonly role?: string | undefined; readonly value: number | string; readonly from: string; readonly reason: string }

/** Sets a value from a day on: today at the earliest, so that what was judged stays as it was judged. Throws `Refused` at the field; `address`: from where the change comes. */
export async function changeSetting(seat: Seat, change: SettingChange, address: string): Promise<void> {
  const declared = changeable(seat, change)
  const value = typeof change.value === 'string' ? change.value.normalize('NFC').trim() : change.value
  const fault = valueFault(declared.setting, value)
  if (fault !== null) throw refuseField('value', fault, declared.clauses)
  if (!isDay(change.from) || change.from < seat.day) throw refuseField('from', 'いつからかは、今日かそれより後の日にしてください。')
  const key = keyOf(change.id, change.role)
  await seat.db.transaction().execute(async (tx) => {
    const stored = await storedSettings(tx, seat.org)
    const before = valueOn(stored, key, change.from)
    if (before === value || (before === undefined && change.role === undefined && value === declared.setting.value)) throw refuseField('value', 'その日の値は、すでにこの値です。')
    const next = [...stored.filter((one) => one.id !== key || one.from !== change.from), { id: key, value, from: change.from, by: null, at: null, reason: '' }]
    refuse(looserRefusals(seat, declared.setting, next, change.from))
    if (change.from === seat.day) refuse(shutOut(seat, next, address))
    await keepSetting(tx, seat, { id: key, value, from: change.from, reason: change.reason })
    await appendEvidence(tx, { org: seat.org, actor: personOf(seat), act: '設定の変更', subject: `setting/${key}`, before: { value: before ?? declared.setting.value }, after: { label: declared.setting.label, value, from: change.from, reason: change.reason }, clauses: declared.clauses, at: seat.now })
    await follow(tx, seat, declared.setting, { before: before ?? declared.setting.value, value, from: change.from, reason: change.reason })
    if (change.from === seat.day) await refreshProcedures(tx, seat)
  })
  forgetConditions(seat)
}

/** Takes back a value whose day has not come. */
export async function withdrawSetting(seat: Seat, change: Pick<SettingChange, 'id' | 'role' | 'from'>): Promise<void> {
  const { setting, clauses } = changeable(seat, change)
  const key = keyOf(change.id, change.role)
  if (!isDay(change.from) || change.from <= seat.day) throw refuseField('from', '取りやめられるのは、まだ来ていない日からの値だけです。')
  await seat.db.transaction().execute(async (tx) => {
    const stored = await storedSettings(tx, seat.org)
    const row = stored.find((one) => one.id === key && one.from === change.from)
    if (!row) throw new Refused('not-found', 'その日からの値はありません。')
    refuse(looserRefusals(seat, setting, stored.filter((one) => one !== row), change.from))
    await tx.deleteFrom('setting_value').where('org', '=', seat.org).where('id', '=', key).where('from_day', '=', change.from).execute()
    await appendEvidence(tx, { org: seat.org, actor: personOf(seat), act: '設定の取りやめ', subject: `setting/${key}`, before: { value: row.value, from: row.from }, clauses, at: seat.now })
    await follow(tx, seat, setting, { before: row.value, value: valueOn(stored.filter((one) => one !== row), key, change.from) ?? setting.value, from: change.from, reason: 'まだ来ていない日からの値の取りやめ' })
  })
}

interface Changed { readonly before: number | string; readonly value: number | string; readonly from: string; readonly reason: string }
/** What the rules attach to a change of this figure: rows, drafts. Refused with the clause where it cannot be. */
async function follow(tx: Tx, seat: Seat, setting: Setting, { before, value, from, reason }: Changed): Promise<void> {
  const event = setting.followedBy === undefined ? undefined : seat.book.events.get(setting.followedBy)
  if (!event?.effect) return
  const inWords = (one: number | string): string => `${one}${setting.unit ?? ''}`
  const form = { what: setting.label, before: inWords(before), value: inWords(value), startsOn: from, reason }
  const chosen = await findItems(tx, seat, event.finds, form)
  refuse(await guardRefusals(tx, seat, event.guards, null, form, chosen))
  await carryOut(tx, seat, { effect: event.effect, item: null, form, chosen, applicant: personOf(seat), title: event.title, definition: event.id, clauses: event.cites, request: null })
}

function changeable(seat: Seat, { id, role }: Pick<SettingChange, 'id' | 'role'>): DeclaredSetting {
  if (!holdsWholeRole(seat)) throw new Refused('not-permitted', '設定を見て変えられるのは、組織全体の役割を持つ人です。')
  const found = declaredSettings(seat.book).get(id)
  if (!found) throw refuseField('id', 'この設定はありません。')
  if (role !== undefined && !found.setting.byRole) throw refuseField('role', 'この設定は、役割ごとには決められません。')
  if (role !== undefined && !seat.book.profile.roles.some(({ name }) => name === role)) throw refuseField('role', '役割を一覧から選んでください。')
  return found
}
function refuse(found: readonly Refusal[]): void {
  if (found.length > 0) throw new Refused('invalid-input', found)
}

/** What keeps the value from being one of this setting, in words, or null. */
function valueFault({ value: preset, options, shape, min = 0, max = 1_000_000, unit = '' }: Setting, value: number | string): string | null {
  if (typeof preset === 'number') return typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max ? null : `${min}から${max.toLocaleString('ja-JP')}までの整数（${unit}）で入力してください。`
  if (typeof value !== 'string') return '文字で入力してください。'
  if (options && !options.includes(value)) return `${options.join('・')}から選んでください。`
  if (shape === 'hours' && value !== '' && parseHours(value) === null) return '「平日 08:00-20:00」か「毎日 08:00-20:00」の形で入力してください。限らないときは空にします。'
  const ranges = shape === 'networks' ? rangesIn(value).filter((one) => !isNetwork(one)) : []
  return ranges.length === 0 ? null : `範囲として読めません: ${ranges.slice(0, 5).join('、')}。一行に一つ、10.1.0.0/16 や 2001:db8::/32 の形で入力してください。`
}

const valueOn = (stored: readonly StoredSetting[], key: string, day: string): number | string | undefined =>
  stored.filter((one) => one.id === key && one.from <= day).toSorted((a, b) => b.from.localeCompare(a.from))[0]?.value
const allOn = (stored: readonly StoredSetting[], day: string): { readonly [id: string]: number | string } =>
  Object.fromEntries([...new Set(stored.map(({ id }) => id))].flatMap((id) => { const value = valueOn(stored, id, day); return value === undefined ? [] : [[id, value]] }))

/** The days on which the privileged figures would no longer be stricter than the general ones: the day of the change and every later one on which one of them changes. */
function looserRefusals(seat: Seat, setting: Setting, next: readonly StoredSetting[], from: string): Refusal[] {
  if (!PAIRED.some(({ id }) => id === setting.id)) return []
  const days = [from, ...next.filter((one) => one.from > from && PAIRED.some(({ id }) => id === one.id)).map((one) => one.from)]
  for (const day of new Set(days)) {
    const found = identityRefusals(seat.book, 'identities.stricter/', {}, allOn(next, day))
    if (found.length > 0) return found.map((one) => (day === from ? one : { ...one, message: `${day}から: ${one.message}` }))
  }
  return []
}

/** Whoever changes the conditions must not lock himself out by it. */
function shutOut(seat: Seat, next: readonly StoredSetting[], address: string): Refusal[] {
  return conditionRefusals(seat, personOf(seat), allOn(next, seat.day), address).map((one) => ({ ...one, field: 'value', message: `この値にすると、いま操作しているあなた自身が使えなくなります。${one.message}` }))
}
