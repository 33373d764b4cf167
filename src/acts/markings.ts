import type { MarkedDocument } from '../documents/marking/mark-document.ts'
import type { DocumentMark } from '../documents/marking/mark.ts'
import { belongsTo, unitOf } from '../engine/organisation.ts'
import { Refused, refuseField } from '../engine/refused.ts'
import { documentThread } from './document-desk.ts'
import { personOf } from './world.ts'
import type { Seat } from './world.ts'

const MOST_RESTRICTIONS = 10
const LONGEST_RESTRICTION = 40

/** Marks a file with the level as this organisation calls it and the 所属 of who asks. Nothing is kept. Throws Refused. */
export async function markWithClass(seat: Seat, file: { readonly name: string; readonly bytes: Uint8Array }, { confidentiality, restrictions }: { readonly confidentiality: 1 | 2 | 3; readonly restrictions: readonly string[] }): Promise<MarkedDocument> {
  if (restrictions.length > MOST_RESTRICTIONS || restrictions.some((one) => one.length > LONGEST_RESTRICTION)) throw refuseField('restrictions', `取扱制限は${MOST_RESTRICTIONS}個まで、それぞれ${LONGEST_RESTRICTION}文字以内で指定してください。`)
  const house = belongsTo(seat.organisation, unitOf(seat.organisation, personOf(seat)) ?? '')
  const mark: DocumentMark = { classification: seat.book.profile.levels.confidentiality[confidentiality - 1]!, restrictions, unit: seat.organisation.units.get(house)?.name }
  const marked = await documentThread().mark(file.bytes, file.name, mark)
  if ('refused' in marked) throw new Refused(marked.refused.code === 'too-large' ? 'too-large' : 'unreadable-file', [{ field: 'file', message: marked.refused.message, cites: [] }])
  return marked
}
