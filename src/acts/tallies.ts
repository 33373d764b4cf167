import { sql } from 'kysely'
import { loadCatalogue } from '../../clauses/catalogue.ts'
import { fiscalYear, fiscalYearStart } from '../engine/calendar.ts'
import type { Counts, Tally } from '../engine/register/tallies.ts'
import type { OrgDb } from '../store/database.ts'
import { columnName } from '../store/register-ddl.ts'
import type { Seat } from './world.ts'

interface Counted { readonly word: string; readonly count: number }

/** What is counted for each clause now, one statement per label; words that are no clause of the catalogue are left out. */
export async function tallied(db: OrgDb, seat: Seat, tallies: readonly Tally[]): Promise<Counts[]> {
  const found: Counts[] = []
  for (const one of tallies) {
    const sums = new Map<string, number>()
    for (const { word, count } of await counted(db, seat, one)) for (const clause of clausesOf(seat, one, word)) sums.set(clause, (sums.get(clause) ?? 0) + count)
    found.push({ label: one.label, rows: [...sums].flatMap(([word, count]) => { const clause = loadCatalogue().find(word); return clause ? [{ word, count, says: `${clause.cite}　${clause.title}` }] : [] }) })
  }
  return found
}

/** The clauses a word counted stands for: of a duty or control all it cites. */
function clausesOf({ book }: Seat, tally: Tally, word: string): readonly string[] {
  if ('tasks' in tally) return book.duties.get(word)?.cites ?? []
  if ('answers' in tally) return book.controls.get(word)?.cites ?? []
  const clause = tally.clauses ? tally.clauses[word] : word
  return clause === undefined ? [] : [clause]
}

async function counted(db: OrgDb, seat: Seat, tally: Tally): Promise<readonly Counted[]> {
  if ('tasks' in tally) {
    const late = tally.tasks === '期限超過' ? sql`and coalesce(extended_to, due) < ${seat.day}::date` : sql``
    return (await sql<Counted>`select duty as word, count(*)::int as count from task where org = ${seat.org} and state = '未了' ${late} group by duty`.execute(db)).rows
  }
  if ('answers' in tally) {
    return (await sql<Counted>`select control as word, count(*)::int as count from (select distinct on (control, item) control, item, answer from control_answer where org = ${seat.org} order by control, item, id desc) latest
      where answer = ${tally.answers} group by control`.execute(db)).rows
  }
  const register = seat.book.registers.get(tally.register)
  if (!register) return []
  const column = sql`d.${sql.ref(columnName(tally.column))}`
  const word = tally.clauses ? column : sql`regexp_split_to_table(trim(${column}), '[[:space:]、,]+')`
  const days = tally.inYear ? sql`and d.${sql.ref(columnName(tally.inYear))} between ${fiscalYearStart(fiscalYear(seat.day))}::date and ${seat.day}::date` : sql``
  return (await sql<Counted>`select word, count(*)::int as count from (select ${word} as word from item i join ${sql.table(register.table)} d on d.org = i.org and d.item = i.id
    where i.org = ${seat.org} and i.register = ${tally.register} and i.state = any(${[...tally.states]}) ${days}) t where word <> '' group by word`.execute(db)).rows
}
