import { wordsIn } from '../engine/japanese-text.ts'
import type { Seat } from './world.ts'

/** 法令台帳の一件を、条項の側から見たもの。 */
export interface RelatedLaw { readonly id: string; readonly name: string; readonly lawNumber: string }

/** 目録の条項ごとに、関係すると登録された、効力のある法令。台帳の番号の順。 */
export async function lawsByClause(seat: Seat): Promise<ReadonlyMap<string, readonly RelatedLaw[]>> {
  if (!seat.book.registers.has('laws')) return new Map()
  const rows = await seat.db.selectFrom('law as l').innerJoin('item as i', (join) => join.onRef('i.org', '=', 'l.org').onRef('i.id', '=', 'l.item'))
    .select(['l.item', 'l.name', 'l.law_number', 'l.clauses']).where('l.org', '=', seat.org).where('i.state', '=', '有効').orderBy('i.number').execute()
  const named = rows.flatMap(({ item, name, law_number: lawNumber, clauses }) => wordsIn(clauses).map((clause) => ({ clause, law: { id: item, name: name ?? '', lawNumber: lawNumber ?? '' } })))
  return new Map([...Map.groupBy(named, ({ clause }) => clause)].map(([clause, group]) => [clause, group.map(({ law }) => law)]))
}

/** 規程の条項が、対応する目録の条項を通して関係する法令。一つずつ。 */
export const lawsOf = (laws: ReadonlyMap<string, readonly RelatedLaw[]>, clauses: readonly string[]): RelatedLaw[] =>
  [...new Map(clauses.flatMap((clause) => laws.get(clause) ?? []).map((law) => [law.id, law])).values()]
