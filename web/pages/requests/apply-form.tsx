import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { FormEvent } from 'react'
import { flushSync } from 'react-dom'
import type { ProfileId } from '../../../src/engine/definition.ts'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api, toProblem } from '../../app/api.ts'
import { registerCalled, useDefinitions } from '../../app/definitions.ts'
import type { ProcedureShown } from '../../app/definitions.ts'
import { useMe } from '../../app/session.ts'
import { UnsavedGuard } from '../../app/unsaved.tsx'
import { askAgain } from '../../app/waiting.ts'
import { Banner, useToast } from '../../kit/banner.tsx'
import { Button } from '../../kit/button.tsx'
import { CheckboxGroup } from '../../kit/choice.tsx'
import { ErrorSummary } from '../../kit/error-summary.tsx'
import { FormRenderer, fieldId, summaryEntries } from '../../kit/form/form-renderer.tsx'
import { readForm } from '../../kit/form/reading.ts'
import type { FormProblem } from '../../kit/form/reading.ts'
import { ReviewReach } from '../registers/review-reach.tsx'
import { Aside } from './apply-extras.tsx'
import { ItemChoice } from './item-choice.tsx'
import { toDeclare } from './measures.ts'
import { PreviewPanel } from './preview-panel.tsx'
import { bodyOf, ownForm } from './sheet.ts'
import type { Opened, Sheet } from './sheet.ts'

const PAUSE_MS = 300
/** A text once it has not changed for a while. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}

/** The key of the field that holds an element, of the outermost where fields stand in each other. */
function fieldAround(target: EventTarget | null): string | null {
  let found: string | null = null
  for (let at = target instanceof Element ? target.closest<HTMLElement>('[data-field^="field-"]') : null; at !== null; at = at.parentElement?.closest<HTMLElement>('[data-field^="field-"]') ?? null) found = at.dataset['field']!.slice('field-'.length)
  return found
}

/** The fields the focus has left: only they, and all after a refused submission, say what is wrong with them. */
function useLeftFields(box: React.RefObject<HTMLElement | null>): ReadonlySet<string> {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    const element = box.current!
    const onLeave = (event: FocusEvent): void => {
      const key = fieldAround(event.target)
      if (key !== null && fieldAround(event.relatedTarget) !== key) setLeft((now) => (now.has(key) ? now : new Set([...now, key])))
    }
    element.addEventListener('focusout', onLeave)
    return () => element.removeEventListener('focusout', onLeave)
  }, [box])
  return left
}

/** The server's judgement of what stands in the form, 300 ms after the last change. */
function usePreview(procedure: ProcedureShown, sheet: Sheet, payload: { readonly [key: string]: unknown }) {
  const now = JSON.stringify(bodyOf(procedure, sheet, payload))
  const settled = useSettled(now)
  const query = useQuery({ queryKey: ['preview', settled], queryFn: ({ signal }) => api.post<ReplyOf<'previewRequest'>>('/requests/preview', JSON.parse(settled), { signal }), placeholderData: keepPreviousData, staleTime: 10_000, gcTime: 0 })
  return { preview: query, isOfNow: settled === now && !query.isPlaceholderData }
}

/** What is wrong now: first what the form itself sees, then what the server adds at other fields. */
function allProblems(own: readonly FormProblem[], preview: ReplyOf<'previewRequest'> | undefined, refused: readonly FormProblem[]): readonly FormProblem[] {
  const fields = new Set(own.map(({ field }) => field))
  const found = [...own]
  for (const one of [...(preview?.errors ?? []), ...refused]) {
    const key = one.field.split('.')[0]!
    if (key !== '' && fields.has(key)) continue
    if (!found.some((other) => other.field === one.field && other.message === one.message)) found.push(one)
  }
  return found
}

/** 代理入力 without a name and 緊急 without a reason are never sent as if they had not been ticked. */
const besides = (sheet: Sheet): FormProblem[] => [
  ...(sheet.forAnother && sheet.applicant.length === 0 ? [{ field: 'applicant', message: '申請する人を選んでください。', cites: [] }] : []),
  ...(sheet.urgent && sheet.urgentReason.trim() === '' ? [{ field: 'urgent', message: '緊急の理由を書いてください。', cites: [] }] : []),
]

function useSending(procedure: ProcedureShown, opened: Opened, onRefused: (problems: readonly FormProblem[]) => void, onSaved: () => void) {
  const router = useRouter()
  const toast = useToast()
  const [existing, setExisting] = useState(opened.existing)
  const mutation = useMutation({
    mutationFn: async ({ body, submit }: { body: ReturnType<typeof bodyOf>; submit: boolean }) => {
      if (existing === null) return { submit, ...(await api.post<ReplyOf<'addRequest'>>('/requests', { ...body, submit })) }
      const { procedure: _, ...rest } = body
      return { submit, ...(await api.patch<ReplyOf<'changeRequest'>>(`/requests/${existing.id}`, { ...rest, version: existing.version, submit })) }
    },
    onSuccess: async ({ id, submit }) => {
      flushSync(onSaved)
      await askAgain()
      if (submit) return router.navigate({ href: `/requests/${id}?sent=1` })
      toast('下書きを保存しました。')
      if (existing === null) return router.navigate({ href: `/apply/${procedure.id}?request=${id}`, replace: true })
      const { version, state, number } = await api.get<ReplyOf<'request'>>(`/requests/${id}`)
      setExisting({ id, version, state, number })
    },
    onError: (thrown) => onRefused(toProblem(thrown).errors),
  })
  return { mutation, existing }
}

/** The application itself, with the decision and the route beside it as they change. */
export function ApplyForm({ procedure, opened }: { readonly procedure: ProcedureShown; readonly opened: Opened }) {
  const me = useMe()
  const definitions = useDefinitions()
  const form = useMemo(() => ownForm(procedure), [procedure])
  const [sheet, setSheet] = useState(opened.sheet)
  const [saved, setSaved] = useState(() => JSON.stringify(opened.sheet))
  const box = useRef<HTMLFormElement>(null)
  const left = useLeftFields(box)
  const [attempt, setAttempt] = useState(0)
  const [refused, setRefused] = useState<readonly FormProblem[]>([])
  const change = (part: Partial<Sheet>): void => { setSheet((now) => ({ ...now, ...part })); setRefused([]) }
  const context = { profile: me.organisation.profile as ProfileId, today: me.today, act: procedure.id }
  const reading = readForm(form, sheet.drafts, context)
  const { preview, isOfNow } = usePreview(procedure, sheet, reading.payload)
  const own = [...reading.problems, ...besides(sheet)]
  const problems = allProblems(own, isOfNow ? preview.data : undefined, refused)
  const visible = problems.filter(({ field }) => (attempt > 0 ? true : left.has(field.split('.')[0]!)))
  const { mutation, existing } = useSending(procedure, opened, (list) => { setRefused(list); setAttempt((now) => now + 1) }, () => setSaved(JSON.stringify(sheet)))
  const send = (submit: boolean): void => {
    if (submit && own.length > 0) { setAttempt(attempt + 1); return }
    mutation.mutate({ body: bodyOf(procedure, sheet, reading.payload), submit })
  }
  const noun = registerCalled(definitions, procedure.subject)?.noun ?? '対象'
  const declare = preview.data?.answer == null ? [] : toDeclare(preview.data.answer.conditions, form, sheet.measures)
  const messageAt = (key: string): string | undefined => visible.filter(({ field }) => field === key).map(({ message }) => message).join('') || undefined
  const labelled = { ...form, items: { label: noun, type: 'text' as const }, measures: { label: '済ませたこと', type: 'text' as const }, applicant: { label: '申請する人', type: 'person' as const }, urgent: { label: '緊急の理由', type: 'text' as const } }
  const whole = mutation.isError && toProblem(mutation.error).errors.length === 0 ? toProblem(mutation.error) : null
  return (
    <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <form ref={box} noValidate className="flex min-w-0 flex-col gap-8" onSubmit={(event: FormEvent) => { event.preventDefault(); send(true) }}>
        {opened.sentBack !== null && <Banner tone="warning" title="差し戻されています">{opened.sentBack}</Banner>}
        {whole !== null && <div role="alert"><Banner tone="error" title={whole.details.title}>{whole.details.detail}</Banner></div>}
        {attempt > 0 && <ErrorSummary entries={summaryEntries(labelled, visible)} attempt={attempt} />}
        {procedure.subject !== null && <ItemChoice id={fieldId('items')} noun={noun} register={procedure.subject} states={procedure.subjectStates ?? procedure.effect?.from} value={sheet.items} onChange={(items) => change({ items })} error={messageAt('items')} />}
        <FormRenderer form={form} drafts={sheet.drafts} context={context} problems={visible} onChange={(drafts) => change({ drafts })} />
        {procedure.effect?.classify !== undefined && procedure.subject !== null && <ReviewReach register={procedure.subject} items={sheet.items.map(({ value }) => value)} form={reading.payload} />}
        {declare.length > 0 && (
          <CheckboxGroup id={fieldId('measures')} label="済ませたこと" required help="事前に行うことです。済んだものに印を付けてください。" values={sheet.measures} error={messageAt('measures')} onChange={(measures) => change({ measures })}
            options={declare.map(({ measure, words }) => ({ value: measure, label: words }))} />
        )}
        <Aside procedure={procedure} sheet={sheet} onChange={change} errorAt={messageAt} />
        <div className="flex flex-wrap gap-3 border-t border-solid-gray-300 pt-6">
          <Button type="submit" busy={mutation.isPending && mutation.variables.submit}>{existing !== null && existing.number !== null ? '再提出する' : '申請する'}</Button>
          <Button look="outline" busy={mutation.isPending && !mutation.variables.submit} onClick={() => send(false)}>{existing === null || existing.state === '下書き' ? '下書きを保存する' : '直した内容を保存する'}</Button>
        </div>
      </form>
      <div className="lg:sticky lg:top-4 lg:max-h-[calc(100vh-2rem)] lg:overflow-y-auto" tabIndex={0} role="region" aria-label="判定と決裁者">
        <PreviewPanel preview={preview.data} busy={preview.isFetching} failed={preview.isError ? toProblem(preview.error).details.detail : null} waiting={procedure.subject !== null && sheet.items.length === 0 ? `${noun}を選ぶと、この取扱いができるか、だれの決裁が要るかをここに示します。` : null} />
      </div>
      <UnsavedGuard when={JSON.stringify(sheet) !== saved} />
    </div>
  )
}
