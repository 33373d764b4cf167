import { lineAbove } from './role-holders.ts'
import type { Organisation } from './organisation.ts'
import { seatsOf } from './role-seats.ts'
import type { SeatedAt } from './role-seats.ts'

/** Somebody in the 緊急連絡網: in which roles, and who calls him (null: the first of all, or nobody above has a holder). */
export interface Called { readonly person: string; readonly roles: readonly { readonly role: string; readonly unit: string | null }[]; readonly caller: string | null; /** The caller the person's own entry names could not be used: not in the network, or a circle. */ readonly callerRefused: boolean }
/** A role of the chain nobody holds for a unit. */
export interface EmptySeat { readonly role: string; readonly unit: string | null }
export interface CallTree { /** Callers before those they call. */ readonly people: readonly Called[]; readonly empty: readonly EmptySeat[] }
type Chain = readonly { readonly role: string; readonly calledBy: string | null }[]

/**
 * The tree of calls on the day of the organisation: everybody in a role of the chain once, called by a holder of the role above for his unit (or the next above that is held).
 * `named`: the caller a person's own entry asks for; taken where he is in the network and no circle comes of it. 前提: the chain names callers first.
 */
export function callTree(organisation: Organisation, chain: Chain, at: SeatedAt, named: ReadonlyMap<string, string> = new Map()): CallTree {
  const seats = chain.flatMap(({ role: name }) => { const role = organisation.profile.roles.find((one) => one.name === name); return role ? seatsOf(organisation, role, at).map((seat) => ({ role: name, ...seat })) : [] })
  const held = new Map<string, { role: string; unit: string | null }[]>()
  for (const { role, unit, holders } of seats) for (const person of holders) held.set(person, [...held.get(person) ?? [], { role, unit }])
  const callers = new Map<string, string | null>()
  for (const [person, [first]] of held) callers.set(person, callerOf(organisation, chain, seats, first!, person))
  const refused = new Set<string>()
  for (const [person, caller] of named) {
    if (!callers.has(person) || caller === callers.get(person)) continue
    if (callers.has(caller) && !isAbove(callers, person, caller)) callers.set(person, caller)
    else refused.add(person)
  }
  const people = [...held].map(([person, roles]): Called => ({ person, roles, caller: callers.get(person) ?? null, callerRefused: refused.has(person) }))
  return { people: inOrder(people), empty: seats.filter(({ holders }) => holders.length === 0).map(({ role, unit }) => ({ role, unit })) }
}

function callerOf(organisation: Organisation, chain: Chain, seats: readonly { readonly role: string; readonly unit: string | null; readonly holders: readonly string[] }[], asked: { role: string; unit: string | null }, person: string): string | null {
  const line = asked.unit === null ? [] : lineAbove(organisation, asked.unit).map(({ id }) => id)
  for (let role = chain.find((one) => one.role === asked.role)?.calledBy ?? null; role !== null; role = chain.find((one) => one.role === role)?.calledBy ?? null) {
    const above = seats.filter((seat) => seat.role === role && (seat.unit === null || line.includes(seat.unit))).toSorted((a, b) => line.indexOf(a.unit ?? '') - line.indexOf(b.unit ?? ''))
    const found = above.flatMap(({ holders }) => holders).find((one) => one !== person)
    if (found !== undefined) return found
  }
  return null
}

/** Does `person` stand above `other` (or is he the same)? */
function isAbove(callers: ReadonlyMap<string, string | null>, person: string, other: string): boolean {
  const seen = new Set<string>()
  for (let at: string | null = other; at !== null && !seen.has(at); at = callers.get(at) ?? null) {
    if (at === person) return true
    seen.add(at)
  }
  return false
}

function inOrder(people: readonly Called[]): Called[] {
  const byCaller = Map.groupBy(people, ({ caller }) => caller)
  const below = (caller: string | null): Called[] => (byCaller.get(caller) ?? []).flatMap((one) => [one, ...below(one.person)])
  return below(null)
}

/** How many calls it takes until each is reached: 0 for whom nobody calls. 前提: callers stand before those they call. */
export function depthsOf(people: readonly Pick<Called, 'person' | 'caller'>[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>()
  for (const { person, caller } of people) depths.set(person, caller === null ? 0 : (depths.get(caller) ?? 0) + 1)
  return depths
}

/** In a drill: those nobody confirmed for, and of them those whose caller has not confirmed either, so that the call may never have reached them. */
export function unreached(people: readonly Pick<Called, 'person' | 'caller'>[], confirmed: ReadonlySet<string>): { readonly silent: readonly string[]; readonly cutOff: readonly string[] } {
  const silent = people.filter(({ person }) => !confirmed.has(person))
  return { silent: silent.map(({ person }) => person), cutOff: silent.filter(({ caller }) => caller !== null && !confirmed.has(caller)).map(({ person }) => person) }
}
