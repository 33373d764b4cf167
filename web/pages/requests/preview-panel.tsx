import type { ReplyOf } from '../../../src/contract/routes.ts'
import { Banner } from '../../kit/banner.tsx'
import { StatusBadge } from '../../kit/badge.tsx'
import { ClauseChips } from '../../kit/clause-chip.tsx'
import { DecisionPanel } from '../../kit/decision-panel.tsx'
import { Skeleton } from '../../kit/layout.tsx'
import { asAnswer } from './request-words.ts'
import type { Step } from './request-words.ts'

type Preview = ReplyOf<'previewRequest'>

function RouteLine({ step }: { readonly step: Step }) {
  return (
    <li className="flex flex-col gap-1 border-l-4 border-blue-900 pl-3">
      <p className="flex flex-wrap items-center gap-x-2"><StatusBadge tone={step.kind === '決裁' ? 'info' : 'neutral'} icon={step.kind === '決裁' ? 'check' : 'person'}>{step.kind}</StatusBadge><span className="font-bold">{step.role}</span></p>
      {step.unit !== null && <p className="text-sm text-solid-gray-700">{step.unit.name}</p>}
      {step.addressees.length === 0 ? <p className="text-red-900">担当者がいません</p> : (
        <ul>{step.addressees.map(({ person, via, principal }) => <li key={`${person.id}${via}`}>{person.name}（{person.post}）{via !== '本人' && principal !== null && <span className="text-sm text-solid-gray-700">　{principal.name}の{via}</span>}</li>)}</ul>
      )}
      {step.reason !== null && <p className="rounded-4 bg-yellow-50 px-2 py-1 text-[0.9375rem]">{step.reason}</p>}
      <ClauseChips ids={step.clauses} />
    </li>
  )
}

/** Beside the form while it is being filled in: may it be done, who will decide, what happens then. `waiting`: nothing can be judged yet. */
export function PreviewPanel({ preview, busy, failed, waiting }: { readonly preview: Preview | undefined; readonly busy: boolean; readonly failed: string | null; readonly waiting: string | null }) {
  if (failed !== null) return <section className="panel p-5" aria-label="判定と経路"><p role="alert">判定できませんでした。{failed}</p></section>
  if (preview === undefined) return <section className="panel p-5" aria-label="判定と経路"><Skeleton lines={5} label="判定しています" /></section>
  return (
    <div className="flex flex-col gap-4" aria-busy={busy || undefined}>
      {waiting !== null ? <section className="panel p-5" aria-label="判定と経路"><h2 className="mb-1 font-bold">判定と決裁者</h2><p>{waiting}</p></section> : (
        <>
          {preview.answer !== null && <div><h2 className="mb-2 font-bold">いまの入力での判定</h2><DecisionPanel answer={asAnswer(preview.answer)} title="いまの入力での判定" /></div>}
          {preview.warnings.map(({ message, cites }) => <Banner key={message} tone="warning" title={message} level="p"><ClauseChips ids={cites} /></Banner>)}
          <section className="panel flex flex-col gap-3 p-4 md:px-6" aria-label="経路">
            <h2 className="font-bold">だれが決めるか</h2>
            {preview.steps.length === 0 ? <p>決裁は要りません。出すとすぐに記録されます。</p> : <ol className="flex flex-col gap-3">{preview.steps.map((step) => <RouteLine key={step.position} step={step} />)}</ol>}
            {preview.effect !== '' && preview.steps.length > 0 && <p className="border-t border-solid-gray-300 pt-3 text-[0.9375rem]">{preview.effect}</p>}
          </section>
        </>
      )}
    </div>
  )
}
