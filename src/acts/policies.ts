import { AUDIENCES, numbersIn } from '../domain/policies/audiences.ts'
import { Refused } from '../engine/refused.ts'
import type { OrgDb } from '../store/database.ts'
import { loadItems } from './item-facts.ts'
import type { LoadedItem } from './item-facts.ts'
import type { Seat } from './world.ts'

/** 公布した版の状態。効力のある日は effectiveFrom から effectiveUntil まで。 */
const PROMULGATED = ['公布済', '旧版']

/** 規程の一件。 */
export async function policyOf(db: OrgDb, seat: Seat, id: string): Promise<LoadedItem> {
  const item = /^\d{1,18}$/.test(id) ? (await loadItems(db, seat, [id])).get(id) : undefined
  if (!item || item.register !== 'policies') throw new Refused('not-found', 'その規程はありません。')
  return item
}

/** 規程ごとの版。新しい施行日の順、公布していないものは先頭。 */
export async function versionsOf(seat: Seat, policies: readonly string[]): Promise<Map<string, LoadedItem[]>> {
  if (policies.length === 0) return new Map()
  const rows = await seat.db.selectFrom('policy_version').select('item').where('org', '=', seat.org).where('policy', 'in', [...policies]).execute()
  const items = [...(await loadItems(seat.db, seat, rows.map(({ item }) => item))).values()]
  const from = ({ details }: LoadedItem): string => String(details['effectiveFrom'] ?? '9999-12-31')
  return Map.groupBy(items.sort((one, other) => from(other).localeCompare(from(one)) || Number(other.id) - Number(one.id)), ({ details }) => String(details['policy']))
}

/** その日に有効な版。施行日がその日以前で一番遅いもの。 */
export function inForceAmong(versions: readonly LoadedItem[], day: string): LoadedItem | null {
  const standing = versions.filter(({ state, details }) => PROMULGATED.includes(state) && typeof details['effectiveFrom'] === 'string' && details['effectiveFrom'] <= day && (typeof details['effectiveUntil'] !== 'string' || details['effectiveUntil'] >= day))
  return standing.toSorted((one, other) => String(other.details['effectiveFrom']).localeCompare(String(one.details['effectiveFrom'])))[0] ?? null
}

/** その規程の、その日に有効な版。 */
export async function versionInForce(seat: Seat, policy: string, day: string): Promise<LoadedItem | null> {
  return inForceAmong((await versionsOf(seat, [policy])).get(policy) ?? [], day)
}

/** 規程の全部と、その日に有効な版。廃止した規程は、廃止の日より前なら有効な版を示す。 */
export async function policiesOn(seat: Seat, day: string): Promise<{ policy: LoadedItem; versions: LoadedItem[]; inForce: LoadedItem | null }[]> {
  const rows = await seat.db.selectFrom('item').select('id').where('org', '=', seat.org).where('register', '=', 'policies').orderBy('number').execute()
  const items = [...(await loadItems(seat.db, seat, rows.map(({ id }) => id))).values()]
  const versions = await versionsOf(seat, items.map(({ id }) => id))
  return items.map((policy) => {
    const own = versions.get(policy.id) ?? []
    const ended = typeof policy.details['endedOn'] === 'string' && policy.details['endedOn'] <= day
    return { policy, versions: own, inForce: ended ? null : inForceAmong(own, day) }
  })
}

/** 運用中の情報システムのうち、その日に有効な定め（実施手順・運用管理の要領など）が一つも結び付いていないもの。番号の順。 */
export async function systemsWithoutRules(seat: Seat, policies: Awaited<ReturnType<typeof policiesOn>>): Promise<{ id: string; number: string; name: string; unit: { id: string; name: string } }[]> {
  const ruled = new Set(policies.flatMap(({ policy, inForce }) => (inForce && policy.state === '有効' && policy.details['system'] ? [String(policy.details['system'])] : [])))
  const rows = await seat.db.selectFrom('item as i').innerJoin('information_system as s', (join) => join.onRef('s.org', '=', 'i.org').onRef('s.item', '=', 'i.id'))
    .select(['i.id', 'i.number', 'i.unit', 's.name']).where('i.org', '=', seat.org).where('i.register', '=', 'systems').where('i.state', '=', '運用中').orderBy('i.number').execute()
  return rows.filter(({ id }) => !ruled.has(id)).map(({ id, number, unit, name }) => ({ id, number, name: name ?? '', unit: { id: unit, name: seat.organisation.units.get(unit)?.name ?? '' } }))
}

/** だれに適用される条項か。版に定めた区分のうち、その番号を挙げるもの。 */
export const audiencesOf = ({ details }: LoadedItem, number: string): string[] => AUDIENCES.filter(({ key }) => numbersIn(details[key]).includes(number)).map(({ label }) => label)
