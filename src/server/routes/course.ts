import { sql } from 'kysely'
import { sealLine } from '../../acts/evidence-proof.ts'
import { witnessExport } from '../../acts/export.ts'
import { nameWith } from '../../acts/highest-mark.ts'
import { outputMark } from '../../acts/output-mark.ts'
import { registerOf } from '../../acts/world.ts'
import type { Seat } from '../../acts/world.ts'
import type { ReplyOf } from '../../contract/routes.ts'
import type { LedgerInput, LedgerRow } from '../../documents/ledger.ts'
import { renderLedger } from '../../documents/ledger-pdf.ts'
import { Refused } from '../../engine/refused.ts'
import { namesFor } from '../../store/names.ts'
import { columnName } from '../../store/register-ddl.ts'
import type { FileReply } from '../handlers.ts'
import { loadItem } from './item-detail.ts'
import { nameOfOrganisation } from '../../engine/organisation.ts'

type Course = ReplyOf<'course'>
interface Row { readonly id: string; readonly number: string; readonly at: Date; readonly person: string | null; readonly act: string; readonly words: string | null; readonly entered: string; readonly corrects: string | null; readonly reason: string | null }

/** 経過 of one row, oldest first by when it happened; a correction stands under the line it corrects, however often it was corrected. Refused (and kept as evidence) where the row may not be opened. */
export async function courseOf(seat: Seat, key: string, id: string): Promise<Course> {
  const item = await loadItem(seat, key, id)
  const { course } = registerOf(seat, key)
  if (!course) throw new Refused('not-found', 'この台帳に経過はありません。')
  const rows = await linesOf(seat, course, item.id)
  const names = await namesFor(seat.db, seat.org, seat.organisation, rows.map(({ person }) => person))
  const byId = new Map(rows.map((row) => [row.id, row]))
  const root = (row: Row): Row => { const above = row.corrects === null ? undefined : byId.get(row.corrects); return above ? root(above) : row }
  const said = ({ id: line, number, at, person, act, words, entered, reason }: Row) => ({ id: line, number, at: at.toISOString(), person: names.personOrNull(person), act, words: words ?? '', entered, reason })
  const lines = rows.filter((row) => root(row) === row).map((row) => ({ ...said(row), corrections: rows.filter((one) => one !== row && root(one) === row).map(said) }))
  return { register: course.register, number: item.number, lines }
}
async function linesOf(seat: Seat, { register: key, of }: { readonly register: string; readonly of: string }, item: string): Promise<Row[]> {
  const lines = registerOf(seat, key)
  const { rows } = await sql<Row>`select i.id, i.number, d.at, d.person, d.act, d.words, d.entered, d.corrects, d.reason from ${sql.table(lines.table)} d join item i on i.org = d.org and i.id = d.item
    where d.org = ${seat.org} and ${sql.ref(`d.${columnName(of)}`)} = ${item} order by d.at, i.id`.execute(seat.db)
  return rows
}

const COLUMNS: LedgerInput['columns'] = [
  { key: 'number', label: '行', width: 20 }, { key: 'at', label: '日時', width: 26, kind: 'moment' }, { key: 'person', label: '行った人', width: 30 }, { key: 'act', label: 'したこと', width: 32 }, { key: 'words', label: '内容', width: 110 }, { key: 'entered', label: '書き方', width: 16, align: 'center' },
]
/** 経過表: the course of one row as a form, corrections below what they correct. */
export async function coursePdf(seat: Seat, key: string, id: string): Promise<FileReply> {
  const { number, lines } = await courseOf(seat, key, id)
  const register = registerOf(seat, key)
  const mark = outputMark(seat)
  const rows = lines.flatMap((line): LedgerRow[] => [rowOf(line), ...line.corrections.map((one) => rowOf(one, `${line.number} の訂正`))])
  const file = renderLedger({
    title: `${register.noun}経過表　${number}`, form: { name: '経過表' }, organisation: nameOfOrganisation(seat.organisation), columns: COLUMNS, rows, printedOn: seat.day, orientation: 'landscape', mark, proof: await sealLine(seat),
  } as LedgerInput)
  await witnessExport(seat, register, '経過表', { item: number })
  return { file, type: 'application/pdf', name: nameWith(mark, `経過表_${number}.pdf`), inline: true }
}
const rowOf = (line: Course['lines'][number]['corrections'][number], corrects = ''): LedgerRow => ({
  number: line.number, at: line.at, person: line.person?.name ?? '関所', act: corrects === '' ? line.act : corrects, words: line.reason ? `${line.words}\n（訂正の理由: ${line.reason}）` : line.words, entered: line.entered,
})
