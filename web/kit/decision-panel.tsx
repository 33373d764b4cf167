import type { ReactNode } from 'react'
import type { Answer } from '../../src/engine/decision/answer.ts'
import type { Lift, When } from '../../src/engine/decision/rule.ts'
import { describeFact, describeMeasure } from '../../src/engine/decision/wording.ts'
import { AccompanyingSections } from './accompanying-notes.tsx'
import type { Accompanying } from './accompanying-notes.tsx'
import { StatusBadge } from './badge.tsx'
import { classNames } from './class-names.ts'
import { ClauseChips } from './clause-chip.tsx'
import { Icon } from './icon.tsx'
import type { IconName } from './icon.tsx'
import { LiftedNotes } from './lifted-notes.tsx'
import type { Lifted } from './lifted-notes.tsx'

type Outcome = '可' | '条件付き可' | '申請が必要' | '情報不足' | '不可'
/** 申請が必要 where a permission is still wanting; 条件付き可 where only conditions are; 情報不足 where nothing but facts are wanting. */
export function outcomeOf(answer: Answer): Outcome {
  if (answer.outcome === 'permitted') return '可'
  if (answer.outcome === 'prohibited') return '不可'
  if (answer.approvals.some((approval) => !approval.held)) return '申請が必要'
  return answer.missing.length > 0 && answer.conditions.every(({ met }) => met) ? '情報不足' : '条件付き可'
}
const OUTCOMES: { readonly [outcome in Outcome]: { readonly box: string; readonly icon: IconName; readonly text: string } } = {
  可: { box: 'bg-green-50 border-green-900 text-green-1000', icon: 'success', text: 'このまま行えます。' },
  条件付き可: { box: 'bg-yellow-50 border-yellow-1000 text-yellow-1200', icon: 'warning', text: '下の条件を満たせば行えます。' },
  申請が必要: { box: 'bg-blue-50 border-blue-900 text-blue-1000', icon: 'file', text: '下の許可を受けてから行ってください。' },
  情報不足: { box: 'bg-yellow-50 border-yellow-1000 text-yellow-1200', icon: 'warning', text: '足りない情報を入れると答えが決まります。' },
  不可: { box: 'bg-red-50 border-red-900 text-red-1000', icon: 'error', text: 'この取扱いは禁止されています。' },
}
const LIFTS: { readonly [lift in NonNullable<Lift>]: string } = {
  'separate-provision': '別段の定めがあれば行えます。', exception: '例外措置の許可があれば行えます。', approval: '許可があれば行えます。',
}
const WHEN: readonly { readonly when: When; readonly title: string }[] = [
  { when: 'before', title: '事前に行うこと' }, { when: 'during', title: '行う間に守ること' }, { when: 'after', title: '終わってから行うこと' },
]

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return <section className="border-t border-solid-gray-300 px-4 py-4 md:px-6"><h3 className="mb-2 font-bold">{title}</h3><ul className="flex flex-col gap-3">{children}</ul></section>
}
function Line({ text, mark, clauses }: { readonly text: ReactNode; readonly mark?: ReactNode; readonly clauses: readonly string[] }) {
  return <li className="flex flex-col gap-1"><div className="flex flex-wrap items-center gap-x-3 gap-y-1"><span>{text}</span>{mark}</div><ClauseChips ids={clauses} /></li>
}
const Done = ({ done, yes, no }: { readonly done: boolean; readonly yes: string; readonly no: string }) => <StatusBadge tone={done ? 'success' : 'warning'}>{done ? yes : no}</StatusBadge>

/** The answer of a handling decision: outcome first, then what to do, then why. `actions` are the buttons that open the applications. */
export function DecisionPanel({ answer, actions, title = '取扱判定の結果' }: { readonly answer: Answer & { readonly lifted?: readonly Lifted[]; readonly accompanying?: readonly Accompanying[] }; readonly actions?: ReactNode; readonly title?: string }) {
  const outcome = outcomeOf(answer)
  const look = OUTCOMES[outcome]
  return (
    <section className="panel overflow-hidden" aria-label={title}>
      <div role="status" className={classNames('flex items-center gap-4 border-l-8 px-4 py-4 md:px-6', look.box)}>
        <Icon name={look.icon} className="size-10" />
        <div><p className="text-2xl font-bold leading-140">{outcome}</p><p>{look.text}</p></div>
      </div>
      {(answer.toProceed.length > 0 || actions !== undefined) && (
        <section className="px-4 py-4 md:px-6">
          {answer.toProceed.length > 0 && <><h3 className="mb-2 font-bold">次にすること</h3><ol className="list-decimal pl-6">{answer.toProceed.map((step) => <li key={step}>{step}</li>)}</ol></>}
          {actions !== undefined && <div className="mt-4 flex flex-wrap gap-3">{actions}</div>}
        </section>
      )}
      {answer.lifted !== undefined && answer.lifted.length > 0 && <section className="border-t border-solid-gray-300 px-4 py-4 md:px-6"><h3 className="mb-2 font-bold">例外・別段の定め</h3><LiftedNotes lifted={answer.lifted} /></section>}
      <AccompanyingSections rows={answer.accompanying ?? []} />
      {answer.prohibitions.length > 0 && <Part title="禁止">{answer.prohibitions.map((ban, index) => <Line key={index} text={ban.unless === null ? 'どのような場合も行えません。' : LIFTS[ban.unless]} clauses={ban.clauses} />)}</Part>}
      {answer.approvals.length > 0 && <Part title="必要な許可">{answer.approvals.map((approval, index) => <Line key={index} text={`${approval.role}の許可`} mark={<Done done={approval.held} yes="許可あり" no="許可がまだない" />} clauses={approval.clauses} />)}</Part>}
      {WHEN.map(({ when, title }) => {
        const conditions = answer.conditions.filter((condition) => condition.when === when)
        return conditions.length > 0 && <Part key={when} title={title}>{conditions.map((condition, index) => <Line key={index} text={describeMeasure(condition.measure)} mark={<Done done={condition.met} yes="済み" no="まだ" />} clauses={condition.clauses} />)}</Part>
      })}
      {answer.missing.length > 0 && <Part title="判定に足りない情報">{answer.missing.map((one) => <Line key={one.key} text={describeFact(one.key)} clauses={one.clauses} />)}</Part>}
      {answer.notices.length > 0 && <Part title="知らせる相手">{answer.notices.map((notice, index) => <Line key={index} text={notice.role} clauses={notice.clauses} />)}</Part>}
      <details className="group border-t border-solid-gray-300 px-4 py-2 md:px-6">
        <summary className="flex min-h-12 items-center gap-2"><Icon name="chevronRight" className="size-5 transition-transform group-open:rotate-90" />当てはめた条項 {answer.applied.length}件</summary>
        <div className="pb-3"><ClauseChips ids={answer.applied} label="" /><p className="mt-3 text-sm text-solid-gray-700">規則の版：{answer.revision}</p></div>
      </details>
    </section>
  )
}
