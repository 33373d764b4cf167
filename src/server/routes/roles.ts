import type { Handlers } from '../handlers.ts'
import { endNomination, registerAppointment } from '../../acts/appointments.ts'
import { decidedAlone, delegatedActs, reviewOf } from '../../acts/organisation-review.ts'
import { readinessOf } from '../../acts/readiness.ts'
import { holdsWholeRole } from '../../identity/reading.ts'
import { namesFor } from '../../store/names.ts'
import { organisationOn } from '../../store/organisation.ts'

/** 体制点検、指名の登録と終わり。 */
export const roleHandlers: Handlers = {
  reviewRoles: async ({ seat, query }) => {
    const organisation = await organisationOn(seat.db, seat.org, query.on ?? seat.day)
    const ofDay = { ...seat, organisation, day: organisation.day }
    const [findings, acts, alone] = [await reviewOf(ofDay), await delegatedActs(seat), await decidedAlone(seat)]
    const readiness = holdsWholeRole(seat) ? await readinessOf(ofDay) : null
    const names = await namesFor(seat.db, seat.org, organisation, [...findings.flatMap(({ people, candidates }) => [...people, ...candidates]), ...acts.map(({ actor }) => actor), ...alone.flatMap(({ actor, confirmer }) => [actor, confirmer])], findings.map(({ unit }) => unit))
    return {
      on: organisation.day,
      findings: findings.map((one) => ({ ...one, unit: names.unitOrNull(one.unit), people: one.people.map((id) => names.person(id)), candidates: one.candidates.map((id) => names.person(id)), clauses: [...one.clauses] })),
      alone: alone.map((one) => ({ ...one, actor: names.person(one.actor), confirmer: names.personOrNull(one.confirmer), at: one.at.toISOString(), confirmedAt: one.confirmedAt?.toISOString() ?? null })),
      delegated: acts.map((one) => ({ ...one, actor: names.person(one.actor), at: one.at.toISOString() })),
      readiness: readiness === null || readiness.rows.length === 0 ? null : { ...readiness, rows: readiness.rows.map((row) => ({ ...row, clauses: [...row.clauses] })) },
    }
  },
  appoint: async ({ seat, body }) => ({ id: await registerAppointment(seat, { ...body, unit: body.unit ?? null }) }),
  endAppointment: async ({ seat, params, body }) => { await endNomination(seat, params['id'] ?? '', body); return { ok: true } },
}
