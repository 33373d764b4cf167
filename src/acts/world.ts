import { loadCatalogue } from '../../clauses/catalogue.ts'
import { ofKind } from '../domain/index.ts'
import type { Definition } from '../domain/index.ts'
import { dayOf } from '../engine/clock.ts'
import type { Clock } from '../engine/clock.ts'
import { compileRuleset } from '../engine/decision/decide.ts'
import type { Ruleset } from '../engine/decision/decide.ts'
import type { Control } from '../engine/control/control.ts'
import type { Guard, Moment, ProfileId } from '../engine/definition.ts'
import type { Duty } from '../engine/duty/duty.ts'
import { isThere, localise } from '../engine/localise.ts'
import { Refused } from '../engine/refused.ts'
import { lineAbove, rolesOf } from '../engine/organisation.ts'
import type { Organisation } from '../engine/organisation.ts'
import type { Profile } from '../engine/profile.ts'
import type { EventDefinition } from '../engine/register/event.ts'
import { registerKey } from '../engine/register/register.ts'
import type { Register } from '../engine/register/register.ts'
import type { Procedure } from '../engine/request/procedure.ts'
import type { Route } from '../engine/route/route.ts'
import type { Rule } from '../engine/decision/rule.ts'
import { grantsOf } from './reading-grants.ts'
import type { Granted } from './reading-grants.ts'
import { documentsOn, profileOf, profileOn, roleLevels } from '../profiles/index.ts'
import type { Db, Store } from '../store/database.ts'
import { organisationOn } from '../store/organisation.ts'

/** The definitions of one profile, by what they are called. */
export interface Rulebook {
  readonly profile: Profile
  readonly registers: ReadonlyMap<string, Register>
  readonly procedures: ReadonlyMap<string, Procedure>
  readonly events: ReadonlyMap<string, EventDefinition>
  readonly controls: ReadonlyMap<string, Control>
  readonly duties: ReadonlyMap<string, Duty>
  readonly routes: readonly Route[]
  readonly rules: readonly Rule[]
  readonly guards: readonly Guard[]
  /** Those the product asks by itself at a moment. */
  readonly guardsAt: ReadonlyMap<Moment, readonly Guard[]>
  /** The rules in force on a day, compiled once. */
  rulesetOn(day: string): Ruleset
}

/** What every act needs and none of them owns: the store, the definitions of each profile, the clock. */
export interface World {
  readonly store: Store
  readonly clock: Clock
  /** Where mail goes out: what the links in it begin with. Null: none is sent. */
  readonly mail: { readonly baseUrl: string } | null
  /** What an organisation of the profile goes by that left these recommended clauses (推奨事項) out of its own rules; on a day, without what rests on documents not in force yet. */
  rulebook(profile: ProfileId, declined?: ReadonlySet<string>, day?: string): Rulebook
}
/** Rulebooks kept ready: one for each profile and set of declined clauses. */
const BOOKS_KEPT = 100

export function openWorld(store: Store, definitions: readonly Definition[], clock: Clock, mail: World['mail'] = null): World {
  const books = new Map<string, Rulebook>()
  return {
    store, clock, mail,
    rulebook(profile, declined = new Set(), day = '9999-12-31') {
      const key = [profile, ...documentsOn(profileOf(profile), day).inForce, ...[...declined].sort()].join(' ')
      let book = books.get(key)
      if (books.size > BOOKS_KEPT) books.clear()
      if (!book) books.set(key, (book = rulebookFor(profile, definitions, declined, day)))
      return book
    },
  }
}

function rulebookFor(id: ProfileId, all: readonly Definition[], declined: ReadonlySet<string>, day: string): Rulebook {
  const profile = profileOn(id, day)
  const { inForce, later } = documentsOn(profile, day)
  const reader = { profile: id, documents: inForce, later, declined }
  const definitions = all.filter((one) => isThere(one, reader)).map((one) => localise(one, reader))
  const byId = <K extends Definition['kind']>(kind: K) => new Map(ofKind(definitions, kind).map((one) => [one.id, one] as const))
  const rules = ofKind(definitions, 'rule')
  const guards = ofKind(definitions, 'guard')
  const catalogue = loadCatalogue()
  const rulesets = new Map<string, Ruleset>()
  return {
    profile, rules, guards, guardsAt: Map.groupBy(guards.filter((one): one is Guard & { readonly at: Moment } => one.at !== undefined), ({ at }) => at), routes: ofKind(definitions, 'route'),
    registers: new Map(ofKind(definitions, 'register').map((one) => [registerKey(one), one])),
    procedures: byId('procedure'), events: byId('event'), controls: byId('control'), duties: byId('duty'),
    rulesetOn(day) {
      let ruleset = rulesets.get(day)
      if (!ruleset) {
        if (rulesets.size > 400) rulesets.clear()
        rulesets.set(day, (ruleset = compileRuleset({ profile: id, rules, roleLevels: roleLevels(profile), inForce: (clause, on) => catalogue.inForce(clause, on) }, day)))
      }
      return ruleset
    },
  }
}

/** Where somebody acts: as whom, in which organisation as it is today, at which moment. One per HTTP request, command or job. */
export interface Seat {
  readonly world: World
  readonly org: number
  readonly db: Db
  readonly book: Rulebook
  readonly organisation: Organisation
  /** The person who acts; null for the system itself at a deadline. */
  readonly person: string | null
  readonly now: Date
  readonly day: string
  /** What he may read today beyond his own, to audit it. */
  readonly granted: readonly Granted[]
}

/** What the organisation goes by on the day it is the picture of. */
const bookOf = (world: World, { profile, declined, day }: Organisation): Rulebook => world.rulebook(profile.id, declined, day)
/** … and on any other day: what it had declined then may bind it today, or the other way round. */
export const bookOn = async (seat: Seat, day: string): Promise<Rulebook> => (day === seat.day ? seat.book : bookOf(seat.world, await organisationOn(seat.db, seat.org, day)))

export async function takeSeat(world: World, org: number, person: string | null): Promise<Seat> {
  const now = world.clock.now()
  const day = dayOf(now)
  const organisation = await organisationOn(world.store.of(org), org, day)
  const db = person === null ? world.store.of(org) : world.store.of(org, () => readerKeys(organisation, person))
  const book = bookOf(world, organisation)
  const granted = person === null ? [] : await grantsOf(db, { org, day, organisation, book, person })
  return { world, org, db, organisation, book, person, now, day, granted }
}

/** By what a person is known to rows that only some may read: himself, the units he stands in, the roles he holds with the unit each is held for. */
export function readerKeys(organisation: Organisation, person: string): string[] {
  const units = new Set(organisation.people.get(person)?.assignments.flatMap(({ unit }) => lineAbove(organisation, unit).map(({ id }) => id)) ?? [])
  return [`person:${person}`, ...[...units].map((id) => `unit:${id}`), ...rolesOf(organisation, person).map(({ role, unit }) => `role:${role}@${unit ?? ''}`)]
}

/** The post in which he sits here; '' for the system itself. */
export const postOf = (seat: Seat): string => (seat.person === null ? '' : seat.organisation.people.get(seat.person)?.assignments.find(({ main }) => main)?.post ?? '')

/** The person who acts; the system itself may not do what only a person may. */
export function personOf(seat: Seat): string {
  if (seat.person === null) throw new Refused('not-signed-in', 'サインインしてください。')
  return seat.person
}
export function registerOf(seat: Seat, key: string): Register {
  const register = seat.book.registers.get(key)
  if (!register) throw new Refused('not-found', 'この台帳はありません。')
  return register
}
