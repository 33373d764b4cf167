import type { ClauseId } from '../../clauses/index.ts'
import type { z } from 'zod'
import type * as shapes from '../contract/identity-shapes.ts'
import type { Setting } from '../engine/definition.ts'
import { SIGN_IN_SETTINGS } from '../engine/sign-in/settings.ts'
import { Refused } from '../engine/refused.ts'
import { holdsWholeRole } from '../identity/reading.ts'
import type { OrgDb } from '../store/database.ts'
import { namesFor } from '../store/names.ts'
import type { Names } from '../store/names.ts'
import { bearingSettings } from './rejudge-choices.ts'
import type { Rulebook, Seat } from './world.ts'

/** A setting with the definitions that use it and the clauses it stands under there. */
export interface DeclaredSetting { readonly setting: Setting; readonly usedBy: string[]; readonly clauses: ClauseId[]; readonly folder: string }
type SettingPage = z.infer<typeof shapes.settings>
type SettingShown = SettingPage['groups'][number]['settings'][number]

const SIGN_IN = 'identities'
const declared = new WeakMap<Rulebook, ReadonlyMap<string, DeclaredSetting>>()
/** Every setting of every definition of the profile, wherever it stands in one, and those of signing in, which hold in every organisation. */
export function declaredSettings(book: Rulebook): ReadonlyMap<string, DeclaredSetting> {
  let found = declared.get(book)
  if (!found) declared.set(book, (found = collect(book)))
  return found
}

function collect(book: Rulebook): Map<string, DeclaredSetting> {
  const found = new Map<string, DeclaredSetting>()
  const note = (setting: Setting, folder: string, title: string | null, cites: readonly ClauseId[]): void => {
    const known = found.get(setting.id) ?? { setting, usedBy: [], clauses: [], folder }
    if (title !== null && !known.usedBy.includes(title)) known.usedBy.push(title)
    known.clauses.push(...cites.filter((clause) => !known.clauses.includes(clause)))
    found.set(setting.id, known)
  }
  const all = [book.registers, book.procedures, book.events, book.controls, book.duties].flatMap((map) => [...map.values()])
  for (const definition of [...all, ...book.guards, ...book.routes, ...book.rules]) walk(definition, definition.cites, new Set(), (setting, cites) => note(setting, definition.id.split('.')[0]!, definition.title, cites))
  for (const setting of SIGN_IN_SETTINGS) note(setting, SIGN_IN, null, [])
  return found
}
/** Settings inside a definition, each with the citation next around it. */
function walk(value: unknown, cites: readonly ClauseId[], seen: Set<unknown>, found: (setting: Setting, cites: readonly ClauseId[]) => void): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return
  seen.add(value)
  if ('notInSource' in value) return found(value as Setting, cites)
  const nearest = !Array.isArray(value) && Array.isArray((value as { cites?: unknown }).cites) ? (value as { cites: readonly ClauseId[] }).cites : cites
  for (const inner of Object.values(value)) walk(inner, nearest, seen, found)
}

/** What a folder of definitions is called: its chief register. */
function groupTitle(book: Rulebook, folder: string): string {
  if (folder === SIGN_IN) return 'サインインと特権'
  const registers = [...book.registers.values()].filter(({ id }) => id.startsWith(`${folder}.`))
  return (registers.find(({ id }) => id === `${folder}.${folder}`) ?? registers[0])?.title ?? 'そのほか'
}

export interface StoredSetting { readonly id: string; readonly value: number | string; readonly from: string; readonly by: string | null; readonly at: Date | null; readonly reason: string }
/** Every value the organisation has set, the newest day first. */
export async function storedSettings(db: OrgDb, org: number): Promise<StoredSetting[]> {
  const rows = await db.selectFrom('setting_value').selectAll().where('org', '=', org).orderBy('id').orderBy('from_day', 'desc').execute()
  return rows.map(({ id, value, from_day, entered_by, entered_at, reason }) => ({ id, value: value as number | string, from: from_day, by: entered_by, at: entered_at, reason }))
}
export const keyOf = (id: string, role: string | undefined): string => (role === undefined ? id : `${id}@${role}`)

/** The page of settings, for holders of a role of the whole organisation (docs/readings/0722). */
export async function settingList(seat: Seat): Promise<SettingPage> {
  if (!holdsWholeRole(seat)) throw new Refused('not-permitted', '設定を見て変えられるのは、組織全体の役割を持つ人です。')
  const stored = Map.groupBy(await storedSettings(seat.db, seat.org), ({ id }) => id.split('@')[0]!)
  const names = await namesFor(seat.db, seat.org, seat.organisation, [...stored.values()].flat().map(({ by }) => by))
  const bearing = new Set(bearingSettings(seat.book).map(({ id }) => id))
  const groups = Map.groupBy(declaredSettings(seat.book).values(), ({ folder }) => groupTitle(seat.book, folder))
  const shown = [...groups].map(([title, list]) => ({ title, settings: list.map((one) => showSetting(seat, one, stored.get(one.setting.id) ?? [], names, bearing)) }))
  return { today: seat.day, mayChange: true, roles: seat.book.profile.roles.map(({ name }) => name), groups: shown.toSorted((a, b) => Number(b.title === groupTitle(seat.book, SIGN_IN)) - Number(a.title === groupTitle(seat.book, SIGN_IN))) }
}

function showSetting(seat: Seat, { setting, usedBy, clauses }: DeclaredSetting, stored: readonly StoredSetting[], names: Names, bearing: ReadonlySet<string>): SettingShown {
  const { id, label, value, unit = '', notInSource, options, shape, min, max, byRole } = setting
  const inForce = new Map<string, string>()
  for (const one of stored) if (one.from <= seat.day && !inForce.has(one.id)) inForce.set(one.id, one.from)
  return {
    id, label, unit, notInSource, preset: value, now: stored.find((one) => one.id === id && one.from <= seat.day)?.value ?? value, options: options ? [...options] : null, shape: shape ?? null, min: min ?? null, max: max ?? null, byRole: byRole === true,
    bearsOnDecisions: bearing.has(id), clauses: [...clauses], usedBy: [...usedBy],
    values: stored.map((one) => ({
      role: one.id.includes('@') ? one.id.slice(one.id.indexOf('@') + 1) : null, value: one.value, from: one.from, state: one.from > seat.day ? '先の値' : inForce.get(one.id) === one.from ? '今の値' : '前の値',
      by: one.by === null ? null : names.person(one.by).name, at: one.at?.toISOString() ?? null, reason: one.reason,
    })),
  }
}
