import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { spellingsOf } from '../../clauses/okurigana.ts'
import { normalize } from '../engine/japanese-text.ts'
import { homeOf } from './database.ts'
import type { OrgDb } from './database.ts'

/**
 * How the words of a search are looked up: `trigram` leaves the index to PostgreSQL; `pairs` asks the index of pairs and sorts what it finds; `walk` goes along the list in its
 * order and stops when a page is full, which is quicker for pairs that are everywhere; `scan` is for a single character, which no index knows.
 */
export interface Search {
  readonly by: 'trigram' | 'pairs' | 'walk' | 'scan'
  /** The condition on `i`. */
  readonly condition: RawBuilder<unknown>
}
const SHARE_WORTH_WALKING = 0.01
const FRESH_FOR_MS = 10 * 60_000
const MOST_WORDS = 8

/** The words of what somebody typed, folded as the search text is. Empty: nothing to search for. */
export const wordsOf = (typed: string): string[] => [...new Set(typed.normalize('NFKC').split(/\s+/u).map(normalize).filter((word) => word !== ''))].slice(0, MOST_WORDS)

/** Plans the search for words that all must occur. */
export async function searchFor(db: OrgDb, words: readonly string[]): Promise<Search | null> {
  if (words.length === 0) return null
  // 前提: the spellings of a word differ only in okurigana (持出し, 持ち出し); where there are several PostgreSQL joins what the indexes find for each.
  const spelled = words.map(everySpelling)
  if (spelled.some((spellings) => spellings.length > 1)) return { by: 'trigram', condition: sql.join(spelled.map((spellings) => sql`(${sql.join(spellings.map(holds), sql` or `)})`), sql` and `) }
  return searchExactly(db, spelled.flat())
}
const everySpelling = (word: string): string[] => [...new Set(spellingsOf(word).map(normalize))]
const holds = (word: string): RawBuilder<unknown> => ([...word].length === 2 ? sql`i.bigrams @> ${[word]}::text[]` : sql`i.search like ${`%${escapeLike(word)}%`}`)

async function searchExactly(db: OrgDb, words: readonly string[]): Promise<Search> {
  const lengths = words.map((word) => [...word].length)
  const all = sql.join(words.map((word) => sql`i.search like ${`%${escapeLike(word)}%`}`), sql` and `)
  if (lengths.some((length) => length >= 3)) return { by: 'trigram', condition: all }
  const pairs = words.filter((_, index) => lengths[index] === 2)
  if (pairs.length === 0) return { by: 'scan', condition: all }
  const single = words.filter((_, index) => lengths[index] === 1).map((word) => sql` and i.search like ${`%${escapeLike(word)}%`}`)
  const condition = sql`i.bigrams @> ${pairs}::text[]${sql.join(single, sql``)}`
  const shares = await commonPairs(db)
  return { by: pairs.every((pair) => (shares.get(pair) ?? 0) >= SHARE_WORTH_WALKING) ? 'walk' : 'pairs', condition }
}
export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&')

const held = new WeakMap<object, { readonly at: number; readonly shares: Promise<ReadonlyMap<string, number>> }>()
/** Shares of rows that have a frequent pair, as of the last ANALYZE; kept for ten minutes. */
async function commonPairs(db: OrgDb): Promise<ReadonlyMap<string, number>> {
  const home = homeOf(db)
  const found = held.get(home)
  if (found && performance.now() - found.at < FRESH_FOR_MS) return found.shares
  const shares = sql<{ pair: string; share: number }>`select pair, share from common_bigrams()`.execute(db).then(({ rows }) => new Map(rows.map(({ pair, share }) => [pair, share])))
  held.set(home, { at: performance.now(), shares })
  shares.catch(() => { held.delete(home) })
  return shares
}
