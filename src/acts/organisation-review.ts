import { sql } from 'kysely'
import { addDays } from '../engine/calendar.ts'
import type { Setting } from '../engine/definition.ts'
import { setting } from '../engine/definition.ts'
import { objectionsTo } from '../engine/nomination.ts'
import { belongsTo, headsOf, holdersOf, lineAbove } from '../engine/organisation.ts'
import { indexOf } from '../engine/organisation-index.ts'
import type { Organisation } from '../engine/organisation.ts'
import type { RoleDefinition } from '../engine/profile.ts'
import { roleConflicts } from '../engine/role-conflicts.ts'
import { holdsWholeRole } from '../identity/reading.ts'
import { vacancies } from '../store/organisation-pages.ts'
import { appointingProcedure, endingSoon } from './appointments.ts'
import { personOf, registerOf } from './world.ts'
import type { Seat } from './world.ts'
import { finalStates } from '../engine/register/register.ts'

/** Something wrong with who holds which role: what, since the organisation of the day, and what to do about it. Identifiers of people and units. */
export interface RoleFinding {
  readonly kind: '空席' | '兼務' | '資格' | '期限' | '自己承認' | '代行' | '未整備'
  readonly role: string
  readonly unit: string | null
  readonly people: readonly string[]
  readonly message: string
  readonly todo: string
  /** Where it is put right. */
  readonly link: string
  /** The role that must see to it. */
  readonly to: string
  readonly clauses: readonly string[]
  /** Who could be named. */
  readonly candidates: readonly string[]
}
/** Nominations that end within so many days are shown. */
const ENDING_WITHIN: Setting = setting('appointments.ending-within', '指名の終わりを知らせる日数', 30, { unit: '日', notInSource: true })

/** Everything wrong with the organisation of roles, as far as who asks may see it: all of it for holders of a role of the whole organisation, else his own 所属 and what he heads. */
export async function reviewOf(seat: Seat): Promise<RoleFinding[]> {
  const found = [...vacant(seat, await mediaByUnit(seat)), ...combined(seat), ...await unfit(seat), ...await ending(seat), ...loops(seat), ...withoutProxy(seat), ...await groups(seat)]
  return found.filter(({ unit, people }) => maySee(seat, unit, people))
}
function maySee(seat: Seat, unit: string | null, people: readonly string[]): boolean {
  if (seat.person === null || holdsWholeRole(seat)) return true
  if (unit === null) return people.includes(seat.person)
  const own = (seat.organisation.people.get(personOf(seat))?.assignments ?? []).flatMap(({ unit: at, head }) => (head ? [at, belongsTo(seat.organisation, at)] : [belongsTo(seat.organisation, at)]))
  return lineAbove(seat.organisation, unit).some(({ id }) => own.includes(id))
}

const nominator = (role: RoleDefinition | undefined) => (role && 'nominatedBy' in role.holder ? role.holder.nominatedBy : role?.superior === 'head-above' || !role ? '人事' : role.superior)
const roleNamed = (organisation: Organisation, name: string) => organisation.profile.roles.find((one) => one.name === name)
const unitName = (organisation: Organisation, unit: string | null) => (unit === null ? '' : `${organisation.units.get(unit)?.name ?? ''}の`)
const personName = (organisation: Organisation, person: string) => organisation.people.get(person)?.name ?? ''
function placeToNominate({ book }: Seat, role: string, unit: string | null): string {
  const found = appointingProcedure(book, role)
  return found ? `/apply/${encodeURIComponent(found.id)}` : unit === null ? '/organisation' : `/organisation/units/${unit}`
}

async function mediaByUnit(seat: Seat): Promise<ReadonlyMap<string, number>> {
  const rows = await seat.db.selectFrom('item').select(['unit', (by) => by.fn.countAll<string>().as('count')]).where('org', '=', seat.org).where('register', '=', 'media').where('state', 'not in', finalStates(registerOf(seat, 'media'))).groupBy('unit').execute()
  const found = new Map<string, number>()
  for (const { unit, count } of rows) if (seat.organisation.units.has(unit)) { const house = belongsTo(seat.organisation, unit); found.set(house, (found.get(house) ?? 0) + Number(count)) }
  return found
}

function vacant(seat: Seat, media: ReadonlyMap<string, number>): RoleFinding[] {
  const { organisation } = seat
  return vacancies(organisation).map(({ role: name, unit }) => {
    const role = roleNamed(organisation, name)!
    const held = unit !== null && name === organisation.profile.titles.mediaKeeper ? media.get(unit) ?? 0 : 0
    const byOffice = !('nominatedBy' in role.holder)
    const todo = byOffice ? `${'post' in role.holder ? role.holder.post : `${unitName(organisation, unit)}長`}の発令を登録すると、その日から自動で就きます。` : `${nominator(role)}が指名します。`
    return { kind: '空席', role: name, unit, people: [], message: `${unitName(organisation, unit)}${name}がいません。${held > 0 ? `外部記録媒体が${held}点登録されています。` : ''}${role.irreplaceable ? `この間、${name}の決裁が要る申請は提出も決裁もできません。` : ''}`, todo, link: placeToNominate(seat, name, unit), to: nominator(role), clauses: role.cites, candidates: candidates(organisation, role, unit) }
  })
}
/** Those of the place who could be named, or who hold the post the document names; at most five. */
function candidates(organisation: Organisation, role: RoleDefinition, unit: string | null): string[] {
  const index = indexOf(organisation)
  const { holder } = role
  if ('nominatedBy' in holder && holder.proposes) return [...new Set((index.byTitle.get(holder.proposes) ?? []).map(({ person }) => person))].slice(0, 5)
  if (unit === null) return []
  if ('head' in holder) return (index.byUnit.get(unit) ?? []).filter(({ assignment }) => assignment.post.endsWith('長')).map(({ person }) => person).slice(0, 5)
  const around = [...new Set((index.byOffice.get(belongsTo(organisation, unit)) ?? []).map(({ person }) => person))]
  return around.filter((person) => objectionsTo(organisation, { role: role.name, person, unit, basis: '空席' }).every(({ because }) => because === 'needs')).slice(0, 5)
}

function combined(seat: Seat): RoleFinding[] {
  const { organisation } = seat
  return roleConflicts(organisation).map(({ person, first, second, cites }) => ({
    kind: '兼務', role: first.role, unit: first.unit, people: [person], message: `${personName(organisation, person)}が、兼ねられない${first.role}と${second.role}を持っています。解けるまで、どちらの役割でも処理できません（上司などに回ります）。`,
    todo: `${first.role}か${second.role}のどちらかを、別の人に指名し直してください。`, link: `/organisation/people/${person}`, to: nominator(roleNamed(organisation, first.role)), clauses: cites, candidates: [],
  }))
}

/** Nominations whose holder no longer meets what the document asks, alternatives agreed on excepted. */
async function unfit(seat: Seat): Promise<RoleFinding[]> {
  const { organisation } = seat
  const agreed = new Set((await seat.db.selectFrom('appointment').select('id').where('org', '=', seat.org).where('basis', 'like', '%代替措置:%').execute()).map(({ id }) => id))
  return organisation.appointments.filter(({ id }) => !agreed.has(id)).flatMap(({ role, person, unit }): RoleFinding[] => {
    const found = objectionsTo(organisation, { role, person, unit, basis: '在任' }).find(({ because }) => ['employment', 'eligible', 'home', 'member'].includes(because))
    const definition = roleNamed(organisation, role)
    return found && definition ? [{ kind: '資格', role, unit, people: [person], message: `${personName(organisation, person)}は、${unitName(organisation, unit)}${role}の条件を欠いています。${found.message}`, todo: '指名を終えて、条件に合う人を指名してください。', link: `/organisation/people/${person}`, to: nominator(definition), clauses: definition.cites, candidates: candidates(organisation, definition, unit) }] : []
  })
}

async function ending(seat: Seat): Promise<RoleFinding[]> {
  const { organisation } = seat
  return (await endingSoon(seat, addDays(seat.day, Number(ENDING_WITHIN.value)))).map(({ role, person, unit, to }) => ({
    kind: '期限', role, unit, people: [person], message: `${personName(organisation, person)}の${unitName(organisation, unit)}${role}の指名は${to}で終わります。`, todo: '続けるなら、終わる前に次の期間を指名してください。', link: placeToNominate(seat, role, unit), to: nominator(roleNamed(organisation, role)), clauses: roleNamed(organisation, role)?.cites ?? [], candidates: [],
  }))
}

/** Where the way that avoids deciding for oneself comes back to the same person. */
function loops(seat: Seat): RoleFinding[] {
  const { organisation, book } = seat
  const places = (role: RoleDefinition) => (role.scope === 'organisation' ? [null] : [...organisation.units.values()].filter(({ id }) => headsOf(organisation, id).length > 0).map(({ id }) => id))
  return organisation.profile.roles.flatMap((role) => {
    const above = roleNamed(organisation, role.superior)
    if (!above) return []
    const decided = [...book.procedures.values()].filter(({ steps }) => steps?.some((step) => step.kind === '決裁' && step.role === role.name)).map(({ title }) => title)
    return places(role).flatMap((unit): RoleFinding[] => {
      const own = holdersOf(organisation, role, unit)
      const both = own.unit === unit && own.holders.length > 0 && own.holders.every((person) => holdersOf(organisation, above, unit).holders.includes(person)) ? own.holders : []
      return both.length === 0 ? [] : [{
        kind: '自己承認', role: role.name, unit, people: both, message: `${both.map((person) => personName(organisation, person)).join('・')}が${unitName(organisation, unit)}${role.name}と${above.name}を兼ねています。本人の申請は${above.name}ではなく、さらに上に回ります。${decided.length > 0 ? `重なる手続: ${decided.join('、')}` : ''}`,
        todo: '兼務のままでよければ、そのままで構いません。本人の申請の行き先を確かめてください。', link: `/organisation/people/${both[0]!}`, to: above.name, clauses: [...new Set([...role.cites, ...above.cites])], candidates: [],
      }]
    })
  })
}

function withoutProxy({ organisation, book }: Seat): RoleFinding[] {
  return organisation.profile.roles.flatMap((role): RoleFinding[] => {
    if (!role.needsProxy || (organisation.delegations ?? []).some((one) => one.kind === '代行' && one.role === role.name)) return []
    const procedure = [...book.procedures.values()].find(({ effect }) => effect?.delegates?.kind === '代行')
    return [{ kind: '代行', role: role.name, unit: null, people: [], message: `${role.name}が不在のときに代行する人が定められていません。`, todo: `${role.name}が、代行する役割を定めます。`, link: procedure ? `/apply/${encodeURIComponent(procedure.id)}` : '/organisation', to: role.name, clauses: role.needsProxy.cites, candidates: [] }]
  })
}

/** Groups the document asks for: what their parts do must be laid down, and somebody must belong to them. */
async function groups(seat: Seat): Promise<RoleFinding[]> {
  const found: RoleFinding[] = []
  for (const group of seat.book.profile.groups ?? []) {
    const rows = await seat.db.selectFrom('item').select('id').where('org', '=', seat.org).where('register', '=', group.register).where('state', '=', '有効').limit(1).execute()
    const members = holdersOf(seat.organisation, roleNamed(seat.organisation, group.members)!, null).holders
    const common = { kind: '未整備', role: group.members, unit: null, people: [], to: group.to, clauses: group.cites, candidates: [] } as const
    if (rows.length === 0) found.push({ ...common, message: `${group.name}の役割の定めがありません。`, todo: `「${seat.book.registers.get(group.register)?.title ?? ''}」に、役割とすることを登録してください。`, link: `/registers/${group.register}` })
    if (members.length === 0) found.push({ ...common, message: `${group.name}に構成員が一人もいません。`, todo: `${group.to}が構成員を選任します。`, link: placeToNominate(seat, group.members, null) })
  }
  return found
}

/** What others dealt with in the role of who asks, by delegation or in his absence: for his supervision, the latest first. */
export async function delegatedActs(seat: Seat): Promise<{ request: string; number: string | null; title: string; role: string; via: string; actor: string; at: Date; outcome: string }[]> {
  const { rows } = await sql<{ request: string; number: string | null; title: string; role: string; via: string; actor: string; at: Date; outcome: string }>`select r.id::text as request, r.number, r.title, s.role, s.via, s.actor::text, s.acted_at as at, s.state as outcome
    from request_step s join request r on r.org = s.org and r.id = s.request
    where s.org = ${seat.org} and s.principal = ${seat.person} and s.via in ('委譲', '代行', '代決') and s.actor is not null order by s.acted_at desc limit 200`.execute(seat.db)
  return rows
}

/** Requests decided by the very person who asked, because nobody else could (自己承認): for holders of a role of the whole organisation and whoever audits now, the latest first. */
export async function decidedAlone(seat: Seat): Promise<{ request: string; number: string | null; title: string; role: string; actor: string; at: Date; why: string; confirmer: string | null; confirmedAt: Date | null }[]> {
  if (seat.person !== null && !holdsWholeRole(seat) && seat.granted.length === 0) return []
  const { rows } = await sql<Awaited<ReturnType<typeof decidedAlone>>[number]>`select r.id::text as request, r.number, r.title, s.role, s.actor::text, s.acted_at as at, coalesce(s.comment, '') as why, coalesce(c.actor, (c.named->>'person')::bigint)::text as confirmer, c.acted_at as "confirmedAt"
    from request_step s join request r on r.org = s.org and r.id = s.request left join request_step c on c.org = s.org and c.request = s.request and c.kind = '確認' and c.role = '事後確認者'
    where s.org = ${seat.org} and s.via = '自己承認' and s.acted_at is not null order by s.acted_at desc limit 200`.execute(seat.db)
  return rows
}
