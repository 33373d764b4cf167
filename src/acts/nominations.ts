import { sql } from 'kysely'
import { addDays } from '../engine/calendar.ts'
import type { Facts } from '../engine/condition.ts'
import type { DefinitionBase, Effect, Refusal } from '../engine/definition.ts'
import { clausesOfNomination, objectionsTo } from '../engine/nomination.ts'
import type { Nomination, Objection } from '../engine/nomination.ts'
import type { Source } from '../engine/nomination-effect.ts'
import { appoint } from '../store/appointments.ts'
import type { NewAppointment } from '../store/appointments.ts'
import { note } from '../store/organisation-changes.ts'
import { organisationFacts } from '../engine/organisation.ts'
import type { OrgDb, Tx } from '../store/database.ts'
import { organisationOn } from '../store/organisation.ts'
import { fieldOf } from '../engine/form.ts'
import { loadItems } from './item-facts.ts'
import type { LoadedItem } from './item-facts.ts'
import { notify } from './notices.ts'
import { readdressRoles } from './readdress.ts'
import { provisionsFor } from './provisions.ts'
import { settingsOf } from './settings.ts'
import { refusedAt } from './moments.ts'
import type { Seat } from './world.ts'
import { wordsIn } from '../engine/japanese-text.ts'

/** What an act is told: its form and the thing it is about. */
export interface Told { readonly form: Facts; readonly item: LoadedItem | null }
export interface Planned extends Nomination { readonly item: string | null; readonly from: string; readonly to: string | null; readonly personField: string }

const valueOf = (source: string | Source | undefined, told: Told): string | undefined => {
  const value = source === undefined || typeof source === 'string' ? source : fieldOf({ ...told.form, item: told.item }, source.field)
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** The nomination an effect makes; null where it makes none, or its person is not given yet. */
export async function plannedOf(db: OrgDb, seat: Seat, effect: Effect | undefined, told: Told): Promise<Planned | null> {
  const { appoints, delegates } = effect ?? {}
  const role = appoints ? valueOf(appoints.role, told) : delegates?.as
  const source = appoints?.person ?? delegates?.toPerson
  const person = valueOf(source, told)
  if (!role || !source || !person) return null
  const item = valueOf(appoints?.item, told) ?? null
  const unit = item === null ? valueOf(appoints?.unit ?? delegates?.unit, told) ?? null : (await loadItems(db, seat, [item])).get(item)?.unit ?? null
  const wanted = valueOf((appoints ?? delegates)!.from, told)
  const from = wanted !== undefined && wanted > seat.day ? wanted : seat.day
  return { role, person, unit, item, from, to: valueOf((appoints ?? delegates)!.until, told) ?? null, basis: valueOf(appoints?.basis, told), alternative: valueOf(appoints?.alternative, told), personField: source.field }
}

/** What the documents say against the nomination an act would make, with the clause of the guard that says so. */
export async function nominationRefusals(db: OrgDb, seat: Seat, { effect }: { readonly effect?: Effect }, told: Told): Promise<Refusal[]> {
  const planned = await plannedOf(db, seat, effect, told)
  return planned ? objectionsWithClauses(db, seat, planned, told.form) : []
}

export async function objectionsWithClauses(db: OrgDb, seat: Seat, planned: Planned, form: Facts): Promise<Refusal[]> {
  const organisation = planned.from === seat.day ? seat.organisation : await organisationOn(db, seat.org, planned.from)
  const objections = objectionsTo(organisation, planned)
  const role = organisation.profile.roles.find(({ name }) => name === planned.role)
  const said = refusedAt(seat, 'nominating', { ...form, nomination: { role: planned.role, objections } }, { organisation: organisationFacts(organisation), provisions: await provisionsFor(db, seat, null), settings: await settingsOf(db, seat) })
  const left = objections.filter(({ message }) => !said.some((one) => one.message === message))
  const fieldFor = (field: string) => (field === 'person' ? planned.personField : field)
  return [...said, ...left.map(({ field, message }: Objection) => ({ field, message, cites: role ? clausesOfNomination(role, planned) : [] }))].map((one) => ({ ...one, field: fieldFor(one.field) }))
}

/** What was decided or written down, and where. */
export interface Carried extends Told { readonly effect: Effect; readonly definition: Pick<DefinitionBase, 'title' | 'cites'>; readonly request: { readonly id: string; readonly number: string | null } | null }

/** Gives the role or the power that the act decides, from its day on; what waits in that role goes to whoever has it now. */
export async function carryNomination(tx: Tx, seat: Seat, carried: Carried): Promise<void> {
  const { effect, request } = carried
  if (effect.endsAppointment) await endAppointments(tx, seat, effect.endsAppointment, carried)
  if (effect.endsDelegation) await endDelegations(tx, seat, effect.endsDelegation, carried)
  if (!effect.appoints && !effect.delegates) return
  const planned = await plannedOf(tx, seat, effect, carried)
  const roles: string[] = []
  if (effect.appoints && planned) {
    await enterAppointment(tx, seat, { ...planned, basis: planned.basis ?? request?.number ?? carried.definition.title, request: request?.id ?? null })
    roles.push(planned.role)
  }
  if (effect.delegates) roles.push(await delegate(tx, seat, carried))
  await readdressRoles(tx, seat, roles)
}

/** Enters the appointment and tells whoever it is given to. */
export async function enterAppointment(tx: Tx, seat: Seat, given: NewAppointment): Promise<string> {
  const id = await appoint({ tx, org: seat.org, actor: seat.person }, given)
  const where = given.unit === null ? '' : `（${seat.organisation.units.get(given.unit)?.name ?? ''}）`
  await notify(tx, seat, [given.person], { title: `${given.from}から${given.role}${where}に指名されました`, link: `/organisation/people/${given.person}`, about: `appointment/${id}` })
  return id
}

async function delegate(tx: Tx, seat: Seat, carried: Carried): Promise<string> {
  const delegates = carried.effect.delegates!
  const { request, definition } = carried
  const wanted = valueOf(delegates.from, carried)
  const row = {
    kind: delegates.kind, role: valueOf(delegates.role, carried) ?? '', to_role: valueOf(delegates.toRole, carried) ?? null, to_person: valueOf(delegates.toPerson, carried) ?? null, scope_unit: valueOf(delegates.unit, carried) ?? null,
    clauses: wordsIn(valueOf(delegates.clauses, carried)), from_day: wanted !== undefined && wanted > seat.day ? wanted : seat.day, to_day: valueOf(delegates.until, carried) ?? null, basis: request?.number ?? definition.title, request: request?.id ?? null,
  }
  const { id } = await tx.insertInto('delegation').values({ org: seat.org, ...row }).returning('id').executeTakeFirstOrThrow()
  await note({ tx, org: seat.org, actor: seat.person }, `${delegates.kind}の決定`, `delegation/${id}`, null, row, definition.cites)
  return row.role
}

/** Ends what the person was appointed to for the one thing: from today he has the role no more. */
async function endAppointments(tx: Tx, seat: Seat, ends: NonNullable<Effect['endsAppointment']>, carried: Carried): Promise<void> {
  const [role, person] = [valueOf(ends.role, carried) ?? '', valueOf(ends.person, carried) ?? null]
  const item = ends.item.map((source) => valueOf(source, carried)).find((one) => one !== undefined) ?? null
  const { rows } = await sql<{ id: string }>`update appointment set to_day = greatest(${addDays(seat.day, -1)}::date, from_day), ended_because = ${carried.definition.title}
    where org = ${seat.org} and role = ${role} and person = ${person} and scope_item = ${item} and (to_day is null or to_day >= ${seat.day}::date) returning id::text`.execute(tx)
  for (const { id } of rows) await note({ tx, org: seat.org, actor: seat.person }, '指名の終わり', `person/${person}`, null, { appointment: id, role, item, because: carried.definition.title }, carried.definition.cites)
  await readdressRoles(tx, seat, [role])
}

/** Ends what was delegated of the role in the unit: from today it is the role's own again. */
async function endDelegations(tx: Tx, seat: Seat, ends: NonNullable<Effect['endsDelegation']>, carried: Carried): Promise<void> {
  const [role, unit] = [valueOf(ends.role, carried) ?? '', valueOf(ends.unit, carried) ?? null]
  const { rows } = await sql<{ id: string }>`update delegation set to_day = greatest(${addDays(seat.day, -1)}::date, from_day), ended_because = ${carried.definition.title}
    where org = ${seat.org} and role = ${role} and scope_unit = ${unit} and (to_day is null or to_day >= ${seat.day}::date) returning id::text`.execute(tx)
  for (const { id } of rows) await note({ tx, org: seat.org, actor: seat.person }, '分担の終わり', `delegation/${id}`, null, { role, unit, because: carried.definition.title }, carried.definition.cites)
  await readdressRoles(tx, seat, [role])
}
