import { sql } from 'kysely'
import { compile } from '../engine/condition.ts'
import type { Facts } from '../engine/condition.ts'
import type { ClauseId } from '../../clauses/index.ts'
import type { Content, Effect, ItemFacts, LineageKind } from '../engine/definition.ts'
import { fieldOf } from '../engine/form.ts'
import { Refused } from '../engine/refused.ts'
import type { Register } from '../engine/register/register.ts'
import { unitOf } from '../engine/organisation.ts'
import type { Tx } from '../store/database.ts'
import { collect } from './collecting.ts'
import { admit, classify, enterLineage, openTo } from './classification.ts'
import { takeNextNumber } from './item-number.ts'
import { holdInvariants, insertItem, updateColumns } from './item-write.ts'
import { loadItems } from './item-facts.ts'
import type { LoadedItem } from './item-facts.ts'
import { enterCourse } from './course.ts'
import { refuseWhileHeld } from './holds.ts'
import { openIncident } from './incidents.ts'
import { pictureOf } from './picture.ts'
import { provide, withdraw } from './provisions.ts'
import { enterRows } from './entered-rows.ts'
import { appendEvidence } from '../evidence/append.ts'
import { settingsOf } from './settings.ts'
import type { Seat } from './world.ts'

export interface EffectInput {
  readonly effect: Effect
  readonly item: LoadedItem | null
  readonly form: Facts
  /** Things chosen in `item` fields of the form, by field key. */
  readonly chosen?: { readonly [field: string]: readonly ItemFacts[] }
  /** What the act found out besides: files `attached`, by field; those `beyondReaders`. */
  readonly known?: Facts
  /** Whose act it is in the register: the applicant of a request, who records an event. */
  readonly applicant: string
  readonly title: string
  /** Id of the definition whose act it is. */
  readonly definition: string
  readonly clauses: readonly ClauseId[]
  readonly request: string | null
  /** Who permitted, in which role, for the 持出し簿. */
  readonly permitted?: { readonly person: string; readonly role: string } | null
}

/**
 * Carries out what a definition says an act does, in the caller's transaction: state and custody, contents, columns, incident stub, evidence. The state is taken from
 * the row itself, so of two acts that start from the same state only one succeeds. Returns the thing afterwards.
 */
export async function carryOut(tx: Tx, seat: Seat, given: EffectInput): Promise<{ item: LoadedItem | null; incident: string | null } | null> {
  const { effect } = given
  const input = { ...given, known: { ...given.known, today: seat.day, settings: await settingsOf(tx, seat) } }
  if (effect.creates) {
    const entered = await enterAll(tx, seat, input, effect.creates)
    if (effect.provides) await provide(tx, seat, { provides: effect.provides, form: input.form, unit: entered.unit, items: input.item ? [input.item.id] : [], basis: `${entered.number} ${input.title}`, source: entered.id, request: input.request, clauses: input.clauses })
    await enterRows(tx, seat, input, entered)
    return { item: entered, incident: null }
  }
  if (!input.item && effect.incident) {
    const opened = await openIncident(tx, seat, null, effect.incident.category, input)
    return { item: opened.file, incident: opened.number }
  }
  if (!input.item) { await enterRows(tx, seat, input, null); return null }
  const { item } = input
  const register = seat.book.registers.get(item.register)!
  await moveItem(tx, seat, input, item)
  await updateColumns(tx, seat, register, item, columnsOf(effect, seat, input))
  await changeContents(tx, seat, input, item)
  await changeInformation(tx, seat, input, register, item.id)
  await changeCustody(tx, seat, input, item)
  if (effect.permission === 'end') await endPermissions(tx, seat, item, input.title)
  if (effect.provides) await provide(tx, seat, { provides: effect.provides, form: input.form, unit: item.unit, items: [], basis: `${item.number} ${input.title}`, source: item.id, request: input.request, clauses: input.clauses })
  if (effect.withdraws) await withdraw(tx, seat, item.id, { because: input.title, clauses: input.clauses })
  const incident = effect.incident && (!effect.incident.when || compile(effect.incident.when)(input.form) === 1) ? (await openIncident(tx, seat, item, effect.incident.category, input)).number : null
  const after = await holdInvariants(tx, seat, register, item.id, item, input.form)
  await enterRows(tx, seat, input, null)
  await appendEvidence(tx, { org: seat.org, actor: seat.person, act: input.title, subject: `item/${item.id}`, before: pictureOf(item), after: pictureOf(after), clauses: input.clauses, request: input.request, at: seat.now })
  await enterCourse(tx, seat, after, input)
  return { item: after, incident }
}

/** As many as the effect says, or one for each of its variants; the last is returned. */
async function enterAll(tx: Tx, seat: Seat, input: EffectInput, key: string): Promise<LoadedItem> {
  const { times, variants } = input.effect
  const each = variants ? variants.of.filter(({ when }) => !when || compile(when)(input.form) === 1).map(({ set }) => set) : Array.from({ length: times ? Number(fieldOf(input.form, times.field) ?? 1) : 1 }, () => ({}))
  let first: LoadedItem | undefined
  let entered: LoadedItem | undefined
  for (const values of each) {
    entered = await enter(tx, seat, input, key, { ...values, ...(variants && first ? { [variants.linkedBy]: first.id } : {}) })
    first ??= entered
  }
  if (!entered) throw new Refused('invalid-input', `${input.title}で登録するものがありません。入力を確かめてください。`, input.clauses)
  return entered
}

async function enter(tx: Tx, seat: Seat, input: EffectInput, key: string, own: Record<string, unknown>): Promise<LoadedItem> {
  const register = seat.book.registers.get(key)!
  const columns = { ...Object.fromEntries(Object.keys(register.columns).map((column) => [column, input.form[column]])), ...columnsOf(input.effect, seat, input), ...own }
  const unit = unitNamed(input) ?? input.item?.homeUnit ?? unitOf(seat.organisation, input.applicant) ?? ''
  const number = typeof input.form['number'] === 'string' ? input.form['number'] : await takeNextNumber(tx, seat, register, key)
  const id = await insertItem(tx, seat, register, key, { number, unit, columns })
  const place = input.effect.place ? fieldOf(input.form, input.effect.place.field) as string | undefined : undefined
  await tx.updateTable('item').set({ state: stateAfter(input, null) ?? register.initial, holder: holderOf(input) ?? null, ...(place ? { place } : {}), due: dueOf(input) }).where('org', '=', seat.org).where('id', '=', id).execute()
  await changeInformation(tx, seat, input, register, id)
  await changeContents(tx, seat, input, { id, latest: {} })
  if (input.request) await tx.insertInto('request_item').values({ org: seat.org, request: input.request, item: id }).onConflict((conflict) => conflict.doNothing()).execute()
  const item = await holdInvariants(tx, seat, register, id, null, input.form)
  await collect(tx, seat, register, item)
  await appendEvidence(tx, { org: seat.org, actor: seat.person, act: input.title, subject: `item/${id}`, after: pictureOf(item), clauses: input.clauses, request: input.request, at: seat.now })
  await enterCourse(tx, seat, item, input)
  return item
}

/** Where what is entered belongs, if the act says so. */
function unitNamed({ effect: { unit }, form, chosen }: EffectInput): string | undefined {
  if (typeof unit !== 'object') return undefined
  return 'chosen' in unit ? chosen?.[unit.chosen]?.[0]?.unit : fieldOf(form, unit.field) as string | undefined
}

const dueOf = ({ effect, form }: EffectInput): string | null => (typeof effect.due === 'object' ? (fieldOf(form, effect.due.field) as string | undefined) ?? null : null)

/** Whose the thing is after the act; undefined where the act does not say. */
function holderOf({ effect, form, applicant }: EffectInput): string | null | undefined {
  if (effect.holder === undefined || effect.holder === 'nobody') return effect.holder === undefined ? undefined : null
  return effect.holder === 'applicant' ? applicant : fieldOf(form, effect.holder.field) as string | null
}

/** What the act says of the information itself: from what it was made, what it is, who may see it. In this order, for what it was made from binds what it can be. */
async function changeInformation(tx: Tx, seat: Seat, { effect, form, item, chosen, clauses, request, title }: EffectInput, register: Register, id: string): Promise<void> {
  const { lineage } = effect
  const load = async () => (await loadItems(tx, seat, [id])).get(id)!
  if (lineage) await enterLineage(tx, seat, id, [(lineage.from === 'item' ? item?.id : fieldOf(form, lineage.from)) ?? []].flat() as string[], (typeof lineage.how === 'string' ? lineage.how : fieldOf(form, lineage.how.field)) as LineageKind)
  if (effect.classify) await classify(tx, seat, register, await load(), effect.classify, { form, chosen, clauses, request, title })
  if (effect.readers === 'add') await admit(tx, seat, id, form)
  else if (effect.readers) await openTo(tx, seat, register, await load(), form, clauses)
}

/** What the conditions of an effect may ask: the form, the thing, and what was chosen in the form. */
const factsOf = ({ form, chosen = {}, known = {} }: EffectInput, item: LoadedItem | null): Facts => ({ ...known, ...form, item, chosen: Object.fromEntries(Object.entries(chosen).map(([field, [first]]) => [field, first && { number: first.number, ...first.details }])) })

const stateAfter = (input: EffectInput, item: LoadedItem | null): string | undefined => input.effect.toWhen?.find(({ when }) => compile(when)(factsOf(input, item)) === 1)?.to ?? input.effect.to

async function moveItem(tx: Tx, seat: Seat, input: EffectInput, item: LoadedItem): Promise<void> {
  const { effect, form } = input
  const to = stateAfter(input, item) ?? item.state
  if (effect.contents === 'erase' || seat.book.registers.get(item.register)?.states[to]?.gone) await refuseWhileHeld(tx, seat, item)
  const set: Record<string, unknown> = { state: to, version: sql`version + 1`, updated_at: seat.now }
  const holder = holderOf(input)
  if (holder !== undefined) set['holder'] = holder
  if (effect.due !== undefined) set['due'] = effect.due === 'nothing' ? null : fieldOf(form, effect.due.field) ?? null
  const place = effect.place && fieldOf(form, effect.place.field)
  if (place) set['place'] = place
  if (effect.keeper !== undefined) set['keeper_unit'] = effect.keeper === 'home' ? null : fieldOf(form, effect.keeper.field)
  if (effect.unit === 'holder' && item.holder) set['unit'] = unitOf(seat.organisation, item.holder) ?? item.homeUnit
  let update = tx.updateTable('item').set(set).where('org', '=', seat.org).where('id', '=', item.id)
  if (effect.from) update = update.where('state', 'in', [...effect.from])
  const { numUpdatedRows } = await update.executeTakeFirst()
  if (numUpdatedRows === 0n) {
    const now = await tx.selectFrom('item').select('state').where('org', '=', seat.org).where('id', '=', item.id).executeTakeFirst()
    throw new Refused('conflict', `「${item.number}」は現在「${now?.state ?? item.state}」のため、${input.title}はできません。`, input.clauses)
  }
}

function columnsOf(effect: Effect, seat: Seat, input: EffectInput): Record<string, unknown> {
  return Object.fromEntries(Object.entries(effect.set ?? {}).flatMap(([column, source]) => {
    if (source === 'today') return [[column, seat.day]]
    if (source === 'now') return [[column, seat.now]]
    if (source === 'actor') return [[column, seat.person]]
    if (source === 'applicant') return [[column, input.applicant]]
    if (source === 'item') return [[column, input.item?.id]]
    if ('derive' in source) return [[column, source.derive({ ...factsOf(input, input.item), every: input.chosen ?? {} })]]
    if ('field' in source) return source.when && compile(source.when)(input.form) !== 1 ? [] : [[column, fieldOf(input.form, source.field)]]
    return source.when && compile(source.when)(factsOf(input, input.item)) !== 1 ? [] : [[column, source.value]]
  }))
}

async function changeContents(tx: Tx, seat: Seat, { effect, form, request }: EffectInput, item: Pick<LoadedItem, 'id' | 'latest'>): Promise<void> {
  if (effect.contents === 'erase') {
    await tx.updateTable('content').set({ until: sql<Date>`greatest(since, ${seat.now}::timestamptz)`, erased_how: String(form['method'] ?? Object.values(item.latest).map(({ form: told }) => told['method']).findLast(Boolean) ?? '') }).where('org', '=', seat.org).where('item', '=', item.id).where('until', 'is', null).execute()
  } else if (effect.contents) {
    const added = await asEntered(tx, seat, (fieldOf(form, effect.contents.add) ?? []) as Content[])
    if (added.length === 0) return
    await tx.insertInto('content').values(added.map((one) => ({
      org: seat.org, item: item.id, title: one.title, confidentiality: one.confidentiality, integrity: one.integrity, availability: one.availability,
      records: one.records ?? null, restrictions: [...(one.restrictions ?? [])], since: seat.now, request, information: one.information ?? null,
    }))).execute()
  }
}

/** Lines that name a row of the information register are classified as it is, whatever the form says. */
async function asEntered(tx: Tx, seat: Seat, lines: readonly Content[]): Promise<Content[]> {
  const named = await loadItems(tx, seat, lines.flatMap(({ information }) => information ?? []))
  return lines.map((line) => {
    if (!line.information) return line
    const [own] = named.get(line.information)?.contents ?? []
    if (!own) throw new Refused('invalid-input', [{ field: 'contents', message: `「${line.title}」は情報資産台帳に見当たりません。`, cites: [] }])
    return { ...own, title: line.title, ...(line.records === undefined ? {} : { records: line.records }) }
  })
}

async function changeCustody(tx: Tx, seat: Seat, input: EffectInput, item: LoadedItem): Promise<void> {
  const { effect, form } = input
  const open = () => tx.updateTable('custody').where('org', '=', seat.org).where('item', '=', item.id).where('confirmed_at', 'is', null)
  if (effect.custody === 'open') {
    await tx.insertInto('custody').values({
      org: seat.org, item: item.id, request: input.request, person: input.applicant, unit: unitOf(seat.organisation, input.applicant) ?? item.unit,
      purpose: String(form['purpose'] ?? ''), destination: String(form['destination'] ?? ''), from_day: String(fieldOf(form, 'period.from') ?? seat.day), due: (fieldOf(form, 'period.to') as string | undefined) ?? null,
      role: input.permitted?.role ?? '', permitted_by: input.permitted?.person ?? null, permitted_on: input.permitted ? seat.day : null, clauses: [...input.clauses], contents: JSON.stringify(item.contents), opened_at: seat.now,
    }).execute()
  } else if (effect.custody === 'report-return') {
    await open().set({ returned_at: seat.now, returned_by: seat.person, details: sql`details || ${JSON.stringify({ return: form })}::jsonb` }).execute()
  } else if (effect.custody === 'close') {
    const closed = await open().set({ confirmed_at: seat.now, confirmed_by: seat.person, returned_at: sql`coalesce(returned_at, ${seat.now})`, details: sql`details || ${JSON.stringify({ confirmation: form })}::jsonb` }).returning('request').execute()
    const requests = closed.flatMap(({ request }) => request ?? [])
    if (requests.length > 0) await closeRequests(tx, seat, requests)
  } else if (effect.custody === 'correct') await correctCustody(tx, seat, input, item)
  else if (effect.custody === 'acknowledge') await acknowledgeCustody(tx, seat, input, item)
}

/** 持出し簿の訂正: only the latest line and only what the form gives; the original, who corrected it and why stay with the line. */
async function correctCustody(tx: Tx, seat: Seat, { form, clauses }: EffectInput, item: LoadedItem): Promise<void> {
  const given = (['purpose', 'destination', 'due'] as const).filter((key) => form[key] !== undefined && form[key] !== null)
  const line = await tx.selectFrom('custody').select(['id', 'purpose', 'destination', 'due']).where('org', '=', seat.org).where('item', '=', item.id).orderBy('id', 'desc').limit(1).executeTakeFirst()
  if (!line) throw new Refused('conflict', `「${item.number}」の持出し・貸出の記録はありません。`, clauses)
  if (given.length === 0) throw new Refused('invalid-input', [{ field: 'purpose', message: '訂正する項目を一つ以上入力してください。', cites: clauses }])
  const correction = { at: seat.now.toISOString(), by: seat.person, reason: form['reason'] ?? null, before: Object.fromEntries(given.map((key) => [key, line[key]])), after: Object.fromEntries(given.map((key) => [key, form[key]])) }
  await tx.updateTable('custody').set({ ...Object.fromEntries(given.map((key) => [key, form[key]])), details: sql`details || jsonb_build_object('corrections', coalesce(details->'corrections', '[]') || ${JSON.stringify([correction])}::jsonb)` })
    .where('org', '=', seat.org).where('id', '=', line.id).execute()
}

/** A request whose last thing came back is done. */
async function closeRequests(tx: Tx, seat: Seat, requests: readonly string[]): Promise<void> {
  await sql`update request r set state = '完了', closed_at = ${seat.now}, version = version + 1 where org = ${seat.org} and id = any(${[...requests]}::bigint[]) and state = '決裁済'
    and not exists (select from custody c where c.org = r.org and c.request = r.id and c.confirmed_at is null)`.execute(tx)
  await tx.updateTable('permission').set({ revoked_at: seat.now, revoked_because: '返却' }).where('org', '=', seat.org).where('request', 'in', [...requests]).where('revoked_at', 'is', null).execute()
}

/** What was told with the permission has been read: by whoever took the thing out or has it now. The first time counts. */
async function acknowledgeCustody(tx: Tx, seat: Seat, { clauses }: EffectInput, item: LoadedItem): Promise<void> {
  const line = await tx.selectFrom('custody').select(['id', 'person']).where('org', '=', seat.org).where('item', '=', item.id).where('confirmed_at', 'is', null).orderBy('id', 'desc').limit(1).executeTakeFirst()
  if (!line) throw new Refused('conflict', `「${item.number}」は持ち出されていません。`, clauses)
  if (seat.person !== line.person && seat.person !== item.holder) throw new Refused('not-permitted', `「${item.number}」の注意を確認できるのは、持出しを申請した人か、持ち出している人です。`, clauses)
  const read = JSON.stringify({ acknowledged: { at: seat.now.toISOString(), by: seat.person } })
  await tx.updateTable('custody').set({ details: sql`${read}::jsonb || details` }).where('org', '=', seat.org).where('id', '=', line.id).execute()
}

/** The permissions for the thing end. A request is done once none of its permissions and none of its things is out any more. */
async function endPermissions(tx: Tx, seat: Seat, item: LoadedItem, because: string): Promise<void> {
  const ended = await tx.updateTable('permission').set({ revoked_at: seat.now, revoked_because: because }).where('org', '=', seat.org).where('item', '=', item.id).where('revoked_at', 'is', null).returning('request').execute()
  await sql`update request r set state = '完了', closed_at = ${seat.now}, version = version + 1 where org = ${seat.org} and id = any(${ended.map(({ request }) => request)}::bigint[]) and state = '決裁済'
    and not exists (select from permission p where p.org = r.org and p.request = r.id and p.revoked_at is null) and not exists (select from custody c where c.org = r.org and c.request = r.id and c.confirmed_at is null)`.execute(tx)
}
