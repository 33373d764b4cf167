import { useMutation, useQuery } from '@tanstack/react-query'
import { useParams, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { FormEvent } from 'react'
import type { ProfileId } from '../../../src/engine/definition.ts'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api, toProblem } from '../../app/api.ts'
import { useMe } from '../../app/session.ts'
import { UnsavedGuard } from '../../app/unsaved.tsx'
import { askAgain } from '../../app/waiting.ts'
import { useToast } from '../../kit/banner.tsx'
import { Button, LinkButton } from '../../kit/button.tsx'
import { ErrorSummary } from '../../kit/error-summary.tsx'
import type { Drafts } from '../../kit/form/drafts.ts'
import { FormRenderer, summaryEntries } from '../../kit/form/form-renderer.tsx'
import { readForm } from '../../kit/form/reading.ts'
import type { FormProblem } from '../../kit/form/reading.ts'
import { EmptyState, PageHead, Skeleton } from '../../kit/layout.tsx'
import { namesIn } from '../requests/field-values.tsx'
import { ConflictChoice } from './conflict-choice.tsx'
import { Failed } from './failed.tsx'
import { changedColumns, divide, editDrafts, editForm } from './item-form.ts'
import { itemHref } from './item-marks.tsx'
import type { ItemDetail } from './item-marks.tsx'
import { useRegisterHere } from './register-here.ts'
import type { RegisterHere } from './register-here.ts'
import { listHref } from './register-query.ts'

interface Opened { readonly item: ItemDetail; readonly drafts: Drafts }
async function open({ key, register }: RegisterHere, id: string): Promise<Opened> {
  const item = await api.get<ItemDetail>(`/registers/${key}/items/${id}`)
  return { item, drafts: editDrafts(register, item, await namesIn(register.columns, item.details)) }
}

/** 記載を直す. Another's change in between is shown beside one's own; nothing is overwritten unseen. */
export default function EditItemPage() {
  const here = useRegisterHere()
  const { id } = useParams({ strict: false }) as { readonly id: string }
  const opened = useQuery({ queryKey: ['edit-item', here.key, id], staleTime: Infinity, gcTime: 0, refetchOnWindowFocus: false, queryFn: () => open(here, id) })
  const number = opened.data?.item.number ?? ''
  return (
    <>
      <PageHead title={`${number}の記載を直す`} trail={[{ label: 'ホーム', href: '/' }, { label: '台帳', href: '/registers' }, { label: here.register.title, href: listHref(here.key, {}) }, { label: number === '' ? '一件' : number, href: itemHref(here.key, id) }, { label: '記載を直す' }]}
        lead="状態・使用者・返却予定は、申請や記録によってだけ変わります。" />
      {opened.isError ? <Failed error={opened.error} again={() => void opened.refetch()} /> : opened.data === undefined ? <Skeleton lines={8} />
        : opened.data.item.mayEdit ? <Edit here={here} first={opened.data} /> : <EmptyState title="この記載は直せません" action={<LinkButton look="outline" href={itemHref(here.key, id)}>一件に戻る</LinkButton>}>台帳を直せるのは、その所属の職員と、組織全体の役割のある人です。終わった状態のものは直せません。</EmptyState>}
    </>
  )
}

function useEdit(here: RegisterHere, first: Opened) {
  const router = useRouter()
  const toast = useToast()
  const me = useMe()
  const [base, setBase] = useState(first)
  const [drafts, setDrafts] = useState(first.drafts)
  const [attempt, setAttempt] = useState(0)
  const [refused, setRefused] = useState<readonly FormProblem[]>([])
  const [theirs, setTheirs] = useState<Opened | null>(null)
  const form = editForm(here.register, base.item)
  const reading = readForm(form, drafts, { profile: me.organisation.profile as ProfileId, today: me.today })
  const send = useMutation({
    mutationFn: () => {
      const { unit, place, reason, columns } = divide(reading.payload)
      const { item } = base
      return api.patch<ReplyOf<'changeItem'>>(`/registers/${here.key}/items/${item.id}`, {
        version: item.version, columns: changedColumns(here.register, reading.shown, item.details, columns), ...(unit !== undefined && unit !== item.unit.id ? { unit } : {}), ...(place !== (item.place?.id ?? null) ? { place } : {}), ...(reason === undefined ? {} : { reason }),
      })
    },
    onSuccess: async () => {
      flushSync(() => setBase({ ...base, drafts }))
      await askAgain()
      toast('記載を直しました。')
      await router.navigate({ href: itemHref(here.key, base.item.id) })
    },
    onError: async (thrown) => {
      const problem = toProblem(thrown)
      setRefused(problem.errors)
      setAttempt((now) => now + 1)
      if (problem.details.type.endsWith('/stale')) setTheirs(await open(here, base.item.id))
    },
  })
  /** The newest record becomes what one corrects; `merged` is what was chosen field by field. */
  const settle = (merged: Drafts): void => { setBase(theirs!); setDrafts(merged); setTheirs(null); send.reset(); setRefused([]); setAttempt(0) }
  return { base, drafts, setDrafts, attempt, setAttempt, refused, setRefused, theirs, form, reading, send, settle, context: { profile: me.organisation.profile as ProfileId, today: me.today } }
}

function Edit({ here, first }: { readonly here: RegisterHere; readonly first: Opened }) {
  const edit = useEdit(here, first)
  const { drafts, reading, send, form } = edit
  const problems = [...reading.problems, ...edit.refused]
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    edit.setRefused([])
    if (reading.problems.length > 0) edit.setAttempt(edit.attempt + 1)
    else send.mutate()
  }
  if (edit.theirs !== null) return <ConflictChoice form={form} base={edit.base.drafts} mine={drafts} theirs={edit.theirs.drafts} onSettle={edit.settle} />
  const whole = send.isError && toProblem(send.error).errors.length === 0 && !toProblem(send.error).details.type.endsWith('/stale')
  return (
    <form noValidate className="flex flex-col gap-8" onSubmit={submit}>
      {edit.attempt > 0 && <ErrorSummary entries={summaryEntries(form, problems)} attempt={edit.attempt} />}
      {whole && <Failed error={send.error} />}
      <FormRenderer form={form} drafts={drafts} context={edit.context} problems={edit.attempt > 0 ? problems : []} onChange={(next) => { edit.setDrafts(next); edit.setRefused([]) }} />
      <div className="flex flex-wrap gap-3 border-t border-solid-gray-300 pt-6"><Button type="submit" busy={send.isPending}>直した内容を保存する</Button><LinkButton look="text" href={itemHref(here.key, edit.base.item.id)}>やめる</LinkButton></div>
      <UnsavedGuard when={JSON.stringify(drafts) !== JSON.stringify(edit.base.drafts)} />
    </form>
  )
}
