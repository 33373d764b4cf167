import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { BodyOf, ReplyOf } from '../../../src/contract/routes.ts'
import { api, toProblem } from '../../app/api.ts'
import { askAgain } from '../../app/waiting.ts'
import { Banner, useToast } from '../../kit/banner.tsx'
import { Button, LinkButton } from '../../kit/button.tsx'
import { ActDialog } from './act-dialog.tsx'
import type { ChosenAct } from './act-dialog.tsx'
import { ACT_WORDS, FORWARD, isAct } from './act-words.ts'
import { isEditable } from './request-words.ts'
import type { RequestDetail } from './request-words.ts'
import { useMe } from '../../app/session.ts'

const STALE = 409
/** What I may do with this request now. A stale page is told so and reloaded, and the act is not repeated by itself. */
export function RequestActs({ request }: { readonly request: RequestDetail }) {
  const me = useMe()
  const toast = useToast()
  const [chosen, setChosen] = useState<ChosenAct | null>(null)
  const [overtaken, setOvertaken] = useState<string | null>(null)
  const mutation = useMutation({
    mutationFn: (body: BodyOf<'act'>) => api.post<ReplyOf<'act'>>(`/requests/${request.id}/acts`, body),
    onSuccess: async (_, { act }) => { setChosen(null); setOvertaken(null); await askAgain(); toast(ACT_WORDS[act].done) },
    onError: (thrown) => {
      const problem = toProblem(thrown)
      if (problem.status !== STALE) return
      setChosen(null)
      setOvertaken(problem.details.detail)
    },
  })
  const open = (one: ChosenAct): void => { mutation.reset(); setChosen(one) }
  // Whoever may read a request under way may comment on it; the server's list names only what moves it.
  const remark: ChosenAct = { act: 'コメント', may: { act: 'コメント', position: null, via: null } }
  const named = request.mayDo.flatMap((may) => (isAct(may.act) ? [{ act: may.act, may }] : []))
  const acts = request.number === null || named.some(({ act }) => act === 'コメント') ? named : [...named, remark]
  const forward = acts.filter(({ act }) => FORWARD.includes(act))
  const others = acts.filter(({ act }) => !FORWARD.includes(act))
  const mine = request.applicant.id === me.person.id || request.typedBy.id === me.person.id
  const stepName = (one: ChosenAct): string => (forward.filter(({ act }) => act === one.act).length > 1 ? `（${request.steps.find(({ position }) => position === one.may.position)?.role ?? ''}）` : '')
  return (
    <div className="mb-8 flex flex-col gap-4" data-screen-only>
      {overtaken !== null && <div role="alert"><Banner tone="warning" title="ほかの人の処理が先に済んでいます" actions={<Button onClick={() => { setOvertaken(null); void askAgain() }}>読み込み直す</Button>}>{overtaken} いまの操作は行われていません。</Banner></div>}
      {overtaken === null && <section aria-label="この申請に対してできること" className="flex flex-wrap items-center gap-3">
        {forward.map((one) => <Button key={`${one.act}${one.may.position}`} onClick={() => open(one)}>{ACT_WORDS[one.act].button}{one.may.via !== null && one.may.via !== '本人' && `（${one.may.via}）`}{stepName(one)}</Button>)}
        {mine && isEditable(request.state) && <LinkButton href={`/apply/${request.procedure}?request=${request.id}`}>{request.number === null ? '続きを書く' : '直して再提出する'}</LinkButton>}
        {others.map((one) => <Button key={`${one.act}${one.may.position}`} look={ACT_WORDS[one.act].danger === true ? 'danger' : 'outline'} onClick={() => open(one)}>{ACT_WORDS[one.act].button}</Button>)}
        {mine && <LinkButton look="text" href={`/apply/${request.procedure}?copy=${request.id}`}>写して新しく申請する</LinkButton>}
        <a className="link px-3 py-3 font-bold" href={`/api/requests/${request.id}/pdf`} target="_blank" rel="noreferrer">PDFで開く</a>
      </section>}
      {chosen !== null && <ActDialog key={`${chosen.act}${chosen.may.position}`} request={request} chosen={chosen} busy={mutation.isPending} problem={mutation.isError ? toProblem(mutation.error) : null} onSend={(body) => mutation.mutate(body)} onClose={() => setChosen(null)} />}
    </div>
  )
}
