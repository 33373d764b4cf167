import { callTree, depthsOf } from '../engine/call-tree.ts'
import type { Called, EmptySeat } from '../engine/call-tree.ts'
import { settledByTheChief } from '../domain/contacts/contacts.guard.ts'
import { waysOf } from '../domain/contacts/ways.ts'
import type { Way } from '../domain/contacts/ways.ts'
import { appendEvidence } from '../evidence/append.ts'
import { unitOf } from '../engine/organisation.ts'
import { Refused } from '../engine/refused.ts'
import { loadItems } from './item-facts.ts'
import type { LoadedItem } from './item-facts.ts'
import { guardContext, letsThrough } from './guard-context.ts'
import { mayOpen } from './open-register.ts'
import { seatedAt } from './powers.ts'
import { refusals } from '../engine/guard.ts'
import { personOf, registerOf } from './world.ts'
import type { Seat } from './world.ts'
import { enterRow } from './enter-row.ts'

/** Somebody in the network with how he is reached; `faults`: what is to be put right, in words. */
export interface Reached extends Called { readonly entry: string | null; readonly ways: readonly Way[]; readonly night: string | null; readonly confirmedOn: string | null; readonly depth: number; readonly faults: readonly string[] }
export interface Network { readonly people: readonly Reached[]; readonly empty: readonly EmptySeat[] }

/** 緊急連絡網 of today: the tree from the roles, the ways from the entries. Refused (not-found) where the documents ask for none. Tells nobody's number by itself: see `openNetwork`. */
export async function networkOf(seat: Seat): Promise<Network> {
  const { callChain } = seat.book.profile
  if (!callChain) throw new Refused('not-found', 'この組織の規程には、緊急連絡網の定めがありません。')
  const entries = await entriesOf(seat)
  const named = new Map([...entries].flatMap(([person, { details }]) => (typeof details['caller'] === 'string' ? [[person, details['caller']] as const] : [])))
  const tree = callTree(seat.organisation, callChain, await seatedAt(seat), named)
  const depths = depthsOf(tree.people)
  return { empty: tree.empty, people: tree.people.map((one) => reached(one, entries.get(one.person), depths.get(one.person) ?? 0, seat)) }
}

function reached(called: Called, entry: LoadedItem | undefined, depth: number, seat: Seat): Reached {
  const ways = waysOf(entry?.details ?? {})
  const twoWays = seat.book.registers.get('contacts')?.cautions ?? []
  const context = guardContext(seat, { item: entry ?? null })
  const faults = [
    ...(ways.length === 0 ? ['連絡先がありません'] : refusals(twoWays, context).map(({ message }) => message.split('。')[0]!)),
    ...(called.callerRefused ? ['指定された連絡する人は、網にいないか、連絡が輪になるため使えません'] : []),
    ...(called.caller === null && called.roles[0]?.role !== seat.book.profile.callChain?.[0]?.role ? ['連絡する人がいません（上の役割が空席です）'] : []),
  ]
  const text = (key: string): string | null => (typeof entry?.details[key] === 'string' ? entry.details[key] : null)
  return { ...called, entry: entry?.id ?? null, ways, night: text('night'), confirmedOn: text('confirmedOn'), depth, faults }
}

/** The entry in use of each person, the latest where there are several. */
async function entriesOf(seat: Seat): Promise<Map<string, LoadedItem>> {
  const rows = await seat.db.selectFrom('item').select('id').where('org', '=', seat.org).where('register', '=', 'contacts').where('state', '=', '使用中').orderBy('id').execute()
  const items = await loadItems(seat.db, seat, rows.map(({ id }) => id))
  return new Map([...items.values()].toSorted((a, b) => Number(a.id) - Number(b.id)).map((item) => [String(item.details['person']), item]))
}

/** What keeps the network from being whole, in one line each; empty when everybody is reached. */
export function lacking(seat: Seat, { people, empty }: Network): string[] {
  const nameOf = (id: string): string => seat.organisation.people.get(id)?.name ?? ''
  const silent = people.filter(({ ways }) => ways.length === 0)
  const optional = new Set(seat.book.profile.roles.filter((role) => role.optional).map(({ name }) => name))
  const vacant = empty.filter(({ role }) => !optional.has(role)).map(({ role, unit }) => `${unit === null ? '' : seat.organisation.units.get(unit)?.name ?? ''}${role}`)
  return [...(silent.length > 0 ? [`連絡先のない人: ${silent.map(({ person }) => nameOf(person)).join('、')}`] : []), ...(vacant.length > 0 ? [`空席の役割: ${vacant.join('、')}`] : [])]
}

/** The network for whoever is in it or keeps it (the roles of the register of contacts); for others refused, and the attempt is kept as evidence. */
export async function openNetwork(seat: Seat): Promise<Network> {
  const register = registerOf(seat, 'contacts')
  const network = await networkOf(seat)
  if (mayOpen(seat, register) || network.people.some(({ person }) => person === seat.person)) return network
  await appendEvidence(seat.db, { org: seat.org, actor: seat.person, act: '権限外の台帳を開こうとした', subject: `register/${register.id}`, after: { register: '緊急連絡網' }, clauses: register.opensTo!.cites, at: seat.now })
  throw new Refused('not-permitted', '緊急連絡網を開けるのは、網に載る人と、CISO・統括情報セキュリティ責任者・CSIRTの人です。開こうとしたことは記録されます。', register.opensTo!.cites)
}

/** May whoever acts settle the network? */
export const maySettle = (seat: Seat): boolean => letsThrough(seat, settledByTheChief)

/** 緊急連絡網の確定: kept as a row; refused, with the names, while anybody has no contact or a role is vacant. Returns the id of the row. */
export async function settleNetwork(seat: Seat): Promise<string> {
  const network = await openNetwork(seat)
  const register = registerOf(seat, 'networks')
  const columns = { settledAt: seat.now, settledBy: personOf(seat), people: network.people.length, missing: lacking(seat, network).join('　') }
  return seat.db.transaction().execute(async (tx) => {
    const besides = { tree: network.people.map(({ person, caller }) => ({ person, caller })) }
    return (await enterRow(tx, seat, { key: 'networks', unit: unitOf(seat.organisation, personOf(seat)) ?? '', columns }, { act: '緊急連絡網の確定', clauses: register.cites, besides })).id
  })
}
