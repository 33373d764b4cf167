import type { ClauseId } from '../../../clauses/index.ts'
import type { Condition } from '../condition.ts'
import type { Arising } from './arising.ts'
import type { ReadingGrant } from './reading-grant.ts'
import type { OutputWatch } from './output-watch.ts'
import type { Finding } from '../decision/situation.ts'
import type { DefinitionBase, Form, Guard, ItemFacts, Levels, LineageKind, ProfileId, Setting } from '../definition.ts'
import type { Retention } from '../retention.ts'
import type { SeatRow } from '../seats.ts'

export type Tone = 'rest' | 'out' | 'attention' | 'final'
export interface StateDefinition { readonly tone: Tone; readonly help: string; /** What the thing was is erased or destroyed; nothing that is held may come to it (`holds`). */ readonly gone?: true }

export interface Distinct {
  readonly column: string
  readonly elsewhere: { readonly register: string; readonly column: string }
  readonly profiles: readonly ProfileId[]
  readonly cites: readonly ClauseId[]
  readonly message: string
}

/** The roles that open a register in a profile. */
export const openingRoles = ({ roles, rolesIn }: OpensTo, profile: ProfileId): readonly string[] => [...roles, ...(rolesIn?.[profile] ?? [])]

/** While `when` holds of a row, what it names in `columns` and what names it may not come to a state that is `gone`, whoever asks: `guard` refuses it and is given the rows that hold under `chosen.holding`. */
export interface Holds { readonly when: Condition; readonly columns: readonly string[]; readonly guard: Guard }

/**
 * Every act on a row, and on rows of other registers that name one, is entered in `register` as a line nobody can change, in the same transaction: columns `of` (the row), `at`, `person`, `act`, `words`.
 * Whatever changes a line enters a new one that says so in `corrects`.
 */
export interface Course { readonly register: string; readonly of: string }

/** Who may open a register. */
export interface OpensTo {
  readonly roles: readonly string[]
  /** Roles that open it in one profile only. */
  readonly rolesIn?: { readonly [profile in ProfileId]?: readonly string[] }
  /** A role held for a 所属 opens the rows of that 所属 and below only. */
  readonly own?: true | { /** In these profiles alone. */ readonly profiles: readonly ProfileId[] }
  /** Everybody of the 所属 a row belongs to opens it. */
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

/** Who answers for a row: the head of a unit, or a named person as long as he is placed in `of` (left out: anywhere in the organisation). Null: nobody has to. */
export interface Answered {
  readonly label: string
  /** Left out: in every profile of the register. */
  readonly profiles?: readonly ProfileId[]
  readonly cites: readonly ClauseId[]
  readonly who: (item: ItemFacts, profile: ProfileId) => { readonly headOf: string } | { readonly person: string | null; readonly of?: string } | null
}

/** Which columns of a register say what its rows forbid: the actions, from which confidentiality, whether only personal data, and where it is written. */
export interface Bars {
  readonly finding: Finding
  readonly actions: string
  readonly confidentiality: string
  readonly personalOnly: string
  readonly basis: string
}

/** Which columns of a register say what is told with an answer about the thing a row names in `of`, on the days from `from` to `until` (empty: for good): those in `tells`, under the heading `title`. */
export interface Accompanies {
  readonly title: string
  readonly of: string
  readonly from: string
  readonly until: string
  readonly tells: readonly string[]
  readonly cites: readonly ClauseId[]
}

/**
 * Columns of a register that keeps a row for each of the product's own procedures: its id, its name and clauses, its steps and fields as they are run (`shape`) and as they were `confirmed`. A row in
 * one of the states `while` whose `shape` is no longer what was confirmed goes to `changed`, with what differs in `changes`, and holders of `tells` are told; one whose procedure is no more goes to `gone`.
 */
export interface OfProcedures {
  readonly procedure: string
  readonly name: string
  readonly clauses: string
  readonly shape: string
  readonly confirmed: string
  readonly changes: string
  readonly while: readonly string[]
  readonly changed: string
  readonly gone: string
  readonly tells: readonly string[]
  readonly cites: readonly ClauseId[]
}

/**
 * What a row needs in another register. `match`: own column → column there, text compared without regard to width, case and spaces, of a column of choices each word by itself; what the other row leaves
 * empty covers everything of its 所属. `from`, `until`: days there between which it covers. `of`: own `item` column of the thing whose holder is named.
 */
export interface Covered {
  readonly by: string
  readonly states: readonly string[]
  readonly match: { readonly [column: string]: string }
  readonly from?: string
  readonly until?: string
  readonly of: string
  readonly title: string
  readonly cites: readonly ClauseId[]
}

/** 取扱制限 that comes with a level: at or above `least` on the axis, in these phases of handling. */
export interface BroughtAlong {
  readonly profiles: readonly ProfileId[]
  readonly clause: ClauseId
  readonly axis: keyof Levels
  readonly least: 1 | 2 | 3
  /** … and not above this one, where each level has rules of its own. */
  readonly most?: 1 | 2 | 3
  readonly words: string
  /** 局面: 作成, 入手, 利用, 保管, 送信, 運搬, 提供, 公表, 廃棄. */
  readonly phases: readonly string[]
}
/** What these levels bring with them. */
export const broughtBy = (rules: InformationRules | undefined, levels: Levels): readonly BroughtAlong[] => (rules?.handling ?? []).filter(({ axis, least, most = 3 }) => levels[axis] >= least && levels[axis] <= most)

/** A name that follows from a level alone (要機密情報): shown with the row, in lists and tables, and never entered. */
export interface NamedByLevel extends Omit<BroughtAlong, 'phases' | 'most'> {}
/** The names these levels bear. */
export const namesOf = (rules: Pick<InformationRules, 'named'> | undefined, levels: Levels): readonly NamedByLevel[] => (rules?.named ?? []).filter(({ axis, least }) => levels[axis] >= least)

/** A register whose rows are information themselves: classification, restrictions, lineage and readers are the engine's. */
export interface InformationRules {
  /** How what is not decided (or waits for approval) is judged meanwhile. */
  readonly assumed: readonly { readonly profiles: readonly ProfileId[]; readonly 未決定: Levels; readonly 承認待ち: Levels }[]
  /** What a file may decide when an existing ledger is taken over: rows of this confidentiality or above stand as the file says; null: all of them wait for whoever decides. */
  readonly imported?: readonly { readonly profiles: readonly ProfileId[]; readonly decidedFrom: 1 | 2 | 3 | null }[]
  /** Profiles where what follows its original does so in integrity and availability as well. */
  readonly inFull: readonly ProfileId[]
  /** Where the levels of the original rise, these rise with it; the keepers of all others are told. */
  readonly follow: readonly LineageKind[]
  /** Profiles whose documents leave information on paper without integrity and availability. */
  readonly paper: readonly ProfileId[]
  /** What a level brings with it of itself, shown with the row and as a table; enforced by rules and guards of their own. */
  readonly handling?: readonly BroughtAlong[]
  /** What rows of a level are called; worked out from the level wherever it is shown. */
  readonly named?: readonly NamedByLevel[]
  /** The phases of handling in their order: the rows of that table. */
  readonly phases?: readonly string[]
  /** How what is printed and exported shows the classification: the highest of what it lists on three axes, or (where the setting says so) nothing where all is lowest. */
  readonly marks?: { readonly profiles: readonly ProfileId[]; readonly setting: Setting; readonly highOnly: string }
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
  /** Each row in use forbids the actions (keys of decision-contract.md) its column `actions` lists, for what its other columns say; whatever is judged is judged by them too. */
  readonly bars?: Bars
  /** Its rows are told with every handling decision that names their thing; they change no answer. */
  readonly accompanies?: Accompanies
  /** Rows come of themselves for the product's own procedures, and fall back when one of them is changed. */
  readonly ofProcedures?: OfProcedures
  /** Columns of the list, in order; `number state unit holder due class place` are the common ones. */
  readonly listed: readonly string[]
  readonly guards?: readonly Guard[]
  /** What would be refused if it were binding: shown with the thing as a caution, with its clause, never refused. */
  readonly cautions?: readonly Guard[]
  /** The cautions of its live rows stand in the list of 不備 as well. */
  readonly cautionsListed?: true
  /** Own `item` columns whose things the guards and judgements look at (`item.linked`). */
  readonly linked?: readonly string[]
  /** Of these the guards see what they are linked to in turn. */
  readonly linkedWhole?: readonly string[]
  /** Other registers whose rows name a thing of this one in a column (`item.linkedFrom`); `empty`: only rows in which that column says nothing yet. */
  readonly linkedFrom?: readonly { readonly register: string; readonly column: string; readonly empty?: string }[]
  /** Who answers for a row by the rules themselves, worked out anew whenever it is looked at. */
  readonly answered?: Answered
  /** What may stand only once over two registers: a value here that a live row of the other register has is refused. Each register says it for itself. */
  readonly distinct?: readonly Distinct[]
  /** Everybody is asked to read its rows (a duty that stands): who did, and when, is shown with them. */
  readonly readByAll?: true | { /** The item column that names what a row tells of: who read it is shown there too. */ readonly about: string }
  /** Its rows lift clauses; what was done because of one is listed with it. */
  readonly underlies?: true
  /** Rows in these states end by themselves when the day in this column is over; the person in `person` and the holders of these roles are told. */
  readonly expires?: Expiry
  /** So many live rows that name the same word in this column open a row of another register, which names them: a rule that is excepted too often. */
  readonly collects?: Collecting
  /** Rows come from this act alone and are never entered directly. */
  readonly enteredBy?: { readonly act: string; readonly cites: readonly ClauseId[] }
  /** Its rows are changed by acts alone: nobody corrects their columns directly. */
  readonly byActsAlone?: { readonly cites: readonly ClauseId[] }
  /** Rows come of themselves when somebody joins, moves or leaves. */
  readonly arises?: Arising
  /** Its rows give people a right to read rows of other registers, for a time. */
  readonly grantsReading?: ReadingGrant
  /** Rows come of themselves when one person takes much out of the product. */
  readonly watches?: OutputWatch
  /** A body (会議体): rows of register `by` name it in column `of` and say how its seats are filled (columns of `SeatRow`, `since`, `until`); who sits there today is `item.seats`. `wanted`: who should sit in it by the rules, whatever its seats (`item.wantedSeats`). */
  readonly seated?: { readonly by: string; readonly of: string; readonly wanted?: readonly (SeatRow & { readonly profiles?: readonly ProfileId[] })[] }
  /** Own `person` column: what that person has in hand is given to guards as `item.held`; where the unit in `staysAt` is named, not what stays in its 所属 anyhow. */
  readonly heldBy?: { readonly person: string; readonly staysAt?: string }
  /** Only holders of one of these roles, and whoever holds the thing himself, may open it; others are refused, and the attempt is kept as evidence. */
  readonly opensTo?: OpensTo
  readonly course?: Course
  /** How long its rows are kept after they came to an end; left out: as the organisation sets it. */
  readonly retention?: Retention
  readonly holds?: Holds
  /** Every live row needs a live row of another register that covers it; those without are listed among the 不備. */
  readonly covered?: Covered
  /** The role that must be held for the unit of every thing entered: without a keeper there is no entry. */
  readonly keptBy?: { readonly role: string; readonly cites: readonly ClauseId[] }
  /** What everybody is to do with or in a row: lines in this column of the rows of another register that name it (`linkedFrom`), shown with it and printed to be put up (掲示). */
  readonly notice?: { readonly title: string; readonly from: string; readonly line: string; readonly where: Condition }
  /** A cover sheet (送付票) can be printed of each row, with what it names in `information`, `outsideRecipient`, `precautions` …. */
  readonly coverSheet?: true
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

export interface Expiry { readonly column: string; readonly from: readonly string[]; readonly to: string; readonly person: string; readonly tells: readonly string[]; readonly cites: readonly ClauseId[] }
/** `column`: words parted by spaces; the row of `opens` has the word in `word` the numbers of the rows in `list` and today in `on`; none is opened while a live one of the same word stands. */
export interface Collecting { readonly column: string; readonly atLeast: Setting; /** A flag of the row that opens one at once. */ readonly always?: string; readonly opens: string; readonly word: string; readonly list: string; readonly on: string; readonly tells: readonly string[]; readonly cites: readonly ClauseId[] }

/** The states in which a row still counts: all but those that end it. None for a register that is not in force. */
export const liveStates = (one: Pick<Register, 'states'> | undefined): string[] => Object.entries(one?.states ?? {}).flatMap(([state, { tone }]) => (tone === 'final' ? [] : [state]))
/** The states that end a row. */
export const finalStates = (one: Pick<Register, 'states'>): string[] => Object.entries(one.states).flatMap(([state, { tone }]) => (tone === 'final' ? [state] : []))
