import { loadCatalogue } from '../../../clauses/catalogue.ts'

/** The clauses a text names, parted by blanks or commas. */
export const namedClauses = (text: unknown): string[] => String(text ?? '').split(/[\s、,]+/).filter(Boolean)
/** The first name in a text that is no clause of the catalogue. */
export const unknownClause = (text: unknown): string | undefined => namedClauses(text).find((one) => loadCatalogue().find(one) === undefined)
