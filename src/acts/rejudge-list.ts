import type { z } from 'zod'
import { CHANGE_WORDS, OUTCOME_WORDS, rolesOf } from '../engine/decision/comparison.ts'
import type { Answer } from '../engine/decision/answer.ts'
import type { Revision } from '../engine/decision/revision.ts'
import type { LedgerColumn, LedgerRow } from '../documents/ledger.ts'
import type * as shapes from '../contract/revision-shapes.ts'
import { appendEvidence } from '../evidence/append.ts'
import { namesFor } from '../store/names.ts'
import type { Rejudged } from './rejudge.ts'
import type { Affected } from './rejudge-sweep.ts'
import type { Seat } from './world.ts'

/** Who must permit, in words. */
const approversIn = (answer: Answer | null): string => (answer === null ? '' : rolesOf(answer).join('・'))
const outcomeOf = (answer: Answer | null): string => (answer === null ? '' : OUTCOME_WORDS[answer.outcome])
const changesInWords = ({ changes }: Pick<Affected, 'changes'>): string => changes.map(({ kind, detail }) => `${CHANGE_WORDS[kind]}（${detail}）`).join('、')
const clausesIn = ({ changes }: Pick<Affected, 'changes'>): string[] => [...new Set(changes.flatMap(({ clauses }) => [...clauses]))]

export const AFFECTED_COLUMNS: readonly LedgerColumn[] = [
  { key: 'source', label: '種類', width: 20 }, { key: 'register', label: '台帳', width: 20 }, { key: 'number', label: '番号', width: 26 }, { key: 'title', label: '件名', width: 40 }, { key: 'state', label: '状態', width: 16 }, { key: 'unit', label: '所属', width: 26 },
  { key: 'changes', label: '変わること', width: 60 }, { key: 'before', label: '今の可否', width: 16 }, { key: 'after', label: '改正後の可否', width: 16 }, { key: 'approversBefore', label: '今の決裁者', width: 30 }, { key: 'approversAfter', label: '改正後の決裁者', width: 30 },
  { key: 'clauses', label: '条項', width: 40 },
]
/** All that change as rows of a table. The export itself is evidence, as every list that leaves the system is. */
export async function exportAffected(seat: Seat, found: Rejudged, revision: Revision): Promise<AsyncIterable<LedgerRow>> {
  await appendEvidence(seat.db, { org: seat.org, actor: seat.person, act: '改正の影響の出力', subject: 'revision', after: { revision, changed: found.changed }, clauses: [], at: seat.now })
  const title = (register: string | null): string => (register === null ? '' : seat.book.registers.get(register)?.title ?? register)
  const units = await seat.db.selectFrom('unit').select('id').where('org', '=', seat.org).execute()
  const names = await namesFor(seat.db, seat.org, seat.organisation, [], units.map(({ id }) => id))
  return (async function* () {
    for await (const row of found.all()) {
      yield {
        source: row.source, register: title(row.register), number: row.number ?? '', title: row.title, state: row.state, unit: names.unit(row.unit).name, changes: changesInWords(row), before: outcomeOf(row.before), after: outcomeOf(row.after),
        approversBefore: approversIn(row.before), approversAfter: approversIn(row.after), clauses: clausesIn(row).join(' '),
      }
    }
  })()
}

const PAGE = 50
/** A page of what changes, out of the rows that are kept; `next` is the place to go on from. */
export async function affectedFor(seat: Seat, found: Rejudged, query: z.infer<typeof shapes.affectedQuery>): Promise<z.infer<typeof shapes.affectedPage>> {
  const matching = found.rows.filter(({ source, changes }) => (query.source === undefined || source === query.source) && (query.kind === undefined || changes.some(({ kind }) => kind === query.kind)))
  const from = query.after ?? 0
  const to = from + (query.limit ?? PAGE)
  const page = matching.slice(from, to)
  const names = await namesFor(seat.db, seat.org, seat.organisation, [], page.map(({ unit }) => unit))
  const rows = page.map(({ source, id, register, number, title, state, unit, changes, before, after }) => ({
    source, id, register, number, title, state, unit: names.unit(unit), changes: changes.map(({ kind, detail }) => ({ kind, words: CHANGE_WORDS[kind], detail })),
    before: outcomeOf(before), after: outcomeOf(after), approversBefore: approversIn(before), approversAfter: approversIn(after), clauses: clausesIn({ changes }),
  }))
  return { rows, next: to < matching.length ? String(to) : null, matching: matching.length }
}
