import type { ClauseId } from '../../../clauses/index.ts'
import type { DefinitionBase, Form, Guard, Levels, LineageKind, ProfileId } from '../definition.ts'

export type Tone = 'rest' | 'out' | 'attention' | 'final'
export interface StateDefinition { readonly tone: Tone; readonly help: string }

export interface Distinct {
  readonly column: string
  readonly elsewhere: { readonly register: string; readonly column: string }
  readonly profiles: readonly ProfileId[]
  readonly cites: readonly ClauseId[]
  readonly message: string
}

/** A register whose rows are information themselves: classification, restrictions, lineage and readers are the engine's. */
export interface InformationRules {
  /** Clauses by which what is made from or copied from information takes over its confidentiality and restrictions. */
  readonly inherits: { readonly cites: readonly ClauseId[] }
  /** How what is not decided (or waits for approval) is judged meanwhile. */
  readonly assumed: readonly { readonly profiles: readonly ProfileId[]; readonly 未決定: Levels; readonly 承認待ち: Levels }[]
  /** Where the levels of the original rise, these rise with it; the keepers of all others are told. */
  readonly follow: readonly LineageKind[]
  /** Roles that see a row opened to 登録者と担当役割, looked up for its unit. */
  readonly readers: readonly string[]
}

/**
 * 台帳. The common columns (number, state, unit, holder, place, due, classification) belong to the engine and stand in table `item`;
 * a register adds its own columns in `table`, one SQL column per field of `columns` (camelCase key → snake_case column).
 */
export interface Register extends DefinitionBase {
  readonly kind: 'register'
  /** What one entry is called: 外部記録媒体. */
  readonly noun: string
  readonly table: string
  readonly number: { readonly label: string; readonly help: string; readonly prefix: string }
  readonly columns: Form
  readonly states: { readonly [state: string]: StateDefinition }
  readonly initial: string
  /** May information be on it (内容台帳)? Then its classification is the maximum of its contents. */
  readonly carriesInformation: boolean
  readonly information?: InformationRules
  /** Columns of the list, in order; `number state unit holder due class place` are the common ones. */
  readonly listed: readonly string[]
  readonly guards?: readonly Guard[]
  /** What would be refused if it were binding: shown with the thing as a caution, with its clause, never refused. */
  readonly cautions?: readonly Guard[]
  /** Own `item` columns whose things the guards and judgements look at (`item.linked`). */
  readonly linked?: readonly string[]
  /** Other registers whose rows name a thing of this one in a column (`item.linkedFrom`). */
  readonly linkedFrom?: readonly { readonly register: string; readonly column: string }[]
  /** What may stand only once over two registers: a value here that a live row of the other register has is refused. Each register says it for itself. */
  readonly distinct?: readonly Distinct[]
  /** Rows come from this act alone and are never entered directly. */
  readonly enteredBy?: { readonly act: string; readonly cites: readonly ClauseId[] }
  /** The role that must be held for the unit of every thing entered: without a keeper there is no entry. */
  readonly keptBy?: { readonly role: string; readonly cites: readonly ClauseId[] }
  /** Headings under which offices' own workbooks name a column, for import. */
  readonly aliases?: { readonly [column: string]: readonly string[] }
  /** Counted by the monthly inspection in these states. */
  readonly inspected?: readonly string[]
  /** What an official opens the register for, shown when it is empty. */
  readonly purpose: string
}
export const register = (id: string, input: Omit<Register, 'kind' | 'id'>): Register => ({ kind: 'register', id, ...input })

/** The short name by which rows, addresses and other definitions call a register: the last part of its id. */
export const registerKey = (one: { readonly id: string }): string => one.id.slice(one.id.lastIndexOf('.') + 1)
