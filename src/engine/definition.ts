import type { ClauseId } from '../../clauses/index.ts'
import type { Condition, Facts, Scalar } from './condition.ts'
import type { RoleEffects } from './nomination-effect.ts'
import type { ActorFacts, OrganisationFacts } from './organisation-facts.ts'
import type { RowsEffect } from './rows.ts'
export type { ActorFacts } from './organisation-facts.ts'
import type { SeatFacts } from './seats.ts'
export type { Finds, Wanted } from './finds.ts'
import type { Setting, Settings } from './setting.ts'

export { setting } from './setting.ts'
export type { Setting } from './setting.ts'

/**
 * What a definition is: a small plain object that carries clauses and says so. Engines run definitions; a definition never
 * contains a person, today's date, SQL or HTTP, and an engine never contains a clause.
 */
export type Kind = 'register' | 'procedure' | 'rule' | 'guard' | 'duty' | 'route' | 'control' | 'event'
export const PROFILES = ['saitama-police', 'mpd', 'hokkaido-police', 'municipality'] as const
export type ProfileId = (typeof PROFILES)[number]

export interface DefinitionBase {
  readonly kind: Kind
  /** The path of its file below src/domain without the kind, e.g. `media.take-out.mpd`; permanent. A rename keeps `formerly`. */
  readonly id: string
  readonly formerly?: readonly string[]
  readonly title: string
  readonly cites: readonly ClauseId[]
  readonly profiles: readonly ProfileId[]
  /** Days on which it applies; where left out, the days its documents are in force. */
  readonly inForce?: { readonly from: string; readonly until?: string }
  /** Settings of the organisation that the text leaves open (別に定める). */
  readonly settings?: readonly Setting[]
}

// ---------------------------------------------------------------- form fields
interface FieldBase {
  readonly label: string
  readonly help?: string
  /** Default true; a field that `when` hides is neither required nor kept. */
  readonly required?: boolean
  readonly when?: Condition
  readonly cites?: readonly ClauseId[]
  readonly profiles?: readonly ProfileId[]
  /** The heading this field stands under in a long form; fields under one heading follow one another. */
  readonly section?: string
  /** What stands here is shown to whoever permits so that it cannot be overlooked. */
  readonly stressed?: true
}
export type Option = { readonly value: string; readonly label: string; readonly help?: string; readonly profiles?: readonly ProfileId[]; /** Offered unless this is known not to hold for the form (and, on one thing, `item.*`); what may be recorded is the decision's. */ readonly when?: Condition }
export type Field = FieldBase & (
  | { readonly type: 'text'; readonly max?: number; readonly multiline?: boolean; /** The ids of clauses, with spaces between: chosen by number or words. */ readonly names?: 'clause' | 'clauses'; readonly pattern?: 'number' | 'phone' | 'email'; readonly suggest?: readonly string[]; /** … and what live rows of this register say in this text column. */ readonly suggestFrom?: { readonly register: string; readonly column: string } }
  | { readonly type: 'number'; readonly min?: number; readonly max?: number; readonly unit?: string }
  | { readonly type: 'choice'; readonly options: readonly (string | Option)[]; readonly default?: string }
  | { readonly type: 'choices'; readonly options: readonly (string | Option)[] }
  | { readonly type: 'flag' }                                        // はい／いいえ, no default: an omission is not a "no"
  | { readonly type: 'declaration' }                                 // a box that must be ticked
  | { readonly type: 'date'; readonly notBefore?: 'today'; readonly notAfter?: 'today' }
  | { readonly type: 'dateTime'; readonly notAfter?: 'now'; /** In these states of the row the time elapsed since is shown with it. */ readonly elapsesIn?: readonly string[] }
  | { readonly type: 'dateRange'; readonly notBefore?: 'today'; readonly maxDays?: Setting; readonly withinFiscalYear?: boolean }
  | { readonly type: 'person'; readonly among?: 'unit' | 'organisation'; readonly notMe?: boolean; readonly role?: string; readonly many?: boolean; /** Only people so employed are offered and accepted. */ readonly employment?: readonly ActorFacts['employment'][]; /** Those who may be nominated to this role (a field, or always `is`) for the unit in a field are offered. */ readonly eligible?: { readonly as: string | { readonly is: string }; readonly unit?: string } }
  | { readonly type: 'unit'; readonly many?: boolean }
  | { readonly type: 'item'; readonly register: string; readonly states?: readonly string[]; readonly where?: Condition; readonly many?: boolean }
  | { readonly type: 'restrictions' }                                // 取扱制限: list of Restriction
  | { readonly type: 'contents' }                                    // list of information: title, classification, number of records
  | { readonly type: 'attachments' }
)
export type Form = { readonly [key: string]: Field }
/** A period of days, both included. */
export interface DateRange { readonly from: string; readonly to: string }
/** One line of the contents ledger. Levels 1–3 / 1–2 / 1–2, as in decision-contract.md. */
export interface Content {
  readonly title: string
  readonly confidentiality: 1 | 2 | 3
  readonly integrity: 1 | 2
  readonly availability: 1 | 2
  readonly records?: number
  readonly restrictions?: readonly string[]
  /** The row of the information register this is, where it is entered there. */
  readonly information?: string
}

/** 取扱制限 of a piece of information; `own` is one the organisation entered itself, named by `own`. What it lets through stands in the lists. */
export const RESTRICTION_KINDS = ['no-copy', 'no-take-out', 'no-distribution', 'destroy-after-reading', 'limited-readers', 'own'] as const
export type RestrictionKind = (typeof RESTRICTION_KINDS)[number]
export interface Restriction {
  readonly kind: RestrictionKind
  /** The words it is shown by: 複製禁止, 所属長限り. */
  readonly label: string
  /** The row of the organisation's own list of restrictions, and the actions it forbade when it was put on. */
  readonly own?: string
  readonly blocks?: readonly string[]
  /** Within which it may be moved (持ち出し禁止): words for premises, zone or room. */
  readonly place?: string
  /** Who may have or see it: ids of people and units, names of roles. */
  readonly people?: readonly string[]
  readonly units?: readonly string[]
  readonly roles?: readonly string[]
  readonly until?: string
}
/** Levels of a piece of information; 0: paper has no integrity or availability. */
export interface Levels { readonly confidentiality: 1 | 2 | 3; readonly integrity: 0 | 1 | 2; readonly availability: 0 | 1 | 2 }
export const CLASSIFICATION_STATES = ['決定', '承認待ち', '未決定'] as const
export type ClassificationState = (typeof CLASSIFICATION_STATES)[number]
/** What stands of a piece of information: the levels decisions use now, and where they come from. */
export interface ClassificationFacts extends Levels {
  readonly state: ClassificationState
  readonly restrictions: readonly Restriction[]
  /** The kinds of its restrictions, for conditions. */
  readonly kinds: readonly RestrictionKind[]
  /** What was proposed and is not decided yet. */
  readonly proposed: (Levels & { readonly restrictions: readonly Restriction[] }) | null
  /** A review decided that it may be lower than what it was made from. */
  readonly reviewed: boolean
  /** Answers to the criteria and the reasons given. */
  readonly answers: Facts
  readonly decidedBy: string | null
  /** The post in which it was decided. */
  readonly post: string
  readonly on: string
  /** What it was made from or copied from, and what that hands down: the highest confidentiality (0: nothing) and every restriction. */
  readonly sources: readonly { readonly id: string; readonly number: string; readonly how: LineageKind; readonly confidentiality: 0 | 1 | 2 | 3; readonly integrity: 0 | 1 | 2; readonly availability: 0 | 1 | 2 }[]
  readonly inherited: { readonly confidentiality: 0 | 1 | 2 | 3; readonly restrictions: readonly Restriction[] }
}
export const LINEAGE_KINDS = ['作成', '複製', '受領', 'バックアップ'] as const
export type LineageKind = (typeof LINEAGE_KINDS)[number]

/** Field-wise refusals; the key '' is the form as a whole. */
export interface Refusal { readonly field: string; readonly message: string; readonly cites: readonly ClauseId[] }

/**
 * When the product itself asks a guard that no other definition carries. attaching: a file is taken in or opened · printing: something leaves as paper or file · judging: a decision is asked for
 * a day · releasing: a rule text leaves the organisation · nominating: somebody is to get a role · deciding: somebody decides a step · organising: a unit of the day · signing-in: an account · reading: somebody opens what belongs to a unit.
 */
export type Moment = 'attaching' | 'printing' | 'judging' | 'releasing' | 'nominating' | 'deciding' | 'organising' | 'signing-in' | 'reading'

/** An invariant of a register, procedure or event: what it refuses, with the clause, wherever the change comes from. */
export interface Guard<Context = GuardContext> extends DefinitionBase {
  readonly kind: 'guard'
  readonly at?: Moment
  /** It looks at the provisions itself: one that names its clause does not lift it unseen. */
  readonly weighsProvisions?: true
  /** Pure. Returns the field at fault and the message, or null when nothing is wrong. */
  readonly refuses: (context: Context) => { readonly field: string; readonly message: string } | null
}

/** What a guard may look at: the form as it stands, the thing, the things the form refers to, who acts, and the day. */
export interface GuardContext {
  readonly form: Facts
  readonly item: ItemFacts | null
  /** For the guards of a register, which look at the thing as it would be: the thing before the change. */
  readonly before?: ItemFacts | null
  /** The row comes from the office's own ledger (an import): what it says was so before it is entered here. */
  readonly takenOver?: true
  /** Items chosen in `item` fields, by field key. */
  readonly chosen: { readonly [field: string]: readonly ItemFacts[] }
  /** Files given in `attachments` fields, by field key. */
  readonly attached?: AttachedFiles
  /** People chosen in `person` fields, by field key: how employed, where placed. */
  readonly people?: { readonly [field: string]: readonly PersonFacts[] }
  /** Does who acts belong to the 所属 the thing belongs to? Left out where no thing is asked about. */
  readonly atHome?: boolean
  /** Who acts; of a request who asks, whoever types it for him. */
  readonly actor: ActorFacts
  /** Roles the actor holds for the very thing, those by office of its system or zone included. */
  readonly standsAs?: readonly string[]
  readonly day: string
  readonly profile: ProfileId
  /** The organisation of the day, as far as guards ask. */
  readonly organisation?: OrganisationFacts
  /** Separate provisions and exceptions in force that name one of the clauses. */
  readonly provisions: readonly { readonly id: string; readonly title?: string; readonly clauses: readonly ClauseId[] }[]
  readonly settings: Settings
}

/** A person named in a form, as guards may know him. */
export interface PersonFacts { readonly id: string; readonly name: string; readonly employment: ActorFacts['employment']; readonly unit: string }

/** A file as definitions may know it: what it tells beside its content (null: it could not be looked into) and its SHA-256 in hexadecimal. */
export interface AttachedFile { readonly id: string; readonly name: string; readonly sha256: string; readonly findings: readonly { readonly kind: string; readonly detail: string }[] | null }
export interface AttachedFiles { readonly [field: string]: readonly AttachedFile[] }

/** A thing in a register as engines and definitions see it: the common columns, its own columns in `details`. */
export interface ItemFacts {
  readonly id: string
  readonly register: string
  readonly number: string
  readonly state: string
  readonly unit: string
  readonly holder: string | null
  readonly place: ItemFacts | null
  readonly due: string | null
  readonly confidentiality: 0 | 1 | 2 | 3
  readonly integrity: 0 | 1 | 2
  readonly availability: 0 | 1 | 2
  readonly contents: readonly Content[]
  /** The highest classification that was ever on it (erased contents included); 0 where nothing ever was. */
  readonly highest: { readonly confidentiality: 0 | 1 | 2 | 3; readonly integrity: 0 | 1 | 2; readonly availability: 0 | 1 | 2 }
  readonly details: Facts
  /** Only for rows of a register of information. */
  readonly classification?: ClassificationFacts
  /** Only for rows of a register of information: does anybody hold the role that keeps the things of its unit (the profile's keeper of media)? */
  readonly kept?: boolean
  /** Things its register looks at through its own `item` columns, by column; only where the register says so (`linked`). */
  readonly linked?: { readonly [column: string]: ItemFacts }
  /** Who answers for it by its register (`answered`): empty where nobody does though somebody must; left out where nobody must. */
  readonly answeredBy?: readonly string[]
  /** Things of other registers that name this one, by register; only where the register says so (`linkedFrom`). */
  readonly linkedFrom?: { readonly [register: string]: readonly ItemFacts[] }
  /** Who sits in the body this row is, today; only where the register says so (`seated`); and who should. */ readonly seats?: readonly SeatFacts[]; readonly wantedSeats?: readonly SeatFacts[]
  /** What the person a row is about has in hand and must give back (`heldBy` of its register). */
  readonly held?: readonly { readonly id: string; readonly register: string; readonly number: string; readonly state: string }[]
  /** Latest answer per control, by control id. */
  readonly controls: { readonly [control: string]: { readonly answer: string; readonly on: string; readonly fields: Facts } }
  /** Permissions in force today whose approved content is unchanged (要再承認 ones are left out). */
  readonly permissions: readonly PermissionFacts[]
  /** Latest record per event definition, by event id, with who recorded it. */
  readonly latest: { readonly [event: string]: { readonly on: string; readonly by: string; readonly form: Facts } }
}
/** A permission a decided request gave: by which procedure, to whom (null: anyone of the unit), decided in which role. */
export interface PermissionFacts {
  readonly procedure: string
  readonly request: string
  readonly person: string | null
  readonly role: string
  readonly from: string
  readonly until: string
  /** The information its request names (field `contents` of the form); left out where it names none. */
  readonly contents?: readonly Content[]
}
/**
 * What an act does to the register, in words the engine can carry out in one transaction. `'field'` values are keys of the form
 * (`period.to` reaches into a range).
 */
export interface Effect extends RoleEffects {
  /** States it may start from; refused from any other, so two acts can never both succeed. */
  readonly from?: readonly string[]
  readonly to?: string
  /** A state chosen by what the form, the thing (`item.*`) and the first thing chosen in a field (`chosen.<field>.<column>`) say: the first whose condition holds, else `to`. */
  readonly toWhen?: readonly { readonly when: Condition; readonly to: string }[]
  readonly holder?: 'applicant' | 'nobody' | { readonly field: string }
  /** Return date. */
  readonly due?: { readonly field: string } | 'nothing'
  /** Where it lies from now on; where the form names no place, it stays at the one it had. */
  readonly place?: { readonly field: string }
  /** Temporary responsibility of another unit (点検 follows it); 'home' gives it back. */
  readonly keeper?: { readonly field: string } | 'home'
  /** The thing belongs from now on to where its holder stands; `chosen`: what is entered belongs where the thing chosen in this field does; `field`: to the unit named there. */
  readonly unit?: 'holder' | { readonly chosen: string } | { readonly field: string }
  readonly contents?: { readonly add: string } | 'erase'
  /**
   * Decides what the information is: reads `confidentiality`, `integrity`, `availability` (choices '1'…'3') and `restrictions` of the form, keeps a version. What was made from other
   * information is never lower than that, unless `review` says that its lowering was decided. `keep`: fields kept as answers and reasons. `state` 承認待ち・未決定: assumed levels
   * count until the decision; `proposal`: what had been proposed is decided now as it stands.
   */
  readonly classify?: {
    readonly keep?: readonly string[]
    readonly review?: true
    readonly proposal?: true
    /** Takes over the levels and restrictions of what it comes from (`lineage`), the highest of each; or the levels that the row chosen in a field says in columns of these names. */
    readonly like?: 'sources' | { readonly chosen: string }
    readonly state?: readonly { readonly when: Condition; readonly to: ClassificationState }[]
  }
  /** Made from or copied from the information chosen in this field (`item`: the one it was recorded on); `how` is a literal or a field. */
  readonly lineage?: { readonly from: string; readonly how: LineageKind | { readonly field: string } }
  /** Sets who may see the row from `openTo` (登録者と担当役割・所属・組織全体・指定した範囲) and `readerUnits`, `readerRoles`, `readerPeople` of the form; `add`: those it goes to (`recipients`, `recipientUnits`) may see it too. */
  readonly readers?: true | 'add'
  /** Columns of the register set from fields or literals. */
  readonly set?: { readonly [column: string]: { readonly field: string; readonly when?: Condition } | { readonly value: Scalar | null; readonly when?: Condition } | 'today' | 'now' | 'actor' | 'applicant' | 'item' | { /** Worked out from the form, the thing (`item`), what was `chosen` (the first by field; `every`: all of them, what was found included), the files `attached`, those `beyondReaders`, the day (`today`) and the organisation's own `settings`. Pure. */ readonly derive: (facts: Facts) => Scalar | readonly string[] | null } }
  /**
   * Opens a line of custody (持出し簿), closes the open one, or corrects the latest (fields purpose, destination, due; the original and who corrected it stay).
   * `acknowledge`: whoever took the thing out, or has it, has read what he was told; when and who stands in the open line.
   */
  readonly custody?: 'open' | 'report-return' | 'close' | 'correct' | 'acknowledge'
  /** The permissions for the thing end, and requests of which nothing else is open are done. */
  readonly permission?: 'end'
  /**
   * The same moment's effect on what was chosen in this field (an event: or found under this key), named in this column of the thing, or on the live rows of another register that name the thing
   * (`linkedFrom`); contents may be added from `carried`: a line for the thing the act is about.
   */
  readonly along?: ({ readonly field: string } | { readonly column: string } | { /** … in any of these columns. */ readonly columns: readonly string[] } | { readonly linkedFrom: string }) & { readonly effect: Effect }
  /** Enters a new thing into this register, its columns taken from fields of the same name; `times`: as many as this field says, each with its own number. */
  readonly creates?: string
  readonly times?: { readonly field: string }
  /** Enters one for each of these whose condition holds over the form, with these values; in the column `linkedBy` the later ones name the first. */
  readonly variants?: { readonly of: readonly { readonly when?: Condition; readonly set: { readonly [column: string]: Scalar } }[]; readonly linkedBy: string }
  /** Rows that come with it, beside the thing itself. */
  readonly rows?: RowsEffect | readonly RowsEffect[]
  /** A request enters one new thing for each thing it is about. */
  readonly eachItem?: true
  /** Registers a 別段の定め or 例外措置 that lifts the clauses named in a form field, for the period and unit the form names; of a request about things, for those things alone. */
  readonly provides?: { readonly kind: '別段の定め' | '例外措置' | '緊急の特例' | '経過猶予'; /** A field that names them; null: what every rule of handling rests on. */ readonly clauses: string | null; readonly title: string; /** A range; null: from today on until it is withdrawn. */ readonly period: string | null; readonly unit?: string }
  /** What the row lifts, it lifts no longer. */
  readonly withdraws?: true
  /** Opens an incident with what was on the thing (of a record of a unit: with what the form says); where the profile keeps a register `incidents`, its row too. */
  readonly incident?: { readonly category: string | { readonly field: string }; readonly when?: Condition }
}
