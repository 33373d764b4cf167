import { formatEraShort } from '../../../src/engine/calendar.ts'
import type { Answer } from '../../../src/engine/decision/answer.ts'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { formatMoment, todayInJapan } from '../../app/today.ts'
import type { Tone } from '../../kit/badge.tsx'
import type { RouteStep, SealBox, StepState } from '../../kit/route-view.tsx'

export type RequestDetail = ReplyOf<'request'>
export type Step = RequestDetail['steps'][number]
export type MayDo = RequestDetail['mayDo'][number]

const STATE_TONES: { readonly [state: string]: Tone } = { 下書き: 'neutral', 回付中: 'info', 差戻し: 'warning', 引戻し: 'warning', 決裁済: 'success', 完了: 'success', 取下げ: 'neutral', 却下: 'danger', 失効: 'danger' }
export const toneOf = (state: string): Tone => STATE_TONES[state] ?? 'neutral'
export const isEditable = (state: string): boolean => ['下書き', '差戻し', '引戻し'].includes(state)

const STEP_STATES: { readonly [state: string]: StepState } = { 未到達: '待ち', 到達: '処理中', 承認: '済', 同意: '済', 不同意: '済', 回答: '済', 後閲待ち: '処理中', 後閲: '済', 差戻し: '差戻し', 却下: '却下', 省略: '省略' }
const isOpen = (step: Step): boolean => step.state === '到達' || step.state === '後閲待ち'

function markOf(step: Step): RouteStep['mark'] {
  if (step.state === '後閲待ち' || step.state === '後閲') return '後閲'
  return step.via === '代決' || step.via === '引上げ' || step.via === '委譲' || step.via === '代行' || step.via === '自己承認' ? step.via : undefined
}
/** Whoever acted; while nobody has, all who may, each with the reason why it is they. */
function peopleOf(step: Step): string[] {
  if (step.actor !== null) return [`${step.actor.name}（${step.actor.post}）${step.principal === null ? '' : `：${step.principal.name}に代わって`}`]
  return step.addressees.map(({ person, via, principal }) => `${person.name}（${person.post}）${via === '本人' || principal === null ? '' : `：${principal.name}の${via}`}`)
}
function remarkOf(step: Step): string | undefined {
  const said = [step.comment, step.conditions.length > 0 ? `条件：${step.conditions.join('／')}` : null, step.state === '不同意' ? '不同意' : null].filter((text) => text !== null && text !== '')
  return said.length > 0 ? said.join('　') : undefined
}

/** The route for RouteView: the drafter first, consultations that stand together side by side. */
export function stagesOf(request: RequestDetail): RouteStep[][] {
  const stages: RouteStep[][] = [[{
    kind: '起案', role: '申請者', unit: request.applicant.unit, people: [request.applicant.name, ...(request.typedBy.id === request.applicant.id ? [] : [`入力：${request.typedBy.name}`])],
    state: request.submittedAt === null ? '処理中' : request.state === '差戻し' || request.state === '引戻し' ? '処理中' : '済', mark: request.typedBy.id === request.applicant.id ? undefined : '代理申請', at: request.submittedAt ?? undefined,
  }]]
  request.steps.forEach((step, index) => {
    const shown: RouteStep = { kind: step.kind as RouteStep['kind'], role: step.role, unit: step.unit?.name, people: peopleOf(step), state: STEP_STATES[step.state] ?? '待ち', mark: markOf(step), at: step.actedAt ?? undefined, comment: remarkOf(step), cites: step.clauses }
    const beside = step.kind === '合議' && request.steps[index - 1]?.kind === '合議'
    if (beside) stages.at(-1)!.push(shown)
    else stages.push([shown])
  })
  return stages
}

const dayOfMoment = (iso: string | null): string | undefined => (iso === null ? undefined : formatEraShort(todayInJapan(new Date(iso))))
const surname = (name: string): string => name.split(/[\s　]/)[0] ?? name

/** Only these put a name into a box: sending back and rejecting do not. */
const SEALED: readonly string[] = ['承認', '同意', '後閲']
/** 決裁欄: the decider on the left, the drafter on the right, as on paper. */
export function sealsOf(request: RequestDetail): SealBox[] {
  const boxes = request.steps.filter(({ kind }) => kind !== '照会').toReversed().map((step): SealBox => {
    const mark = markOf(step)
    const sealed = SEALED.includes(step.state) && step.actor !== null
    return { post: `${step.kind}　${step.role}`, name: sealed ? surname(step.actor!.name) : undefined, day: sealed ? dayOfMoment(step.actedAt) : undefined, mark: mark === '代決' || mark === '後閲' || mark === '委譲' || mark === '代行' || mark === '自己承認' ? mark : undefined }
  })
  return [...boxes, { post: '起案', name: surname(request.applicant.name), day: dayOfMoment(request.submittedAt) }]
}

/** Where the request is now, in one sentence: who has it and since when. */
export function whereItIs(request: RequestDetail): string {
  const open = request.steps.filter(isOpen)
  if (request.state !== '回付中' || open.length === 0) return ''
  const names = open.map((step) => `${step.role}（${step.addressees.map(({ person }) => person.name).join('・') || '担当者なし'}）の${step.state === '後閲待ち' ? '後閲' : step.kind}`)
  return `${names.join('、')}を待っています。${request.since === null ? '' : `${formatMoment(request.since)}から。`}`
}

/** How long something has been waiting, in the words people use. */
export function waitedSince(iso: string | null, now: Date = new Date()): string {
  if (iso === null) return ''
  const hours = Math.floor((now.getTime() - Date.parse(iso)) / 3_600_000)
  if (hours < 1) return '先ほどから'
  return hours < 24 ? `${hours}時間前から` : `${Math.floor(hours / 24)}日前から`
}

/** The contract writes measures and clauses as text; the panel knows them by their closed lists. */
export const asAnswer = (answer: NonNullable<RequestDetail['answer']>): Answer & Pick<typeof answer, 'lifted' | 'accompanying'> => answer as unknown as Answer & Pick<typeof answer, 'lifted' | 'accompanying'>
export const personLine = (person: { readonly name: string; readonly post: string; readonly unit: string }): string => `${person.unit}　${person.post}　${person.name}`
