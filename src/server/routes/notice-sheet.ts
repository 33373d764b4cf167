import { witnessExport } from '../../acts/export.ts'
import { noticeLines } from '../../acts/notice-lines.ts'
import { outputMark } from '../../acts/output-mark.ts'
import { registerOf } from '../../acts/world.ts'
import type { Seat } from '../../acts/world.ts'
import { markedName } from '../../documents/marking/marked-name.ts'
import { renderNoticeSheet } from '../../documents/notice-sheet.ts'
import { nameOfOrganisation, titleOf } from '../../engine/organisation.ts'
import { Refused } from '../../engine/refused.ts'
import type { FileReply } from '../handlers.ts'
import { loadItem } from './item-detail.ts'

/** 掲示用の PDF of one row of a register that has notices: what everybody is to do there. */
export async function noticeSheet(seat: Seat, key: string, id: string): Promise<FileReply> {
  const item = await loadItem(seat, key, id)
  const register = registerOf(seat, key)
  const notice = noticeLines(seat, item)
  if (!notice) throw new Refused('not-found', 'この台帳には掲示がありません。')
  if (notice.lines.length === 0) throw new Refused('conflict', `「${item.number}」には、掲示する対策がまだありません。`)
  const mark = outputMark(seat)
  const { organisation } = seat
  const people = (item.answeredBy ?? []).flatMap((person) => { const found = organisation.people.get(person); const [first] = found?.assignments ?? []; return found ? [`${first ? titleOf(organisation, first) : ''}　${found.name}`] : [] })
  const file = renderNoticeSheet({
    organisation: nameOfOrganisation(organisation), title: notice.title, place: String(item.details['name'] ?? item.number), lines: notice.lines, mark, printedOn: seat.day,
    keeper: people.length > 0 ? [register.answered?.label ?? '', ...people] : [],
  })
  await witnessExport(seat, register, '掲示', { item: item.number })
  return { file, type: 'application/pdf', name: markedName(`掲示_${item.number}.pdf`, mark), inline: true }
}
