import { addDays } from '../calendar.ts'
import { compile } from '../condition.ts'
import type { Condition, Facts } from '../condition.ts'
import type { DefinitionBase, Finds, Form, ItemFacts, Setting } from '../definition.ts'
import type { Settings } from '../setting.ts'
import type { Counting } from './counted.ts'
import { figure } from '../setting.ts'

export const CONTROL_ANSWERS = ['適合', '不適合', '別の定め', '例外措置', '経過猶予'] as const
export type ControlAnswer = (typeof CONTROL_ANSWERS)[number]

/** 適合確認. A requirement asked of each thing of a register to which it applies; 該当なし only where `appliesWhen` says so. Answers age. */
export interface Control extends DefinitionBase {
  readonly kind: 'control'
  readonly register: string
  /** Over the thing: `details.*`, `state`, `confidentiality` … */
  readonly appliesWhen: Condition
  /** … and only where this holds of the thing and what it is linked to. Pure. */
  readonly appliesTo?: (item: ItemFacts) => boolean
  /** And only where this fact (a number) is at least the organisation's own value. */
  readonly appliesFrom?: { readonly path: string; readonly setting: Setting }
  readonly question: string
  /** What evidence the answer 適合 carries. */
  readonly fields: Form
  /** Rows of registers that concern what the answer says, looked up when it is given: whether there are any is a fact of `contradicts` and of duties after the answer (`found.<key>`). */
  readonly finds?: Finds
  /** Asked of the organisation as a whole for a fiscal year: worked out from what is found and recorded. `register` is then the ledger it is chiefly counted from; none of its rows is asked. */
  readonly counted?: Counting
  /** Facts that contradict 適合, with the message: 適合 is then refused (`turns`: taken as 不適合, for which a reason and a day are due), and while they stand the thing counts as 不適合 whatever was answered before. */
  readonly contradicts?: Contradiction
  /** Asked again after so many days. */
  readonly agesAfter?: Setting
  /** Asked again when this column names a moment after that of the answer. */
  readonly againAfter?: string
  /** Asked again when the holder changes. */
  readonly againOnNewHolder?: boolean
  /** Procedures and events that are refused for the thing, and with the thing chosen in their form, until the answer is 適合 (or lifted). */
  readonly gates?: readonly string[]
  /** 不適合 gates only with a reason from whoever permits (a warning, not a refusal). */
  readonly warns?: boolean
}
/** `when` holds, or the day `lastDay` finds in the thing is further back than so many days (null: nothing to look at). */
export type Contradiction = { readonly message: string; readonly turns?: true } & (
  | { readonly when: Condition; readonly lastDay?: undefined }
  | { readonly when?: undefined; readonly lastDay: { readonly of: (item: ItemFacts) => string | null; readonly within: Setting } }
)
/** Do the facts of today speak against 適合? `found`: what was looked up for the answer. */
export function contradicted({ contradicts: against }: Pick<Control, 'contradicts'>, item: ItemFacts, fields: Facts, { day, settings, found }: { readonly day: string; readonly settings: Settings; readonly found?: Facts }): boolean {
  if (against === undefined) return false
  if (against.when !== undefined) return compile(against.when)({ ...item, fields, ...(found ? { found } : {}) } as unknown as Facts) === 1
  const { of, within } = against.lastDay
  const last = of(item)
  return last !== null && addDays(last, figure(settings, within)) < day
}
export const control = (id: string, input: Omit<Control, 'kind' | 'id'>): Control => ({ kind: 'control', id, ...input })
