import { queryOptions, useQuery } from '@tanstack/react-query'
import { createContext, use } from 'react'
import { documentNames } from '../../clauses/names.ts'
import type { DocumentId } from '../../clauses/schema.ts'
import type { ReplyOf } from '../../src/contract/routes.ts'
import { wordsIn } from '../../src/engine/japanese-text.ts'
import { api } from './api.ts'

/** A clause as chips and popovers show it. `cite` is the official spelling (第８の１(2)エ(ｲ)). */
export interface ClauseSummary {
  readonly id: string
  readonly document: string
  readonly cite: string
  readonly title: string
  readonly summary: string
  /** この組織の規程の、対応する条項。根拠にはこれを先に示す。 */
  readonly own?: { readonly cite: string; readonly title: string; readonly text: string; readonly policy: string; readonly link: string } | null
}
export interface ClauseSource { readonly find: (id: string) => Promise<ClauseSummary | null> }

/** Gathers all clauses asked for in one turn of the event loop into one call of `fetchMany`. */
export function batchedClauseSource(fetchMany: (ids: string[]) => Promise<readonly ClauseSummary[]>): ClauseSource {
  let waiting: Map<string, ((found: Promise<ClauseSummary | null>) => void)[]> | null = null
  const flush = (): void => {
    const batch = waiting!
    waiting = null
    const answer = fetchMany([...batch.keys()])
    for (const [id, resolvers] of batch) for (const resolve of resolvers) resolve(answer.then((all) => all.find((clause) => clause.id === id) ?? null))
  }
  return {
    find: (id) => new Promise((resolve) => {
      if (waiting === null) { waiting = new Map(); setTimeout(flush, 0) }
      waiting.set(id, [...(waiting.get(id) ?? []), resolve])
    }),
  }
}

const AT_ONCE = 100
/** The server takes so many at a time. */
async function fetchSummaries(ids: readonly string[]): Promise<readonly ClauseSummary[]> {
  const parts = Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, index) => ids.slice(index * AT_ONCE, (index + 1) * AT_ONCE))
  const replies = await Promise.all(parts.map((part) => api.get<ReplyOf<'clauseSummaries'>>('/clause-summaries', { query: { ids: part.join(',') } })))
  return replies.flatMap(({ rows }) => rows)
}
const fromServer = batchedClauseSource(fetchSummaries)
export const ClauseSourceContext = createContext<ClauseSource>(fromServer)

export const clauseQuery = (source: ClauseSource, id: string) => queryOptions({ queryKey: ['clause', id], staleTime: Infinity, gcTime: Infinity, queryFn: () => source.find(id) })

/** The clause once it has arrived; until then, and where it is unknown, null. */
export function useClause(id: string): ClauseSummary | null {
  const source = use(ClauseSourceContext)
  const { data } = useQuery(clauseQuery(source, id))
  return data ?? null
}

const PARTS: { readonly [part: string]: string } = { kaisetsu: '解説 ', kihon: '基本方針 ', sosoku: '総則 ' }
const CLAUSE_ID = /^([a-z-]+):\S+$/u
/** The clauses a stored text names and nothing else (`mpd:6-2-(1) mpd:5-4`); null where it is any other text. */
export function clausesNamed(text: string): readonly string[] | null {
  const parts = wordsIn(text)
  return parts.length > 0 && parts.every((part) => Object.hasOwn(documentNames, CLAUSE_ID.exec(part)?.[1] ?? '')) ? parts : null
}

/** The short name of the document a clause stands in. */
export const documentOf = (id: string): string => documentNames[id.slice(0, id.indexOf(':')) as DocumentId].short

/** 警視庁 実施要綱 6-2-(2): readable before the clause itself has arrived. */
export function plainCitation(id: string): string {
  const split = id.indexOf(':')
  const document = id.slice(0, split)
  const known = Object.hasOwn(documentNames, document) ? documentNames[document as DocumentId].short : document
  return `${known} ${id.slice(split + 1).replace(/^(?:kaisetsu|kihon|sosoku)-(?:kihon-)?/, (part) => PARTS[part.slice(0, part.indexOf('-'))] ?? '')}`
}
