import { loadCatalogue } from '../../../clauses/catalogue.ts'
import type { Catalogue, Clause } from '../../../clauses/catalogue.ts'
import type { DocumentId } from '../../../clauses/schema.ts'
import { normalise, positionKey } from '../../../clauses/spelling.ts'
import type { ClauseNode } from '../../../clauses/tree.ts'
import { clausesTakenBy } from '../../acts/offered-clauses.ts'
import { ownCitations } from '../../acts/policy-mappings.ts'
import type { OwnCitation } from '../../acts/policy-mappings.ts'
import { recommendationOn } from '../../acts/recommendations.ts'
import { termsIn } from '../../acts/terms.ts'
import { bookOn } from '../../acts/world.ts'
import type { Seat } from '../../acts/world.ts'
import { refuseField, Refused } from '../../engine/refused.ts'
import { sourceOf } from '../definition-sources.ts'
import type { Handlers } from '../handlers.ts'
import { citingDefinitions, isCarried } from './clause-carriers.ts'
import { figuresOf } from './clause-figures.ts'

const MOST_HITS = 200
const MOST_SUMMARIES = 100

/** 規程: the documents of the profile first, each clause with what carries it and what this organisation's rows say. */
export const clauseHandlers: Handlers = {
  clauseTree: async ({ seat, query }) => {
    const catalogue = loadCatalogue()
    const documents = documentsOf(seat, catalogue)
    if (query.document !== undefined && !documents.some(({ id }) => id === query.document)) throw refuseField('document', `その文書はありません。${documents.map(({ id }) => id).join('、')}から選んでください。`)
    const term = query.q?.trim() ?? ''
    const taken = query.act === undefined ? () => true : await clausesTakenBy(seat, query.act, query.item ?? null)
    const owned = await ownCitations(seat)
    const shown = (clause: Clause, depth: number) => { const own = owned.get(clause.id); return { ...rowOf(seat, clause), depth, own: own ? `${own.policyName} ${own.cite}` : null } }
    if (term === '') return { documents, rows: flatten(catalogue.tree(query.document ?? documents[0]!.id), 0).filter(({ clause }) => taken(clause.id)).map(({ clause, depth }) => shown(clause, depth)) }
    const document = query.document as DocumentId | undefined
    const mine = numberedSo(owned, term).map((id) => catalogue.clause(id)).filter((clause) => (document === undefined || clause.document === document) && taken(clause.id))
    const rows = [...new Set([...mine, ...searchClauses(seat, term, MOST_HITS, document, taken)])].slice(0, MOST_HITS)
    return { documents, rows: rows.map((clause) => shown(clause, 0)) }
  },
  clauseSummaries: async ({ seat, query }) => {
    const ids = [...new Set(query.ids.split(',').map((id) => id.trim()).filter((id) => id !== ''))]
    if (ids.length > MOST_SUMMARIES) throw refuseField('ids', `一度に${MOST_SUMMARIES}件までです。`)
    const catalogue = loadCatalogue()
    const owned = await ownCitations(seat)
    return { rows: ids.flatMap((id) => {
      const clause = catalogue.find(id) && (catalogue.clauseOn(id, seat.day) ?? catalogue.find(id))
      return clause ? [{ id, document: catalogue.document(clause.document).short, cite: clause.cite, title: clause.title, summary: clause.summary, own: ownInWords(owned.get(id)) }] : []
    }) }
  },
  clause: async ({ seat, params, query }) => {
    const catalogue = loadCatalogue()
    const found = catalogue.find(params['id'] ?? '')
    if (!found) throw new Refused('not-found', 'その条項はありません。番号を確かめるか、規程の検索で探してください。')
    const clause = catalogue.clauseOn(found.id, seat.day) ?? found
    const on = query.on ?? seat.day
    const definitions = citingDefinitions(await bookOn(seat, on)).get(clause.id) ?? []
    const carriedBy = await Promise.all(definitions.map(async (one) => ({ kind: one.kind, id: one.id, title: one.title, source: await sourceOf(one.id, clause) })))
    const figures: { label: string; value: string; link: string | null }[] = []
    for (const one of definitions) figures.push(...await figuresOf(seat, one))
    const own = (await ownCitations(seat)).get(clause.id)
    const terms = (await termsIn(seat, [clause.title, clause.summary, own?.text ?? ''].join('\n'), on)).filter((one) => one.clause !== clause.id)
    return { ...rowOf(seat, clause), ...detailOf(catalogue, seat, clause), ...neighbours(catalogue, seat, clause), carriedBy, figures, on, terms, recommendation: await recommendationOn(seat, clause, on) }
  },
}

/** The organisation's own clause that stands for it: what an answer, a refusal or a form cites first. */
const ownInWords = (own: OwnCitation | undefined) => (own ? { cite: own.cite, title: own.title, text: own.text, policy: own.policyName, link: `/policies/${own.policy}?clause=${encodeURIComponent(own.number)}` } : null)

/** Clauses that hold the words (one Japanese character is enough) or bear the number; those of the own documents first. */
export function searchClauses(seat: Seat, term: string, limit: number, document?: DocumentId, taken: (clause: string) => boolean = () => true): Clause[] {
  const own = seat.book.profile.documents
  const hits = loadCatalogue().search(term, { limit: 2000, ...(document ? { document } : {}) }).map(({ clause }) => clause).filter(({ id }) => taken(id))
  return [...hits.filter((clause) => own.includes(clause.document)), ...hits.filter((clause) => !own.includes(clause.document))].slice(0, limit)
}

/** Clauses for which a rule of the organisation's own stands that bears this number (第７条) or title. */
function numberedSo(owned: ReadonlyMap<string, OwnCitation>, term: string): string[] {
  const [words, key] = [normalise(term), positionKey(term)]
  return [...owned.values()].filter(({ cite, title }) => (key !== '' && positionKey(cite) === key) || (title !== '' && normalise(title).includes(words))).map(({ clause }) => clause)
}

function documentsOf(seat: Seat, catalogue: Catalogue) {
  const own = seat.book.profile.documents
  const counts = Map.groupBy(catalogue.clauses, ({ document }) => document)
  const all = catalogue.documents.map(({ id, title, short, effective }) => ({ id, title, short, effective, count: counts.get(id)?.length ?? 0, mine: own.includes(id) }))
  return all.toSorted((a, b) => Number(b.mine) - Number(a.mine))
}
function flatten(nodes: readonly ClauseNode[], depth: number): { clause: Clause; depth: number }[] {
  return nodes.flatMap((node) => [...(node.clause ? [{ clause: node.clause, depth }] : []), ...flatten(node.children, node.clause ? depth + 1 : depth)])
}
function rowOf(seat: Seat, clause: Clause) {
  return { id: clause.id, cite: clause.cite, title: clause.title, document: clause.document, support: clause.support, carried: isCarried(seat.book, clause) }
}

function detailOf(catalogue: Catalogue, seat: Seat, clause: Clause) {
  const version = catalogue.versionOn(clause.id, seat.day) ?? clause.versions.at(-1)!
  return {
    documentTitle: catalogue.document(clause.document).title, kind: clause.kind, summary: clause.summary, accept: clause.accept ?? null, bound: [...clause.bound], features: [...clause.feature], params: withClauses(catalogue, clause.document, clause.params ?? null),
    inForce: { from: version.from, until: version.to ?? null },
  }
}
/** A parameter of a record with the clauses it names by their number as ids, to any depth. */
function withClauses(catalogue: Catalogue, document: string, value: unknown): unknown {
  if (typeof value === 'string') return /[-(]/u.test(value) ? [value, `${document}:${value}`].find((id) => catalogue.find(id) !== undefined) ?? value : value
  if (Array.isArray(value)) return value.map((one) => withClauses(catalogue, document, one))
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withClauses(catalogue, document, one)])) : value
}
function neighbours(catalogue: Catalogue, seat: Seat, clause: Clause) {
  const parents: Clause[] = []
  for (let above = catalogue.parent(clause.id); above; above = catalogue.parent(above.id)) parents.unshift(above)
  const same = catalogue.clauses.filter(({ document }) => document === clause.document)
  const index = same.findIndex(({ id }) => id === clause.id)
  const row = (one: Clause | undefined) => (one ? rowOf(seat, one) : null)
  return { parents: parents.map((one) => rowOf(seat, one)), children: nearestClauses(catalogue.children(clause.id)).map((one) => rowOf(seat, one)), previous: row(same[index - 1]), following: row(same[index + 1]) }
}
/** The clauses directly below; where a heading has no record of its own, those below the heading. */
function nearestClauses(nodes: readonly ClauseNode[]): Clause[] {
  return nodes.flatMap((node) => (node.clause ? [node.clause] : nearestClauses(node.children)))
}
