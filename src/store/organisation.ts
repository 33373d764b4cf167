import { sql } from 'kysely'
import type { Delegation } from '../engine/delegation.ts'
import { titleIn } from '../engine/organisation-index.ts'
import type { Organisation, Person, Unit } from '../engine/organisation.ts'
import { profileOn } from '../profiles/index.ts'
import type { OrgDb } from './database.ts'

/**
 * The organisation as it is on the day. One cheap query per call; the picture itself is read (in one statement, so from one snapshot) only when something
 * changed since, and kept in memory. Throws RangeError when there is no such organisation.
 */
export async function organisationOn(db: OrgDb, org: number, day: string): Promise<Organisation> {
  const now = await stampOf(db, org)
  const held = pictures.get(now.identity)
  const days = held?.stamp === now.stamp ? held.days : new Map<string, Promise<Organisation>>()
  if (held?.stamp !== now.stamp) pictures.set(now.identity, { stamp: now.stamp, days })
  const known = days.get(day)
  if (known) return known
  if (days.size >= DAYS_KEPT) days.delete(days.keys().next().value!)
  const reading = read(db, org, day)
  days.set(day, reading)
  reading.catch(() => { days.delete(day) })
  return reading
}

const DAYS_KEPT = 6
const pictures = new Map<string, { readonly stamp: string; readonly days: Map<string, Promise<Organisation>> }>()

// 前提: a revision number taken back by a rollback may be given again; with the id of the transaction that wrote it (xmin) it is never the same twice.
async function stampOf(db: OrgDb, org: number): Promise<{ identity: string; stamp: string }> {
  const found = await db.selectFrom('organisation').where('id', '=', org)
    .select([sql<string>`revision || '/' || xmin::text`.as('stamp'), sql<string>`id || ' ' || created_at::text`.as('identity')]).executeTakeFirst()
  if (!found) throw new RangeError(`組織 ${org} はありません。`)
  return found
}

type UnitRow = [id: string, code: string, name: string, kind: string, parent: string | null, sort: number]
type PersonRow = [id: string, number: string, name: string, kana: string, employment: Person['employment'], trainedOn: string | null]
type AssignmentRow = [person: string, unit: string, post: string, rank: string, head: boolean, main: boolean]
interface Picture {
  profile: string
  units: UnitRow[]
  people: PersonRow[]
  assignments: AssignmentRow[]
  appointments: [id: string, role: string, person: string, unit: string | null, item: string | null, whilePost: string | null][]
  delegations: [id: string, kind: Delegation['kind'], role: string, clauses: string[], toRole: string | null, toPerson: string | null, unit: string | null, basis: string][]
  deputies: [principal: string, deputy: string, kind: '代決' | '代理', role: string | null][]
  absent: string[]
  equalPosts: [post: string, equalTo: string][]
  designatedUnits: string[]
  declined: string[]
}

async function read(db: OrgDb, org: number, day: string): Promise<Organisation> {
  const inForce = sql`org = ${org} and from_day <= ${day}::date and (to_day is null or to_day >= ${day}::date)`
  const rows = (columns: ReturnType<typeof sql>, source: ReturnType<typeof sql>) => sql`coalesce((select json_agg(${columns}) from (${source}) t), '[]')`
  const { rows: [row] } = await sql<Picture>`select o.profile,
    ${rows(sql`json_build_array(unit::text, code, name, kind, parent::text, sort)`, sql`select p.*, u.code from (select * from unit_period where ${inForce}) p join unit u on u.org = p.org and u.id = p.unit order by p.sort, u.code`)} as units,
    ${rows(sql`json_build_array(id::text, number, name, kana, employment, trained_on)`, sql`select p.id, p.number, coalesce(v.name, p.name) as name, coalesce(v.kana, p.kana) as kana, coalesce(v.employment, p.employment) as employment, p.trained_on
      from (select * from person where ${inForce}) p
      left join (select distinct on (person) person, name, kana, employment, serving from person_past where org = ${org} and until_day >= ${day}::date order by person, until_day) v on v.person = p.id
      where v.serving is distinct from false order by p.number`)} as people,
    ${rows(sql`json_build_array(person::text, unit::text, post, rank, is_head, main)`, sql`select * from assignment where ${inForce} order by person, main desc, id`)} as assignments,
    ${rows(sql`json_build_array(id::text, role, person::text, scope_unit::text, scope_item::text, while_post)`, sql`select * from appointment where ${inForce} order by id`)} as appointments,
    ${rows(sql`json_build_array(principal::text, deputy::text, kind, role)`, sql`select * from deputy where ${inForce} order by id`)} as deputies,
    ${rows(sql`json_build_array(id::text, kind, role, clauses, to_role, to_person::text, scope_unit::text, basis)`, sql`select * from delegation where ${inForce} order by id`)} as delegations,
    ${rows(sql`person::text`, sql`select distinct person from absence where ${inForce}`)} as absent,
    ${rows(sql`json_build_array(post, equal_to)`, sql`select post, equal_to from equal_post where org = ${org} and (ended_on is null or ended_on > ${day}::date)`)} as "equalPosts",
    ${rows(sql`unit`, sql`select distinct unnest(sections)::text as unit from registration_section where org = ${org} and designated_on <= ${day}::date and (ended_on is null or ended_on > ${day}::date)`)} as "designatedUnits",
    ${rows(sql`clause`, sql`select clause from recommendations_on(${org}, ${day}::date) where decision = '不採用'`)} as declined
    from organisation o where o.id = ${org}`.execute(db)
  return assemble(row!, day)
}

function assemble(row: Picture, day: string): Organisation {
  const placed = new Map<string, Person['assignments'][number][]>()
  for (const [person, unit, post, rank, head, main] of row.assignments) {
    const list = placed.get(person)
    const one = { unit, post, rank, head, main }
    if (list) list.push(one)
    else placed.set(person, [one])
  }
  const people = new Map<string, Person>()
  for (const [id, number, name, kana, employment, trainedOn] of row.people) people.set(id, { id, number, name, kana, employment, assignments: placed.get(id) ?? [], trainedOn })
  const units = new Map(row.units.map(([id, code, name, kind, parent, sort]): [string, Unit] => [id, { id, code, name, kind, parent, sort }]))
  const holds = (person: string, post: string) => placed.get(person)?.some((one) => one.post === post || titleIn(units.get(one.unit)?.name ?? '', one.post) === post) === true
  // 前提: who has left the organisation, or the post he was named for, holds the role no more, whatever the end of the appointment says.
  const standing = row.appointments.filter(([, , person, , , whilePost]) => people.has(person) && (whilePost === null || holds(person, whilePost)))
  return {
    day, profile: profileOn(row.profile, day), people, units,
    appointments: standing.flatMap(([id, role, person, unit, item]) => (item === null ? [{ id, role, person, unit }] : [])),
    itemAppointments: standing.flatMap(([id, role, person, unit, item]) => (item === null ? [] : [{ id, role, person, unit, item }])),
    delegations: row.delegations.map(([id, kind, role, clauses, toRole, toPerson, unit, basis]) => ({ id, kind, role, clauses, toRole, toPerson, unit, basis })),
    deputies: row.deputies.filter(([, deputy]) => people.has(deputy)).map(([principal, deputy, kind, role]) => ({ principal, deputy, kind, role })),
    absent: new Set(row.absent), equalPosts: new Map(row.equalPosts), designatedUnits: new Set(row.designatedUnits), declined: new Set(row.declined),
  }
}
