import type { Organisation } from '../organisation.ts'
import { addresseesOf, barredFrom } from './addressees.ts'
import { deciding, isAwaited, isDone, lastActed } from './state.ts'
import type { Addressee, Named, RequestState, Step, StepStateName } from './state.ts'

/** What somebody does to a request. `position` names the step acted on. */
export type Act =
  | { readonly act: '承認'; readonly position: number; readonly comment?: string; readonly conditions?: readonly string[]; /** What the decider fills in himself, where the procedure asks him to. */ readonly form?: unknown; /** … and where he decides for himself (`alone` of the procedure); `confirmer`: who confirms it afterwards. */ readonly alone?: unknown; readonly confirmer?: Named }
  | { readonly act: '同意' | '回答' | '確認' | '後閲'; readonly position: number; readonly comment?: string }
  | { readonly act: '不同意' | '却下' | '申し出'; readonly position: number; readonly comment: string }
  | { readonly act: '差戻し'; readonly position: number; readonly to: 'applicant' | number; readonly comment: string }
  | { readonly act: '引戻し' | '取下げ'; readonly comment?: string }
  | { readonly act: 'コメント'; readonly comment: string }
export type ActName = Act['act'] | '提出' | '再提出' | '失効' | '省略'

/** Why an act is refused; `code` has its page in the error catalogue. */
export interface ActRefusal { readonly code: 'self-approval' | 'not-addressed' | 'not-open' | 'already-done' | 'unanswered' | 'comment-required' | 'not-yours' | 'too-late' | 'bad-target' | 'no-decider'; readonly message: string }
export type ActResult =
  | { readonly refused: ActRefusal }
  | { readonly request: RequestState; readonly decided: boolean; readonly via: Addressee['via'] | null; readonly principal: string | null; readonly pulledUp: readonly number[] }

const refuse = (code: ActRefusal['code'], message: string): { refused: ActRefusal } => ({ refused: { code, message } })
const done = (request: RequestState, extra: Partial<Extract<ActResult, { decided: boolean }>> = {}): ActResult =>
  ({ request, decided: false, via: null, principal: null, pulledUp: [], ...extra })

const UNTOUCHED = { state: '未到達', actor: null, via: null, principal: null, comment: null, conditions: [] } as const

/** Sets a planned route going. Refused when the one decider, or a step nothing is decided without, has nobody left who may act. */
export function begin(request: RequestState, organisation: Organisation): ActResult {
  const decider = deciding(request)
  const vacant = request.steps.find((step) => (step === decider || step.binding) && step.addressees.length === 0)
  if (vacant) return refuse('no-decider', `${vacant.role}として${vacant.kind}できる人がいません。指名を登録してから提出してください。`)
  const going = advance({ ...request, state: '回付中' }, organisation)
  return done(going, { decided: !decider })
}

/** Carries out an act of `actor` on the organisation's day, or says why not. Pure. */
export function perform(request: RequestState, act: Act, actor: string, organisation: Organisation): ActResult {
  if (needsComment(act) && !('comment' in act && act.comment?.trim())) return refuse('comment-required', `${act.act}には理由を書いてください。`)
  if (!('position' in act)) return act.act === 'コメント' ? done(request) : takeBack(request, act.act, actor, organisation)
  const step = request.steps[act.position]
  if (!step) return refuse('bad-target', 'その段階はありません。')
  const current = addresseesOf(step, request, organisation)
  const capacity = current.addressees.find(({ person }) => person === actor)
  if (barredFrom(request, []).has(actor) && !(capacity?.via === '自己承認' && act.act === '承認')) return refuse('self-approval', '申請した人（入力した人を含む）は、この申請を承認・許可できません。')
  if (!capacity) return refuse('not-addressed', `この段階は${step.role}に回付されています。あなたは現在その役割にありません。`)
  if (act.act === '後閲') return readAfterwards(request, step, actor, capacity)
  if (act.act === '確認') return confirm(request, step, actor, capacity, act.comment)
  if (request.state !== '回付中') return refuse('already-done', `この申請は既に「${request.state}」です。画面を読み込み直してください。`)
  if (isDone(step)) return refuse('already-done', 'この段階は既に処理されています。画面を読み込み直してください。')
  // 前提: before a step is reached, only its own holder may act on it, and only by drawing the approval up (引上げ).
  if (step.state !== '到達' && !(act.act === '承認' && capacity.via === '本人')) return refuse('too-late', `まだ回ってきていない段階のため、${act.act}はできません。`)
  switch (act.act) {
    case '承認': return approve(request, step, act, actor, capacity, organisation)
    case '同意': case '不同意': return step.kind === '合議' ? settle(request, step, act.act, actor, capacity, act.comment, organisation) : refuse('bad-target', '合議の段階ではありません。')
    case '回答': return step.kind === '照会' ? settle(request, step, '回答', actor, capacity, act.comment, organisation) : refuse('bad-target', '照会の段階ではありません。')
    case '差戻し': return sendBack(request, step, act, actor, capacity, organisation)
    case '却下': return reject(request, step, act.comment, actor, capacity)
    case '申し出': return recuse(request, step, act.comment, actor, organisation)
  }
}
const needsComment = (act: Act) => ['不同意', '却下', '申し出', '差戻し', 'コメント'].includes(act.act)

function approve(request: RequestState, step: Step, act: Extract<Act, { act: '承認' }>, actor: string, capacity: Addressee, organisation: Organisation): ActResult {
  if (step.kind !== '回議' && step.kind !== '決裁') return refuse('bad-target', 'この段階は承認するものではありません。')
  if (capacity.via === '自己承認' && (!act.confirmer || barredFrom(request, []).has(act.confirmer.person))) return refuse('comment-required', 'ほかに決められる人がいない申請を自分で決めるときは、あとで確認する人を、申請者でない人から選んでください。')
  const open = request.steps.filter((one) => one.position < step.position && !isDone(one))
  const blocking = open.filter((one) => (one.kind === '合議' || (one.kind === '照会' && step.kind === '決裁')) && (one.binding || isAwaited(one, organisation.day)))
  if (blocking.length > 0) return refuse('unanswered', `未回答の合議・照会があります: ${blocking.map(({ role, addressees }) => `${role}（${names(addressees, organisation)}）`).join('、')}`)
  const against = request.steps.find((one) => one.binding && one.state === '不同意')
  if (against && step.kind === '決裁') return refuse('unanswered', `${against.role}が同意していないため、承認できません。差し戻すか、却下してください。`)
  const below = open.filter(({ kind, binding }) => kind === '回議' && !binding).map(({ position }) => position)
  const via = below.length > 0 && capacity.via === '本人' ? '引上げ' : capacity.via
  const steps = request.steps.map((one): Step =>
    one.position === step.position ? { ...one, state: '承認', actor, via, principal: capacity.principal, comment: act.comment ?? null, conditions: act.conditions ?? [] }
      : below.includes(one.position) ? { ...one, state: '後閲待ち' }
        : open.includes(one) && !one.binding && (one.kind === '合議' || step.kind === '決裁') ? { ...one, state: '省略' } : one)
  const decided = isDecided(steps)
  const next = { ...request, steps: act.confirmer && capacity.via === '自己承認' ? [...steps, confirmation(step, act.confirmer, steps.length)] : steps, state: decided ? '決裁済' as const : request.state }
  return done(decided ? reachConfirmations(next) : advance(next, organisation), { decided, via, principal: capacity.principal, pulledUp: below })
}
/** 事後確認: somebody else looks at what was decided by the one who asked for it. */
const confirmation = ({ clauses, unit }: Step, named: Named, position: number): Step =>
  ({ ...UNTOUCHED, position, kind: '確認', role: '事後確認者', unit, clauses, named, addressees: [{ person: named.person, via: '本人', principal: null }], reason: null, due: null, recused: [] })
/** The decider approved, and nobody whose own approval is asked for is still to give it. */
const isDecided = (steps: readonly Step[]): boolean => steps.some(({ kind, state }) => kind === '決裁' && state === '承認') && !steps.some((one) => one.binding && one.kind !== '合議' && one.state !== '承認')
const names = (addressees: readonly Addressee[], organisation: Organisation) => addressees.map(({ person }) => organisation.people.get(person)?.name ?? person).join('・')

function settle(request: RequestState, step: Step, state: StepStateName, actor: string, capacity: Addressee, comment: string | undefined, organisation: Organisation): ActResult {
  const next = replace(request, { ...step, state, actor, via: capacity.via, principal: capacity.principal, comment: comment ?? null })
  return done(advance(next, organisation), { via: capacity.via, principal: capacity.principal })
}

function sendBack(request: RequestState, step: Step, act: Extract<Act, { act: '差戻し' }>, actor: string, capacity: Addressee, organisation: Organisation): ActResult {
  if (isAsked(step)) return refuse('bad-target', '合議・照会の段階からは差し戻せません。不同意か回答で意見を述べてください。')
  const { to, comment } = act
  const marked: Step = { ...step, state: '差戻し', actor, via: capacity.via, principal: capacity.principal, comment }
  const extra = { via: capacity.via, principal: capacity.principal }
  if (to === 'applicant') return done({ ...replace(request, marked), state: '差戻し' }, extra)
  const target = request.steps[to]
  if (!target || to >= step.position || target.kind === '照会') return refuse('bad-target', '差戻し先は、これより前の段階から選んでください。')
  const steps = request.steps.map((one): Step => (one.position < to || one.position > step.position || one.kind === '照会' ? one : { ...one, ...UNTOUCHED }))
  return done(advance({ ...request, steps }, organisation), extra)
}

function reject(request: RequestState, step: Step, comment: string, actor: string, capacity: Addressee): ActResult {
  if (step.kind !== '決裁' && !(step.binding && step.kind === '回議')) return refuse('bad-target', '却下できるのは決定権者だけです。差戻しを使ってください。')
  const next = replace(request, { ...step, state: '却下', actor, via: capacity.via, principal: capacity.principal, comment })
  return done({ ...next, state: '却下' }, { via: capacity.via, principal: capacity.principal })
}

/** 利害関係の申し出: the step goes to the superior, and why stays with it. */
function recuse(request: RequestState, step: Step, comment: string, actor: string, organisation: Organisation): ActResult {
  const recused = [...step.recused, actor]
  const { addressees, reason } = addresseesOf({ ...step, recused }, request, organisation)
  if (addressees.length === 0) return refuse('no-decider', '代わって判断できる上司がいません。')
  return done(replace(request, { ...step, recused, addressees, reason: `${reason ?? '利害関係の申し出'}（${comment}）` }))
}

/** Only who was passed by reads afterwards, never a deputy. */
function readAfterwards(request: RequestState, step: Step, actor: string, capacity: Addressee): ActResult {
  if (capacity.via !== '本人') return refuse('not-addressed', '後閲は、飛ばされた本人が行ってください。')
  return step.state === '後閲待ち' ? done(replace(request, { ...step, state: '後閲', actor, via: '本人' })) : refuse('already-done', '後閲を待っている段階ではありません。')
}
function confirm(request: RequestState, step: Step, actor: string, capacity: Addressee, comment: string | undefined): ActResult {
  if (step.kind !== '確認' || step.state !== '到達') return refuse('bad-target', '確認を待っている段階ではありません。')
  return done(replace(request, { ...step, state: '承認', actor, via: capacity.via, principal: capacity.principal, comment: comment ?? null }))
}

/** 引戻し: the applicant, or the last who approved, before the next one acts. 取下げ: the applicant at any time before the decision. */
function takeBack(request: RequestState, act: '引戻し' | '取下げ', actor: string, organisation: Organisation): ActResult {
  const mine = actor === request.applicant || actor === request.typedBy
  if (act === '取下げ') {
    if (!mine) return refuse('not-yours', '取り下げられるのは申請した人だけです。')
    const open = ['下書き', '回付中', '差戻し', '引戻し'].includes(request.state)
    return open ? done({ ...request, state: '取下げ' }) : refuse('too-late', `「${request.state}」の申請は取り下げられません。`)
  }
  if (request.state !== '回付中') return refuse('too-late', '引き戻せるのは回付中の申請だけです。')
  const last = lastActed(request)
  if (mine) return last === undefined ? done({ ...request, state: '引戻し' }) : refuse('too-late', '既に次の人が処理したため引き戻せません。取下げをお使いください。')
  if (last?.actor !== actor) return refuse('not-yours', '引き戻せるのは、申請した人か、直前に処理した人だけです。')
  const steps = request.steps.map((one): Step =>
    one.position === last.position ? { ...one, ...UNTOUCHED, state: '到達' } : one.position > last.position ? { ...one, ...UNTOUCHED } : one)
  return done(advance({ ...request, steps }, organisation))
}

const replace = (request: RequestState, step: Step): RequestState => ({ ...request, steps: request.steps.map((one) => (one.position === step.position ? step : one)) })

/**
 * Brings the request to whoever is next. 合議 and 照会 standing together are reached together; a 照会 does not hold up the next step's arrival (it holds up its
 * approval); an intermediate all of whose holders are absent becomes 後閲待ち and is passed by.
 */
export function advance(request: RequestState, organisation: Organisation): RequestState {
  const steps = [...request.steps]
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i]!
    if (isDone(step)) continue
    if (step.kind === '確認') break
    const { addressees, reason, allAbsent } = addresseesOf(step, request, organisation)
    if (step.kind === '回議' && allAbsent && !step.binding) {
      steps[i] = { ...step, addressees, state: '後閲待ち', reason: reason ?? '不在のため後閲' }
      continue
    }
    steps[i] = { ...step, addressees, state: '到達', reason: step.reason ?? reason }
    if (isAsked(step) && (isAsked(steps[i + 1]) || step.kind === '照会' || !isAwaited(step, organisation.day))) continue
    break
  }
  return { ...request, steps: holdAfterConsultation(steps, organisation.day) }
}
const isAsked = (step: Step | undefined) => step?.kind === '合議' || step?.kind === '照会'
/** While a 合議 is open and its days are not over, no superior after it is reached. */
function holdAfterConsultation(steps: readonly Step[], day: string): Step[] {
  const open = steps.findIndex((step) => step.kind === '合議' && isAwaited(step, day))
  return steps.map((step, i) => (open >= 0 && i > open && step.state === '到達' && !isAsked(step) ? { ...step, state: '未到達' } : step))
}
function reachConfirmations(request: RequestState): RequestState {
  return { ...request, steps: request.steps.map((step) => (step.kind === '確認' ? { ...step, state: '到達' } : step)) }
}

/** A transfer, a deputy or an absence changed who is addressed: open steps follow, done ones are never touched. */
export function readdress(request: RequestState, organisation: Organisation): RequestState {
  if (request.state !== '回付中') return request
  return advance(request, organisation)
}
