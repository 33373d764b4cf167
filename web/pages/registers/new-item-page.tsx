import { useMutation, useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { FormEvent } from 'react'
import type { ProfileId } from '../../../src/engine/definition.ts'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api, toProblem } from '../../app/api.ts'
import type { FieldProblem } from '../../app/api.ts'
import { useMe } from '../../app/session.ts'
import { UnsavedGuard } from '../../app/unsaved.tsx'
import { askAgain } from '../../app/waiting.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { Banner } from '../../kit/banner.tsx'
import { Button, LinkButton } from '../../kit/button.tsx'
import { ErrorSummary } from '../../kit/error-summary.tsx'
import { FormRenderer, fieldId, summaryEntries } from '../../kit/form/form-renderer.tsx'
import { readForm } from '../../kit/form/reading.ts'
import { EmptyState, PageHead, Skeleton } from '../../kit/layout.tsx'
import { Failed } from './failed.tsx'
import { Beginnings } from './beginnings.tsx'
import { divide, newDrafts, newForm, nextDrafts } from './item-form.ts'
import { itemHref } from './item-marks.tsx'
import { listHref } from './register-query.ts'
import { useRegisterHere } from './register-here.ts'
import type { RegisterHere } from './register-here.ts'

interface Registered { readonly id: string; readonly number: string }
const proposal = (register: string, unit: string, signal?: AbortSignal): Promise<ReplyOf<'nextNumber'>> => api.get(`/registers/${register}/next-number`, { query: { unit }, signal })

/** 登録する: the number is proposed, everything else is asked; 続けて登録する keeps what is alike. */
export default function NewItemPage() {
  const here = useRegisterHere()
  const { key, register } = here
  const { unit } = useMe()
  const begins = register.enteredBy === undefined && register.information === undefined
  const next = useQuery({ enabled: begins, queryKey: ['next-number', key, unit.id], staleTime: Infinity, gcTime: 0, refetchOnWindowFocus: false, queryFn: ({ signal }) => proposal(key, unit.id, signal) })
  return (
    <>
      <PageHead title={`${register.noun}を登録する`} trail={[{ label: 'ホーム', href: '/' }, { label: '台帳', href: '/registers' }, { label: register.title, href: listHref(key, {}) }, { label: '登録する' }]} lead={register.purpose} />
      {!begins ? <EmptyState title="この台帳に直接は登録できません" action={<span className="flex flex-wrap justify-center gap-3"><Beginnings here={here} /></span>}>{register.enteredBy === undefined ? '分類と取扱制限を決めながら登録します。' : `「${register.enteredBy.act}」から始めてください。`}</EmptyState> : next.isPending ? <Skeleton lines={8} /> : <NewItem key={key} here={here} number={next.data?.number ?? ''} />}
    </>
  )
}

function NewItem({ here, number }: { readonly here: RegisterHere; readonly number: string }) {
  const { key, register } = here
  const me = useMe()
  const router = useRouter()
  const form = newForm(register)
  const [drafts, setDrafts] = useState(() => newDrafts(register, me, number))
  const [saved, setSaved] = useState(() => JSON.stringify(drafts))
  const [attempt, setAttempt] = useState(0)
  const [refused, setRefused] = useState<readonly FieldProblem[]>([])
  const [done, setDone] = useState<readonly Registered[]>([])
  const context = { profile: me.organisation.profile as ProfileId, today: me.today }
  const reading = readForm(form, drafts, context)
  const problems = [...reading.problems, ...refused]
  const send = useMutation({
    mutationFn: async ({ again }: { again: boolean }) => {
      const { unit, place, columns } = divide(reading.payload)
      const { id } = await api.post<ReplyOf<'addItem'>>(`/registers/${key}/items`, { number: String(reading.payload['number']), unit, place, columns })
      return { again, id, number: String(reading.payload['number']), next: again ? await proposal(key, unit ?? me.unit.id).catch(() => ({ number: '' })) : null }
    },
    onSuccess: async (result) => {
      await askAgain()
      if (result.next === null) { flushSync(() => setSaved(JSON.stringify(drafts))); return router.navigate({ href: `${itemHref(key, result.id)}?registered=1` }) }
      const fresh = nextDrafts(register, drafts, result.next.number)
      setDrafts(fresh); setSaved(JSON.stringify(fresh)); setAttempt(0); setRefused([]); setDone([{ id: result.id, number: result.number }, ...done])
      window.scrollTo({ top: 0 })
      setTimeout(() => document.getElementById(fieldId('number'))?.focus(), 0)
    },
    onError: (thrown) => { setRefused(toProblem(thrown).errors); setAttempt((now) => now + 1) },
  })
  const submit = (again: boolean): void => {
    setRefused([])
    if (reading.problems.length > 0) setAttempt(attempt + 1)
    else send.mutate({ again })
  }
  const whole = send.isError && toProblem(send.error).errors.length === 0
  return (
    <form noValidate className="flex flex-col gap-8" onSubmit={(event: FormEvent) => { event.preventDefault(); submit(false) }}>
      {done.length > 0 && <div role="status"><Banner tone="success" title={`${done[0]!.number} を登録しました`}><p>{done.length > 1 ? `続けて${done.length}件を登録しました：` : '登録したもの：'}{done.map(({ id, number: one }, index) => <span key={id}>{index > 0 && '、'}<AppLink href={itemHref(key, id)}>{one}</AppLink></span>)}</p></Banner></div>}
      {attempt > 0 && <ErrorSummary entries={summaryEntries(form, problems)} attempt={attempt} />}
      {whole && <Failed error={send.error} />}
      <FormRenderer form={form} drafts={drafts} context={context} problems={attempt > 0 ? problems : []} onChange={(next) => { setDrafts(next); setRefused([]) }} />
      <div className="flex flex-wrap gap-3 border-t border-solid-gray-300 pt-6">
        <Button type="submit" busy={send.isPending && !send.variables.again}>登録する</Button>
        <Button look="outline" busy={send.isPending && send.variables.again} onClick={() => submit(true)}>登録して、続けて登録する</Button>
        <LinkButton look="text" href={listHref(key, {})}>やめる</LinkButton>
      </div>
      <UnsavedGuard when={JSON.stringify(drafts) !== saved} />
    </form>
  )
}
