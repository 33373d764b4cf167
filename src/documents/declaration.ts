/** 宣言書: the basic policy as a declaration to the public, with its items, its day and in whose name it is made. */
import { formatEra } from '../engine/calendar.ts'
import type { Day } from '../engine/calendar.ts'
import { breakLongRuns } from './line-breaking.ts'
import { wordsOf } from './marking/mark.ts'
import type { DocumentMark } from './marking/mark.ts'
import { typeset } from './typst.ts'

export interface DeclarationSheet {
  readonly organisation: string
  readonly title: string
  /** Number and name of the version it is. */
  readonly edition: string
  readonly preamble: string
  /** Printed with (1), (2) … in this order. */
  readonly pledges: readonly string[]
  readonly declaredOn: Day
  /** Post and name. */
  readonly signature: string
  readonly mark: DocumentMark
  readonly printedOn: Day
}
const LINE_EM = 36

/** Sets the declaration as PDF/A. Throws TypesettingError when it cannot be set. */
export function renderDeclaration({ preamble, pledges, declaredOn, mark, printedOn, ...sheet }: DeclarationSheet): Uint8Array {
  return typeset('declaration', { ...sheet, preamble: breakLongRuns(preamble, LINE_EM), pledges: pledges.map((pledge) => breakLongRuns(pledge, LINE_EM)), declaredOn: formatEra(declaredOn), mark: wordsOf(mark), pageOf: true }, printedOn)
}
