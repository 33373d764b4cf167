import type { ClauseId } from '../../clauses/index.ts'
import { mpd } from '../../clauses/index.ts'
import { belongsTo, fitsPost, holdersOf, titleOf } from '../engine/organisation.ts'
import type { Organisation } from '../engine/organisation.ts'
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
  readonly basis?: string
  /** mpd 第3の2ただし書: what was agreed with 情報セキュリティ管理補佐官, instead of the posts of 別表第2. */
  readonly alternative?: string
}

/** 指名. Refused for somebody not eligible by post or rank, a scope that does not fit the role, roles not to be combined. Returns the appointment's id. */
export async function appoint(change: Change, input: NewAppointment): Promise<string> {
  await start(change, input)
  await requirePerson(change, input.person, input.from, 'person')
  if (input.unit !== null) await requireUnit(change, input.unit, input.from, 'unit')
  const organisation = await organisationOn(change.tx, change.org, input.from)
  const role = organisation.profile.roles.find(({ name }) => name === input.role)
  if (!role) throw refuseField('role', `役割「${input.role}」は、この組織の規程にありません。`)
  checkScope(organisation, role, input)
  const clauses: ClauseId[] = [...role.cites]
  if (input.alternative?.trim() && role.cites.includes(mpd['3-2'])) clauses.push(mpd['3-2'])
  else checkEligible(organisation, role, input)
  checkCombination(organisation, role, input)
  await checkTaken(change, role, input)
  const { id } = await change.tx.insertInto('appointment').values({
    org: change.org, role: role.name, person: input.person, scope_unit: role.scope === 'organisation' ? null : input.unit,
    from_day: input.from, to_day: input.to ?? null, basis: [input.basis, input.alternative && `代替措置: ${input.alternative}`].filter(Boolean).join('　'),
  }).returning('id').executeTakeFirstOrThrow()
  await note(change, '役割の指名', `person/${input.person}`, null, { appointment: id, ...input }, [...new Set(clauses)])
  return id
}

function checkScope(organisation: Organisation, role: RoleDefinition, { unit }: NewAppointment): void {
  if (role.scope === 'organisation') {
    if (unit !== null) throw refuseField('unit', `${role.name}は組織全体に一つの役割です。部署は選ばないでください。`)
    return
  }
  if (unit === null) throw refuseField('unit', `${role.name}を置く部署を選んでください。`)
  const kinds = role.kinds ?? organisation.profile.headedKinds
  const kind = organisation.units.get(unit)!.kind
  if (role.scope === 'unit' && !kinds.includes(kind)) throw refuseField('unit', `${role.name}は、${kinds.join('・')}に置く役割です。「${organisation.units.get(unit)!.name}」には置けません。`)
}

function checkEligible(organisation: Organisation, role: RoleDefinition, { person, unit, basis }: NewAppointment): void {
  const assignments = organisation.people.get(person)?.assignments ?? []
  if (!assignments.some((one) => fitsPost(organisation, role, one))) {
    const held = assignments.map((one) => `${titleOf(organisation, one)}・${one.rank}`).join('、') || '配置なし'
    throw refuseField('person', `${role.name}に指名できません（この職員は${held}）。指名できるのは、${whoMay(organisation, role, assignments[0]?.unit)}です。`, role.cites)
  }
  const home = unit === null || role.scope === 'system' || role.scope === 'zone' ? null : belongsTo(organisation, unit)
  if (home !== null && !assignments.some((one) => belongsTo(organisation, one.unit) === home)) {
    throw refuseField('person', `${role.name}は、その所属の職員から選んでください。`, role.cites)
  }
  if (!role.needs) return
  if (!basis?.trim()) throw refuseField('basis', `${role.needs.reason}を書いてください。`, role.cites)
  const first = organisation.profile.roles.find(({ name }) => name === role.needs!.role)!
  if (holdersOf(organisation, first, unit).holders.length === 0) throw refuseField('role', `先に${first.name}を指名してください。`, role.cites)
}

/** Who may be appointed, in words: 課長、課長代理（…）. */
function whoMay(organisation: Organisation, role: RoleDefinition, unit: string | undefined): string {
  const kind = unit === undefined ? '' : organisation.units.get(belongsTo(organisation, unit))?.kind ?? ''
  const wanted = role.eligible?.[kind] ?? role.eligible?.['その他']
  const minimum = wanted?.minimumRank ?? ('nominatedBy' in role.holder ? role.holder.minimumRank : undefined)
  if (role.eligible && !wanted) return `${Object.keys(role.eligible).join('・')}の職員`
  const posts = [...(wanted?.posts ?? []), ...(wanted?.whereNone ?? [])].join('、')
  return `${posts}${posts && minimum ? 'で' : ''}${minimum ? `${minimum}以上の階級の者` : 'の職にある者'}${wanted?.note ? `（${wanted.note.replace(/。$/, '')}）` : ''}`
}

function checkCombination(organisation: Organisation, role: RoleDefinition, { person, unit }: NewAppointment): void {
  const barred = organisation.profile.roles.filter((other) => role.notCombinedWith?.includes(other.name) || other.notCombinedWith?.includes(role.name))
  const held = barred.find((other) => organisation.appointments.some((one) => one.role === other.name && one.person === person && one.unit === unit))
  if (held) throw refuseField('person', `${held.name}と${role.name}は、同じ部署で同じ人が兼ねられません。別の職員を選んでください。`, role.cites)
}

async function checkTaken({ tx, org }: Change, role: RoleDefinition, input: NewAppointment): Promise<void> {
  const same = await tx.selectFrom('appointment').select(['person']).where('org', '=', org).where('role', '=', role.name)
    .where('scope_unit', role.scope === 'organisation' ? 'is' : '=', role.scope === 'organisation' ? null : input.unit).where(overlaps(input)).execute()
  if (same.some(({ person }) => person === input.person)) throw refuseField('person', 'この職員は、この期間すでに同じ役割に指名されています。')
  if (role.single && same.length > 0) throw refuseField('person', `${role.name}は一人だけです。いまの${role.name}の指名を終えてから登録してください。`, role.cites)
}

/** The last day of an appointment. */
export async function endAppointment(change: Change, appointment: string, lastDay: string): Promise<void> {
  await start(change)
  const found = await change.tx.selectFrom('appointment').selectAll().where('org', '=', change.org).where('id', '=', appointment).executeTakeFirst()
  if (!found) throw refuseField('appointment', 'その指名は登録されていません。')
  requirePeriod({ from: found.from_day, to: lastDay })
  if (found.to_day !== null && found.to_day < lastDay) throw refuseField('to', `この指名は${found.to_day}で終わっています。`)
  await change.tx.updateTable('appointment').set({ to_day: lastDay }).where('org', '=', change.org).where('id', '=', appointment).execute()
  await note(change, '役割の終わり', `person/${found.person}`, found, { appointment, role: found.role, to: lastDay })
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
