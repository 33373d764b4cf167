import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { StoredRequest } from '../acts/request-rows.ts'
import type { Seat } from '../acts/world.ts'
import { actorFacts, belongsTo } from '../engine/organisation.ts'

/*
 * 読み: 台帳と組織の頁は同じ組織の人なら誰でも読める。申請は、申請した人・入力した人・経路にいる人・同じ所属の人・組織全体の役割の人が読める。
 * 下書きは、申請した人と入力した人だけが読める。
 */

/** What must be known of a request to say who may read it. */
export type ReadableRequest = Pick<StoredRequest, 'applicant' | 'typedBy' | 'unit' | 'state' | 'steps'>

/** Whether who acts may read the request. The system itself may. */
export function maySeeRequest(seat: Seat, request: ReadableRequest): boolean {
  const me = seat.person
  if (me === null || request.applicant === me || request.typedBy === me) return true
  if (request.state === '下書き') return false
  const onRoute = request.steps.some((step) => step.actor === me || step.principal === me || step.addressees.some(({ person, principal }) => person === me || principal === me))
  return onRoute || holdsWholeRole(seat) || officesOf(seat).has(belongsTo(seat.organisation, request.unit))
}

/** The same as a condition over `request` under the given alias, for lists. */
export function readableRequests(seat: Seat, alias = 'r'): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${alias}.${name}`)
  if (seat.person === null) return sql<boolean>`true`
  const own = sql<boolean>`${column('applicant')} = ${seat.person} or ${column('typed_by')} = ${seat.person}`
  if (holdsWholeRole(seat)) return sql<boolean>`(${own} or ${column('state')} <> '下書き')`
  const offices = officesOf(seat)
  const units = [...seat.organisation.units.keys()].filter((unit) => offices.has(belongsTo(seat.organisation, unit)))
  const onRoute = sql`exists (select from request_step s where s.org = ${column('org')} and s.request = ${column('id')} and ${seat.person}::bigint in (s.actor, s.principal))
    or exists (select from step_addressee a where a.org = ${column('org')} and a.request = ${column('id')} and ${seat.person}::bigint in (a.person, a.principal))`
  return sql<boolean>`(${own} or (${column('state')} <> '下書き' and (${column('unit')} = any(${units}::bigint[]) or ${onRoute})))`
}

/** Holds a role of the whole organisation (CISO, 情報管理課長 …). */
export function holdsWholeRole(seat: Seat): boolean {
  return seat.person !== null && actorFacts(seat.organisation, seat.person).roles.some(({ unit }) => unit === null)
}

/** The 所属 in which who acts is placed, 兼務 included. */
export function officesOf(seat: Seat): ReadonlySet<string> {
  const assignments = seat.person === null ? [] : seat.organisation.people.get(seat.person)?.assignments ?? []
  return new Set(assignments.map(({ unit }) => belongsTo(seat.organisation, unit)))
}
