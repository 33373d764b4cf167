/** A request with its decision (原議) as a PDF on A4: 件名, 決裁欄, 申請の内容, 決裁, 経過. */
import { formatEra } from '../engine/calendar.ts'
import type { Day } from '../engine/calendar.ts'
import { formatCell } from './ledger.ts'
import type { CellValue, FormName, LedgerColumn, SealBox } from './ledger.ts'
import { sealBoxData } from './ledger-pdf.ts'
import { breakLongRuns } from './line-breaking.ts'
import { typeset } from './typst.ts'

export interface Person { readonly unit?: string; readonly post?: string; readonly name: string }

export interface RequestField {
  readonly label: string
  readonly value: CellValue
  readonly kind?: LedgerColumn['kind']
}

export interface RequestDecision {
  /** 許可, 条件付き許可, 不許可, 承認, … as the rule calls it. */
  readonly outcome: string
  readonly on: Day
  readonly by: Person
  /** 専決, 代決, … */
  readonly mark?: string
  readonly reason?: string
  readonly conditions?: readonly string[]
  /** The clauses the decision rests on, with their official citation. */
  readonly clauses: readonly { readonly cite: string; readonly title: string }[]
}

export interface RequestAct {
  /** ISO moment; an offset is converted to Japan time. */
  readonly at: string
  readonly actor: Person
  /** 起案, 承認, 差戻し, 後閲, … */
  readonly act: string
  readonly mark?: string
  readonly comment?: string
}

export interface RequestSheet {
  /** Name of the sheet, for example 外部記録媒体持出許可申請書. */
  readonly title: string
  readonly form?: FormName
  readonly organisation?: string
  /** 件名 */
  readonly subject: string
  /** For example 総情発第123号. */
  readonly number?: string
  readonly draftedOn: Day
  readonly drafter: Person
  /** The person who typed it for the drafter (代理入力). */
  readonly enteredBy?: Person
  /** Classification and restrictions of the sheet itself, printed at the top right. */
  readonly classification?: string
  /** For example 5年（令和14年3月31日まで）. */
  readonly retention?: string
  /** Rows of boxes, each with its heading: 決裁, 合議, 起案. */
  readonly seals: readonly { readonly group: string; readonly boxes: readonly SealBox[] }[]
  readonly fields: readonly RequestField[]
  readonly decision?: RequestDecision
  readonly history: readonly RequestAct[]
  readonly notes?: readonly string[]
  readonly printedOn: Day
  readonly pageOf?: boolean
}

const VALUE_EM = 38
const COMMENT_EM = 22

function personText(person: Person | undefined): string {
  if (person === undefined) return ''
  return [person.unit, person.post, person.name].filter((part) => part !== undefined && part !== '').join('　')
}

function headLines(sheet: RequestSheet): [string, string][] {
  const lines: [string, string][] = [
    ['番　号', sheet.number ?? ''],
    ['起案日', formatEra(sheet.draftedOn)],
    ['起案者', personText(sheet.drafter)],
    ['代理入力', personText(sheet.enteredBy)],
    ['保存期間', sheet.retention ?? ''],
  ]
  return lines.filter(([, value]) => value !== '')
}

function decisionLines(decision: RequestDecision | undefined): [string, string][] {
  if (decision === undefined) return [['決　定', '未決裁']]
  const numbered = (texts: readonly string[]): string => texts.map((text, index) => (texts.length > 1 ? `${index + 1}　${text}` : text)).join('\n')
  const lines: [string, string][] = [
    ['決　定', `${decision.outcome}${decision.mark === undefined ? '' : `（${decision.mark}）`}`],
    ['決裁日', formatEra(decision.on)],
    ['決裁者', personText(decision.by)],
    ['条　件', numbered(decision.conditions ?? [])],
    ['理　由', decision.reason ?? ''],
    ['根　拠', decision.clauses.map((clause) => `${clause.cite}　${clause.title}`).join('\n')],
  ]
  return lines.filter(([, value]) => value !== '')
}

const breakable = (lines: [string, string][]): [string, string][] => lines.map(([label, value]) => [label, breakLongRuns(value, VALUE_EM)])

function historyRow(act: RequestAct): string[] {
  const comment = act.comment ?? ''
  return [formatCell(act.at, 'moment'), personText(act.actor), `${act.act}${act.mark === undefined ? '' : `（${act.mark}）`}`, breakLongRuns(comment, COMMENT_EM)]
}

/** Sets the sheet in about 10–20 ms. Throws RangeError for a day that does not exist and TypesettingError when it cannot be set. */
export function renderRequest(sheet: RequestSheet): Uint8Array {
  const data = {
    title: sheet.title,
    formNumber: sheet.form?.number ?? '',
    organisation: sheet.organisation ?? '',
    classification: sheet.classification ?? '',
    subject: breakLongRuns(sheet.subject, VALUE_EM),
    head: breakable(headLines(sheet)),
    seals: sheet.seals.filter(({ boxes }) => boxes.length > 0).map(({ group, boxes }) => ({ group, boxes: boxes.map(sealBoxData) })),
    fields: breakable(sheet.fields.map((field) => [field.label, formatCell(field.value, field.kind)])),
    decision: breakable(decisionLines(sheet.decision)),
    history: sheet.history.map(historyRow),
    notes: sheet.notes ?? [],
    printed: `${formatEra(sheet.printedOn)}出力`,
    pageOf: sheet.pageOf ?? true,
  }
  return typeset('request', { ...data, mark: data.classification }, sheet.printedOn)
}
