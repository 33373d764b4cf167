import type { ClauseId } from '../../../clauses/index.ts'
import type { Facts } from '../condition.ts'
import type { DefinitionBase, Setting } from '../definition.ts'

export interface RouteStep {
  readonly role: string
  /** `everywhere`: everybody who holds the role today, for whatever unit. */
  readonly scope: 'unit' | 'organisation' | 'everywhere'
  /** Not a role of the profile (`role` then only says who it is): everybody who serves; whoever sits in the body the thing is, or names in this column; or the people in this field of the form or column of the thing (`item.details.x`). */
  readonly to?: 'everybody' | { /** Who has in hand what the things found under this key name in the column. */ readonly holdersOf: string; readonly column: string } | { readonly seats: 'item' | { readonly column: string } } | { readonly people: string }
  readonly cites: readonly ClauseId[]
  /** 「直ちに」「速やかに」 are kept as words; the alarm is a setting. */
  readonly by: '直ちに' | '速やかに' | '遅滞なく'
  readonly alarm?: Setting
}
/** 報告経路. Who must be told of an event, in which order. */
export interface Route extends DefinitionBase {
  readonly kind: 'route'
  /** The event, or the procedure when it is decided. */
  readonly on: { readonly event: string }
  /** Of this act alone: an incident opened by an act without a route of its own does not go this way. */
  readonly alone?: true
  /** What they are told, from the form, with the thing (`item`), what the act `entered` and what was `chosen` beside it; left out: the title of the act. Pure. */
  readonly says?: (form: Facts, name: (person: unknown) => string) => string
  readonly steps: readonly RouteStep[]
}
export const route = (id: string, input: Omit<Route, 'kind' | 'id'>): Route => ({ kind: 'route', id, ...input })
