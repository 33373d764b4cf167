import type { DocumentMark } from '../documents/marking/mark.ts'
import { wordsOf } from '../documents/marking/mark.ts'
import { markedName } from '../documents/marking/marked-name.ts'
import type { ItemFacts } from '../engine/definition.ts'
import { restrictionWords } from '../engine/form-restrictions.ts'
import { belongsTo, unitOf } from '../engine/organisation.ts'
import { Refused } from '../engine/refused.ts'
import { refusedAt } from './moments.ts'
import type { Seat } from './world.ts'

/** 読み: 台帳と申請書は公開を前提としないので、どの組でも機密性の二番目（docs/readings/0462）。 */
const OWN_LEVEL = 2

/** The mark that everything this product prints or writes carries. Throws Refused where a guard of the profile misses it. */
export function outputMark(seat: Seat): DocumentMark {
  const house = belongsTo(seat.organisation, (seat.person === null ? undefined : unitOf(seat.organisation, seat.person)) ?? '')
  const mark: DocumentMark = { classification: seat.book.profile.levels.confidentiality[OWN_LEVEL - 1]!, restrictions: [], unit: seat.organisation.units.get(house)?.name }
  const found = refusedAt(seat, 'printing', { mark: wordsOf(mark), classification: mark.classification })
  if (found.length > 0) throw new Refused('not-permitted', found)
  return mark
}
/** The name of an output file, the class before it. */
export const outputName = (seat: Seat, name: string): string => markedName(name, outputMark(seat))

/** For the label of a thing: the class of what is on it and its restrictions; '' where nothing is on it. */
export function labelMark(seat: Seat, { confidentiality, contents }: Pick<ItemFacts, 'confidentiality' | 'contents'>): string {
  if (confidentiality === 0) return ''
  const restrictions = [...new Set(contents.flatMap((content) => content.restrictions ?? []))].map((one) => restrictionWords(one))
  return wordsOf({ classification: seat.book.profile.levels.confidentiality[confidentiality - 1]!, restrictions })
}
