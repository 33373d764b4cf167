import type { Organisation } from '../organisation.ts'
import { addresseesOf, barredFrom } from './addressees.ts'
import { isAwaited, isDone, lastActed } from './state.ts'
import type { RequestState, Step, Via } from './state.ts'

export interface Possible { readonly act: string; readonly position: number | null; readonly via: Via | null; readonly targets?: readonly number[] }

/** What a person may do to a request on the organisation's day; the server judges again when it is done. */
export function mayDo(request: RequestState, person: string, organisation: Organisation): Possible[] {
  const own = ownActs(request, person)
  const barred = barredFrom(request, []).has(person)
  const found = request.steps.flatMap((step): Possible[] => {
    const capacity = addresseesOf(step, request, organisation).addressees.find((one) => one.person === person)
    const acts = capacity ? actsAt(request, step, capacity.via, organisation.day) : []
    // 前提: who decides for himself can approve or leave it; for the rest he is the applicant.
    return barred ? acts.filter(({ act, via }) => act === '承認' && via === '自己承認') : acts
  })
  return [...found, ...own]
}

function actsAt(request: RequestState, step: Step, via: Via, day: string): Possible[] {
  const at = (act: string, extra: Partial<Possible> = {}): Possible => ({ act, position: step.position, via, ...extra })
  if (step.state === '後閲待ち') return via === '本人' ? [at('後閲')] : []
  if (step.kind === '確認') return step.state === '到達' ? [at('確認')] : []
  if (request.state !== '回付中' || isDone(step)) return []
  if (step.kind === '照会') return step.state === '到達' ? [at('回答'), at('申し出')] : []
  if (step.kind === '合議') return step.state === '到達' ? [at('同意'), at('不同意'), at('申し出')] : []
  const waiting = request.steps.some((one) => one.position < step.position && one.kind === '合議' && isAwaited(one, day))
  if (step.state !== '到達') return waiting || via !== '本人' ? [] : [at('承認', { via: '引上げ' })]
  const targets = request.steps.filter((one) => one.position < step.position && one.kind !== '照会').map(({ position }) => position)
  return [at('承認'), at('差戻し', { targets }), ...(step.kind === '決裁' || step.binding ? [at('却下')] : []), at('申し出')]
}

function ownActs(request: RequestState, person: string): Possible[] {
  const mine = person === request.applicant || person === request.typedBy
  const last = lastActed(request)
  const takesBack = request.state === '回付中' && (mine ? last === undefined : last?.actor === person)
  const withdraws = mine && ['下書き', '回付中', '差戻し', '引戻し'].includes(request.state)
  return [...(takesBack ? ['引戻し'] : []), ...(withdraws ? ['取下げ'] : [])].map((act) => ({ act, position: null, via: null }))
}
