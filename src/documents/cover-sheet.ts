/** 送付票: what goes with information that leaves, with its classification and restrictions and what the receiver is to heed. */
import { formatEra } from '../engine/calendar.ts'
import type { Day } from '../engine/calendar.ts'
import { breakLongRuns } from './line-breaking.ts'
import { wordsOf } from './marking/mark.ts'
import type { DocumentMark } from './marking/mark.ts'
import { typeset } from './typst.ts'

export interface CoverSheet {
  readonly organisation: string
  /** Whose hands it leaves: lines such as the unit and the person. */
  readonly sender: readonly string[]
  /** Of the row in the ledger of releases. */
  readonly number: string
  readonly to: string
  /** Printed on every page and kept as a keyword of the file. */
  readonly mark: DocumentMark
  readonly fields: readonly { readonly label: string; readonly value: string }[]
  /** One to a line. */
  readonly precautions: string
  readonly printedOn: Day
}
const VALUE_EM = 34

/** Sets the sheet as PDF/A. Throws TypesettingError when it cannot be set. */
export function renderCoverSheet(sheet: CoverSheet): Uint8Array {
  const { mark, fields, to, precautions, printedOn, organisation, number, sender } = sheet
  return typeset('cover', {
    title: '送付票', organisation, number, to, sender: [...sender], mark: wordsOf(mark), classification: mark.classification, restrictions: mark.restrictions.length > 0 ? mark.restrictions.join('\n') : 'なし',
    fields: fields.filter(({ value }) => value !== '').map(({ label, value }) => [label, breakLongRuns(value, VALUE_EM)]), precautions: breakLongRuns(precautions, VALUE_EM), printed: `${formatEra(printedOn)}`, pageOf: true,
  }, printedOn)
}
