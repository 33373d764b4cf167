import { clausesOfNomination, objectionsTo } from '../engine/nomination.ts'
import { titleOf } from '../engine/organisation.ts'
import type { RoleDefinition } from '../engine/profile.ts'
import { refuseField } from '../engine/refused.ts'
import { note, overlaps, requirePeriod, requirePerson, requireUnit, start } from './organisation-changes.ts'
import type { Change } from './organisation-changes.ts'
import { organisationOn } from './organisation.ts'

export interface NewAppointment {
  readonly role: string; readonly person: string
  /** The unit it is held for; null for a role of the whole organisation. */
  readonly unit: string | null
  readonly from: string; readonly to?: string | null
  /** 根拠・理由: number of the order, or the reason where the document asks for one. */
  readonly basis?: string | undefined
  /** What was agreed instead of the posts the document names, where it lets that be agreed. */
  readonly alternative?: string | undefined
  /** The one thing it is for, kept by `unit`. */
  readonly item?: string | null | undefined
  /** The request that was decided. */
  readonly request?: string | null | undefined
}

/** 指名. Refused for whatever the profile says against it, a scope that does not fit, or a period already taken. Returns the appointment's id. */
export async function appoint(change: Change, input: NewAppointment): Promise<string> {
  await start(change, input)
  await requirePerson(change, input.person, input.from, 'person')
  if (input.unit !== null) await requireUnit(change, input.unit, input.from, 'unit')
  const organisation = await organisationOn(change.tx, change.org, input.from)
  const role = organisation.profile.roles.find(({ name }) => name === input.role)
  const [objection] = objectionsTo(organisation, input)
  if (objection || !role) throw refuseField(objection?.field ?? 'role', objection?.message ?? '', role?.cites)
  await checkTaken(change, role, input)
  const title = 'nominatedBy' in role.holder ? role.holder.proposes : undefined
  const holdsIt = (organisation.people.get(input.person)?.assignments ?? []).some((one) => titleOf(organisation, one) === title)
  const { id } = await change.tx.insertInto('appointment').values({
    org: change.org, role: role.name, person: input.person, scope_unit: role.scope === 'organisation' ? null : input.unit, scope_item: input.item ?? null, while_post: title !== undefined && holdsIt ? title : null,
    from_day: input.from, to_day: input.to ?? null, request: input.request ?? null, basis: [input.basis, input.alternative && `代替措置: ${input.alternative}`].filter(Boolean).join('　'),
  }).returning('id').executeTakeFirstOrThrow()
  await note(change, '役割の指名', `person/${input.person}`, null, { appointment: id, ...input }, clausesOfNomination(role, input))
  return id
}

async function checkTaken({ tx, org }: Change, role: RoleDefinition, input: NewAppointment): Promise<void> {
  const same = await tx.selectFrom('appointment').select(['person']).where('org', '=', org).where('role', '=', role.name).where('scope_item', input.item ? '=' : 'is', input.item ?? null)
    .where('scope_unit', role.scope === 'organisation' ? 'is' : '=', role.scope === 'organisation' ? null : input.unit).where(overlaps(input)).execute()
  if (same.some(({ person }) => person === input.person)) throw refuseField('person', 'この職員は、この期間すでに同じ役割に指名されています。')
  if (role.single && same.length > 0) throw refuseField('person', `${role.name}は一人だけです。いまの${role.name}の指名を終えてから登録してください。`, role.cites)
}

/** The row of an appointment; refused where there is none. */
export async function requireAppointment({ tx, org }: Change, appointment: string) {
  const found = /^[1-9]\d{0,17}$/.test(appointment) ? await tx.selectFrom('appointment').selectAll().where('org', '=', org).where('id', '=', appointment).executeTakeFirst() : undefined
  if (!found) throw refuseField('appointment', 'その指名は登録されていません。')
  return found
}

/** The last day of an appointment. */
export async function endAppointment(change: Change, appointment: string, lastDay: string, because?: string): Promise<void> {
  await start(change)
  const found = await requireAppointment(change, appointment)
  requirePeriod({ from: found.from_day, to: lastDay })
  if (found.to_day !== null && found.to_day < lastDay) throw refuseField('to', `この指名は${found.to_day}で終わっています。`)
  await change.tx.updateTable('appointment').set({ to_day: lastDay, ...(because ? { ended_because: because } : {}) }).where('org', '=', change.org).where('id', '=', appointment).execute()
  await note(change, '役割の終わり', `person/${found.person}`, found, { appointment, role: found.role, to: lastDay, because })
}

export interface NewDeputy { readonly principal: string; readonly deputy: string; readonly kind: '代決' | '代理'; readonly role?: string | null; readonly from: string; readonly to?: string | null }
/** Registers in advance who acts for whom. `role` null: for every role of the principal. Returns the id. */
export async function registerDeputy(change: Change, input: NewDeputy): Promise<string> {
  await start(change, input)
  await requirePerson(change, input.principal, input.from, 'principal')
  await requirePerson(change, input.deputy, input.from, 'deputy')
  if (input.principal === input.deputy) throw refuseField('deputy', '本人を自分の代決・代理にはできません。別の職員を選んでください。')
  const { profile } = await organisationOn(change.tx, change.org, input.from)
  if (input.role && !profile.roles.some(({ name }) => name === input.role)) throw refuseField('role', `役割「${input.role}」は、この組織の規程にありません。`)
  const same = await change.tx.selectFrom('deputy').select('id').where('org', '=', change.org).where('principal', '=', input.principal).where('deputy', '=', input.deputy)
    .where('kind', '=', input.kind).where('role', input.role ? '=' : 'is', input.role ?? null).where(overlaps(input)).executeTakeFirst()
  if (same) throw refuseField('deputy', 'この期間には、同じ代決・代理がもう登録されています。')
  const { id } = await change.tx.insertInto('deputy').values({
    org: change.org, principal: input.principal, deputy: input.deputy, kind: input.kind, role: input.role ?? null, from_day: input.from, to_day: input.to ?? null,
  }).returning('id').executeTakeFirstOrThrow()
  await note(change, `${input.kind}の登録`, `person/${input.principal}`, null, { registration: id, ...input })
  return id
}

/** The last day on which a deputy may act. */
export async function endDeputy(change: Change, deputy: string, lastDay: string): Promise<void> {
  await start(change)
  const found = await change.tx.selectFrom('deputy').selectAll().where('org', '=', change.org).where('id', '=', deputy).executeTakeFirst()
  if (!found) throw refuseField('deputy', 'その代決・代理は登録されていません。')
  requirePeriod({ from: found.from_day, to: lastDay })
  await change.tx.updateTable('deputy').set({ to_day: lastDay }).where('org', '=', change.org).where('id', '=', deputy).execute()
  await note(change, `${found.kind}の終わり`, `person/${found.principal}`, found, { registration: deputy, to: lastDay })
}

/** 不在. Entered by the change's actor (by the person himself where the system enters it). Returns the id. */
export async function registerAbsence(change: Change, input: { readonly person: string; readonly from: string; readonly to: string; readonly reason?: string }): Promise<string> {
  await start(change, input)
  await requirePerson(change, input.person, input.from, 'person')
  const { id } = await change.tx.insertInto('absence').values({
    org: change.org, person: input.person, from_day: input.from, to_day: input.to, reason: input.reason ?? '', entered_by: change.actor ?? input.person,
  }).returning('id').executeTakeFirstOrThrow()
  await note(change, '不在の登録', `person/${input.person}`, null, { absence: id, ...input })
  return id
}
