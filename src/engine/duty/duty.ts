import type { Condition } from '../condition.ts'
import type { DefinitionBase, Setting } from '../definition.ts'
import type { RowsEffect } from '../rows.ts'

/** An interval each thing has itself: every so many days or months as its column says, counted from the day in `from` (left out: the day it was entered). */
export interface OwnInterval { readonly field: string; readonly unit: 'day' | 'month'; readonly from?: string }

/** Only those in the column `person` of live rows of this register that name in `by` what the thing names in its own column `by`; where the thing names people in `only`, of these only them. */
export interface Among { readonly register: string; readonly person: string; readonly by: string; readonly only?: string }

/** Who must act: a role looked up for the unit, the person the triggering act was about, or (`recorder`) whoever wrote it down, whose own the duty then is. */
export type Assignee = { readonly role: string } | 'actor' | 'applicant' | 'holder' | 'recorder'

/** 義務. A clause × period (or trigger) × subject; generated, assigned, reminded, escalated, closed with evidence, counted. */
export interface Duty extends DefinitionBase {
  readonly kind: 'duty'
  /** `holding` empty: every register that is inspected (`inspected`). */
  readonly subject: { readonly per: 'unit'; readonly holding: readonly string[] } | { /** Once for the organisation as a whole, asked of roles at its head. */ readonly per: 'organisation' } | { readonly per: 'item'; readonly register: string; /** Periodic and overdue duties are owed only for things of which this holds. */ readonly where?: Condition }
  /** Periodic: one occurrence per period; where each thing has its own interval, `due` is the end of that. */
  readonly every?: 'month' | 'fiscal-year' | OwnInterval
  /** For `month`: once in so many months (1, 2, 3, 4, 6 or 12), counted from April. Left out: every month. */
  readonly interval?: Setting
  /** Triggered: one occurrence per record of `event`, per decision of `procedure`, or while an item is in `states` past its due date. */
  readonly after?:
    | { readonly event: string; readonly when?: Condition; /** One for each thing named in this column of the thing it was recorded on. */ readonly each?: { readonly column: string } }
    | { readonly procedure: string; readonly when?: Condition; readonly each?: 'day' }
    /** One per answer given to this control (the same day: once) of which `when` holds: `answer`, `fields.*`, `found.*` and the thing (`item.*`). */
    | { readonly control: string; readonly when?: Condition }
    | { readonly overdue: readonly string[] }
    /** The day in this column of a thing arrives (or is so many days ahead); once per thing and day, moot when the day is put off. `due: { field }` is a column too. */
    | { readonly arrives: string; readonly ahead?: Setting }
    /** While a thing is in one of these states, each person of the organisation owes it once (assignee `actor`); only those of its own 所属 where `ofUnit` holds for the thing. Who joins later owes it too. */
    | { readonly standing: readonly string[]; readonly ofUnit?: Condition; readonly among?: Among }
    /** The holder of a thing in one of these states is placed in another 所属; `at` says whose role the assignees hold. */
    | { readonly moved: readonly string[]; readonly at: 'home' | 'new' }
  readonly assignees: readonly Assignee[]
  /** Last day: the end of the period, so many days after the trigger, or a field of the triggering form. */
  readonly due: 'period-end' | { readonly days: Setting } | { readonly field: string }
  /** What closes it: a record of one of these events on the subject, or a closed 点検 of the unit. */
  readonly closedBy: { readonly events: readonly string[]; /** Or a request of one of these that is submitted about the subject, or names it in its form. */ readonly procedures?: readonly string[]; /** Only the task about who records it. */ readonly own?: true; /** Only the tasks about the person in this field. */ readonly about?: string; /** Field of the record that names the day of the occurrence (of a periodic one: a day within it); left out: it closes all that are open. */ readonly day?: string } | 'stocktake'
  /** For `stocktake`: who gets the report. Where no other role is assigned, anybody of the 所属 may count. */
  readonly reportsTo?: string
  /** Told when it is overdue. */
  readonly escalate?: string
  /** May the assignee put it off, with a reason? */
  readonly extendable?: boolean
  /** Rows that come with each occurrence of a periodic duty; `form.opens` is the day it begins. */
  readonly brings?: RowsEffect
  readonly instruction: string
}
export const duty = (id: string, input: Omit<Duty, 'kind' | 'id'>): Duty => ({ kind: 'duty', id, ...input })
