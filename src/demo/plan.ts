import type { ProfileId } from '../engine/definition.ts'

/** post, rank, how many. */
export type StaffPlan = readonly [post: string, rank: string, count: number]
export interface UnitPlan {
  readonly name: string
  readonly kind: string
  /** 番号票に書く略称. */
  readonly short?: string
  readonly head?: readonly [post: string, rank: string]
  readonly staff?: readonly StaffPlan[]
  readonly under?: readonly UnitPlan[]
}
/** Who signs in: somebody of the named unit by post, or the holder of a role for it. */
export interface AccountPlan {
  readonly suffix: string
  readonly unit: string
  readonly post?: string
  readonly role?: string
  /** What to try with this account. */
  readonly duty: string
}
export interface OrganisationPlan {
  readonly key: string
  readonly name: string
  readonly profile: ProfileId
  readonly seed: number
  /** How many media there are in all. */
  readonly media: number
  readonly root: UnitPlan
  /** Role of the whole organisation → title of who is nominated. */
  readonly nominated: Readonly<Record<string, string>>
  /** Unit whose media are looked after so that every state can be seen there. */
  readonly shown: string
  readonly accounts: readonly AccountPlan[]
  /** Gaps left on purpose: role vacant in the unit. */
  readonly vacant: readonly { readonly role: string; readonly unit: string }[]
  /** Absent for the days around `today`, by title. */
  readonly absent: readonly { readonly title: string; readonly unit: string; readonly reason: string }[]
  /** Deputies by title: who acts for whom. */
  readonly deputies: readonly { readonly principal: string; readonly deputy: string; readonly unit: string; readonly kind: '代決' | '代理' }[]
}
