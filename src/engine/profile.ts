import type { ClauseId, DocumentId } from '../../clauses/index.ts'
import type { ProfileId } from './definition.ts'

/** A role of the documents: who may hold it, for what, and who stands above it. */
export interface RoleDefinition {
  readonly name: string
  readonly cites: readonly ClauseId[]
  /** The higher number permits in place of the lower within one matter. */
  readonly level: number
  /** For what it is held: 係/部署 below a 所属, a 所属, or the organisation; systems, zones and networks come with their registers. */
  readonly scope: 'section' | 'unit' | 'organisation' | 'system' | 'zone'
  /** Ex officio the head of the scope's unit or a named post; or nominated by `nominatedBy`. */
  readonly holder: { readonly head: true } | { readonly post: string } | { readonly nominatedBy: string; readonly minimumRank?: string; readonly note?: string }
  /** Eligibility that depends on the kind of unit (e.g. 別表2: 警察署 / 島部警察署 / other). */
  readonly eligible?: { readonly [unitKind: string]: { readonly post?: string; readonly minimumRank?: string; readonly note?: string } }
  /** Who decides when the holder may not: a role looked up for the same unit, then for the units above. */
  readonly superior: string | 'head-above'
  readonly notCombinedWith?: readonly string[]
}

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
  /** Names of the levels as the documents write them, lowest first. */
  readonly levels: { readonly confidentiality: readonly [string, string, string]; readonly integrity: readonly [string, string]; readonly availability: readonly [string, string] }
  /** Who heads the record of an inspection, who is told of a loss … names used by screens. */
  readonly titles: { readonly unitHead: string; readonly mediaKeeper: string; readonly premises: string }
}
