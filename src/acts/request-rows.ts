import { sql } from 'kysely'
import type { ClauseId } from '../../clauses/index.ts'
import type { Facts } from '../engine/condition.ts'
import type { Situation } from '../engine/decision/situation.ts'
import type { Answer } from '../engine/decision/answer.ts'
import { Refused } from '../engine/refused.ts'
import type { Addressee, RequestState, RequestStateName, Step, StepStateName, Via } from '../engine/request/state.ts'
import type { OrgDb, Tx, Write } from '../store/database.ts'
import type { Seat } from './world.ts'

/** A request as stored: the state the engine works on, and what the acts need besides. */
export interface StoredRequest extends RequestState {
  readonly number: string | null
  readonly procedure: string
  readonly title: string
  readonly unit: string
  readonly form: Facts
  readonly situation: Situation | null
  readonly answer: Answer | null
  readonly version: number
  readonly urgentReason: string | null
  readonly submittedAt: Date | null
  readonly decidedAt: Date | null
  readonly decidedHash: string | null
  readonly validFrom: string | null
  readonly validUntil: string | null
  readonly items: readonly string[]
  readonly stepTimes: ReadonlyMap<number, Date>
}

/** Reads a request with its route in one statement; `lock` holds it until the transaction ends. */
export async function loadRequest(db: OrgDb, seat: Seat, id: string, options: { readonly lock?: boolean } = {}): Promise<StoredRequest> {
  if (options.lock) await sql`select id from request where org = ${seat.org} and id = ${id} for update`.execute(db)
  const { rows } = await sql<RequestRow>`
    select r.*, (select coalesce(array_agg(item order by item), '{}') from request_item where org = r.org and request = r.id) as items,
      coalesce((select jsonb_agg(to_jsonb(s) || jsonb_build_object('scope_unit', s.scope_unit::text, 'actor', s.actor::text, 'principal', s.principal::text,
          'addressees', (select coalesce(jsonb_agg(jsonb_build_object('person', a.person::text, 'via', a.via, 'principal', a.principal::text) order by a.via desc, a.person), '[]') from step_addressee a where a.org = s.org and a.request = s.request and a.position = s.position),
          'recused', (select coalesce(jsonb_agg(actor::text), '[]') from request_act where org = s.org and request = s.request and position = s.position and act = '申し出')) order by s.position)
        from request_step s where s.org = r.org and s.request = r.id), '[]') as steps
    from request r where r.org = ${seat.org} and r.id = ${id}`.execute(db)
  const row = rows[0]
  if (!row) throw new Refused('not-found', 'この申請は見つかりません。')
  return toStored(row)
}

interface StepRow { position: number; kind: Step['kind']; role: string; scope_unit: string | null; clauses: ClauseId[]; state: StepStateName; actor: string | null; via: Via | null; principal: string | null; acted_at: string | null; comment: string | null; conditions: string[]; reason: string | null; due: string | null; named: Step['named']; binding: boolean; sole: boolean; addressees: Addressee[]; recused: string[] }
interface RequestRow {
  id: string; number: string | null; procedure: string; title: string; state: RequestStateName; applicant: string; typed_by: string; unit: string; form: Facts; situation: Situation | null; decision: Answer | null; urgent: boolean; urgent_reason: string | null
  version: number; submitted_at: Date | null; decided_at: Date | null; decided_hash: Buffer | null; valid_from: string | null; valid_until: string | null; items: string[]; steps: StepRow[]
}
function toStored(row: RequestRow): StoredRequest {
  return {
    id: row.id, number: row.number, procedure: row.procedure, title: row.title, state: row.state, applicant: row.applicant, typedBy: row.typed_by, unit: row.unit, form: row.form, situation: row.situation, answer: row.decision,
    urgent: row.urgent, urgentReason: row.urgent_reason, version: row.version, submittedAt: row.submitted_at, decidedAt: row.decided_at, decidedHash: row.decided_hash?.toString('hex') ?? null,
    validFrom: row.valid_from, validUntil: row.valid_until, items: row.items.map(String), stepTimes: new Map(row.steps.flatMap((step) => (step.acted_at ? [[step.position, new Date(step.acted_at)]] : []))),
    steps: row.steps.map((step) => ({
      position: step.position, kind: step.kind, role: step.role, unit: step.scope_unit, clauses: step.clauses, state: step.state, addressees: step.addressees, actor: step.actor, via: step.via, principal: step.principal,
      comment: step.comment, conditions: step.conditions, reason: step.reason, due: step.due, named: step.named ?? null, binding: step.binding, sole: step.sole, recused: step.recused,
    })),
  }
}

/** The writes of a route from scratch, at submission and resubmission. */
export async function routeWrites(tx: Tx, seat: Seat, request: string, steps: readonly Step[], options: { readonly again: boolean }): Promise<(Write | null)[]> {
  if (options.again) await tx.deleteFrom('request_step').where('org', '=', seat.org).where('request', '=', request).execute()
  if (steps.length === 0) return []
  return [tx.insertInto('request_step').values(steps.map((step) => ({ org: seat.org, request, ...stepColumns(step), acted_at: null }))), addresseesInsert(tx, seat, request, steps)]
}

/** The writes of what an act changed in the route. Who is addressed anew replaces who was, which cannot wait for the rest. */
export async function changeWrites(tx: Tx, seat: Seat, before: RequestState, after: RequestState): Promise<(Write | null)[]> {
  const changed = after.steps.filter((step) => step !== before.steps[step.position])
  const added = changed.filter(({ position }) => before.steps[position] === undefined)
  const inserted = added.map((step) => tx.insertInto('request_step').values({ org: seat.org, request: after.id, ...stepColumns(step), acted_at: null }))
  const updates = changed.filter((step) => !added.includes(step)).map((step) => {
    const old = before.steps[step.position]!
    const acted = step.state !== old.state && step.actor !== null && step.actor !== old.actor
    return tx.updateTable('request_step').set({ ...stepColumns(step), ...(acted ? { acted_at: seat.now } : {}), ...(step.actor === null ? { acted_at: null } : {}) })
      .where('org', '=', seat.org).where('request', '=', after.id).where('position', '=', step.position)
  })
  const moved = changed.filter((step) => step.addressees !== before.steps[step.position]?.addressees)
  if (moved.length > 0) await tx.deleteFrom('step_addressee').where('org', '=', seat.org).where('request', '=', after.id).where('position', 'in', moved.map(({ position }) => position)).execute()
  return [...inserted, ...updates, addresseesInsert(tx, seat, after.id, moved)]
}
function stepColumns(step: Step) {
  return {
    position: step.position, kind: step.kind, role: step.role, scope_unit: step.unit, clauses: [...step.clauses], state: step.state, actor: step.actor, via: step.via, principal: step.principal,
    comment: step.comment, conditions: [...step.conditions], reason: step.reason, due: step.due, named: step.named ? JSON.stringify(step.named) : null, binding: step.binding ?? false, sole: step.sole ?? false,
  }
}
function addresseesInsert(tx: Tx, seat: Seat, request: string, steps: readonly Step[]): Write | null {
  const rows = steps.flatMap((step) => step.addressees.map((one) => ({ org: seat.org, request, position: step.position, person: one.person, via: one.via, principal: one.principal })))
  return rows.length > 0 ? tx.insertInto('step_addressee').values(rows).onConflict((conflict) => conflict.doNothing()) : null
}

export async function writeAct(tx: Tx, seat: Seat, request: string, act: string, extra: ActExtra = {}): Promise<void> {
  await actInsert(tx, seat, request, act, extra).execute()
}
interface ActExtra { readonly position?: number | null; readonly onBehalfOf?: string | null; readonly comment?: string | null; readonly details?: object }
/** The same, not yet sent. */
export function actInsert(tx: Tx, seat: Seat, request: string, act: string, extra: ActExtra = {}) {
  return tx.insertInto('request_act').values({ org: seat.org, request, act, actor: seat.person, position: extra.position ?? null, on_behalf_of: extra.onBehalfOf ?? null, comment: extra.comment ?? null, details: JSON.stringify(extra.details ?? {}), at: seat.now })
}
