/** 掲示: what everybody is to do in a place, in large type, to be put up there. */
import { formatEra } from '../engine/calendar.ts'
import type { Day } from '../engine/calendar.ts'
import { breakLongRuns } from './line-breaking.ts'
import { wordsOf } from './marking/mark.ts'
import type { DocumentMark } from './marking/mark.ts'
import { typeset } from './typst.ts'

export interface NoticeSheet {
  readonly organisation: string
  readonly title: string
  /** Where it is put up. */
  readonly place: string
  readonly lines: readonly string[]
  /** Who answers for the place, one to a line. */
  readonly keeper: readonly string[]
  readonly mark: DocumentMark
  readonly printedOn: Day
}
const LINE_EM = 26

/** Sets the notice as PDF/A. Throws TypesettingError when it cannot be set. */
export function renderNoticeSheet({ organisation, title, place, lines, keeper, mark, printedOn }: NoticeSheet): Uint8Array {
  return typeset('notice', { organisation, title, place, lines: lines.map((line) => breakLongRuns(line, LINE_EM)), keeper: keeper.join('\n'), mark: wordsOf(mark), printed: formatEra(printedOn), pageOf: true }, printedOn)
}
