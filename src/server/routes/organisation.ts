import type { Handlers } from '../handlers.ts'
import type { Seat } from '../../acts/world.ts'
import { readdressAfter } from '../../acts/readdress.ts'
import { settingsOf } from '../../acts/settings.ts'
import { personOf } from '../../acts/world.ts'
import { headsOf, holdersOfAny, lineAbove, unitOf } from '../../engine/organisation.ts'
import type { Organisation } from '../../engine/organisation.ts'
import { candidatesFor } from '../../engine/nomination.ts'
import { indexOf } from '../../engine/organisation-index.ts'
import { warningsOf } from '../../engine/personnel/scope.ts'
import { countStaff } from '../../engine/personnel/staff.ts'
import { Refused } from '../../engine/refused.ts'
import { holdsWholeRole } from '../../identity/reading.ts'
import { registerAbsence, registerDeputy } from '../../store/appointments.ts'
import { namesIn } from '../../store/names.ts'
import { organisationOn } from '../../store/organisation.ts'
import { searchPeople } from '../../store/organisation-pages.ts'
import { personPage } from './person-page.ts'
import { unitPage } from './unit-page.ts'

/** 組織・人・不在・代決。 */
export const organisationHandlers: Handlers = {
  units: async ({ seat, query }) => {
    const organisation = await organisationOn(seat.db, seat.org, query.on ?? seat.day)
    const people = (unit: string) => new Set((indexOf(organisation).byUnit.get(unit) ?? []).filter(({ assignment }) => assignment.main).map(({ person }) => person)).size
    const { staff, others } = countStaff(organisation)
    return { on: organisation.day, staff, others, warnings: await unitWarnings(seat, organisation), units: [...organisation.units.values()].map(({ id, code, name, kind, parent }) => ({ id, code, name, kind, parent, people: people(id) })) }
  },
  unit: async ({ seat, params, query }) => unitPage(seat, await organisationOn(seat.db, seat.org, query.on ?? seat.day), params['id'] ?? ''),
  people: async ({ seat, query }) => {
    const { organisation } = seat
    const limit = query.limit ?? 50
    if (query.applying !== undefined) return { rows: candidateRows(seat, holdersOfAny(organisation, seat.book.procedures.get(query.applying)?.applicants ?? []), { q: query.q ?? '', limit }) }
    if (query.eligible !== undefined) return { rows: candidateRows(seat, candidatesFor(organisation, query.eligible, query.eligibleUnit ?? null), { q: query.q ?? '', limit }) }
    const found = query.q?.trim() ? searchPeople(organisation, query.q, query.unit || query.employment ? 2000 : limit).map(({ id }) => id) : query.unit ? [...placedIn(seat, query.unit)] : []
    const employed = query.employment?.split(',')
    const within = (query.unit && query.q?.trim() ? found.filter((id) => placedIn(seat, query.unit!).has(id)) : found).filter((id) => employed?.includes(organisation.people.get(id)!.employment) ?? true)
    const names = namesIn(organisation)
    return { rows: within.slice(0, limit).map((id) => ({ ...names.person(id), number: organisation.people.get(id)!.number, kana: organisation.people.get(id)!.kana })) }
  },
  person: async ({ seat, params }) => personPage(seat, params['id'] ?? ''),
  addAbsence: async ({ seat, params, body }) => {
    const person = presentPerson(seat, params['id'])
    if (!isHimself(seat, person) && !isAbove(seat, person) && !holdsRoleFor(seat, person)) throw new Refused('not-permitted', '不在を登録できるのは、本人と、その所属の長や役割のある人です。')
    await seat.db.transaction().execute(async (tx) => {
      await registerAbsence({ tx, org: seat.org, actor: personOf(seat) }, { person, from: body.from, to: body.until, reason: body.reason })
      await readdressAfter(tx, seat, { person, from: body.from, until: body.until })
    })
    return { ok: true }
  },
  addDeputy: async ({ seat, params, body }) => {
    const principal = presentPerson(seat, params['id'])
    if (!isHimself(seat, principal) && !isAbove(seat, principal)) throw new Refused('not-permitted', '代決・代理する人を登録できるのは、本人と、その上の長、組織全体の役割のある人です。')
    await seat.db.transaction().execute(async (tx) => {
      await registerDeputy({ tx, org: seat.org, actor: personOf(seat) }, { principal, deputy: body.deputy, kind: body.kind, role: body.role ?? null, from: body.from, to: body.until ?? null })
      await readdressAfter(tx, seat, { person: principal, from: body.from, until: body.until ?? null })
    })
    return { ok: true }
  },
}

/** What the guards of the organisation find wrong with its units. */
async function unitWarnings(seat: Seat, organisation: Organisation) {
  return warningsOf(organisation, seat.book.guards, await settingsOf(seat.db, seat)).map(({ unit, message, cites }) => ({ unit, message, clauses: [...cites] }))
}
/** Those who may be nominated to the role today, of whom the words are found. */
function candidateRows({ organisation }: Seat, candidates: readonly string[], { q, limit }: { readonly q: string; readonly limit: number }) {
  const wanted = q.trim() === '' ? null : new Set(searchPeople(organisation, q, 2000).map(({ id }) => id))
  const names = namesIn(organisation)
  return candidates.filter((id) => wanted === null || wanted.has(id)).slice(0, limit).map((id) => ({ ...names.person(id), number: organisation.people.get(id)!.number, kana: organisation.people.get(id)!.kana }))
}

/** The people of a unit and of everything below it. */
function placedIn({ organisation }: Seat, unit: string): Set<string> {
  const below = [...organisation.units.keys()].filter((one) => lineAbove(organisation, one).some(({ id }) => id === unit))
  return new Set(below.flatMap((one) => (indexOf(organisation).byUnit.get(one) ?? []).map(({ person }) => person)))
}
function presentPerson(seat: Seat, id: string | undefined): string {
  if (id === undefined || !seat.organisation.people.has(id)) throw new Refused('not-found', 'この職員は見つかりません。')
  return id
}
const isHimself = (seat: Seat, person: string): boolean => personOf(seat) === person
/** Heads a unit the person belongs to (not merely the same one he heads himself), or holds a role of the whole organisation. */
function isAbove(seat: Seat, person: string): boolean {
  const line = lineAbove(seat.organisation, unitOf(seat.organisation, person) ?? '')
  const own = line.findIndex(({ id }) => headsOf(seat.organisation, id).includes(person))
  return holdsWholeRole(seat) || line.some(({ id }, height) => height > own && headsOf(seat.organisation, id).includes(personOf(seat)))
}
/** Nominated for the person's unit or one above it. */
function holdsRoleFor(seat: Seat, person: string): boolean {
  const line = lineAbove(seat.organisation, unitOf(seat.organisation, person) ?? '').map(({ id }) => id)
  return (indexOf(seat.organisation).appointmentsByPerson.get(personOf(seat)) ?? []).some(({ unit }) => unit !== null && line.includes(unit))
}
