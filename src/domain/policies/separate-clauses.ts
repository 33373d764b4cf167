import { loadCatalogue } from '../../../clauses/catalogue.ts'
import type { ClauseId } from '../../../clauses/index.ts'
import { kunrei, saitama } from '../../../clauses/index.ts'

/** Where the documents leave a matter to another document (別に定める), in the order of the text. */
export const SEPARATE: { readonly [document: string]: readonly ClauseId[] } = {
  'saitama-kijun': [
    saitama['2-1-(2)-ウ'], saitama['2-1-(5)-ウ'], saitama['2-3-(2)-イ-(オ)'], saitama['2-3-(3)-ウ'], saitama['2-3-(4)-ア-(キ)'], saitama['2-5-(2)-ウ-(イ)'], saitama['3-2-(4)'], saitama['3-3-(2)'], saitama['3-5-(2)'],
    saitama['4-2-(1)-ア-(ア)-a'], saitama['4-2-(1)-イ-(ア)'], saitama['4-2-(1)-イ-(イ)'], saitama['5-1-(2)-ウ'], saitama['5-2-(2)-ア-(オ)'], saitama['6-2-(3)-ウ'], saitama['6-2-(5)'], saitama['7-1-(3)-ア-(ウ)'],
    saitama['8-1-(2)-イ-(カ)'], saitama['8-1-(2)-イ-(キ)'], saitama['8-1-(2)-オ'], saitama['8-3-(2)-ア'], saitama['8-3-(2)-ウ'], saitama['9'],
  ],
  'saitama-kunrei': [kunrei['3-2'], kunrei['7']],
}
export const DOCUMENTS = Object.keys(SEPARATE).map((value) => ({ value, label: loadCatalogue().document(value).title }))
/** 条項の番号と題。 */
export const titleOf = (clause: ClauseId): string => { const { cite, title } = loadCatalogue().clause(clause); return `${cite}　${title}` }
