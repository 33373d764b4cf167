import { loadCatalogue } from '../../../clauses/catalogue.ts'
import { saitama } from '../../../clauses/index.ts'
import type { ItemFacts } from '../../engine/definition.ts'

const PARENT = saitama['1-3']
/** 前提: 用語は、用語の引継ぎの条項のすぐ下の各号にあり、題が語、要旨が意味。 */
const definitions = () => loadCatalogue().clauses.filter(({ id }) => new RegExp(`^${PARENT}-\\(\\d+\\)$`, 'u').test(id))
const partsOf = (word: string): string[] => word.split(/[（）]/u).filter((part) => part !== '')

/** The terms of the document that the register does not have yet, as its rows. */
export function missingTerms(policy: ItemFacts | null): { readonly [column: string]: string }[] {
  const standing = new Set((policy?.linkedFrom?.['terms'] ?? []).map(({ details }) => details['clause']))
  const catalogue = loadCatalogue()
  return definitions().filter(({ id }) => !standing.has(id)).map((clause) => {
    const used = catalogue.clauses.filter((one) => one.document === clause.document && one.id !== clause.id && partsOf(clause.title).some((part) => (one.title + one.summary).includes(part)))
    const document = catalogue.document(clause.document)
    return { word: clause.title, meaning: clause.summary, clause: clause.id, edition: document.title, usedIn: used.map(({ cite }) => cite).join('、').slice(0, 8000), basis: policy!.id, startsOn: clause.versions[0]?.from ?? document.effective }
  })
}
