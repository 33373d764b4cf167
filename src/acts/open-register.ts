import { belongsTo, standsAs, unitOf } from '../engine/organisation.ts'
import { Refused } from '../engine/refused.ts'
import { openingRoles, registerKey } from '../engine/register/register.ts'
import type { OpensTo, Register } from '../engine/register/register.ts'
import { appendEvidence } from '../evidence/append.ts'
import { unitsBelow } from '../store/item-filters.ts'
import type { OpenRows } from '../store/open-rows.ts'
import type { LoadedItem } from './item-facts.ts'
import { actorOrNobody } from './guard-context.ts'
import { noteView } from './viewers.ts'
import { personOf, registerOf } from './world.ts'
import type { Seat } from './world.ts'

/** May whoever sits here open the whole register? The system itself may; where a register names roles, only who holds one of them today. */
export function mayOpen(seat: Seat, { opensTo }: Register): boolean {
  return opensTo === undefined || seat.person === null || heldRoles(seat, opensTo).some(({ unit }) => !opensTo.own || unit === null)
}
const heldRoles = (seat: Seat, opensTo: OpensTo) => actorOrNobody(seat).roles.filter(({ role }) => openingRoles(opensTo, seat.book.profile.id).includes(role))

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
export function openRowsOf(seat: Seat, register: Register): OpenRows | null {
  const own = ownRowsOf(seat, register)
  const units = grantedIn(seat, registerKey(register)).flatMap((one) => one.units)
  if (!register.opensTo || seat.person === null || units.length === 0) return own
  return own ? { ...own, units: [...own.units, ...units] } : { person: seat.person, units }
}
/** The same without what was given to read only. */
function ownRowsOf(seat: Seat, { opensTo, columns }: Register): OpenRows | null {
  if (!opensTo || seat.person === null) return null
  const home = opensTo.home ? [belongsTo(seat.organisation, unitOf(seat.organisation, seat.person) ?? '')] : []
  const held = [...(opensTo.own ? ownUnits(seat, opensTo) : []), ...home]
  if (held.length === 0 && !opensTo.named) return null
  const { of } = opensTo.named ?? {}
  const field = of === undefined ? undefined : columns[of]
  return { person: seat.person, units: held.flatMap((unit) => unitsBelow(seat.organisation, unit)), things: field?.type === 'item' ? seat.book.registers.get(field.register) : undefined }
}

/** May whoever sits here open this row: as one who may open the register or what its 所属 has in it, as its holder, or as one the row (or the thing it names) names today? */
export function mayOpenItem(seat: Seat, item: LoadedItem): boolean {
  const register = seat.book.registers.get(item.register)
  if (!register?.opensTo || mayOpen(seat, register) || (item.holder !== null && item.holder === seat.person)) return true
  const { named } = register.opensTo
  return ownRowsOf(seat, register)?.units.includes(item.homeUnit) === true || (named !== undefined && isNamed(seat, item, named))
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
  if (!mayOpenItem(seat, item) && granted.length === 0) await refuseAndWitness(seat, register, `item/${item.id}`, { number: item.number })
  await noteView(seat, `item/${item.id}`)
  await witnessGranted(seat, granted, '監査のための閲覧', { subject: `item/${item.id}`, after: { register: register.title, number: item.number } })
  const { witnessed, cites } = register.opensTo ?? {}
  if (!witnessed || !cites || seat.person === null) return
  const seen = Object.fromEntries(witnessed.map((column) => [column, item.details[column] ?? null]))
  await appendEvidence(seat.db, { org: seat.org, actor: seat.person, act: `${register.noun}の閲覧`, subject: `item/${item.id}`, after: { number: item.number, ...seen }, clauses: cites, at: seat.now })
}
/** Every reading by a right that was given leaves evidence, with the row that gave it. */
async function witnessGranted(seat: Seat, granted: Seat['granted'], act: string, { subject, after }: { readonly subject: string; readonly after: object }): Promise<void> {
  for (const { number, cites } of granted) await appendEvidence(seat.db, { org: seat.org, actor: seat.person, act, subject, after: { ...after, audit: number }, clauses: cites, at: seat.now })
}
async function refuseAndWitness(seat: Seat, register: Register, subject: string, more: object = {}): Promise<never> {
  await appendEvidence(seat.db, { org: seat.org, actor: seat.person, act: '権限外の台帳を開こうとした', subject, after: { register: register.title, ...more }, clauses: refuseOpening(seat, register).refusals.flatMap(({ cites }) => [...cites]), at: seat.now })
  throw refuseOpening(seat, register)
}
export const refuseOpening = (seat: Seat, { title, opensTo }: Register): Refused => new Refused('not-permitted', `「${title}」を開けるのは、${[...openingRoles(opensTo!, seat.book.profile.id), ...(opensTo!.home ? ['所管する所属の人'] : []), ...(opensTo!.named ? ['その一件に名前のある人'] : [])].join('・')}です。${seat.granted.length > 0 ? '監査で開けるのは、対象の部署と台帳だけです。' : ''}開こうとしたことは記録されます。`, [...new Set([...opensTo!.cites, ...seat.granted.flatMap(({ cites }) => [...cites])])])
