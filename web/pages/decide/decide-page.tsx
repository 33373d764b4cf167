import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api, toProblem } from '../../app/api.ts'
import { useDefinitions } from '../../app/definitions.ts'
import type { ProcedureShown } from '../../app/definitions.ts'
import { useMe } from '../../app/session.ts'
import { Banner } from '../../kit/banner.tsx'
import { Button, LinkButton } from '../../kit/button.tsx'
import { CheckboxGroup, RadioGroup } from '../../kit/choice.tsx'
import type { Choice } from '../../kit/choice.tsx'
import { DecisionPanel } from '../../kit/decision-panel.tsx'
import { PageHead, Section, Skeleton } from '../../kit/layout.tsx'
import { asAnswer } from '../requests/request-words.ts'
import { ACTIONS, DESTINATIONS, EQUIPMENT, FORM_DESTINATION, NO_TAPS, QUESTIONS, REGISTER_OF, isComplete, situationOf } from './questions.ts'
import type { Taps } from './questions.ts'

const levelsOf = (names: readonly string[]): readonly Choice[] => names.map((label, index) => ({ value: String(index + 1), label }))

/** Procedures that ask for this very act with this very thing: `take-out` in media.take-out.mpd, `use` for use-medium. */
function proceduresFor(all: readonly ProcedureShown[], { action, equipment }: Taps): readonly ProcedureShown[] {
  const named = all.filter(({ id }) => { const parts = id.split('.'); return parts.includes(action) || (action === 'use-medium' && parts.includes('use')) || (action === 'dispose-medium' && parts.includes('disposal')) })
  const fitting = named.filter(({ subject }) => subject === REGISTER_OF[equipment])
  return fitting.length > 0 ? fitting : named.filter(({ subject }) => subject === null)
}
const prefilled = (one: ProcedureShown, taps: Taps): string => `/apply/${one.id}${FORM_DESTINATION[taps.destination] === undefined || one.form['destinationKind'] === undefined ? '' : `?destinationKind=${encodeURIComponent(FORM_DESTINATION[taps.destination]!)}`}`

function Missing({ answer, taps, onChange }: { readonly answer: ReplyOf<'decide'>; readonly taps: Taps; readonly onChange: (taps: Taps) => void }) {
  const asked = [...new Set([...Object.keys(taps.facts), ...answer.missing.map(({ key }) => key)])].filter((path) => QUESTIONS[path] !== undefined)
  const declare = answer.conditions.filter(({ when, met, measure }) => when === 'before' && (!met || taps.measures.includes(measure)))
  return (
    <>
      {asked.map((path) => {
        const question = QUESTIONS[path]!
        const value = question.options.find(({ fact }) => fact === taps.facts[path])?.value ?? ''
        return <RadioGroup key={path} plain inline label={question.label} value={value} options={question.options} onChange={(next) => onChange({ ...taps, facts: { ...taps.facts, [path]: question.options.find((one) => one.value === next)!.fact } })} />
      })}
      {declare.length > 0 && <CheckboxGroup plain label="済ませたこと" values={taps.measures} onChange={(measures) => onChange({ ...taps, measures })} options={declare.map(({ measure, words }) => ({ value: measure, label: words }))} />}
    </>
  )
}

/** これはできるか: a few taps, and the answer with its clauses and the way to the right application. */
export default function DecidePage() {
  const me = useMe()
  const { procedures } = useDefinitions()
  const [taps, setTaps] = useState(NO_TAPS)
  const tap = (part: Partial<Taps>): void => setTaps({ ...taps, facts: {}, measures: [], ...part })
  const body = situationOf(taps, me)
  const { data, isError, error, isFetching } = useQuery({ queryKey: ['decision', body], enabled: isComplete(taps), queryFn: ({ signal }) => api.post<ReplyOf<'decide'>>('/decisions', body, { signal }), placeholderData: keepPreviousData })
  const found = proceduresFor(procedures, taps)
  const answer = isComplete(taps) ? data : undefined
  return (
    <>
      <PageHead title="これはできるか" trail={[{ label: 'ホーム', href: '/' }, { label: 'これはできるか' }]} lead="何を、どの情報で、どこへ。選ぶと、規程に照らした答えと根拠が出ます。聞くだけでは何も記録されません。" />
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_26rem]">
        <form className="flex flex-col gap-7" onSubmit={(event) => event.preventDefault()}>
          <RadioGroup plain inline label="1. 何をしますか" value={taps.action} onChange={(action) => tap({ action })} options={ACTIONS} />
          <RadioGroup plain inline label="2. どの情報ですか（機密性）" value={taps.confidentiality} onChange={(confidentiality) => tap({ confidentiality })} options={levelsOf(me.levels.confidentiality)} />
          <RadioGroup plain inline label="3. 何に入れますか・何を使いますか" value={taps.equipment} onChange={(equipment) => tap({ equipment })} options={EQUIPMENT.filter(({ value }) => value !== 'uid' || me.organisation.profile === 'mpd')} />
          <RadioGroup plain inline label="4. どこへ・どこで" value={taps.destination} onChange={(destination) => tap({ destination })} options={DESTINATIONS} />
          <details className="group rounded-8 border border-solid-gray-300 px-4">
            <summary className="min-h-12 py-3 font-bold text-blue-1000 underline underline-offset-3">完全性・可用性も選ぶ</summary>
            <div className="flex flex-col gap-5 pb-4">
              <RadioGroup plain inline label="完全性" value={taps.integrity} onChange={(integrity) => tap({ integrity })} options={levelsOf(me.levels.integrity)} />
              <RadioGroup plain inline label="可用性" value={taps.availability} onChange={(availability) => tap({ availability })} options={levelsOf(me.levels.availability)} />
            </div>
          </details>
          {answer !== undefined && (answer.missing.length > 0 || answer.conditions.length > 0 || Object.keys(taps.facts).length > 0) && <Section title="もう少し教えてください"><div className="flex flex-col gap-6"><Missing answer={answer} taps={taps} onChange={setTaps} /></div></Section>}
          <div><Button look="outline" onClick={() => setTaps(NO_TAPS)}>はじめから選び直す</Button></div>
        </form>
        <div className="lg:sticky lg:top-4" aria-busy={isFetching || undefined}>
          {!isComplete(taps) ? <section className="panel p-5" aria-label="答え"><h2 className="font-bold">答え</h2><p>1から3までを選ぶと、ここに答えが出ます。</p></section>
            : isError ? <Banner tone="error" title={toProblem(error).details.title}>{toProblem(error).details.detail}</Banner>
              : answer === undefined ? <section className="panel p-5" aria-label="答え"><Skeleton lines={5} label="判定しています" /></section>
                : <><h2 className="mb-2 font-bold">答え</h2><DecisionPanel answer={asAnswer(answer)} title="答え" actions={found.length === 0 ? undefined : <>{found.map((one) => <LinkButton key={one.id} href={prefilled(one, taps)}>{one.verb}</LinkButton>)}</>} /></>}
        </div>
      </div>
    </>
  )
}
