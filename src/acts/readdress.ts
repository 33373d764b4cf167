import { sql } from 'kysely'
import { lineAbove, rolesOf } from '../engine/organisation.ts'
import type { Organisation } from '../engine/organisation.ts'
import { addresseesOf } from '../engine/request/addressees.ts'
import { readdress } from '../engine/request/act.ts'
import type { RequestState, Step } from '../engine/request/state.ts'
import { appendEvidence } from '../evidence/append.ts'
import { together } from '../store/database.ts'
import type { OrgDb, Tx } from '../store/database.ts'
import { organisationOn } from '../store/organisation.ts'
import { notify } from './notices.ts'
import { changeWrites, loadRequest, writeAct } from './request-rows.ts'
import type { StoredRequest } from './request-rows.ts'
import type { Seat } from './world.ts'

/**
 * Sends what is pending to whoever holds the role today, after a transfer, an appointment, a deputy or an absence changed that. Steps that were done keep who did
 * them. Each request in its own transaction. Returns how many changed hands.
 */
export async function readdressPending(seat: Seat): Promise<number> {
  let changed = 0
  for (const id of await waitingRequests(seat.db, seat, sql`true`)) changed += Number(await seat.db.transaction().execute((tx) => readdressRequest(tx, seat, id)))
  return changed
}

/** The same within the transaction of a change to many people or units; the organisation is read anew. */
export async function readdressWaiting(tx: Tx, seat: Seat): Promise<number> {
  const now = { ...seat, organisation: await organisationOn(tx, seat.org, seat.day) }
  let changed = 0
  for (const id of await waitingRequests(tx, seat, sql`true`)) changed += Number(await readdressRequest(tx, now, id))
  return changed
}

/** The requests that would change hands if the organisation were this one, at most `most` of them looked at. Reads only. `passed`: units taken over, with who takes them over. */
export async function readdressPreview(db: OrgDb, seat: Seat, organisation: Organisation, passed: ReadonlyMap<string, string>, most = 300): Promise<{ readonly id: string; readonly title: string; readonly from: readonly string[]; readonly to: readonly string[] }[]> {
  const found = []
  for (const id of (await waitingRequests(db, seat, sql`true`)).slice(0, most)) {
    const before = await loadRequest(db, seat, id)
    const there = { ...before, steps: before.steps.map((step) => ({ ...step, unit: step.unit === null ? null : passed.get(step.unit) ?? step.unit })) }
    const after = withToday(there, { ...seat, organisation })
    const step = after.steps.find((one) => !same(one, before.steps[one.position]!))
    if (step) found.push({ id, title: before.title, from: before.steps[step.position]!.addressees.map(({ person }) => person), to: step.addressees.map(({ person }) => person) })
  }
  return found
}

/** Somebody was placed anew (`moved`), is away, or has a deputy, from a day on and until another (null: for good). */
export interface Upheaval { readonly person: string; readonly from: string; readonly until: string | null; readonly moved?: boolean }

/**
 * Sends on, in the transaction of the change itself, what that change could concern; for a change of another day the daily round does it. `seat` still shows the
 * organisation as it was before. Returns how many changed hands.
 */
export async function readdressAfter(tx: Tx, seat: Seat, { person, from, until, moved }: Upheaval): Promise<number> {
  if (from > seat.day || (until !== null && until < seat.day)) return 0
  const organisation = await organisationOn(tx, seat.org, seat.day)
  const standing = moved ? [standingOf(seat.organisation, person), standingOf(organisation, person)] : []
  const concerned = await waitingRequests(tx, seat, sql`r.applicant = ${person} or r.typed_by = ${person} or s.role = any(${standing.flatMap(({ roles }) => roles)}::text[]) or s.scope_unit = any(${standing.flatMap(({ units }) => units)}::bigint[])
    or exists (select from step_addressee a where a.org = s.org and a.request = s.request and a.position = s.position and a.person = ${person})`)
  let changed = 0
  for (const id of concerned) changed += Number(await readdressRequest(tx, { ...seat, organisation }, id))
  return changed
}

/** The same for the roles that an act gave to somebody else, and for those they stand in for. */
export async function readdressRoles(tx: Tx, seat: Seat, roles: readonly string[]): Promise<number> {
  if (roles.length === 0) return 0
  const organisation = await organisationOn(tx, seat.org, seat.day)
  let changed = 0
  for (const id of await waitingRequests(tx, seat, sql`s.role = any(${withThoseBelow(organisation, roles)}::text[])`)) changed += Number(await readdressRequest(tx, { ...seat, organisation }, id))
  return changed
}

/** Where somebody can be asked: the units below those he heads or holds a role for, and his roles of the whole organisation with those they stand in for. */
function standingOf(organisation: Organisation, person: string): { units: string[]; roles: string[] } {
  const held = rolesOf(organisation, person)
  const heads = organisation.people.get(person)?.assignments.filter(({ head }) => head).map(({ unit }) => unit) ?? []
  const over = new Set([...heads, ...held.flatMap(({ unit }) => unit ?? [])])
  const roles = withThoseBelow(organisation, held.filter(({ unit }) => unit === null).map(({ role }) => role))
  return { units: [...organisation.units.keys()].filter((unit) => lineAbove(organisation, unit).some(({ id }) => over.has(id))), roles }
}
/** The roles, and those in whose place they are asked. */
function withThoseBelow(organisation: Organisation, given: readonly string[]): string[] {
  const roles = new Set(given)
  for (let size = -1; size !== roles.size;) {
    size = roles.size
    for (const { name, superior } of organisation.profile.roles) if (roles.has(superior)) roles.add(name)
  }
  return [...roles]
}

/** Requests that wait for somebody. `which` speaks of `request r` and its `request_step s`. In the order of their ids, in which they are locked. */
async function waitingRequests(db: OrgDb, seat: Seat, which: ReturnType<typeof sql>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select distinct r.id from request r join request_step s on s.org = r.org and s.request = r.id
    where r.org = ${seat.org} and r.state in ('回付中', '決裁済', '完了') and s.state in ('到達', '後閲待ち') and (${which}) order by r.id`.execute(db)
  return rows.map(({ id }) => id)
}

/** One request; true when somebody else is asked now. */
async function readdressRequest(tx: Tx, seat: Seat, id: string): Promise<boolean> {
  const before = await loadRequest(tx, seat, id, { lock: true })
  const after = withToday(before, seat)
  const moved = after.steps.filter((step) => step !== before.steps[step.position])
  if (moved.length === 0) return false
  await together(tx, await changeWrites(tx, seat, before, after))
  for (const step of moved) {
    const people = step.addressees.map(({ person }) => person)
    const old = before.steps[step.position]!.addressees.map(({ person }) => person)
    await writeAct(tx, seat, id, '再回付', { position: step.position, details: { from: old, to: people, state: step.state } })
    if (step.state === '到達' || step.state === '後閲待ち') {
      await notify(tx, seat, people.filter((person) => !old.includes(person)), { title: `${step.state === '後閲待ち' ? '後閲' : step.kind}を待っています（担当の変更）: ${before.title}`, link: `/requests/${id}`, about: `request/${id}` })
    }
  }
  await appendEvidence(tx, { org: seat.org, actor: seat.person, act: '再回付', subject: `request/${id}`, before: pictureOf(before, moved), after: pictureOf(after, moved), clauses: [...new Set(moved.flatMap((step) => step.clauses))], request: id, at: seat.now })
  return true
}
const pictureOf = (request: RequestState, moved: readonly Step[]) => ({ steps: moved.map(({ position }) => { const { kind, role, state, addressees } = request.steps[position]!; return { kind, role, state, addressees } }) })

/** The request as it is addressed today; a step that stays as it was is the very same object. */
function withToday(before: StoredRequest, seat: Seat): RequestState {
  const after = readdress(before, seat.organisation)
  return { ...after, steps: after.steps.map((step) => {
    const old = before.steps[step.position]!
    const now = waitsAfterwards(step) ? { ...step, addressees: addresseesOf(step, before, seat.organisation).addressees } : step
    // 前提: nobody to ask is no reason to lose the last one who could be asked.
    if (now.addressees.length === 0) return old
    return same(old, now) ? old : now
  }) }
}
/** 後閲 and 確認 come after the decision, where the engine does not look any more. */
const waitsAfterwards = ({ kind, state }: Step): boolean => state === '後閲待ち' || (kind === '確認' && state === '到達')
function same(a: Step, b: Step): boolean {
  const key = ({ state, addressees }: Step) => JSON.stringify([state, addressees.map(({ person, via, principal }) => `${person} ${via} ${principal}`).sort()])
  return key(a) === key(b)
}
