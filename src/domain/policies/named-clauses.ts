import { loadCatalogue } from '../../../clauses/catalogue.ts'
import { wordsIn } from '../../engine/japanese-text.ts'

/** The first name in a text that is no clause of the catalogue. */
export const unknownClause = (text: unknown): string | undefined => wordsIn(text).find((one) => loadCatalogue().find(one) === undefined)
/** What is said of a name that is no clause. */
export const noSuchClause = (name: string): string => `「${name.slice(0, 60)}」という条項はありません。番号か言葉で探して選び直してください。`
/** A clause as its document spells it (第８の１(2)エ(ｲ)); a name that is no clause as it stands, cut short. */
export const spelled = (name: unknown): string => loadCatalogue().find(String(name))?.cite ?? String(name).slice(0, 60)
