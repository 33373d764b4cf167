import type { z } from 'zod'
import type { LoadedItem } from '../../acts/item-facts.ts'
import { lawsByClause, lawsOf } from '../../acts/laws.ts'
import { confirmMappings, mappingsOf, proposeMappings } from '../../acts/policy-mappings.ts'
import { audiencesOf, inForceAmong, policiesOn, policyOf, systemsWithoutRules, versionsOf } from '../../acts/policies.ts'
import { readingsOf } from '../../acts/readings.ts'
import { clausesOf, OPEN_STATES, previewText, saveText, versionOf } from '../../acts/policy-texts.ts'
import type { TextInput } from '../../acts/policy-texts.ts'
import { publicPolicies } from '../../acts/public-policies.ts'
import type { Seat } from '../../acts/world.ts'
import type { policyRow, versionRow } from '../../contract/policy-routes.ts'
import { comparePartsByNumber, inlineDifference, partsOf } from '../../documents/rule-text/difference.ts'
import type { PartDifference } from '../../documents/rule-text/difference.ts'
import type { RuleClause } from '../../documents/rule-text/clause-tree.ts'
import { placeWord } from '../../documents/rule-text/rule-file.ts'
import type { RuleFileKind } from '../../documents/rule-text/rule-file.ts'
import { belongsTo, unitOf } from '../../engine/organisation.ts'
import { refuseField } from '../../engine/refused.ts'
import type { Handlers } from '../handlers.ts'
import { readUpload } from '../upload.ts'

type VersionRow = z.infer<typeof versionRow>
const orNull = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** 規程: the organisation's own rules, by version. */
export const policyHandlers: Handlers = {
  policies: async ({ seat, query }) => {
    const on = query.on ?? seat.day
    const counts = await clauseCounts(seat)
    const all = await policiesOn(seat, on)
    return { on, rows: all.map((one) => rowOf(seat, one, counts)), lacking: await systemsWithoutRules(seat, all) }
  },
  publicPolicies: async ({ seat }) => ({ file: new TextEncoder().encode(await publicPolicies(seat)), type: 'text/html; charset=utf-8', name: `規程（公開用）_${seat.day}.html` }),
  policy: async ({ seat, params, query }) => policyDetail(seat, params['id'] ?? '', query),
  policyDifference: async ({ seat, params, query }) => {
    const policy = await policyOf(seat.db, seat, params['id'] ?? '')
    const [before, after] = [await ownVersion(seat, policy, query.before, 'before'), await ownVersion(seat, policy, query.after, 'after')]
    const [old, now] = [await clausesOf(seat.db, seat, before.id), await clausesOf(seat.db, seat, after.id)]
    return { before: versionInWords(before, null), after: versionInWords(after, null), rows: comparePartsByNumber(partsOf({ clauses: old }), partsOf({ clauses: now })).map(differenceInWords) }
  },
  previewPolicyText: async ({ seat, params, request }) => {
    const input = await textInput(request)
    const { kind, rule, against, differences } = await previewText(seat, params['id'] ?? '', input)
    return { fileName: input.name, kind, place: placeWord[kind], clauses: rule.clauses.map(clauseInWords), doubts: [...rule.doubts], against: against ? versionInWords(against, against) : null, differences: differences.map(differenceInWords) }
  },
  savePolicyText: async ({ seat, params, request }) => saveText(seat, params['id'] ?? '', await textInput(request)),
  proposeMappings: async ({ seat, params }) => ({ rows: await proposeMappings(seat, params['id'] ?? '') }),
  confirmMappings: async ({ seat, params, body }) => { await confirmMappings(seat, params['id'] ?? '', body.rows); return { ok: true } },
}

async function policyDetail(seat: Seat, id: string, query: { readonly on?: string | undefined; readonly version?: string | undefined }) {
  const on = query.on ?? seat.day
  const policy = await policyOf(seat.db, seat, id)
  const versions = (await versionsOf(seat, [policy.id])).get(policy.id) ?? []
  const current = inForceAmong(versions, seat.day)
  const shown = query.version === undefined ? inForceAmong(versions, on) ?? (query.on === undefined ? versions[0] ?? null : null) : await ownVersion(seat, policy, query.version, 'version')
  const mappings = shown ? await mappingsOf(seat, shown.id) : new Map<string, string[]>()
  const clauses = shown ? await clausesOf(seat.db, seat, shown.id) : []
  const laws = await lawsByClause(seat)
  const { readings, mine } = shown ? await readingsOf(seat, shown.id) : { readings: null, mine: null }
  return {
    ...rowOf(seat, { policy, versions, inForce: inForceAmong(versions, on) }, await clauseCounts(seat)), on, versions: versions.map((one) => versionInWords(one, current)), shown: shown ? versionInWords(shown, current) : null,
    currentInstead: shown && current && shown.id !== current.id ? versionInWords(current, current) : null, source: shown ? await sourceOf(seat, shown.id) : null,
    rows: clauses.map((one) => { const catalogue = mappings.get(one.id) ?? []; return { ...clauseInWords(one), catalogue, laws: lawsOf(laws, catalogue), audiences: shown ? audiencesOf(shown, one.id) : [] } }), mayImport: shown !== null && OPEN_STATES.includes(shown.state) && isAtHome(seat, shown), readings, mine, derived: await derivedFrom(seat, policy),
  }
}

async function ownVersion(seat: Seat, policy: LoadedItem, id: string, field: string): Promise<LoadedItem> {
  const version = await versionOf(seat.db, seat, id)
  if (String(version.details['policy']) !== policy.id) throw refuseField(field, 'この規程の版ではありません。')
  return version
}
const isAtHome = (seat: Seat, item: LoadedItem): boolean => seat.person !== null && belongsTo(seat.organisation, unitOf(seat.organisation, seat.person) ?? '') === belongsTo(seat.organisation, item.homeUnit)

function rowOf(seat: Seat, { policy, versions, inForce }: { policy: LoadedItem; versions: readonly LoadedItem[]; inForce: LoadedItem | null }, counts: ReadonlyMap<string, number>): z.infer<typeof policyRow> {
  const { details } = policy
  const coming = versions.find((one) => one.state === '公布済' && String(one.details['effectiveFrom']) > seat.day) ?? versions.find(({ state }) => ['案', '議決済', '決裁済'].includes(state))
  return {
    id: policy.id, number: policy.number, name: String(details['name']), kind: String(details['kind']), publicness: String(details['publicness']), scope: String(details['scope']), state: policy.state, replaces: String(details['replaces'] ?? ''),
    unit: { id: policy.unit, name: seat.organisation.units.get(policy.unit)?.name ?? '' }, inForce: inForce ? versionInWords(inForce, inForce) : null, coming: coming && coming.id !== inForce?.id ? versionInWords(coming, inForce) : null, clauses: inForce ? counts.get(inForce.id) ?? 0 : 0,
  }
}

function versionInWords({ id, number, state, details }: LoadedItem, current: LoadedItem | null): VersionRow {
  return { id, number, label: String(details['label'] ?? ''), state, docNumber: String(details['docNumber'] ?? ''), effectiveFrom: orNull(details['effectiveFrom']), effectiveUntil: orNull(details['effectiveUntil']), decidedOn: orNull(details['decidedOn']), current: current?.id === id }
}
const clauseInWords = ({ id, cite, title, text, parent, depth, from, to, page }: RuleClause) => ({ number: id, cite, title, text, parent, depth, from, to, page: page ?? null })
function differenceInWords(one: PartDifference) {
  const [before, after] = ['before' in one ? one.before : null, 'after' in one ? one.after : null]
  return { kind: one.kind, number: one.number, line: one.line, before, after, marked: before !== null && after !== null ? inlineDifference(before, after) : before !== null ? `〔-${before}-〕` : `〔+${after ?? ''}+〕` }
}

async function clauseCounts(seat: Seat): Promise<Map<string, number>> {
  const rows = await seat.db.selectFrom('policy_clause').select(({ fn }) => ['version', fn.countAll().as('count')]).where('org', '=', seat.org).groupBy('version').execute()
  return new Map(rows.map(({ version, count }) => [version, Number(count)]))
}
async function sourceOf(seat: Seat, version: string) {
  const row = await seat.db.selectFrom('policy_text').select(['file_name', 'kind', 'doubts']).where('org', '=', seat.org).where('version', '=', version).executeTakeFirst()
  return row ? { fileName: row.file_name, place: placeWord[row.kind as RuleFileKind], doubts: row.doubts as unknown as { kind: string; line: number; message: string }[] } : null
}
/** この規程から展開した実施手順・細目。 */
async function derivedFrom(seat: Seat, policy: LoadedItem) {
  const rows = await seat.db.selectFrom('policy as p').innerJoin('item as i', (join) => join.onRef('i.org', '=', 'p.org').onRef('i.id', '=', 'p.item')).select(['p.item', 'p.name', 'p.standard_clauses']).where('p.org', '=', seat.org).where('p.standard', '=', policy.id).where('i.state', '=', '有効').orderBy('p.name').execute()
  return rows.map((row) => ({ id: row.item, name: row.name ?? '', clauses: row.standard_clauses ?? '' }))
}

async function textInput(request: Parameters<typeof readUpload>[0]): Promise<TextInput> {
  const { name, bytes, fields } = await readUpload(request, { megabytes: 30, what: '取り込めます' })
  const headings = (fields.get('headings')?.[0] ?? '').split(/\r?\n/u).filter((line) => line.trim() !== '')
  if (headings.length > 2000) throw refuseField('headings', '見出しの表は2,000行までです。')
  const outline = headings.map((line) => {
    const found = /^\s*(\S{1,60})\s+(.{1,200}?)\s*$/u.exec(line)
    if (!found) throw refuseField('headings', `「${line.trim().slice(0, 40)}」は「番号 見出し」の形で書いてください。`)
    return { number: found[1]!, title: found[2]! }
  })
  return { name, bytes, outline }
}
