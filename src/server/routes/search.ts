import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { openAnywhere } from '../../acts/open-parts.ts'
import type { Seat } from '../../acts/world.ts'
import { spellingsOf } from '../../../clauses/okurigana.ts'
import { bigrams, normalize } from '../../engine/japanese-text.ts'
import { readableRequests } from '../../identity/reading.ts'
import { searchPeople } from '../../store/organisation-pages.ts'
import type { Handlers } from '../handlers.ts'
import { searchClauses } from './clauses.ts'

const MOST = 8
interface Hit { readonly title: string; readonly detail: string; readonly link: string }

/** どこでも検索: at most eight of each kind, groups without a hit left out. */
export const searchHandlers: Handlers = {
  search: async ({ seat, query }) => {
    const term = query.q.trim()
    if (normalize(term) === '') return { groups: [] }
    const groups = [
      { title: '台帳', hits: await findItems(seat, term) }, { title: '申請', hits: await findRequests(seat, term) }, { title: '人', hits: findPeople(seat, term) },
      { title: '部署', hits: findUnits(seat, term) }, { title: '規程', hits: findClauses(seat, term) },
    ]
    return { groups: groups.filter(({ hits }) => hits.length > 0) }
  },
}

/** The condition that a thing's search text holds the term, however its okurigana are written: bigrams for two characters, trigrams from three on; one character only begins a number. */
export function holdsText(term: string, alias = 'i'): RawBuilder<boolean> {
  const spellings = [...new Set(spellingsOf(normalize(term)).map(normalize))]
  return sql<boolean>`(${sql.join(spellings.map((wanted) => holdsSpelling(wanted, alias)), sql` or `)})`
}
function holdsSpelling(wanted: string, alias: string): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${alias}.${name}`)
  const { length } = Array.from(wanted)
  if (length <= 1) return sql<boolean>`${column('search')} like ${`${escapeLike(wanted)}%`}`
  return length === 2 ? sql<boolean>`${column('bigrams')} @> ${bigrams(wanted)}::text[]` : sql<boolean>`${column('search')} like ${`%${escapeLike(wanted)}%`}`
}
const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`)

async function findItems(seat: Seat, term: string): Promise<Hit[]> {
  const { rows } = await sql<{ id: string; register: string; number: string; summary: string; state: string; unit: string }>`
    with found as materialized (select id, register, number, summary, state, unit from item_searchable i where ${holdsText(term)} and ${openAnywhere(seat)} limit 200)
    select id::text, register, number, summary, state, unit::text from found order by (number = ${term}) desc, number limit ${MOST}`.execute(seat.db)
  return rows.map(({ id, register, number, summary, state, unit }) => ({
    title: number, detail: [seat.book.registers.get(register)?.noun, summary, state, seat.organisation.units.get(unit)?.name].filter(Boolean).join('　'), link: `/registers/${register}/${id}`,
  }))
}

async function findRequests(seat: Seat, term: string): Promise<Hit[]> {
  const number = term.normalize('NFKC').toUpperCase()
  const { rows } = await sql<{ id: string; number: string; title: string; state: string }>`select r.id::text, r.number, r.title, r.state from request r
    where r.org = ${seat.org} and (r.number = ${term} or upper(r.number) like ${`${escapeLike(number)}%`}) and ${readableRequests(seat)} order by (r.number = ${term}) desc, r.id desc limit ${MOST}`.execute(seat.db)
  return rows.map(({ id, number: found, title, state }) => ({ title: found, detail: `${title}　${state}`, link: `/requests/${id}` }))
}

function findPeople(seat: Seat, term: string): Hit[] {
  return searchPeople(seat.organisation, term, MOST).map(({ id, name, title, unitName, number }) => ({ title: name, detail: [title, unitName, number].filter(Boolean).join('　'), link: `/organisation/people/${id}` }))
}
function findUnits(seat: Seat, term: string): Hit[] {
  const wanted = normalize(term)
  const { units } = seat.organisation
  return [...units.values()].filter(({ name, code }) => normalize(name).includes(wanted) || normalize(code) === wanted).toSorted((a, b) => a.name.length - b.name.length).slice(0, MOST)
    .map(({ id, name, kind, parent }) => ({ title: name, detail: [kind, parent === null ? undefined : units.get(parent)?.name].filter(Boolean).join('　'), link: `/organisation/units/${id}` }))
}
function findClauses(seat: Seat, term: string): Hit[] {
  return searchClauses(seat, term, MOST).map(({ id, cite, title }) => ({ title: `${cite} ${title}`, detail: id, link: `/clauses/${encodeURIComponent(id)}` }))
}
