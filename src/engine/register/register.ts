import type { ClauseId } from '../../../clauses/index.ts'
import type { Condition } from '../condition.ts'
import type { DefinitionBase, Form, ProfileId } from '../definition.ts'
import type { Answering } from './answering.ts'
import type { Checked } from './checks.ts'
import type { Informing } from './information-rules.ts'
import type { Living } from './lifecycle.ts'
import type { ReadingGrant } from './reading-grant.ts'

export type Tone = 'rest' | 'out' | 'attention' | 'final'
export interface StateDefinition { readonly tone: Tone; readonly help: string; /** What the thing was is erased or destroyed; nothing that is held may come to it (`holds`). */ readonly gone?: true }

/** The roles that open a register in a profile. */
export const openingRoles = ({ roles, rolesIn }: OpensTo, profile: ProfileId): readonly string[] => [...roles, ...(rolesIn?.[profile] ?? [])]

/** Who may open a register. */
export interface OpensTo {
  /** In these profiles alone; in the others everybody of the organisation opens it. */
  readonly profiles?: readonly ProfileId[]
  readonly roles: readonly string[]
  /** Roles that open it in one profile only. */
  readonly rolesIn?: { readonly [profile in ProfileId]?: readonly string[] }
  /** A role held for a 所属 opens the rows of that 所属 and below only. */
  readonly own?: true | { /** In these profiles alone. */ readonly profiles: readonly ProfileId[] }
  /** Everybody of the 所属 a row belongs to, or is kept by for the time being, opens it, and who is asked to decide a request about it. */
  readonly home?: true
  /**
   * Who is named may open a row (and list such rows) as well: in the column `people` of the row itself, or of the thing the row names in its item column `of` while
   * that stands in one of `states`. `from`, `until`: columns there with the first and last day on which they may.
   */
  readonly named?: { readonly people: string; readonly of?: string; readonly states?: readonly string[]; readonly from?: string; readonly until?: string }
  /** Every opening of a row is kept as evidence, with these columns of it. */
  readonly witnessed?: readonly string[]
  readonly cites: readonly ClauseId[]
}

/** Who may open its rows, and who is asked to read them. */
export interface Opened {
  /** Only holders of one of these roles, and whoever holds the thing himself, may open it; others are refused, and the attempt is kept as evidence. */
  readonly opensTo?: OpensTo
  /** Everybody is asked to read its rows (a duty that stands): who did, and when, is shown with them. */
  readonly readByAll?: true | { /** The item column that names what a row tells of: who read it is shown there too. */ readonly about: string }
  /** Its rows give people a right to read rows of other registers, for a time. */
  readonly grantsReading?: ReadingGrant
}

/** What is printed of its rows. */
export interface Printed {
  /** What everybody is to do with or in a row: lines in this column of the rows of another register that name it (`linkedFrom`), shown with it and printed to be put up (掲示). */
  readonly notice?: { readonly title: string; readonly from: string; readonly line: string; readonly where: Condition }
  /** A cover sheet (送付票) can be printed of each row, with what it names in `information`, `outsideRecipient`, `precautions` …. */
  readonly coverSheet?: true
}

/**
 * 台帳. The common columns (number, state, unit, holder, place, due, classification) belong to the engine and stand in table `item`;
 * a register adds its own columns in `table`, one SQL column per field of `columns` (camelCase key → snake_case column). What it may say besides stands in groups: who opens it
 * (`Opened`), who answers for it (`Answering`), what it carries (`Informing`), what it is held to (`Checked`), how its rows come and end (`Living`), what is printed (`Printed`).
 */
export interface Register extends DefinitionBase, Opened, Answering, Informing, Checked, Living, Printed {
  readonly kind: 'register'
  /** What one entry is called: 外部記録媒体. */
  readonly noun: string
  /** What an official opens the register for, shown when it is empty. */
  readonly purpose: string
  readonly table: string
  readonly number: { readonly label: string; readonly help: string; readonly prefix: string }
  readonly columns: Form
  /** Headings under which offices' own workbooks name a column, for import. */
  readonly aliases?: { readonly [column: string]: readonly string[] }
  readonly states: { readonly [state: string]: StateDefinition }
  readonly initial: string
  /** Columns of the list, in order; `number state unit holder due class place` are the common ones. */
  readonly listed: readonly string[]
}
export const register = (id: string, input: Omit<Register, 'kind' | 'id'>): Register => ({ kind: 'register', id, ...input })

/** The short name by which rows, addresses and other definitions call a register: the last part of its id. */
export const registerKey = (one: { readonly id: string }): string => one.id.slice(one.id.lastIndexOf('.') + 1)

/** The states in which a row still counts: all but those that end it. None for a register that is not in force. */
export const liveStates = (one: Pick<Register, 'states'> | undefined): string[] => Object.entries(one?.states ?? {}).flatMap(([state, { tone }]) => (tone === 'final' ? [] : [state]))
/** The states that end a row. */
export const finalStates = (one: Pick<Register, 'states'>): string[] => Object.entries(one.states).flatMap(([state, { tone }]) => (tone === 'final' ? [state] : []))
