import { sql } from 'kysely'
import type { ClauseId } from '../../clauses/index.ts'
import { compile } from '../engine/condition.ts'
import type { Facts } from '../engine/condition.ts'
import type { ClassificationFacts, ClassificationState, Effect, ItemFacts, Levels, LineageKind, Restriction } from '../engine/definition.ts'
import { unionOf } from '../engine/form-restrictions.ts'
import { belongsTo, lineAbove } from '../engine/organisation.ts'
import { listed } from '../engine/form.ts'
import { Refused } from '../engine/refused.ts'
import type { Register } from '../engine/register/register.ts'
import { appendEvidence } from '../evidence/append.ts'
import type { Tx } from '../store/database.ts'
import { keepVersion } from './classification-version.ts'
import type { Decided } from './classification-version.ts'
import { followLineage } from './lineage.ts'
import { loadItems } from './item-facts.ts'
import type { LoadedItem } from './item-facts.ts'
import type { Seat } from './world.ts'

type Classify = NonNullable<Effect['classify']>

export interface ClassifyInput {
  readonly form: Facts
  readonly chosen?: { readonly [field: string]: readonly ItemFacts[] } | undefined
  readonly clauses: readonly ClauseId[]
  readonly request: string | null
  readonly title: string
}

/**
 * Decides what the information is, as a new version: levels and restrictions of the form, or what was proposed before; restrictions that come down from what it was made from are
 * added. (That it is no lower than its sources is a guard of the register.) Its copies follow, the keepers of everything made from it are told.
 */
export async function classify(tx: Tx, seat: Seat, register: Register, item: LoadedItem, how: Classify, input: ClassifyInput): Promise<void> {
  const rules = register.information
  if (!rules) throw new Error(`${register.id} holds no information of its own.`)
  const before = item.classification
  const state = stateOf(how, input.form)
  const bare = item.details['form'] === '書面' && rules.paper.includes(seat.book.profile.id)
  const given = how.like === 'sources' ? likeSources(before) : how.like && input.chosen?.[how.like.chosen]?.[0] ? likeRow(input.chosen[how.like.chosen]![0]!, input.form) : how.proposal && before?.proposed ? before.proposed : await withBlocks(tx, seat, decidedIn(input.form, item, bare))
  const inherited = how.review ? [] : before?.inherited.restrictions ?? []
  const decided: Decided = { ...given, restrictions: unionOf([given.restrictions, inherited]) }
  const counted = state === '決定' ? decided : assumed(rules.assumed[0]![state], decided, before)
  await keepVersion(tx, seat, item, { ...input, state, counted, proposed: state === '決定' ? null : decided, answers: kept(how, input.form), reviewed: how.review === true })
  await followLineage(tx, seat, register, { ...item, classification: { ...(before ?? EMPTY), ...counted, kinds: counted.restrictions.map(({ kind }) => kind) } }, before ?? null, input)
}
const EMPTY: ClassificationFacts = { state: '未決定', confidentiality: 1, integrity: 1, availability: 1, restrictions: [], kinds: [], proposed: null, answers: {}, reviewed: false, decidedBy: null, post: '', on: '', sources: [], inherited: { confidentiality: 0, restrictions: [] } }

const stateOf = ({ state }: Classify, form: Facts): ClassificationState => state?.find(({ when }) => compile(when)(form) === 1)?.to ?? '決定'
const kept = ({ keep = [] }: Classify, form: Facts): Facts => Object.fromEntries(keep.flatMap((key) => (form[key] === undefined || form[key] === null ? [] : [[key, form[key]]])))

/** The highest of each level of what it comes from, with every restriction. */
function likeSources(before: ClassificationFacts | undefined): Decided {
  const { sources = [], inherited = { restrictions: [] } } = before ?? {}
  const top = (key: 'confidentiality' | 'integrity' | 'availability') => Math.max(...sources.map((one) => one[key]))
  if (sources.length === 0 || top('confidentiality') === 0) throw new Refused('invalid-input', [{ field: 'sources', message: '分類の決まった元の情報を選んでください。', cites: [] }])
  return { confidentiality: top('confidentiality') as Levels['confidentiality'], integrity: top('integrity') as Levels['integrity'], availability: top('availability') as Levels['availability'], restrictions: inherited.restrictions }
}

/** The levels a row says in columns of these names, with the restrictions of the form. */
function likeRow({ details }: ItemFacts, form: Facts): Decided {
  const level = (key: 'confidentiality' | 'integrity' | 'availability') => Number(details[key] ?? 1)
  return { confidentiality: level('confidentiality') as Levels['confidentiality'], integrity: level('integrity') as Levels['integrity'], availability: level('availability') as Levels['availability'], restrictions: (form['restrictions'] ?? []) as readonly Restriction[] }
}

/** Levels as the form states them; `bare`: paper that has neither integrity nor availability. */
function decidedIn(form: Facts, item: LoadedItem, bare: boolean): Decided {
  const level = (key: 'confidentiality' | 'integrity' | 'availability', none: number) => Number(form[key] ?? item.classification?.[key] ?? none)
  return {
    confidentiality: level('confidentiality', 1) as Levels['confidentiality'],
    integrity: (bare ? 0 : level('integrity', 1)) as Levels['integrity'], availability: (bare ? 0 : level('availability', 1)) as Levels['availability'],
    restrictions: (form['restrictions'] ?? item.classification?.restrictions ?? []) as readonly Restriction[],
  }
}

/** Restrictions of the organisation's own list carry their words and what they forbid. */
async function withBlocks(tx: Tx, seat: Seat, decided: Decided): Promise<Decided> {
  const own = await loadItems(tx, seat, decided.restrictions.flatMap((one) => one.own ?? []))
  return { ...decided, restrictions: decided.restrictions.map((one) => {
    if (!one.own) return one
    const row = own.get(one.own)
    if (row?.register !== 'restrictions') throw new Refused('invalid-input', [{ field: 'restrictions', message: '独自の取扱制限を一覧から選んでください。', cites: [] }])
    return { ...one, label: String(row.details['name'] ?? row.number), blocks: (row.details['blocks'] ?? []) as readonly string[] }
  }) }
}

/** Until it is decided: never lower than what is assumed, than what is proposed, or than what it inherits. */
export function assumed(least: Levels, proposed: Decided, before: ClassificationFacts | undefined): Decided {
  const top = (a: number, b: number) => Math.max(a, b)
  const paper = proposed.integrity === 0 && proposed.availability === 0
  return {
    confidentiality: top(top(least.confidentiality, proposed.confidentiality), before?.inherited.confidentiality ?? 0) as Levels['confidentiality'],
    integrity: (paper ? 0 : top(least.integrity, proposed.integrity)) as Levels['integrity'], availability: (paper ? 0 : top(least.availability, proposed.availability)) as Levels['availability'],
    restrictions: proposed.restrictions,
  }
}

/** Enters from what the information was made or copied. Nothing comes from itself or from what was made of it. */
export async function enterLineage(tx: Tx, seat: Seat, item: string, sources: readonly string[], how: LineageKind): Promise<void> {
  if (sources.length === 0) return
  const { rows: circle } = await sql`with recursive below(item) as (select ${item}::bigint union select l.item from lineage l join below b on b.item = l.source where l.org = ${seat.org})
    select item from below where item = any(${[...sources]}::bigint[])`.execute(tx)
  if (circle.length > 0) throw new Refused('invalid-input', [{ field: 'sources', message: 'この情報から作られた情報を、元の情報にはできません。', cites: [] }])
  await tx.insertInto('lineage').values(sources.map((source) => ({ org: seat.org, item, source, how, at: seat.now }))).onConflict((conflict) => conflict.doNothing()).execute()
}

/** Who may see the row from now on; widening and narrowing are evidence of their own. */
export async function openTo(tx: Tx, seat: Seat, register: Register, item: LoadedItem, form: Facts, clauses: readonly ClauseId[]): Promise<void> {
  const keys = readerKeys(seat, register, item, form)
  await sql`select set_readers(${item.id}::bigint, ${keys}::text[])`.execute(tx)
  await appendEvidence(tx, { org: seat.org, actor: seat.person, act: '閲覧範囲の設定', subject: `item/${item.id}`, after: { openTo: form['openTo'] ?? null, keys }, clauses, at: seat.now })
}

/** Those a limited row goes to may see it from now on. */
export async function admit(tx: Tx, seat: Seat, item: string, form: Facts): Promise<void> {
  const keys = [...listed(form, 'recipients').map((id) => `person:${id}`), ...listed(form, 'recipientUnits').map((id) => `unit:${id}`)]
  await sql`insert into item_reader (org, item, key) select ${seat.org}, i.id, key from item i, unnest(${keys}::text[]) key where i.org = ${seat.org} and i.id = ${item} and i.limited on conflict do nothing`.execute(tx)
}

/** The keys a row is opened to; none: everybody of the organisation. */
export function readerKeys(seat: Seat, register: Register, item: LoadedItem, form: Facts): string[] {
  const myself = seat.person ? [`person:${seat.person}`] : []
  const limits = ((form['restrictions'] ?? item.classification?.restrictions ?? []) as readonly Restriction[]).filter(({ kind }) => kind === 'limited-readers')
  if (limits.length > 0) return [...new Set([...myself, ...limits.flatMap((one) => keysOf(seat, item, one))])]
  const own = [...myself, ...keysOf(seat, item, { roles: register.information?.readers ?? [] })]
  switch (form['openTo']) {
    case '組織全体': return []
    case '所属': return [...own, `unit:${belongsTo(seat.organisation, item.homeUnit)}`]
    case '指定した範囲': return [...new Set([...own, ...keysOf(seat, item, { people: listed(form, 'readerPeople'), units: listed(form, 'readerUnits'), roles: listed(form, 'readerRoles') })])]
    default: return own
  }
}

/** A role reads where it is held for the unit of the row or one above it, or for the whole organisation. */
function keysOf(seat: Seat, item: LoadedItem, { people = [], units = [], roles = [] }: Pick<Restriction, 'people' | 'units' | 'roles'>): string[] {
  const held = ['', ...lineAbove(seat.organisation, item.homeUnit).map(({ id }) => id)]
  return [...people.map((id) => `person:${id}`), ...units.map((id) => `unit:${id}`), ...roles.flatMap((role) => held.map((at) => `role:${role}@${at}`))]
}
