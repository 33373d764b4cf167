import { sql } from 'kysely'
import { organisationFacts, standsAs } from '../engine/organisation.ts'
import type { Refusal } from '../engine/definition.ts'
import { Refused } from '../engine/refused.ts'
import { openingRoles, registerKey } from '../engine/register/register.ts'
import type { OpensTo, Register } from '../engine/register/register.ts'
import { appendEvidence } from '../evidence/append.ts'
import { officesOf } from '../identity/reading.ts'
import { unitsBelow } from '../store/item-filters.ts'
import type { OpenRows } from '../store/open-rows.ts'
import type { LoadedItem } from './item-facts.ts'
import { actorOrNobody } from './guard-context.ts'
import { refusedAt } from './moments.ts'
import { noteView } from './viewers.ts'
import { personOf, registerOf } from './world.ts'
import type { Seat } from './world.ts'

/** May whoever sits here open the whole register? The system itself may; where a register names roles, only who holds one of them today. */
export function mayOpen(seat: Seat, { opensTo }: Register): boolean {
  return opensTo === undefined || seat.person === null || heldRoles(seat, opensTo).some(({ unit }) => !opensTo.own || unit === null)
}
const heldRoles = (seat: Seat, opensTo: OpensTo) => onceFor(seat, 'roles', () => actorOrNobody(seat).roles).filter(({ role }) => openingRoles(opensTo, seat.book.profile.id).includes(role))

/** The 所属 for which the asker holds one of the roles, by appointment or by the office of its system. */
function ownUnits(seat: Seat, opensTo: OpensTo): string[] {
  const roles = openingRoles(opensTo, seat.book.profile.id)
  const person = personOf(seat)
  const stood = (seat.organisation.people.get(person)?.assignments ?? []).map(({ unit }) => unit).filter((unit) => standsAs(seat.organisation, person, unit).some((role) => roles.includes(role)))
  return [...stood, ...actorOrNobody(seat).roles.flatMap(({ role, unit }) => (unit !== null && roles.includes(role) ? [unit] : []))]
}

/** What was given to the asker to read in the register, and for a thing of this unit. */
const grantedIn = (seat: Seat, key: string, unit?: string) => seat.granted.filter(({ registers, units }) => registers.includes(key) && (unit === undefined || units.includes(unit)))

/** What of a register may be listed where not the whole of it: the rows of the 所属 a role is held for, those that name the asker, and those given to him to read. Null: nothing. */
export const openRowsOf = (seat: Seat, register: Register): OpenRows | null => onceFor(seat, `all ${register.id}`, () => openRowsFor(seat, register))
function openRowsFor(seat: Seat, register: Register): OpenRows | null {
  const own = ownRowsOf(seat, register)
  const units = grantedIn(seat, registerKey(register)).flatMap((one) => one.units)
  if (!register.opensTo || seat.person === null || units.length === 0) return own
  return own ? { ...own, units: [...own.units, ...units] } : { person: seat.person, units }
}
/** The same without what was given to read only. */
const ownRowsOf = (seat: Seat, register: Register): OpenRows | null => onceFor(seat, `own ${register.id}`, () => ownRowsFor(seat, register))
function ownRowsFor(seat: Seat, { opensTo, columns }: Register): OpenRows | null {
  if (!opensTo || seat.person === null) return null
  const home = opensTo.home ? officesOf(seat) : []
  const held = [...(opensTo.own ? ownUnits(seat, opensTo) : []), ...home]
  if (held.length === 0 && !opensTo.named) return null
  const { of } = opensTo.named ?? {}
  const field = of === undefined ? undefined : columns[of]
  return { person: seat.person, units: [...new Set(held.flatMap((unit) => unitsBelow(seat.organisation, unit)))], things: field?.type === 'item' ? seat.book.registers.get(field.register) : undefined }
}

/** May whoever sits here open this row: as one who may open the register or what its 所属 has in it, as its holder, or as one the row (or the thing it names) names today? */
export function mayOpenItem(seat: Seat, item: LoadedItem): boolean {
  const register = seat.book.registers.get(item.register)
  if (!register?.opensTo || mayOpen(seat, register) || (item.holder !== null && item.holder === seat.person)) return true
  const { named } = register.opensTo
  const units = ownRowsOf(seat, register)?.units ?? []
  return units.includes(item.homeUnit) || (item.keeperUnit !== null && units.includes(item.keeperUnit)) || (named !== undefined && isNamed(seat, item, named))
}
function isNamed(seat: Seat, item: LoadedItem, { people, of, states, from, until }: NonNullable<OpensTo['named']>): boolean {
  const thing = of === undefined ? item : item.linked?.[of]
  if (!thing || (of !== undefined && states && !states.includes(thing.state)) || ![thing.details[people]].flat().includes(seat.person)) return false
  const day = (column: string | undefined, otherwise: string): string | null => { const value = column === undefined ? otherwise : thing.details[column]; return typeof value === 'string' ? value : null }
  const [first, last] = [day(from, ''), day(until, '9999-12-31')]
  return first !== null && last !== null && first <= seat.day && seat.day <= last
}

/** The register, where it may be opened (by the holder of the one thing asked for, too). Otherwise refused with the clauses, and the attempt is kept as evidence. */
export async function openRegister(seat: Seat, key: string, holder: string | null = null): Promise<Register> {
  const register = registerOf(seat, key)
  if (mayOpen(seat, register) || (holder !== null && holder === seat.person)) return register
  return refuseAndWitness(seat, register, `register/${register.id}`)
}
/** The list of a register: the whole of it, or the rows the asker may open; refused where there can be none. */
export async function openList(seat: Seat, key: string): Promise<void> {
  const register = registerOf(seat, key)
  if (openRowsOf(seat, register) === null) await openRegister(seat, key)
  await witnessGranted(seat, grantedIn(seat, key), '監査のための一覧の閲覧', { subject: `register/${register.id}`, after: { register: register.title } })
}
/** One row, where it may be opened; refused and kept as evidence otherwise. Who opened it is noted (見た人); where the register says so the opening itself is evidence. */
export async function openItem(seat: Seat, item: LoadedItem): Promise<void> {
  const register = registerOf(seat, item.register)
  const granted = grantedIn(seat, item.register, item.homeUnit)
  await refuseClosed(seat, item)
  await noteView(seat, `item/${item.id}`)
  await witnessGranted(seat, granted, '監査のための閲覧', { subject: `item/${item.id}`, after: { register: register.title, number: item.number } })
  const { witnessed, cites } = register.opensTo ?? {}
  if (!witnessed || !cites || seat.person === null) return
  const seen = Object.fromEntries(witnessed.map((column) => [column, item.details[column] ?? null]))
  await appendEvidence(seat.db, { org: seat.org, actor: seat.person, act: `${register.noun}の閲覧`, subject: `item/${item.id}`, after: { number: item.number, ...seen }, clauses: cites, at: seat.now })
}
/** The same without noting that it was opened. */
export async function refuseClosed(seat: Seat, item: LoadedItem): Promise<void> {
  if (mayOpenItem(seat, item) || grantedIn(seat, item.register, item.homeUnit).length > 0) return
  const register = registerOf(seat, item.register)
  if (!register.opensTo?.home || !await isAskedAbout(seat, item)) await refuseAndWitness(seat, register, `item/${item.id}`, { number: item.number }, item.homeUnit)
}
/** Does a request about the thing wait for who sits here? */
async function isAskedAbout(seat: Seat, { id }: LoadedItem): Promise<boolean> {
  const { rows } = await sql`select from request_item ri join request r on r.org = ri.org and r.id = ri.request join request_step s on s.org = r.org and s.request = r.id join step_addressee a on a.org = s.org and a.request = s.request and a.position = s.position
    where ri.org = ${seat.org} and ri.item = ${id} and r.state in ('回付中', '決裁済') and s.state in ('到達', '後閲待ち') and ${seat.person}::bigint in (a.person, a.principal) limit 1`.execute(seat.db)
  return rows.length > 0
}
/** Every reading by a right that was given leaves evidence, with the row that gave it. */
async function witnessGranted(seat: Seat, granted: Seat['granted'], act: string, { subject, after }: { readonly subject: string; readonly after: object }): Promise<void> {
  for (const { number, cites } of granted) await appendEvidence(seat.db, { org: seat.org, actor: seat.person, act, subject, after: { ...after, audit: number }, clauses: cites, at: seat.now })
}
async function refuseAndWitness(seat: Seat, register: Register, subject: string, more: object = {}, unit?: string): Promise<never> {
  const refused = refuseOpening(seat, register, unit)
  await appendEvidence(seat.db, { org: seat.org, actor: seat.person, act: '権限外の台帳を開こうとした', subject, after: { register: register.title, ...more }, clauses: refused.refusals.flatMap(({ cites }) => [...cites]), at: seat.now })
  throw refused
}
/** Why it may not be opened: as the guards of reading say it of the row's 所属, where the register rests on their clause; else who may. */
export function refuseOpening(seat: Seat, { title, opensTo }: Register, unit?: string): Refused {
  const beyond = unit !== undefined && seat.granted.length === 0 ? readingRefusals(seat, unit).filter(({ cites }) => opensTo!.cites.includes(cites[0]!)) : []
  if (beyond.length > 0) return new Refused('not-permitted', beyond.map((one) => ({ ...one, message: `${one.message}開こうとしたことは記録されます。` })))
  return new Refused('not-permitted', `「${title}」を開けるのは、${[...openingRoles(opensTo!, seat.book.profile.id), ...(opensTo!.home ? ['所管する所属の人'] : []), ...(opensTo!.named ? ['その一件に名前のある人'] : [])].join('・')}です。${seat.granted.length > 0 ? '監査で開けるのは、対象の部署と台帳だけです。' : ''}開こうとしたことは記録されます。`, [...new Set([...opensTo!.cites, ...seat.granted.flatMap(({ cites }) => [...cites])])])
}

/** What the guards of the profile refuse to who sits here of the records of a unit; nothing where they have none. */
export const readingRefusals = (seat: Seat, unit: string): readonly Refusal[] =>
  onceFor(seat, `unit ${unit}`, () => refusedAt(seat, 'reading', { unit }, { organisation: organisationFacts(seat.organisation) }))

const known = new WeakMap<Seat, Map<string, unknown>>()
/** Worked out once per seat: a list asks the same of every row. */
function onceFor<Found>(seat: Seat, key: string, work: () => Found): Found {
  const own = known.get(seat) ?? new Map<string, unknown>()
  known.set(seat, own)
  if (!own.has(key)) own.set(key, work())
  return own.get(key) as Found
}
