import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { formatEra } from '../../../src/engine/calendar.ts'
import { CONTROL_ANSWERS } from '../../../src/engine/control/control.ts'
import type { ControlAnswer } from '../../../src/engine/control/control.ts'
import type { Form, ProfileId } from '../../../src/engine/definition.ts'
import { api, toProblem } from '../../app/api.ts'
import { useMe } from '../../app/session.ts'
import { askAgain } from '../../app/waiting.ts'
import { StatusBadge } from '../../kit/badge.tsx'
import type { Tone } from '../../kit/badge.tsx'
import { useToast } from '../../kit/banner.tsx'
import { Button } from '../../kit/button.tsx'
import { RadioGroup } from '../../kit/choice.tsx'
import { ClauseChips } from '../../kit/clause-chip.tsx'
import { ErrorSummary } from '../../kit/error-summary.tsx'
import { draftFrom } from '../../kit/form/drafts.ts'
import type { Drafts } from '../../kit/form/drafts.ts'
import { FormRenderer, fieldId, summaryEntries } from '../../kit/form/form-renderer.tsx'
import { readForm } from '../../kit/form/reading.ts'
import { DescriptionList } from '../../kit/layout.tsx'
import { LiftedNotes } from '../../kit/lifted-notes.tsx'
import { useShownForm } from '../requests/field-values.tsx'
import { Failed } from './failed.tsx'
import type { ItemDetail } from './item-marks.tsx'
import type { RegisterHere } from './register-here.ts'

type ControlRow = ItemDetail['controls'][number]
const TONES: { readonly [answer in ControlAnswer]: Tone } = { 適合: 'success', 不適合: 'danger', 別の定め: 'info', 例外措置: 'info', 経過猶予: 'warning' }
const HELP: { readonly [answer in ControlAnswer]: string } = {
  適合: '求められていることを、いま満たしている。', 不適合: '満たしていない。いつまでに直すかを書く。', 別の定め: '別に定められた扱いによる。', 例外措置: '例外措置の許可を受けている。', 経過猶予: '猶予の期間の中にある。',
}
const CONTEXT_FIELDS: Form = {
  reason: { label: '理由', type: 'text', multiline: true, max: 400 }, planDue: { label: 'いつまでに適合させるか', type: 'date', notBefore: 'today' },
}

/** The fields an answer asks for: evidence for 適合, a reason for everything else, a plan for 不適合. */
function formFor(answer: ControlAnswer | '', own: Form): Form {
  if (answer === '') return {}
  if (answer === '適合') return own
  return answer === '不適合' ? CONTEXT_FIELDS : { reason: CONTEXT_FIELDS['reason']! }
}

function AnswerForm({ item, control, onDone }: { readonly item: ItemDetail; readonly control: ControlRow; readonly onDone: () => void }) {
  const me = useMe()
  const toast = useToast()
  const own = control.fields as Form
  const [answer, setAnswer] = useState<ControlAnswer | ''>('')
  const [drafts, setDrafts] = useState<Drafts>(() => Object.fromEntries(Object.entries(own).map(([key, field]) => [key, draftFrom(field, control.values[key])])))
  const [attempt, setAttempt] = useState(0)
  const form = formFor(answer, own)
  const context = { profile: me.organisation.profile as ProfileId, today: me.today, facts: { item } }
  const reading = readForm(form, drafts, context)
  const send = useMutation({
    mutationFn: () => {
      const { reason, planDue, ...fields } = reading.payload as { reason?: string; planDue?: string }
      return api.post(`/controls/${encodeURIComponent(control.id)}/answers`, { item: item.id, answer, fields: answer === '適合' ? reading.payload : fields, ...(answer !== '適合' && reason !== undefined ? { reason } : {}), ...(answer === '不適合' && planDue !== undefined ? { planDue } : {}) })
    },
    onSuccess: async () => { await askAgain(); toast('適合確認に答えました。'); onDone() },
    onError: () => setAttempt((now) => now + 1),
  })
  const refused = send.isError ? toProblem(send.error).errors.map((one) => ({ ...one, field: one.field.replace(/^fields\./, '') })) : []
  const unanswered = answer === '' ? [{ field: 'answer', message: '一つ選んでください。', cites: [] }] : []
  const problems = [...unanswered, ...reading.problems, ...refused]
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    send.reset()
    if (unanswered.length + reading.problems.length > 0) setAttempt(attempt + 1)
    else send.mutate()
  }
  const labelled: Form = { ...form, answer: { label: '答え', type: 'choice', options: CONTROL_ANSWERS } }
  return (
    <form noValidate className="flex flex-col gap-6 border-t border-solid-gray-300 pt-4" onSubmit={submit}>
      {attempt > 0 && <ErrorSummary entries={summaryEntries(labelled, problems)} attempt={attempt} />}
      {send.isError && refused.length === 0 && <Failed error={send.error} />}
      <RadioGroup id={fieldId('answer')} label="答え" required value={answer} onChange={(value) => { setAnswer(value as ControlAnswer); send.reset() }} options={CONTROL_ANSWERS.map((value) => ({ value, label: value, help: HELP[value] }))} error={attempt > 0 && answer === '' ? '一つ選んでください。' : undefined} />
      <FormRenderer form={form} drafts={drafts} context={context} problems={attempt > 0 ? problems : []} onChange={setDrafts} />
      <div className="flex flex-wrap gap-3"><Button type="submit" busy={send.isPending}>答えを記録する</Button><Button look="text" onClick={onDone}>やめる</Button></div>
    </form>
  )
}

function Given({ control }: { readonly control: ControlRow }) {
  const me = useMe()
  const shown = useShownForm(control.fields as Form, control.values, {}, me.levels)
  const entries = [...shown, ...(control.reason === null ? [] : [{ term: '理由', value: control.reason }]), ...(control.planDue === null ? [] : [{ term: '適合させる期限', value: formatEra(control.planDue) }])]
  return entries.length === 0 ? null : <DescriptionList entries={entries} />
}

function ControlCard({ item, control, open, onOpen }: { readonly item: ItemDetail; readonly control: ControlRow; readonly open: boolean; readonly onOpen: (open: boolean) => void }) {
  const { procedures, events } = item.controls.length > 0 ? { procedures: item.offered, events: item.offered } : { procedures: [], events: [] }
  const gated = control.gates.map((id) => [...procedures, ...events].find((one) => one.id === id)?.title).filter((title) => title !== undefined)
  return (
    <li className="panel flex flex-col gap-3 p-4 md:p-5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="font-bold">{control.title}</h3>
        {!control.applies ? <StatusBadge>該当なし</StatusBadge> : control.lifted.length > 0 && control.answer === null ? <StatusBadge tone="info">代わりの定めによる</StatusBadge> : control.answer === null ? <StatusBadge tone="warning">まだ確かめていない</StatusBadge> : <StatusBadge tone={TONES[control.answer]}>{control.answer}</StatusBadge>}
        {control.applies && control.stale && control.answer !== null && <StatusBadge tone="warning">確かめ直しの時期</StatusBadge>}
      </div>
      <p>{control.question}</p>
      <LiftedNotes lifted={control.lifted} />
      {control.on !== null && <p className="text-[0.9375rem] text-solid-gray-700">{formatEra(control.on)}に{control.by?.name ?? ''}が答えました。</p>}
      <Given control={control} />
      {gated.length > 0 && control.applies && control.answer !== '適合' && <p>適合と答えるまで、「{[...new Set(gated)].join('」「')}」はできません。</p>}
      <ClauseChips ids={control.clauses} />
      {control.applies && (open ? <AnswerForm item={item} control={control} onDone={() => onOpen(false)} /> : <div data-screen-only><Button look="outline" onClick={() => onOpen(true)}>{control.answer === null ? '答える' : '答え直す'}<span className="sr-only">：{control.title}</span></Button></div>)}
    </li>
  )
}

/** 適合確認: each requirement asked of this thing, its answer, who gave it and how old it is. */
export function ControlsTab({ item }: { readonly here: RegisterHere; readonly item: ItemDetail }) {
  const [open, setOpen] = useState<string | null>(null)
  const sorted = item.controls.toSorted((one, other) => Number(other.applies) - Number(one.applies))
  return <ul className="flex flex-col gap-4">{sorted.map((control) => <ControlCard key={control.id} item={item} control={control} open={open === control.id} onOpen={(next) => setOpen(next ? control.id : null)} />)}</ul>
}
