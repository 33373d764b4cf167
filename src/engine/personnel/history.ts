import type { Delegation } from '../delegation.ts'
import { titleIn } from '../organisation-index.ts'
import type { Organisation, Person, Unit } from '../organisation.ts'
import type { Profile } from '../profile.ts'

// 組織と人の履歴の行。名は表の列のまま。計画はこの行の変わり方として書かれ、書き込みも取消しも同じ行で行う。
export type Employment = Person['employment']
export interface UnitRow { readonly id: string; readonly code: string }
/** `YYYY-MM-DD`, both included; `to_day` null: for good. */
export interface Dated { readonly from_day: string; readonly to_day: string | null }
export interface UnitPeriodRow extends Dated { readonly unit: string; readonly name: string; readonly kana: string; readonly kind: string; readonly parent: string | null; readonly sort: number }
export interface PersonRow extends Dated { readonly id: string; readonly number: string; readonly name: string; readonly kana: string; readonly employment: Employment; readonly email: string | null; readonly trained_on: string | null }
/** How a person was until (and on) a day, where that differs from the row of the person; `serving` false: between leaving and coming back. */
export interface PersonPastRow { readonly person: string; readonly until_day: string; readonly name: string; readonly kana: string; readonly employment: Employment; readonly serving: boolean }
export interface AssignmentRow extends Dated { readonly id: string; readonly person: string; readonly unit: string; readonly post: string; readonly rank: string; readonly is_head: boolean; readonly main: boolean }
export interface AppointmentRow extends Dated { readonly id: string; readonly role: string; readonly person: string; readonly scope_unit: string | null; readonly basis: string; /** For one thing alone. */ readonly scope_item?: string | null; /** It lasts while he holds this post. */ readonly while_post?: string | null }
export interface DelegationRow extends Dated { readonly id: string; readonly kind: Delegation['kind']; readonly role: string; readonly clauses: Delegation['clauses']; readonly to_role: string | null; readonly to_person: string | null; readonly scope_unit: string | null; readonly basis: string }
export interface DeputyRow extends Dated { readonly id: string; readonly principal: string; readonly deputy: string; readonly kind: '代決' | '代理'; readonly role: string | null }
/** Who takes over what an abolished unit answered for; `parts`: the units it was split into, where what somebody holds goes with him. */
export interface SuccessionRow { readonly unit: string; readonly successor: string; readonly parts: readonly string[]; readonly from_day: string }

export interface Rows {
  readonly unit: UnitRow
  readonly unit_period: UnitPeriodRow
  readonly person: PersonRow
  readonly person_past: PersonPastRow
  readonly assignment: AssignmentRow
  readonly appointment: AppointmentRow
  readonly deputy: DeputyRow
  readonly delegation: DelegationRow
  readonly unit_succession: SuccessionRow
}
export type TableName = keyof Rows
/** Tables in the order in which their rows may be written; what makes a row one of its kind. */
export const KEYS: { readonly [T in TableName]: readonly (keyof Rows[T] & string)[] } = {
  unit: ['id'], unit_period: ['unit', 'from_day'], person: ['id'], person_past: ['person', 'until_day'], assignment: ['id'], appointment: ['id'], deputy: ['id'], delegation: ['id'], unit_succession: ['unit'],
}
export const TABLES = Object.keys(KEYS) as TableName[]

/** Everything of an organisation from a day on: rows that end before it are left out, but for people (all of them) and their past. */
export type History = { readonly [T in TableName]: readonly Rows[T][] } & { readonly profile: Profile }
export interface RowChange<T extends TableName = TableName> { readonly table: T; readonly before: Rows[T] | null; readonly after: Rows[T] | null }

export const keyOf = <T extends TableName>(table: T, row: Rows[T]): string => KEYS[table].map((column) => String(row[column])).join('/')
export const isOn = ({ from_day: from, to_day: to }: Dated, day: string): boolean => from <= day && (to === null || to >= day)

/** The organisation as these rows say it is on a day. Nobody is absent in it. */
export function pictureOn(history: History, day: string): Organisation {
  const codes = new Map(history.unit.map(({ id, code }) => [id, code]))
  const units = history.unit_period.filter((one) => isOn(one, day)).map((one): Unit => ({ id: one.unit, code: codes.get(one.unit) ?? '', name: one.name, kind: one.kind, parent: one.parent, sort: one.sort }))
  const placed = Map.groupBy(history.assignment.filter((one) => isOn(one, day)), ({ person }) => person)
  const past = Map.groupBy(history.person_past, ({ person }) => person)
  const people = new Map<string, Person>()
  for (const row of history.person) {
    const now = personOn(row, past.get(row.id) ?? [], day)
    if (!now) continue
    const assignments = (placed.get(row.id) ?? []).toSorted((a, b) => Number(b.main) - Number(a.main)).map(({ unit, post, rank, is_head: head, main }) => ({ unit, post, rank, head, main }))
    people.set(row.id, { id: row.id, number: row.number, trainedOn: row.trained_on, assignments, ...now })
  }
  const byId = new Map(units.toSorted((a, b) => a.sort - b.sort || (a.code < b.code ? -1 : 1)).map((unit) => [unit.id, unit]))
  const holds = (person: string, post: string) => people.get(person)?.assignments.some((one) => one.post === post || titleIn(byId.get(one.unit)?.name ?? '', one.post) === post) === true
  const standing = history.appointment.filter((one) => isOn(one, day) && people.has(one.person) && (!one.while_post || holds(one.person, one.while_post)))
  return {
    day, profile: history.profile, people, units: byId, absent: new Set(),
    appointments: standing.filter((one) => !one.scope_item).map(({ id, role, person, scope_unit: unit }) => ({ id, role, person, unit })),
    itemAppointments: standing.flatMap(({ id, role, person, scope_unit: unit, scope_item: item }) => (item ? [{ id, role, person, unit, item }] : [])),
    delegations: history.delegation.filter((one) => isOn(one, day)).map(({ id, kind, role, clauses, to_role: toRole, to_person: toPerson, scope_unit: unit, basis }) => ({ id, kind, role, clauses, toRole, toPerson, unit, basis })),
    deputies: history.deputy.filter((one) => isOn(one, day) && people.has(one.deputy)).map(({ principal, deputy, kind, role }) => ({ principal, deputy, kind, role })),
  }
}

/** What a person is called on a day and how he is employed; undefined: he does not serve. */
export function personOn(row: PersonRow, past: readonly PersonPastRow[], day: string): Pick<Person, 'name' | 'kana' | 'employment'> | undefined {
  if (!isOn(row, day)) return undefined
  const then = past.filter(({ until_day: until }) => until >= day).toSorted((a, b) => (a.until_day < b.until_day ? -1 : 1))[0]
  if (then && !then.serving) return undefined
  const { name, kana, employment } = then ?? row
  return { name, kana, employment }
}
