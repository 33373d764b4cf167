import { createHash } from 'node:crypto'
import { comparePartsByNumber, partsOf } from '../documents/rule-text/difference.ts'
import type { PartDifference } from '../documents/rule-text/difference.ts'
import type { RuleClause, RuleText } from '../documents/rule-text/clause-tree.ts'
import { readRuleText } from '../documents/rule-text/read-clauses.ts'
import type { OutlineEntry } from '../documents/rule-text/read-clauses.ts'
import { readRuleFile } from '../documents/rule-text/rule-file.ts'
import type { RuleFileKind } from '../documents/rule-text/rule-file.ts'
import { belongsTo, unitOf } from '../engine/organisation.ts'
import { Refused } from '../engine/refused.ts'
import { appendEvidence } from '../evidence/append.ts'
import type { OrgDb, Tx } from '../store/database.ts'
import { loadItems } from './item-facts.ts'
import type { LoadedItem } from './item-facts.ts'
import { versionInForce } from './policies.ts'
import { personOf } from './world.ts'
import type { Seat } from './world.ts'

const AT_ONCE = 500
/** 本文を取り込める状態。決裁した版の本文は変えない。 */
export const OPEN_STATES = ['案', '議決済']

export interface TextInput { readonly name: string; readonly bytes: Uint8Array; /** 番号の失われた見出しを補う表。 */ readonly outline: readonly OutlineEntry[] }
export interface TextPreview { readonly kind: RuleFileKind; readonly rule: RuleText; readonly differences: readonly PartDifference[]; readonly against: LoadedItem | null }

/** 取り込むと何が入るか。条項の木、疑い、有効な版との違い。何も書かない。 */
export async function previewText(seat: Seat, version: string, input: TextInput): Promise<TextPreview> {
  const item = await versionOf(seat.db, seat, version)
  const file = await readRuleFile(input.bytes, input.name)
  if ('refused' in file) throw new Refused('unreadable-file', [{ field: 'file', message: file.refused.message, cites: [] }])
  const rule = readRuleText(file.lines, input.outline)
  if (!rule.clauses.some(({ id }) => id !== '前文')) throw new Refused('unreadable-file', [{ field: 'file', message: '番号の付いた条項が見つかりません。規程の本文のファイルか確かめてください。', cites: [] }])
  const against = await versionInForce(seat, String(item.details['policy']), seat.day)
  return { kind: file.kind, rule, against, differences: against && against.id !== item.id ? comparePartsByNumber(partsOf({ clauses: await clausesOf(seat.db, seat, against.id) }), partsOf(rule)) : [] }
}

/** 本文を取り込む。前に取り込んだ本文があれば替わる。 */
export async function saveText(seat: Seat, version: string, input: TextInput): Promise<{ clauses: number; doubts: number }> {
  const { kind, rule } = await previewText(seat, version, input)
  return seat.db.transaction().execute(async (tx) => {
    const item = await versionOf(tx, seat, version)
    refuseUnlessOpen(seat, item)
    const sha256 = createHash('sha256').update(input.bytes).digest('hex')
    await tx.deleteFrom('policy_clause').where('org', '=', seat.org).where('version', '=', version).execute()
    const row = { file_name: input.name.slice(-200), kind, sha256, doubts: JSON.stringify(rule.doubts), by_person: personOf(seat), at: seat.now }
    await tx.insertInto('policy_text').values({ org: seat.org, version, ...row }).onConflict((conflict) => conflict.columns(['org', 'version']).doUpdateSet(row)).execute()
    await insertClauses(tx, seat, version, rule.clauses)
    await appendEvidence(tx, { org: seat.org, actor: seat.person, act: '規程の本文の取込み', subject: `item/${version}`, after: { file: row.file_name, sha256, clauses: rule.clauses.length, doubts: rule.doubts.length }, clauses: seat.book.registers.get('policy-versions')?.cites ?? [], at: seat.now })
    return { clauses: rule.clauses.length, doubts: rule.doubts.length }
  })
}

async function insertClauses(tx: Tx, seat: Seat, version: string, clauses: readonly RuleClause[]): Promise<void> {
  for (let start = 0; start < clauses.length; start += AT_ONCE) {
    await tx.insertInto('policy_clause').values(clauses.slice(start, start + AT_ONCE).map((one, index) => ({
      org: seat.org, version, ordinal: start + index + 1, number: one.id, cite: one.cite, title: one.title, body: one.text, parent: one.parent, depth: one.depth, from_line: one.from, to_line: one.to, page: one.page ?? null,
    }))).execute()
  }
}

function refuseUnlessOpen(seat: Seat, item: LoadedItem): void {
  if (!OPEN_STATES.includes(item.state)) throw new Refused('conflict', `「${item.number}」は「${item.state}」のため、本文を替えられません。改めるときは新しい版を登録してください。`, seat.book.registers.get('policy-versions')?.cites ?? [])
  if (belongsTo(seat.organisation, unitOf(seat.organisation, personOf(seat)) ?? '') !== belongsTo(seat.organisation, item.homeUnit)) throw new Refused('not-permitted', '本文を取り込めるのは、この版を所管する所属の人です。')
}

/** 規程の版の一件。 */
export async function versionOf(db: OrgDb, seat: Seat, id: string): Promise<LoadedItem> {
  const item = /^\d{1,18}$/.test(id) ? (await loadItems(db, seat, [id])).get(id) : undefined
  if (!item || item.register !== 'policy-versions') throw new Refused('not-found', 'その規程の版はありません。')
  return item
}

/** 版の条項。原文の順。 */
export async function clausesOf(db: OrgDb, seat: Seat, version: string): Promise<RuleClause[]> {
  const rows = await db.selectFrom('policy_clause').selectAll().where('org', '=', seat.org).where('version', '=', version).orderBy('ordinal').execute()
  return rows.map((row) => ({ id: row.number, cite: row.cite, title: row.title, text: row.body, parent: row.parent, depth: row.depth, from: row.from_line, to: row.to_line, ...(row.page === null ? {} : { page: row.page }) }))
}
