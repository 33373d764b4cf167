import { loadCatalogue } from '../../clauses/catalogue.ts'
import type { Clause } from '../../clauses/catalogue.ts'
import { likeness } from '../documents/rule-text/likeness.ts'
import type { RuleClause } from '../documents/rule-text/clause-tree.ts'
import { belongsTo, unitOf } from '../engine/organisation.ts'
import { refuseField, Refused } from '../engine/refused.ts'
import { appendEvidence } from '../evidence/append.ts'
import { updateColumns } from './item-write.ts'
import { policiesOn } from './policies.ts'
import { clausesOf, versionOf } from './policy-texts.ts'
import { personOf, registerOf } from './world.ts'
import type { Seat } from './world.ts'

/** 似ているとみなす近さ。これより低いものは、番号が合っていても薦めない。 */
const LEAST = 0.12
const CERTAIN = 0.3
export interface Proposal { readonly number: string; readonly clause: string; readonly likeness: number; readonly sameNumber: boolean }

/** 目録の条項との対応の案。本文の近さと番号から一つずつ薦める。決めるのは人。 */
export async function proposeMappings(seat: Seat, version: string): Promise<Proposal[]> {
  await versionOf(seat.db, seat, version)
  const catalogue = loadCatalogue()
  const wanted = catalogue.clauses.filter(({ document }) => seat.book.profile.documents.includes(document))
  return (await clausesOf(seat.db, seat, version)).flatMap((clause) => proposalFor(clause, wanted) ?? [])
}

function proposalFor(clause: RuleClause, wanted: readonly Clause[]): Proposal | undefined {
  if (clause.text.length < 8) return undefined
  let best: Proposal | undefined
  for (const one of wanted) {
    const sameNumber = one.number === clause.id
    const near = likeness(clause.title + clause.text, one.title + one.summary)
    const score = near + (sameNumber ? 0.15 : 0)
    if (near >= LEAST && (sameNumber || near >= CERTAIN) && (!best || score > best.likeness + (best.sameNumber ? 0.15 : 0))) best = { number: clause.id, clause: one.id, likeness: near, sameNumber }
  }
  return best
}

/** 対応を人が確かめて登録する。clauses は番号ごとに、対応する目録の条項（空なら外す）。 */
export async function confirmMappings(seat: Seat, version: string, rows: readonly { readonly number: string; readonly clauses: readonly string[] }[]): Promise<void> {
  await seat.db.transaction().execute(async (tx) => {
    const item = await versionOf(tx, seat, version)
    if (belongsTo(seat.organisation, unitOf(seat.organisation, personOf(seat)) ?? '') !== belongsTo(seat.organisation, item.homeUnit)) throw new Refused('not-permitted', '条項の対応を登録できるのは、この版を所管する所属の人です。')
    const numbers = new Set((await clausesOf(tx, seat, version)).map(({ id }) => id))
    const catalogue = loadCatalogue()
    for (const { number, clauses } of rows) {
      if (!numbers.has(number)) throw refuseField('number', `この版に「${number}」という条項はありません。`)
      const unknown = clauses.find((id) => catalogue.find(id) === undefined)
      if (unknown !== undefined) throw refuseField('clauses', `目録に「${unknown}」という条項はありません。`)
      await tx.deleteFrom('policy_mapping').where('org', '=', seat.org).where('version', '=', version).where('number', '=', number).execute()
      if (clauses.length > 0) await tx.insertInto('policy_mapping').values([...new Set(clauses)].map((clause) => ({ org: seat.org, version, number, clause, by_person: personOf(seat), at: seat.now }))).execute()
    }
    const mapped = await tx.selectFrom('policy_mapping').select('clause').distinct().where('org', '=', seat.org).where('version', '=', version).orderBy('clause').execute()
    await updateColumns(tx, seat, registerOf(seat, 'policy-versions'), item, { standsFor: mapped.map(({ clause }) => clause).join(' ') || null })
    await appendEvidence(tx, { org: seat.org, actor: seat.person, act: '条項の対応の登録', subject: `item/${version}`, after: { rows: rows.map((row) => ({ ...row })) }, clauses: seat.book.registers.get('policy-versions')?.cites ?? [], at: seat.now })
  })
}

/** 版の条項と目録の条項の対応。番号ごと。 */
export async function mappingsOf(seat: Seat, version: string): Promise<Map<string, string[]>> {
  const rows = await seat.db.selectFrom('policy_mapping').select(['number', 'clause']).where('org', '=', seat.org).where('version', '=', version).orderBy('clause').execute()
  return new Map([...Map.groupBy(rows, ({ number }) => number)].map(([number, group]) => [number, group.map(({ clause }) => clause)]))
}

/** 目録の条項に当たる、この組織の規程の条項。 */
export interface OwnCitation { readonly clause: string; readonly policy: string; readonly policyName: string; readonly number: string; readonly cite: string; readonly title: string; readonly text: string }
const known = new WeakMap<Seat, Promise<ReadonlyMap<string, OwnCitation>>>()

/** 今日有効な版で、目録の条項に対応するもの。席ごとに一度だけ読む。 */
export function ownCitations(seat: Seat): Promise<ReadonlyMap<string, OwnCitation>> {
  let found = known.get(seat)
  if (!found) known.set(seat, (found = readOwn(seat)))
  return found
}

async function readOwn(seat: Seat): Promise<ReadonlyMap<string, OwnCitation>> {
  const standing = (await policiesOn(seat, seat.day)).flatMap(({ policy, inForce }) => (inForce && policy.state === '有効' ? [{ policy, version: inForce.id }] : []))
  if (standing.length === 0) return new Map()
  const names = new Map(standing.map(({ policy, version }) => [version, policy]))
  const rows = await seat.db.selectFrom('policy_mapping as m').innerJoin('policy_clause as c', (join) => join.onRef('c.org', '=', 'm.org').onRef('c.version', '=', 'm.version').onRef('c.number', '=', 'm.number'))
    .select(['m.version', 'm.clause', 'c.number', 'c.cite', 'c.title', 'c.body']).where('m.org', '=', seat.org).where('m.version', 'in', [...names.keys()]).orderBy('c.ordinal', 'desc').execute()
  return new Map(rows.map((row) => {
    const policy = names.get(row.version)!
    return [row.clause, { clause: row.clause, policy: policy.id, policyName: String(policy.details['name']), number: row.number, cite: row.cite, title: row.title, text: row.body }]
  }))
}
