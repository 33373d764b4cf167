import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { FormEvent } from 'react'
import type { Form, ProfileId } from '../../../src/engine/definition.ts'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api, toProblem } from '../../app/api.ts'
import { useMe } from '../../app/session.ts'
import { askAgain } from '../../app/waiting.ts'
import { useToast } from '../../kit/banner.tsx'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { ErrorSummary } from '../../kit/error-summary.tsx'
import { emptyDrafts } from '../../kit/form/drafts.ts'
import type { Drafts } from '../../kit/form/drafts.ts'
import { FormRenderer, summaryEntries } from '../../kit/form/form-renderer.tsx'
import { readForm } from '../../kit/form/reading.ts'
import { Failed } from '../registers/failed.tsx'

type Person = ReplyOf<'person'>
interface Props { readonly person: Person; readonly open: boolean; readonly onClose: () => void }
type Payload = { readonly [key: string]: unknown }

const ABSENCE: Form = {
  from: { label: '不在の始まる日', type: 'date' }, until: { label: '不在の終わる日', type: 'date', help: 'この日も不在です。' }, reason: { label: '理由', type: 'text', max: 200, required: false, help: '出張、休暇など。組織の中で見えます。' },
}
const RETIREMENT: Form = { lastDay: { label: '在職の最後の日', type: 'date', help: 'この日が過ぎると、サインインできなくなり、開いている画面も使えなくなります。持っているものの返却と引継ぎは、すぐに「やること」に出ます。' } }
const TRANSFER: Form = {
  unit: { label: '異動先の部署', type: 'unit' }, post: { label: '職', type: 'text', max: 100, help: '課長、係員、主事など' }, rank: { label: '階級・級', type: 'text', max: 100 },
  head: { label: '部署の長か', type: 'flag' }, from: { label: '発令日', type: 'date', help: 'この日から変わります。前の日までの役割のうち、離れる所属のものは前日で終わります。' },
}
const deputyForm = (roles: readonly string[]): Form => ({
  deputy: { label: '代わりに行う人', type: 'person', notMe: true },
  kind: { label: '行うこと', type: 'choice', options: [{ value: '代決', label: '代決', help: '不在のときに、最後の決裁を代わって行います。' }, { value: '代理', label: '代理', help: '不在のときに、その職の仕事を代わって行います。' }], default: '代決' },
  ...(roles.length > 0 ? { role: { label: '役割', type: 'choice', options: [...roles], required: false, help: '特定の役割に限るときに選びます。' } as const } : {}),
  from: { label: '始まる日', type: 'date' }, until: { label: '終わる日', type: 'date', required: false, help: '決まっていなければ空けておきます。' },
})

/** A small form of the person page: what it asks, where it goes, what is said when it is done. */
export function RegistrationForm({ form, begin, path, done, send, onClose }: { readonly form: Form; readonly begin: Drafts; readonly path: string; readonly done: string; readonly send: string; readonly onClose: () => void }) {
  const me = useMe()
  const toast = useToast()
  const [drafts, setDrafts] = useState<Drafts>(() => ({ ...emptyDrafts(form), ...begin }))
  const [attempt, setAttempt] = useState(0)
  const context = { profile: me.organisation.profile as ProfileId, today: me.today }
  const reading = readForm(form, drafts, context)
  const mutation = useMutation({ mutationFn: (payload: Payload) => api.post(path, payload), onSuccess: async () => { await askAgain(); toast(done); onClose() }, onError: () => setAttempt((now) => now + 1) })
  const refused = mutation.isError ? toProblem(mutation.error).errors.map((one) => ({ ...one, field: one.field === 'to' && !('to' in form) ? ('until' in form ? 'until' : 'lastDay') : one.field })) : []
  const problems = [...reading.problems, ...refused]
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    mutation.reset()
    if (reading.problems.length > 0) setAttempt(attempt + 1)
    else mutation.mutate(reading.payload)
  }
  return (
    <form noValidate className="flex flex-col gap-6" onSubmit={submit}>
      {attempt > 0 && <ErrorSummary entries={summaryEntries(form, problems)} attempt={attempt} />}
      {mutation.isError && refused.length === 0 && <Failed error={mutation.error} />}
      <FormRenderer form={form} drafts={drafts} context={context} problems={attempt > 0 ? problems : []} onChange={(next) => { setDrafts(next); mutation.reset() }} />
      <div className="flex flex-wrap justify-end gap-3"><Button look="outline" onClick={onClose}>やめる</Button><Button type="submit" busy={mutation.isPending}>{send}</Button></div>
    </form>
  )
}

/** 一人の異動の登録, for holders of a role of the whole organisation; it stands among the registered 人事 and can be taken back there until its day. */
export function TransferDialog({ person, open, onClose }: Props) {
  const { today } = useMe()
  const now = person.assignments.find(({ from, until }) => from <= today && (until === null || until >= today))
  return <Dialog open={open} title={`${person.name}の異動を登録する`} onClose={onClose}><RegistrationForm form={TRANSFER} begin={{ post: now?.post ?? '', rank: now?.rank ?? '', head: now?.head ?? false, from: today }} path={`/people/${person.id}/transfer`} done="異動を登録しました。発令日の前なら、「人事の取込み」のページで取り消せます。" send="登録する" onClose={onClose} /></Dialog>
}
/** 退職の登録, for holders of a role of the whole organisation. */
export function RetirementDialog({ person, open, onClose }: Props) {
  const { today } = useMe()
  return <Dialog open={open} title={`${person.name}の退職を登録する`} onClose={onClose}><RegistrationForm form={RETIREMENT} begin={{ lastDay: today }} path={`/people/${person.id}/retirement`} done="退職を登録しました。返却や引継ぎが要るものは、「やること」に出ています。" send="登録する" onClose={onClose} /></Dialog>
}
/** 不在の登録. */
export function AbsenceDialog({ person, open, onClose }: Props) {
  const { today } = useMe()
  return <Dialog open={open} title={`${person.name}の不在を登録する`} onClose={onClose}><RegistrationForm form={ABSENCE} begin={{ from: today, until: today }} path={`/people/${person.id}/absences`} done="不在を登録しました。" send="登録する" onClose={onClose} /></Dialog>
}
/** 代決・代理する人の登録. */
export function DeputyDialog({ person, open, onClose }: Props) {
  const { today } = useMe()
  const roles = [...new Set(person.roles.filter(({ until }) => until === null || until >= today).map(({ role }) => role))]
  return <Dialog open={open} title={`${person.name}の代わりに行う人を登録する`} onClose={onClose}><RegistrationForm form={deputyForm(roles)} begin={{ from: today }} path={`/people/${person.id}/deputies`} done="代わりに行う人を登録しました。" send="登録する" onClose={onClose} /></Dialog>
}
