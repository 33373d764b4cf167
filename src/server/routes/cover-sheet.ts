import { witnessExport } from '../../acts/export.ts'
import { highestOn } from '../../acts/highest-mark.ts'
import type { LoadedItem } from '../../acts/item-facts.ts'
import { outputMark } from '../../acts/output-mark.ts'
import { registerOf } from '../../acts/world.ts'
import type { Seat } from '../../acts/world.ts'
import { renderCoverSheet } from '../../documents/cover-sheet.ts'
import type { DocumentMark } from '../../documents/marking/mark.ts'
import { markedName } from '../../documents/marking/marked-name.ts'
import { listed } from '../../engine/form.ts'
import { belongsTo, nameOfOrganisation } from '../../engine/organisation.ts'
import { Refused } from '../../engine/refused.ts'
import type { FileReply } from '../handlers.ts'
import { loadItem } from './item-detail.ts'

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** 送付票 of one row of a register that has them. It shows what the information is today; whoever may not see the information gets none. */
export async function coverSheet(seat: Seat, key: string, id: string): Promise<FileReply> {
  const row = await loadItem(seat, key, id)
  const register = registerOf(seat, key)
  if (!register.coverSheet) throw new Refused('not-found', 'この台帳には送付票がありません。')
  const subject = Object.values(row.linked ?? {})[0] as LoadedItem | undefined
  if (!subject) throw new Refused('not-permitted', 'この情報を閲覧できないため、送付票を出せません。閲覧できる人に頼んでください。')
  const mark = markFor(seat, subject)
  const { organisation } = seat
  const house = belongsTo(organisation, row.homeUnit)
  const name = (unit: string) => organisation.units.get(unit)?.name ?? ''
  const file = renderCoverSheet({
    organisation: nameOfOrganisation(organisation), number: row.number, to: recipientsOf(seat, row), mark, precautions: text(row.details['precautions']), printedOn: seat.day,
    sender: [name(house), ...(row.homeUnit === house ? [] : [name(row.homeUnit)]), organisation.people.get(row.holder ?? '')?.name ?? ''].filter((line) => line !== ''),
    fields: [
      { label: '送るもの', value: [subject.number, text(subject.details['title'])].filter((part) => part !== '').join('　') }, { label: '範囲', value: text(row.details['scope']) }, { label: '目的', value: text(row.details['aim']) },
      { label: '渡し方', value: text(row.details['means']) }, { label: '明示', value: text(row.details['wording']) },
    ],
  })
  await witnessExport(seat, register, '送付票', { item: row.number })
  return { file, type: 'application/pdf', name: markedName(`送付票_${row.number}.pdf`, mark), inline: true }
}

/** The very classification of what is sent; a medium without anything on it is marked as all outputs are. */
function markFor(seat: Seat, subject: LoadedItem): DocumentMark {
  const { confidentiality, restrictions } = highestOn(subject)
  const words = seat.organisation.profile.levels.confidentiality[confidentiality - 1]
  return words === undefined ? outputMark(seat) : { classification: words, restrictions }
}
function recipientsOf({ organisation }: Seat, { details }: LoadedItem): string {
  const named = (key: string, name: (id: string) => string | undefined) => listed(details, key).flatMap((id) => name(id) ?? [])
  return [text(details['outsideRecipient']), ...named('recipientUnits', (id) => organisation.units.get(id)?.name), ...named('recipients', (id) => organisation.people.get(id)?.name)].filter((part) => part !== '').join('、')
}
