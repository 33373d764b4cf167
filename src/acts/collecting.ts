import { loadCatalogue } from '../../clauses/catalogue.ts'
import { sql } from 'kysely'
import { resolveRole } from '../engine/organisation.ts'
import { liveStates } from '../engine/register/register.ts'
import type { Register } from '../engine/register/register.ts'
import type { Tx } from '../store/database.ts'
import { columnName } from '../store/register-ddl.ts'
import type { LoadedItem } from './item-facts.ts'
import { notify } from './notices.ts'
import { settingsOf } from './settings.ts'
import type { Seat } from './world.ts'
import { enterRow } from './enter-row.ts'
import { figure } from '../engine/setting.ts'
import { wordsIn } from '../engine/japanese-text.ts'

/** Opens a row of another register for every word of a new row that enough live rows name by now, where the register asks for it. */
export async function collect(tx: Tx, seat: Seat, register: Register, item: LoadedItem): Promise<void> {
  const { collects } = register
  const opens = collects && seat.book.registers.get(collects.opens)
  if (!collects || !opens) return
  const least = figure(await settingsOf(tx, seat), collects.atLeast)
  const words = wordsIn(item.details[collects.column])
  for (const word of new Set(words)) {
    const numbers = await naming(tx, seat, register, item.register, collects.column, word)
    if ((numbers.length < least && item.details[collects.always ?? ''] !== true) || await isOpen(tx, seat, opens, collects, word)) continue
    const columns = { [collects.word]: word, [collects.list]: numbers.join(' '), [collects.on]: seat.day }
    const { id } = await enterRow(tx, seat, { key: collects.opens, unit: item.unit, columns }, { act: `${opens.noun}の登録`, clauses: collects.cites, actor: null })
    const people = collects.tells.flatMap((role) => resolveRole(seat.organisation, role, item.unit, new Map()).holders)
    await notify(tx, seat, people, { title: `${register.noun}が${numbers.length}件になりました。${opens.noun}を検討してください: ${cited(word)}`, link: `/registers/${collects.opens}/${id}`, about: `item/${id}` })
  }
}

/** A clause as people cite it; any other word as it is. */
function cited(word: string): string {
  const clause = loadCatalogue().find(word)
  return clause === undefined ? word : `${clause.cite}　${clause.title}`
}

/** The numbers of the live rows that name the word. */
async function naming(tx: Tx, seat: Seat, register: Register, key: string, column: string, word: string): Promise<string[]> {
  const { rows } = await sql<{ number: string }>`select i.number from item i join ${sql.table(register.table)} d on d.org = i.org and d.item = i.id
    where i.org = ${seat.org} and i.register = ${key} and i.state = any(${liveStates(register)}::text[]) and ${word} = any(regexp_split_to_array(d.${sql.ref(columnName(column))}, '[[:space:]、,]+')) order by i.id`.execute(tx)
  return rows.map(({ number }) => number)
}

async function isOpen(tx: Tx, seat: Seat, opens: Register, { opens: key, word: column }: NonNullable<Register['collects']>, word: string): Promise<boolean> {
  const { rows } = await sql`select from item i join ${sql.table(opens.table)} d on d.org = i.org and d.item = i.id
    where i.org = ${seat.org} and i.register = ${key} and i.state = any(${liveStates(opens)}::text[]) and d.${sql.ref(columnName(column))} = ${word} limit 1`.execute(tx)
  return rows.length > 0
}
