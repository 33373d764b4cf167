import { loadCatalogue } from '../../../clauses/catalogue.ts'
import { wordsIn } from '../../engine/japanese-text.ts'

/** The first name in a text that is no clause of the catalogue. */
export const unknownClause = (text: unknown): string | undefined => wordsIn(text).find((one) => loadCatalogue().find(one) === undefined)
