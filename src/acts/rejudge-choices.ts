import { loadCatalogue } from '../../clauses/catalogue.ts'
import type { Action } from '../engine/decision/situation.ts'
import { ACTION_WORDS } from '../engine/decision/wording.ts'
import { isOrStandsBelow } from '../engine/decision/revision.ts'
import type { Revision } from '../engine/decision/revision.ts'
import type { Form, Refusal, Setting } from '../engine/definition.ts'
import { Refused } from '../engine/refused.ts'
import { thingOf } from './rejudge-facts.ts'
import { actsWith, ORDINARY } from './rejudge-items.ts'
import { settingsOf } from './settings.ts'
import type { Rulebook, Seat } from './world.ts'

export interface RevisionChoices {
  readonly today: string
  readonly settings: readonly { readonly id: string; readonly label: string; readonly value: number | string; readonly unit: string }[]
  readonly registers: readonly { readonly register: string; readonly title: string; readonly acts: readonly { readonly id: string; readonly title: string; readonly action: Action; readonly words: string }[] }[]
  readonly provisions: readonly { readonly id: string; readonly kind: string; readonly title: string; readonly clauses: readonly string[]; readonly from: string; readonly until: string | null; readonly register: string | null; readonly unit: string | null; readonly item: string | null }[]
}

/** What can be tried: settings that bear on a request, things that are judged, provisions in force that could be ended. */
export async function revisionChoices(seat: Seat): Promise<RevisionChoices> {
  const values = await settingsOf(seat.db, seat)
  const provisions = await seat.db.selectFrom('provision').selectAll().where('org', '=', seat.org).where((by) => by.or([by('until_day', 'is', null), by('until_day', '>=', seat.day)])).orderBy('id', 'desc').limit(500).execute()
  return {
    today: seat.day, settings: bearingSettings(seat.book).map(({ id, label, value, unit }) => ({ id, label, value: values[id] ?? value, unit: unit ?? '' })),
    registers: [...seat.book.registers].map(([register, { title }]) => ({ register, title, acts: actsWith(seat, register).map(({ id, title: name, action }) => ({ id, title: name, action, words: ACTION_WORDS[action] })) })).filter(({ acts }) => acts.length > 0),
    provisions: provisions.map(({ id, kind, title, clauses, from_day, until_day, register, unit, item }) => ({ id, kind, title, clauses, from: from_day, until: until_day, register, unit, item })),
  }
}

const declared = (book: Rulebook): Setting[] => {
  const definitions = [book.registers, book.procedures, book.events, book.controls, book.duties].flatMap((map) => [...map.values()])
  return [...new Map([...definitions.flatMap(({ settings = [] }) => settings), ...inForms(book), ...ages(book)].map((one) => [one.id, one])).values()]
}
const inForms = (book: Rulebook): Setting[] => [...book.procedures.values()].flatMap(({ form }: { form: Form }) => Object.values(form).flatMap((field) => (field.type === 'dateRange' && field.maxDays ? [field.maxDays] : [])))
const ages = (book: Rulebook): Setting[] => [...book.controls.values()].flatMap(({ agesAfter, gates }) => (agesAfter && gates?.length ? [agesAfter] : []))

/** Settings on which it depends whether a request is accepted or who must permit: periods of forms, ages of confirmations, and what judges ask for. */
export function bearingSettings(book: Rulebook): Setting[] {
  const asked = new Set([...inForms(book), ...ages(book)].map(({ id }) => id))
  const settings = new Proxy({}, { get: (_, id) => { if (typeof id === 'string') asked.add(id); return undefined } })
  for (const { judge, subject } of [...book.procedures.values(), ...book.events.values()]) {
    const register = [subject].flat()[0]
    if (!judge || !register) continue
    try {
      judge({ form: {}, items: [thingOf(register, '', {}, new Set())], chosen: {}, settings, actor: ORDINARY, profile: book.profile.id, day: '2026-01-01' })
    } catch { /* an empty form is not enough for it; what it asked until then is known */ }
  }
  return declared(book).filter(({ id }) => asked.has(id))
}

/** Throws Refused for a revision that names what is not there, or changes nothing. Returns what is worth knowing besides. */
export function checkRevision(seat: Seat, revision: Revision): string[] {
  const found = [...dayRefusals(seat, revision), ...clauseRefusals(revision), ...scopeRefusals(seat, revision), ...settingRefusals(seat.book, revision), ...ruleRefusals(seat.book, revision)]
  if (found.length > 0) throw new Refused('invalid-input', found)
  return notesOn(seat.book, revision)
}
const refusal = (field: string, message: string): Refusal => ({ field, message, cites: [] })
const provisionsOf = ({ provisions }: Revision) => [...provisions?.added ?? [], ...provisions?.ended ?? []]

function dayRefusals(seat: Seat, revision: Revision): Refusal[] {
  if (revision.on < seat.day) return [refusal('on', '施行する日は、今日かそれより後の日にしてください。')]
  const isEmpty = provisionsOf(revision).length + (revision.clauses?.length ?? 0) + Object.keys(revision.settings ?? {}).length + (revision.rulesOff?.length ?? 0) === 0
  return isEmpty && revision.on === seat.day ? [refusal('', '変えることを一つ以上選ぶか、施行する日を先の日にしてください（その日に決まっている改正の影響を調べます）。')] : []
}
function clauseRefusals(revision: Revision): Refusal[] {
  const catalogue = loadCatalogue()
  const named = [...(revision.clauses ?? []).map(({ clause }) => clause), ...provisionsOf(revision).flatMap(({ clauses }) => clauses)]
  const isThere = (id: string): boolean => catalogue.find(id) !== undefined || catalogue.clauses.some((one) => isOrStandsBelow(one.id, id))
  return [...new Set(named)].filter((id) => !isThere(id)).map((id) => refusal('clauses', `条項「${id}」は目録にありません。規程の検索で確かめてください。`))
}
function scopeRefusals(seat: Seat, revision: Revision): Refusal[] {
  return provisionsOf(revision).flatMap(({ register, unit }) => [
    ...(register !== undefined && !seat.book.registers.has(register) ? [refusal('register', `「${register}」という台帳はありません。`)] : []),
    ...(unit !== undefined && !seat.organisation.units.has(unit) ? [refusal('unit', '所属は、自分の組織の所属から選んでください。')] : []),
  ])
}
function settingRefusals(book: Rulebook, { settings = {} }: Revision): Refusal[] {
  const known = new Map(declared(book).map((one) => [one.id, one]))
  return Object.entries(settings).flatMap(([id, value]) => {
    const one = known.get(id)
    if (!one) return [refusal('settings', `設定「${id}」はありません。`)]
    const isRight = typeof value === typeof one.value && (typeof value !== 'number' || (Number.isSafeInteger(value) && value >= 0))
    return isRight ? [] : [refusal('settings', `設定「${one.label}」は${typeof one.value === 'number' ? '0以上の整数' : '文字'}で入力してください。`)]
  })
}
function ruleRefusals(book: Rulebook, { rulesOff = [] }: Revision): Refusal[] {
  return rulesOff.filter((id) => !book.rules.some((rule) => rule.id === id)).map((id) => refusal('rulesOff', `判定の規則「${id}」はありません。`))
}

function notesOn(book: Rulebook, revision: Revision): string[] {
  const cite = (id: string): string => loadCatalogue().find(id)?.cite ?? id
  const lifted = [...new Set(provisionsOf(revision).flatMap(({ clauses }) => clauses))].filter((id) => !book.rules.some(({ cites }) => cites[0] === id))
  const ended = (revision.clauses ?? []).filter(({ clause }) => !book.rules.some(({ cites }) => cites.some((one) => isOrStandsBelow(one, clause))))
  const bearing = new Set(bearingSettings(book).map(({ id }) => id))
  const idle = Object.keys(revision.settings ?? {}).filter((id) => !bearing.has(id))
  return [
    ...lifted.map((id) => `${cite(id)}を主な根拠とする判定の規則はないため、この定めで判定は変わりません。`),
    ...ended.map(({ clause }) => `${cite(clause)}を引く判定の規則はないため、判定は変わりません。`),
    ...idle.map((id) => `設定「${declared(book).find((one) => one.id === id)?.label ?? id}」は、申請の可否と決裁者には関わりません。`),
  ]
}
