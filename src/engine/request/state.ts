import type { ClauseId } from '../../../clauses/index.ts'
import type { StepKind } from './procedure.ts'

export type RequestStateName = '下書き' | '回付中' | '差戻し' | '引戻し' | '決裁済' | '完了' | '取下げ' | '却下' | '失効'
export type StepStateName = '未到達' | '到達' | '承認' | '同意' | '不同意' | '回答' | '後閲待ち' | '後閲' | '差戻し' | '却下' | '省略'
/** 自己承認: holds the role, asked for it himself, and nobody else may decide it · 本人: holds the role · 代決: in place of the absent last decider · 代理: in place of an absent intermediate · 引上げ: a higher one acted first · 委譲: the holder let him decide this · 代行: in the role of a holder who is absent, as laid down beforehand. */
export type Via = '本人' | '代決' | '代理' | '引上げ' | '委譲' | '代行' | '自己承認'

export interface Addressee { readonly person: string; readonly via: Via; readonly principal: string | null }
export interface Named { readonly person: string; readonly post: string }
export interface Step {
  readonly position: number
  readonly kind: StepKind
  readonly role: string
  readonly unit: string | null
  readonly clauses: readonly ClauseId[]
  readonly state: StepStateName
  /** Asked by name: the person, or whoever holds his post in the unit when he has left it; left out: the role is asked. */
  readonly named?: Named | null
  /** Who may act now; follows the appointments of the day until the step is done. */
  readonly addressees: readonly Addressee[]
  readonly actor: string | null
  readonly via: Via | null
  readonly principal: string | null
  readonly comment: string | null
  readonly conditions: readonly string[]
  /** Why somebody other than the first holder is asked (申請者本人・空席・利害関係). */
  readonly reason: string | null
  /** For 合議 and 照会: after this day the decision may go on without the answer. */
  readonly due: string | null
  /** Must end in 承認 or 同意 before anything is decided. */
  readonly binding?: boolean
  /** Only holders of the role decide it: what the last of them asks for himself does not go to whoever stands above. */
  readonly sole?: boolean
  /** People who declared an interest at this step. */
  readonly recused: readonly string[]
}
export interface RequestState {
  readonly id: string
  readonly state: RequestStateName
  readonly applicant: string
  readonly typedBy: string
  readonly urgent: boolean
  readonly steps: readonly Step[]
}

const DONE: readonly StepStateName[] = ['承認', '同意', '不同意', '回答', '後閲待ち', '後閲', '省略']
export const isDone = (step: Step): boolean => DONE.includes(step.state)
/** Still to be answered on the day: open, and its days (合議, 照会) are not over. */
export const isAwaited = (step: Step, day: string): boolean => !isDone(step) && (step.due === null || step.due >= day)
/** The furthest step somebody has dealt with; reading afterwards (後閲) is not dealing with it. */
export const lastActed = (request: RequestState): Step | undefined => request.steps.findLast((step) => isDone(step) && step.actor !== null && step.state !== '後閲')
export const deciding = (request: RequestState): Step | undefined => request.steps.find(({ kind }) => kind === '決裁')
export const isOpen = (request: RequestState): boolean => request.state === '回付中'
