import { HOURS, NETWORKS } from '../engine/sign-in/conditions.ts'
import { isWithinHours, parseHours } from '../engine/sign-in/hours.ts'
import type { Refusal, Setting } from '../engine/definition.ts'
import { rolesOf } from '../engine/organisation.ts'
import { Refused } from '../engine/refused.ts'
import { appendEvidence } from '../evidence/append.ts'
import type { Seat, World } from '../acts/world.ts'
import type { OrgDb } from '../store/database.ts'
import { isWithin, rangesIn } from './networks.ts'
import { identityRefusals } from './refusals.ts'
import { identitySettings } from './settings.ts'
import type { Origin } from './session.ts'
import type { SignedIn } from './sign-in.ts'
import type { Settings } from '../engine/setting.ts'

/**
 * What is set for the person: for each of his roles that has a value of its own that value, else the one for everybody. All of them must be met: a second role never widens what the first narrows
 * (docs/readings/0720).
 */
function valuesFor(settings: Settings, { id, value }: Setting, roles: readonly string[]): string[] {
  const own = roles.flatMap((role) => { const found = settings[`${id}@${role}`]; return found === undefined ? [] : [String(found)] })
  return (own.length > 0 ? own : [String(settings[id] ?? value)]).filter((one) => one.trim() !== '')
}

/** Why the person may not be here now, or from there; each with its clauses. */
export function conditionRefusals(seat: Pick<Seat, 'book' | 'organisation' | 'now'>, person: string, settings: Settings, address: string): Refusal[] {
  const roles = [...new Set(rolesOf(seat.organisation, person).map(({ role }) => role))]
  const outsideOf = valuesFor(settings, HOURS, roles).find((text) => { const hours = parseHours(text); return hours === null || !isWithinHours(hours, seat.now) }) ?? null
  const foreign = valuesFor(settings, NETWORKS, roles).some((text) => !isWithin(address, rangesIn(text)))
  return identityRefusals(seat.book, 'identities.conditions/', { outsideOf, foreign }, settings)
}

/** Refuses who is right but comes at the wrong time or from the wrong place; the attempt stays in the evidence with its address. */
export async function refuseOutsideConditions(seat: Seat, { account, person }: SignedIn, from: Origin, settings: Settings): Promise<void> {
  const refusals = conditionRefusals(seat, person, settings, from.address)
  if (refusals.length === 0) return
  await appendEvidence(seat.db, { org: seat.org, actor: person, act: 'サインインの拒否', subject: `account/${account}`, after: { address: from.address, device: from.device, reason: refusals.map(({ message }) => message).join(' ') }, clauses: refusals.flatMap(({ cites }) => cites), at: seat.now })
  throw new Refused('not-permitted', refusals)
}

const FRESH_MS = 10_000
interface Kept { readonly settings: Promise<Settings>; readonly at: number }
const kept = new WeakMap<World, Map<number, Kept>>()
/** The organisation's values, asked again after ten seconds, so that each request need not ask for them; `forget` after a change in this process. */
export function currentConditions(seat: Seat): Promise<Settings> {
  const mine = kept.get(seat.world) ?? new Map<number, Kept>()
  kept.set(seat.world, mine)
  const known = mine.get(seat.org)
  const now = seat.now.getTime()
  if (known && now >= known.at && now - known.at < FRESH_MS) return known.settings
  const settings = identitySettings(seat.db as OrgDb, seat.org, seat.now)
  mine.set(seat.org, { settings, at: now })
  settings.catch(() => mine.delete(seat.org))
  return settings
}
export const forgetConditions = (seat: Seat): void => { kept.get(seat.world)?.delete(seat.org) }
