import { sql } from 'kysely'
import { fiscalYearEnd, fiscalYear } from '../engine/calendar.ts'
import type { ClauseId } from '../../clauses/index.ts'
import type { Effect, ItemFacts } from '../engine/definition.ts'
import { fieldOf, listed } from '../engine/form.ts'
import type { Procedure } from '../engine/request/procedure.ts'
import { asSystem } from '../store/database.ts'
import type { Tx } from '../store/database.ts'
import { reachedAlong } from './along.ts'
import { attachedFiles } from './attached-files.ts'
import { boundHashes } from './bound-hash.ts'
import { carryOut } from './effect.ts'
import { carryNomination } from './nominations.ts'
import { loadItems } from './item-facts.ts'
import type { LoadedItem } from './item-facts.ts'
import type { StoredRequest } from './request-rows.ts'
import { openDuties } from './duties.ts'
import { provide } from './provisions.ts'
import { tellByRoutes } from './route-notices.ts'
import type { Seat } from './world.ts'

/**
 * What a decision brings about, in the transaction of its last approval: the effect on every thing, the permission bound to the content as approved, the duties that
 * follow. Returns the state the request is in afterwards. `finished` is false for an emergency use whose approval is still to come, and the effect is not repeated when it comes.
 */
export async function putIntoEffect(tx: Tx, seat: Seat, request: StoredRequest, procedure: Procedure, outcome: { readonly decidedBy: { readonly person: string; readonly role: string } | null; readonly finished: boolean }): Promise<'回付中' | '決裁済' | '完了'> {
  const clauses = [...new Set([...procedure.cites, ...(request.answer?.applied ?? []), ...request.steps.flatMap((step) => step.clauses)])] as ClauseId[]
  const already = request.urgent && outcome.finished && outcome.decidedBy !== null
  let entered: LoadedItem | null = null
  if (procedure.effect && !already) {
    // 前提: 決裁の効果は、決裁した人がその情報を見られるかどうかによらない。
    entered = await asSystem(tx, () => carryEffect(tx, seat, request, procedure.effect!, { procedure, clauses, permitted: outcome.decidedBy }))
    const [first] = request.items
    const item = first ? (await loadItems(tx, seat, [first])).get(first) ?? null : null
    const { rows: [row] } = await sql<{ number: string | null }>`select number from request where org = ${seat.org} and id = ${request.id}`.execute(tx)
    await carryNomination(tx, seat, { effect: procedure.effect, definition: procedure, form: request.form, item, request: { id: request.id, number: row?.number ?? null } })
  }
  const hash = Buffer.from((await boundHashes(tx, seat.org, [request.id])).get(request.id)!, 'hex')
  const { from, until } = validity(procedure, request, seat)
  if (procedure.grants) await grant(tx, seat, request, procedure, { from, until, hash, role: outcome.decidedBy?.role ?? '' })
  if (!outcome.finished) return '回付中'
  const open = procedure.effect?.custody === 'open' || procedure.grants !== undefined || request.steps.some(({ kind }) => kind === '確認')
  const state = open ? '決裁済' : '完了'
  await tx.updateTable('request').set({ state, decided_at: seat.now, decided_hash: hash, valid_from: from, valid_until: until, closed_at: open ? null : seat.now })
    .where('org', '=', seat.org).where('id', '=', request.id).execute()
  await tellOf(tx, seat, request, procedure, entered)
  await openDuties(tx, seat, { procedure: procedure.id, form: request.form, items: request.items, about: request.applicant, trigger: `request/${request.id}` })
  return state
}

/** What a refusal does to what was asked for. */
export async function carryRefusal(tx: Tx, seat: Seat, request: StoredRequest): Promise<void> {
  const procedure = seat.book.procedures.get(request.procedure)
  if (procedure?.whenRefused) await asSystem(tx, () => carryEffect(tx, seat, request, procedure.whenRefused!, { procedure, clauses: procedure.cites, permitted: null }))
}

/** Those whom the routes that begin with this procedure name are told of what it brought about. */
async function tellOf(tx: Tx, seat: Seat, request: StoredRequest, procedure: Procedure, entered: LoadedItem | null): Promise<void> {
  if (!seat.book.routes.some(({ on }) => on.event === procedure.id)) return
  const notice = { unit: request.unit, title: `${procedure.title}が決まりました`, link: entered ? `/registers/${entered.register}/${entered.id}` : `/requests/${request.id}`, about: `request/${request.id}` }
  await tellByRoutes(tx, seat, procedure.id, notice, { form: request.form, item: request.items[0] === undefined ? null : { id: request.items[0] }, entered, chosen: await chosenIn(tx, seat, procedure, request) })
}

interface Deciding { readonly procedure: Procedure; readonly clauses: readonly ClauseId[]; readonly permitted: { readonly person: string; readonly role: string } | null }
async function carryEffect(tx: Tx, seat: Seat, request: StoredRequest, effect: Effect, { procedure, clauses, permitted }: Deciding): Promise<LoadedItem | null> {
  if (effect.provides && !effect.creates) {
    await provide(tx, seat, { provides: effect.provides, form: request.form, unit: request.unit, items: request.items, basis: `${request.number ?? ''} ${request.title}`, source: null, request: request.id, clauses: procedure.cites })
    return null
  }
  const items = await loadItems(tx, seat, request.items, { lock: true })
  const known = { attached: await attachedFiles(tx, seat, procedure.form, request.form) }
  const chosen = await chosenIn(tx, seat, procedure, request)
  const common = { effect, form: request.form, chosen, applicant: request.applicant, title: procedure.title, definition: procedure.id, clauses, request: request.id, permitted, known }
  let entered: LoadedItem | null = null
  if (effect.creates && !effect.eachItem) entered = (await carryOut(tx, seat, { ...common, item: items.values().next().value ?? null }))?.item ?? null
  else for (const id of request.items) await carryOut(tx, seat, { ...common, item: items.get(id) ?? null })
  if (!effect.along) return entered
  const besides = await loadItems(tx, seat, reachedAlong(seat, effect.along, [...items.values()], (field) => listed(request.form, field)), { lock: true })
  const carried = [...items.values()].map(({ id, number }) => ({ title: number, information: id }))
  for (const item of besides.values()) await carryOut(tx, seat, { ...common, effect: effect.along.effect, form: { ...request.form, carried }, item })
  return entered
}

/** The things chosen in `item` fields of the request, by field. */
async function chosenIn(tx: Tx, seat: Seat, { form }: Procedure, request: StoredRequest): Promise<{ [field: string]: ItemFacts[] }> {
  const keys = Object.entries(form).flatMap(([key, field]) => (field.type === 'item' ? [key] : []))
  const idsOf = (key: string) => [fieldOf(request.form, key) ?? []].flat() as string[]
  const found = await loadItems(tx, seat, keys.flatMap(idsOf))
  return Object.fromEntries(keys.map((key) => [key, idsOf(key).flatMap((id) => found.get(id) ?? [])]))
}

function validity(procedure: Procedure, request: StoredRequest, seat: Seat): { from: string; until: string } {
  const from = (fieldOf(request.form, 'period.from') as string | undefined) ?? seat.day
  const yearEnd = fiscalYearEnd(fiscalYear(seat.day))
  if (!procedure.grants || procedure.grants.until === 'fiscal-year-end') return { from, until: (fieldOf(request.form, 'period.to') as string | undefined) ?? yearEnd }
  return { from, until: (fieldOf(request.form, procedure.grants.until.field) as string | undefined) ?? yearEnd }
}

async function grant(tx: Tx, seat: Seat, request: StoredRequest, procedure: Procedure, given: { from: string; until: string; hash: Buffer; role: string }): Promise<void> {
  const person = procedure.grants!.to === 'applicant' ? request.applicant : null
  const linked = await tx.selectFrom('request_item').select('item').where('org', '=', seat.org).where('request', '=', request.id).execute()
  const items = linked.length > 0 ? linked.map(({ item }) => item) : [null]
  await tx.insertInto('permission').values(items.map((item) => ({
    org: seat.org, request: request.id, procedure: procedure.id, item, person, role: given.role, from_day: given.from, until_day: given.until, bound_hash: given.hash,
  }))).execute()
}
