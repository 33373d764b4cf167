import type { ClauseId, DocumentId } from '../../clauses/index.ts'
import type { ActorFacts, ProfileId } from './definition.ts'
import type { StepKind } from './request/procedure.ts'

export interface Eligibility {
  readonly posts?: readonly string[]
  /** Posts that serve where nobody in the candidate's own unit holds one of `posts` (課長の配置のない課にあっては課長代理). */
  readonly whereNone?: readonly string[]
  readonly minimumRank?: string
  readonly note?: string
}

/** A role of the documents: who may hold it, for what, and who stands above it. */
export interface RoleDefinition {
  readonly name: string
  readonly cites: readonly ClauseId[]
  /** The higher number permits in place of the lower within one matter. */
  readonly level: number
  /** For what it is held: 係/部署 below a 所属, a 所属, or the organisation; systems, zones and networks come with their registers. */
  readonly scope: 'section' | 'unit' | 'organisation' | 'system' | 'zone'
  /** Kinds of unit it is held for; where left out, the profile's `headedKinds` (a 部局 where the document puts the role above the 所属). */
  readonly kinds?: readonly string[]
  /** Ex officio the head of the scope's unit, a named post (課長 or, with the unit, 情報管理課長) or everybody eligible there; or nominated by `nominatedBy`. */
  readonly holder: { readonly head: true } | { readonly post: string } | { readonly anyEligible: true } | { readonly nominatedBy: string; readonly minimumRank?: string; readonly note?: string; /** Who holds this post is proposed; the nomination lasts while he does. */ readonly proposes?: string }
  /** Eligibility by the kind of the candidate's 所属 (e.g. 別表2: 警察署 / 島部警察署); `その他` for the kinds not named. */
  readonly eligible?: { readonly [unitKind: string]: Eligibility }
  /** Who decides when the holder may not: a role looked up for the same unit, then for the units above; 'head-above': the nearest head. */
  readonly superior: string
  /** Roles the same person may not hold for the same unit. */
  readonly notCombinedWith?: readonly string[]
  /** The document lets it be left empty: no vacancy is reported. */
  readonly optional?: true
  /** Nobody decides in its place while it is vacant: the document leaves the last word to this role alone. */
  readonly irreplaceable?: true
  /** At most one person at a time for one scope. */
  readonly single?: true
  /** Ex officio by the document's example, but an organisation may name somebody else while nobody holds the post. */
  readonly mayBeNamed?: true
  /** The clause by which, after consultation, somebody of another post may be named as an alternative measure. */
  readonly alternative?: ClauseId
  /** Who may hold it by employment; left out: anybody. */
  readonly employment?: readonly ActorFacts['employment'][]
  /** Only somebody who serves in the very unit. */
  readonly within?: true
  /** People of any 所属 may hold it. */
  readonly anywhere?: true
  /** Only people of the units designated for it, once any is (`Organisation.designatedUnits`). */
  readonly designatedOnly?: true
  /** Only those who hold this role (the members of a group). */
  readonly memberOf?: string
  /** While its holder is away somebody must stand in by a rule laid down beforehand (代行). */
  readonly needsProxy?: { readonly cites: readonly ClauseId[] }
  /** A role that must be held for the unit first, and why a reason is asked for (nothing asked where left out). */
  readonly needs?: { readonly role: string; readonly reason: string }
}

/** What the documents bring together on the home of who holds a role. */
export interface Desk { readonly role: string; readonly title: string; readonly cites: readonly ClauseId[]; readonly parts: readonly DeskPart[] }
/** Requests under way of every 所属, or those that wait for the holder at such a step (of these procedures); or rows of a register in these states, where a column says so. */
export type DeskPart = { readonly title: string } & (
  | { readonly requests: 'all' | { readonly waiting: readonly StepKind[]; readonly of?: readonly string[]; readonly notOf?: readonly string[] } }
  | { readonly register: string; readonly states: readonly string[]; readonly where?: { readonly column: string; readonly is: string } }
)

/** 決裁 words, titles and figures of one kind of organisation; an organisation may change the labels, never the structure. */
export interface Profile {
  readonly id: ProfileId
  readonly name: string
  readonly documents: readonly DocumentId[]
  /** Lowest to highest. */
  readonly ranks: readonly string[]
  readonly unitKinds: readonly string[]
  /** Unit kinds whose head is a 所属長 / 課長 (actor.headOrAbove). */
  readonly headedKinds: readonly string[]
  readonly roles: readonly RoleDefinition[]
  /** The role that decides for the head of the organisation, above whom nobody stands (適切な者). */
  readonly decidesForHead?: string
  /** Bodies the documents ask for: the role of a member, the register where their parts are laid down (rows 有効), and who answers for it. */
  readonly groups?: readonly { readonly name: string; readonly members: string; readonly register: string; readonly to: string; readonly cites: readonly ClauseId[] }[]
  /** Columns of 権限・責任等一覧表 as the document prints them, and the role whose holders stand in each (null: nobody by name). Left out: the roles themselves. */
  readonly powerColumns?: readonly { readonly name: string; readonly role: string | null }[]
  /** Who calls whom in the 緊急連絡網: each role, and the one that calls it; highest first. Left out: the documents ask for none. */
  readonly callChain?: readonly { readonly role: string; readonly calledBy: string | null }[]
  readonly desks?: readonly Desk[]
  /** Names of the levels as the documents write them, lowest first. */
  readonly levels: { readonly confidentiality: readonly [string, string, string]; readonly integrity: readonly [string, string]; readonly availability: readonly [string, string] }
  /** Who heads the record of an inspection, who is told of a loss … names used by screens. */
  readonly titles: { readonly unitHead: string; readonly mediaKeeper: string; readonly premises: string }
}
