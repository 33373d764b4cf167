import { useQuery } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api, toProblem } from '../../app/api.ts'
import { useDefinitions } from '../../app/definitions.ts'
import type { ProcedureShown } from '../../app/definitions.ts'
import { useMe } from '../../app/session.ts'
import { Banner } from '../../kit/banner.tsx'
import { Button, LinkButton } from '../../kit/button.tsx'
import { DecisionPanel } from '../../kit/decision-panel.tsx'
import { PageHead, Skeleton } from '../../kit/layout.tsx'
import { TextInput } from '../../kit/text-input.tsx'
import { asAnswer } from '../requests/request-words.ts'
import { FORM_DESTINATION, PROCEDURE_PARTS, REGISTER_OF, groupOf, labelOf } from './actions.ts'
import { About, aboutOf } from './about.tsx'
import { ActionFields, QuestionFields, WaitingQuestions } from './decide-form.tsx'
import { addressOf, dayOf, situationOf, tapsOf } from './taps.ts'
import type { Questions as Asked, Taps } from './taps.ts'
import { Told } from './told.tsx'

/** Procedures that ask for this very act with this very thing: `take-out` in media.take-out.mpd, `use` for use-medium. */
function proceduresFor(all: readonly ProcedureShown[], taps: Taps): readonly ProcedureShown[] {
  const action = taps['action']!
  const parts = [action, ...(PROCEDURE_PARTS[action] ?? [])]
  const named = all.filter(({ id }) => id.split('.').some((part) => parts.includes(part)))
  const fitting = named.filter(({ subject }) => subject === REGISTER_OF[taps['equipment.kind'] ?? ''])
  return fitting.length > 0 ? fitting : named.filter(({ subject }) => subject === null)
}
function prefilled(one: ProcedureShown, taps: Taps): string {
  const kind = FORM_DESTINATION[taps['destination.kind'] ?? '']
  return `/apply/${one.id}${kind === undefined || one.form['destinationKind'] === undefined ? '' : `?destinationKind=${encodeURIComponent(kind)}`}`
}

/** Nothing of this action is told apart by the rules in force. */
const isUnruled = ({ facts, measures, findings, approvals, lifts }: Asked): boolean => [facts, measures, findings, approvals, lifts].every((list) => list.length === 0)

function useDecision(taps: Taps) {
  const me = useMe()
  const action = groupOf(taps['action']) === undefined ? undefined : taps['action']
  const on = dayOf(taps, me)
  const questions = useQuery({ queryKey: ['decision-questions', action, on], enabled: action !== undefined, staleTime: Infinity, queryFn: ({ signal }) => api.get<Asked>('/decisions/questions', { query: { action: action!, on }, signal }) })
  const about = aboutOf(taps)
  const body = questions.data === undefined ? undefined : situationOf(taps, questions.data, me)
  const answer = useQuery({
    queryKey: ['decision', body, about], enabled: body !== undefined, queryFn: ({ signal }) => api.post<ReplyOf<'decide'>>('/decisions', body, { query: { about }, signal }),
    placeholderData: (last, query) => ((query?.queryKey[1] as typeof body)?.action === body?.action ? last : undefined),
  })
  return { me, action, questions, answer }
}

/** The address of the question: copied, or shown to be copied where the browser does not let us. */
function Share() {
  const [shown, setShown] = useState<string | null>(null)
  const copy = async (): Promise<void> => {
    const address = globalThis.location.href
    try { await navigator.clipboard.writeText(address); setShown('') } catch { setShown(address) }
  }
  return (
    <div className="flex flex-col gap-2" data-screen-only>
      <div className="flex flex-wrap gap-3"><Button look="outline" onClick={() => void copy()}>この問いのリンクをコピー</Button><Button look="outline" onClick={() => globalThis.print()}>印刷</Button></div>
      <div role="status">{shown === '' ? 'コピーしました。受け取った人は自分の権限で同じ問いを開けます。' : shown !== null && <TextInput plain readOnly label="この問いのリンク" value={shown} onChange={() => undefined} />}</div>
    </div>
  )
}

/** これはできるか: a few taps, and the answer with its clauses and the way to the right application. The question stands in the address. */
export default function DecidePage() {
  const router = useRouter()
  const { procedures } = useDefinitions()
  const taps = tapsOf(useSearch({ strict: false }))
  const { me, action, questions, answer } = useDecision(taps)
  const go = (next: Taps): void => void router.navigate({ href: addressOf(next), replace: true, resetScroll: false })
  const tap = (part: Taps): void => go({ ...taps, ...part })
  const failed = questions.error ?? answer.error
  const found = action === undefined ? [] : proceduresFor(procedures, taps)
  return (
    <>
      <PageHead title="これはできるか" trail={[{ label: 'ホーム', href: '/' }, { label: 'これはできるか' }]} lead="何をするかを選び、聞かれたことに答えると、規程に照らした答えと根拠が出ます。聞くだけでは何も記録されません。" />
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_26rem]">
        <form className="flex flex-col gap-7" data-screen-only onSubmit={(event) => event.preventDefault()}>
          <ActionFields taps={taps} onChange={tap} />
          {action !== undefined && <About taps={taps} onChange={tap} />}
          {action !== undefined && questions.data === undefined && questions.error === null && <WaitingQuestions />}
          {action !== undefined && questions.data !== undefined && <QuestionFields taps={taps} questions={questions.data} answer={answer.data} me={me} onChange={tap} />}
          <div><Button look="outline" onClick={() => go({})}>はじめから選び直す</Button></div>
        </form>
        <div className="flex flex-col gap-4 lg:sticky lg:top-4" aria-busy={answer.isFetching || undefined}>
          <h2 className="-mb-2 font-bold">答え</h2>
          {action !== undefined && answer.data?.notes.map((note) => <Banner key={note} tone="warning" title="規程について">{note}</Banner>)}
          {action === undefined ? <section className="panel p-5" aria-label="答え"><p>何をするかを選ぶと、ここに答えが出ます。</p></section>
            : failed !== null ? <Banner tone="error" title={toProblem(failed).details.title}>{toProblem(failed).details.detail}</Banner>
              : answer.data === undefined || questions.data === undefined ? <section className="panel p-5" aria-label="答え"><Skeleton lines={5} label="判定しています" /></section>
                : isUnruled(questions.data) ? <Banner tone="info" title={`「${labelOf(action)}」についての定めはありません`}>この組織の規程には、この行為の取扱いを決める条項がありません。ほかの行為として行う場合は、それを選び直してください。</Banner>
                  : <DecisionPanel answer={asAnswer(answer.data)} title="答え" actions={found.length === 0 ? undefined : <>{found.map((one) => <LinkButton key={one.id} href={prefilled(one, taps)}>{one.verb}</LinkButton>)}</>} />}
          {action !== undefined && questions.data !== undefined && <><Told taps={taps} questions={questions.data} me={me} /><Share /></>}
        </div>
      </div>
    </>
  )
}
