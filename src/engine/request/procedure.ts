import type { ClauseId } from '../../../clauses/index.ts'
import type { Condition, Facts } from '../condition.ts'
import type { ActorFacts, DefinitionBase, Effect, Finds, Form, Guard, ItemFacts, ProfileId, Setting } from '../definition.ts'
import type { Situation } from '../decision/situation.ts'
import type { Settings } from '../setting.ts'

/** 回議: own line of superiors · 合議: other sections consent · 照会: an opinion is asked · 決裁: the one decider · 確認: confirms after the decision. */
export type StepKind = '回議' | '合議' | '照会' | '決裁' | '確認'
/** Where the role is looked up: the unit of the thing, of the applicant, a unit named or the unit of the first thing chosen in a field of the form, or the whole organisation. */
export type StepScope = 'subject' | 'applicant' | 'organisation' | { readonly field: string }

export interface StepDefinition {
  readonly kind: StepKind
  readonly role: string
  readonly scope: StepScope
  readonly cites: readonly ClauseId[]
  /** Over the form, the first thing (`item.*`) and the applicant (`actor.*`). */
  readonly when?: Condition
  /** Only where the organisation's own value of the setting is this one. */
  readonly whereSetting?: { readonly setting: Setting; readonly is: number | string }
  /** Asks who decided the classification of the first thing; where he has left its 所属, who holds his post there now; else the role. */
  readonly classifier?: true
  /** The holder of the role asks for it himself: left out where the applicant is the holder. */
  readonly unlessApplicantHolds?: true
  /** For 合議 and 照会: days after which the decision may go on without an answer. */
  readonly answerWithin?: Setting
  /** Nothing is decided without it: a superior's approval does not stand in for it, absence does not pass it by, and an objection keeps the decider from approving. */
  readonly binding?: true
}

/** What the situation of a request is made from. */
export interface SituationContext {
  readonly form: Facts
  readonly items: readonly ItemFacts[]
  /** Things chosen in `item` fields of the form, by field key. */
  readonly chosen: { readonly [field: string]: readonly ItemFacts[] }
  readonly settings: Settings
  /** Those the form names as `recipients` and `recipientUnits` who could not see the first thing, where it is information. */
  readonly beyondReaders?: readonly string[]
  readonly actor: ActorFacts
  readonly profile: ProfileId
  readonly day: string
}

/**
 * 手続. Application → consultation → approval → effect. Who must permit comes from the decision (`judge`), from fixed `steps`, or both; the ban
 * on self-approval, deputies and lapses are the engine's.
 */
export interface Procedure extends DefinitionBase {
  readonly kind: 'procedure'
  /** The register of the things asked for, or null. */
  readonly subject: string | null
  readonly subjectStates?: readonly string[]
  /** Whoever may open the thing may ask, from any 所属. */
  readonly anyReader?: true
  /** Only holders of one of these roles are offered where somebody types it for another; a guard refuses the others (`applicant`). */
  readonly applicants?: readonly string[]
  /** What the button says: 持ち出しを申請する. */
  readonly verb: string
  readonly form: Form
  /** The register in which the organisation keeps fields of its own for this form (`label`, `help`, `mandatory`, `startsOn`, `endsOn`): each stands in requests of its days. */
  readonly ownItems?: string
  readonly judge?: (context: SituationContext) => Situation
  readonly steps?: readonly StepDefinition[]
  readonly finds?: Finds
  readonly guards?: readonly Guard[]
  /** Looked at for each thing again when the 決裁 approves: what must be confirmed before the permission is given. */
  readonly guardsOnDecision?: readonly Guard[]
  readonly effect?: Effect
  /** What a refusal (却下) does to the things, or to what was chosen (`along`). */
  readonly whenRefused?: Effect
  /** A standing permission for the thing (and the applicant), valid for the period or to the end of the fiscal year. */
  readonly grants?: { readonly until: { readonly field: string } | 'fiscal-year-end'; readonly to: 'applicant' | 'unit' }
  /** Emergency: takes effect at once when `role` (or anybody, if null) says so, the approval follows. */
  readonly urgent?: { readonly cites: readonly ClauseId[]; readonly by: string | null; readonly within: Setting }
  /** Who approves in this role must write instructions with the approval; without them it is refused with these clauses. */
  readonly instruction?: { readonly of: string; readonly label: string; readonly cites: readonly ClauseId[] }
  /** What the decider himself fills in when he approves; it becomes part of the request. */
  readonly decides?: { readonly form: Form; readonly guards?: readonly Guard[] }
  /**
   * The document gives this decision to `role` alone: what a holder asks for himself, where no other is left, does not go to his superior. He may decide it all the same: he fills in `form` with his
   * approval, and the person named in its field `confirmer` confirms it afterwards.
   */
  readonly alone?: { readonly role: string; readonly cites: readonly ClauseId[]; readonly form: Form; readonly confirmer: string; readonly guards?: readonly Guard[] }
  /** Fields of the form, the decider's own included, whose values the applicant is told with the decision. */
  readonly tellsFields?: readonly string[]
  /** What the applicant is told with the decision, besides that it was made. */
  readonly advice?: { readonly text: string; readonly cites: readonly ClauseId[] }
  /** What could serve instead of what is asked for: things of this register that are free now are shown to whoever permits. */
  readonly instead?: { readonly register: string; readonly states: readonly string[]; readonly where?: Condition; readonly message: string; readonly cites: readonly ClauseId[] }
  /** A request nobody decided lapses after so many days. */
  readonly lapsesAfter?: Setting
  /** A request that is made in the same moment as this one is decided, in the name of whoever holds `by` for the unit of the things. */
  readonly follows?: { readonly procedure: string; readonly when?: Condition; readonly by: string; readonly form: { readonly [key: string]: { readonly field: string } } }
}
export const procedure = (id: string, input: Omit<Procedure, 'kind' | 'id'>): Procedure => ({ kind: 'procedure', id, ...input })
