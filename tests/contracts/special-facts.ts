// 型だけからは作れない値。一つごとに理由を書く。鍵は手続の id か、台帳の名。
import type { Facts } from '../../src/engine/condition.ts'
import type { ProfileId } from '../../src/engine/definition.ts'
import type { PersonKey } from '../factory-plans.ts'

export interface Special {
  readonly why: string
  /** Who may make the request where not everybody may. */
  readonly by?: PersonKey
  readonly columns?: Facts
  readonly form?: (asked: { readonly me: string; readonly profile: ProfileId }) => Facts
  readonly measures?: readonly string[]
}
export const SPECIAL: { readonly [id: string]: Special } = {
}
