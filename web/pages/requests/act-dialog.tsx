import { useState } from 'react'
import type { BodyOf } from '../../../src/contract/routes.ts'
import { Button } from '../../kit/button.tsx'
import { RadioGroup } from '../../kit/choice.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { ClauseChips } from '../../kit/clause-chip.tsx'
import { fieldId } from '../../kit/form/form-renderer.tsx'
import { TextArea } from '../../kit/text-input.tsx'
import type { Problem } from '../../app/api.ts'
import { ACT_WORDS } from './act-words.ts'
import type { ActName } from './act-words.ts'
import { useDecidersPart } from './deciders-part.tsx'
import type { MayDo, RequestDetail } from './request-words.ts'

export interface ChosenAct { readonly act: ActName; readonly may: MayDo }
const MOST_CONDITIONS = 20

/** Where a 差戻し may go: the applicant, or an earlier step the server names. */
function targetsOf(request: RequestDetail, may: MayDo) {
  const steps = (may.targets ?? []).flatMap((position) => {
    const step = request.steps.find((one) => one.position === position)
    return step === undefined ? [] : [{ value: String(position), label: `${step.kind}　${step.role}`, help: step.actor?.name }]
  })
  return [{ value: 'applicant', label: '申請者', help: request.applicant.name }, ...steps]
}
const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '').slice(0, MOST_CONDITIONS)

/** Asks for what an act needs; nothing is done before the server has said so. */
export function ActDialog({ request, chosen, busy, problem, onSend, onClose }: {
  readonly request: RequestDetail
  readonly chosen: ChosenAct
  readonly busy: boolean
  readonly problem: Problem | null
  readonly onSend: (body: BodyOf<'act'>) => void
  readonly onClose: () => void
}) {
  const { act, may } = chosen
  const words = ACT_WORDS[act]
  const [comment, setComment] = useState('')
  const [conditions, setConditions] = useState('')
  const [to, setTo] = useState('applicant')
  const [tried, setTried] = useState(false)
  const step = request.steps.find(({ position }) => position === may.position)
  const decider = useDecidersPart(request, { decides: act === '承認' && step?.kind === '決裁', alone: may.via === '自己承認' })
  const missing = words.comment === 'required' && comment.trim() === ''
  const send = (): void => {
    setTried(true)
    if (missing) { document.getElementById('act-comment')?.focus(); return }
    if (decider.problems.length > 0) { document.getElementById(fieldId(decider.problems[0]!.field.split('.')[0]!))?.focus(); return }
    const list = linesOf(conditions)
    onSend({
      version: request.version, act, ...(may.position === null ? {} : { position: may.position }), ...(comment.trim() === '' ? {} : { comment: comment.trim() }),
      ...(act === '承認' && list.length > 0 ? { conditions: list } : {}), ...decider.payload, ...(act === '差戻し' ? { to: to === 'applicant' ? 'applicant' as const : Number(to) } : {}),
    })
  }
  return (
    <Dialog open title={words.title} onClose={onClose} actions={<><Button look="outline" onClick={onClose}>やめる</Button><Button look={words.danger === true ? 'danger' : 'solid'} busy={busy} onClick={send}>{words.confirm}</Button></>}>
      <p>{words.explain}{may.via !== null && may.via !== '本人' && `「${may.via}」として記録されます。`}</p>
      {step !== undefined && step.clauses.length > 0 && <ClauseChips ids={step.clauses} />}
      {act === '差戻し' && <RadioGroup label="差し戻す先" required value={to} onChange={setTo} options={targetsOf(request, may)} />}
      {decider.fields(tried, problem?.errors ?? [])}
      {act === '承認' && step?.kind === '決裁' && <TextArea id="act-conditions" label="承認の条件" help="条件を付けるときだけ、1行に一つずつ書きます。" rows={2} value={conditions} onChange={setConditions} />}
      {words.comment !== 'none' && <TextArea id="act-comment" label={words.comment === 'required' && act !== 'コメント' ? '理由' : 'コメント'} required={words.comment === 'required'} rows={3} max={400} value={comment} onChange={setComment} error={tried && missing ? (act === 'コメント' ? 'コメントを入力してください。' : '理由を入力してください。') : undefined} />}
      {problem !== null && <div role="alert" className="flex flex-col gap-1 text-red-900"><p>＊{problem.details.detail}</p><ClauseChips ids={problem.clauses} /></div>}
    </Dialog>
  )
}
