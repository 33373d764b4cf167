import { documentNames } from './names.ts'
import { buildSearch } from './search.ts'
import type { Hit, SearchOptions } from './search.ts'
import { readAllDocuments, readLock } from './store.ts'
import { buildTree } from './tree.ts'
import type { ClauseNode } from './tree.ts'
import { versionOn, versionsOf } from './versions.ts'
import type { ClauseVersion } from './versions.ts'
import type { ClauseRecord, DocumentFile, DocumentId, DocumentRecord, SourceLock } from './schema.ts'

/** 一つの条項。id は `mpd:6-2-(1)`、number は文書内の番号 `6-2-(1)`。文言は最も新しい版のもの。 */
export interface Clause extends Readonly<Omit<ClauseRecord, 'id' | 'versions'>> {
  readonly id: string
  readonly document: DocumentId
  readonly number: string
  readonly versions: readonly ClauseVersion[]
}

/** 一つの文書。effective は施行日、amended は改正の施行日（YYYY-MM-DD、古い順）。 */
export interface ClauseDocument extends Readonly<Omit<DocumentRecord, 'effective' | 'amended' | 'dated'>> {
  readonly short: string
  readonly dated: string
  readonly effective: string
  readonly amended: readonly string[]
}

/** 五つの文書の条項の目録。並びは文書の順。日付の引数は YYYY-MM-DD。 */
export interface Catalogue {
  readonly documents: readonly ClauseDocument[]
  readonly clauses: readonly Clause[]
  document(id: string): ClauseDocument
  /** 知らない id は、近い候補を添えて断る。 */
  clause(id: string): Clause
  find(id: string): Clause | undefined
  /** 番号から導いた上位の条項。途中の段が記録にないときは、記録のある一番近い上位。 */
  parent(id: string): Clause | undefined
  /** 直下の節。id は文書、条項、見出し（`mpd:6-2`）のどれでも。 */
  children(id: string): readonly ClauseNode[]
  tree(document: string): readonly ClauseNode[]
  search(term: string, options?: SearchOptions): readonly Hit[]
  versionOn(id: string, day: string): ClauseVersion | undefined
  inForce(id: string, day: string): boolean
  /** その日の文言での条項。効力のない日は undefined。 */
  clauseOn(id: string, day: string): Clause | undefined
}

let loaded: Catalogue | undefined

/** 目録を返す。初めの一度だけ読み、同じものを返し続ける。 */
export function loadCatalogue(): Catalogue {
  loaded ??= buildCatalogue(readAllDocuments(), readLock())
  return loaded
}

/** 読み終えた記録から目録を組む（試験と改正の下見では別の記録を渡す）。 */
export function buildCatalogue(files: readonly DocumentFile[], lock: Record<DocumentId, SourceLock>): Catalogue {
  const documents = files.map(file => toDocument(file.document, lock[file.document.id]))
  const clauses = files.flatMap(file => file.clauses.map(record => toClause(record, file.document.id, lock[file.document.id])))
  const byId = new Map(clauses.map(clause => [clause.id, clause]))
  const shape = buildTree(clauses)
  let searching: ReturnType<typeof buildSearch> | undefined

  const clause = (id: string): Clause => {
    const found = byId.get(id)
    if (found !== undefined) return found
    const near = nearTo(id, search)
    throw new Error(`条項「${id}」は目録にありません。${near.length > 0 ? `近いもの: ${near.join('、')}` : 'npm run clause <語> で探せます。'}`)
  }
  const search = (term: string, options?: SearchOptions): readonly Hit[] => {
    searching ??= buildSearch(clauses)
    return searching(term, options)
  }
  const document = (id: string): ClauseDocument => {
    const found = documents.find(one => one.id === id)
    if (found === undefined) throw new Error(`文書「${id}」は目録にありません。あるのは ${documents.map(one => one.id).join('、')} です。`)
    return found
  }
  return {
    documents, clauses, document, clause, search,
    find: id => byId.get(id),
    parent: id => shape.parent(clause(id)),
    children: id => shape.children(id) ?? shape.children(clause(id).id) ?? [],
    tree: id => shape.roots(document(id).id),
    versionOn: (id, day) => versionOn(clause(id).versions, day),
    inForce: (id, day) => versionOn(clause(id).versions, day) !== undefined,
    clauseOn: (id, day) => {
      const version = versionOn(clause(id).versions, day)
      return version === undefined ? undefined : { ...clause(id), ...version.changed }
    },
  }
}

function toDocument(record: DocumentRecord, source: SourceLock): ClauseDocument {
  return {
    ...record,
    short: documentNames[record.id].short,
    dated: source.dated,
    effective: source.effective,
    amended: source.amended,
  }
}

function toClause(record: ClauseRecord, document: DocumentId, source: SourceLock): Clause {
  const { id, versions: _, ...rest } = record
  return { ...rest, id: `${document}:${id}`, document, number: id, versions: versionsOf(record, source) }
}

/** 綴り違いの id に近い条項。番号の末尾を一段ずつ落として探す。 */
function nearTo(id: string, search: Catalogue['search']): string[] {
  for (let rest = id; rest !== ''; rest = rest.slice(0, Math.max(rest.lastIndexOf('-'), 0))) {
    const near = search(rest, { limit: 3 }).map(hit => hit.clause.id)
    if (near.length > 0) return near
  }
  return []
}
