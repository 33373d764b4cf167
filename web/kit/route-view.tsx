import type { StepKind } from '../../src/engine/request/procedure.ts'
import { formatMoment } from '../app/today.ts'
import { StatusBadge } from './badge.tsx'
import type { Tone } from './badge.tsx'
import { classNames } from './class-names.ts'
import { ClauseChips } from './clause-chip.tsx'
import { Icon } from './icon.tsx'

export type StepState = '済' | '処理中' | '待ち' | '差戻し' | '却下' | '省略'
export interface RouteStep {
  readonly kind: StepKind | '起案'
  readonly role: string
  readonly unit?: string
  readonly people: readonly string[]
  readonly state: StepState
  readonly mark?: '代決' | '後閲' | '引上げ' | '委譲' | '代行' | '自己承認' | '代理申請'
  /** ISO time of the act. */
  readonly at?: string
  readonly comment?: string
  readonly cites?: readonly string[]
}
const TONES: { readonly [state in StepState]: Tone } = { 済: 'success', 処理中: 'info', 待ち: 'neutral', 差戻し: 'warning', 却下: 'danger', 省略: 'neutral' }

function Step({ step }: { readonly step: RouteStep }) {
  return (
    <div className={classNames('flex h-full flex-col gap-1 rounded-8 border bg-white p-3', step.state === '処理中' ? 'border-2 border-blue-900' : 'border-solid-gray-400')} aria-current={step.state === '処理中' ? 'step' : undefined}>
      <div className="flex flex-wrap items-center justify-between gap-1">
        <span className="text-sm text-solid-gray-700">{step.kind}</span>
        <span className="flex gap-1">{step.mark !== undefined && <span className="inline-flex min-h-7 items-center rounded-4 border border-solid-gray-900 px-1.5 text-sm font-bold leading-130">{step.mark}</span>}<StatusBadge tone={TONES[step.state]}>{step.state}</StatusBadge></span>
      </div>
      <p className="font-bold leading-150">{step.role}</p>
      {step.unit !== undefined && <p className="text-sm leading-150 text-solid-gray-700">{step.unit}</p>}
      <p className="leading-150">{step.people.length === 0 ? '担当者がいません' : step.people.join('、')}</p>
      {step.at !== undefined && <p className="text-sm text-solid-gray-700"><time dateTime={step.at}>{formatMoment(step.at)}</time></p>}
      {step.comment !== undefined && <p className="rounded-4 bg-solid-gray-50 px-2 py-1 text-[0.9375rem]">「{step.comment}」</p>}
      {step.cites !== undefined && <div className="mt-auto pt-1"><ClauseChips ids={step.cites} label="" /></div>}
    </div>
  )
}

/** 承認の経路: stages one after the other, the steps of one stage side by side (並列). */
export function RouteView({ stages, label = '承認の経路' }: { readonly stages: readonly (readonly RouteStep[])[]; readonly label?: string }) {
  return (
    <ol aria-label={label} className="flex flex-col gap-2 lg:flex-row lg:flex-wrap lg:items-stretch">
      {stages.map((steps, index) => (
        <li key={index} className="flex flex-col gap-2 lg:min-w-56 lg:flex-1 lg:flex-row lg:items-center">
          {index > 0 && <span className="self-center text-solid-gray-600"><Icon name="arrowDown" className="size-6 lg:hidden" /><Icon name="arrowRight" className="hidden size-6 lg:block" /></span>}
          <div className="flex flex-1 flex-col gap-2 self-stretch">
            {steps.length > 1 && <p className="text-sm text-solid-gray-700">並列（{steps.length}か所）</p>}
            {steps.map((step, at) => <div key={at} className="flex-1"><Step step={step} /></div>)}
          </div>
        </li>
      ))}
    </ol>
  )
}

export interface SealBox { readonly post: string; readonly name?: string; readonly day?: string; readonly mark?: '代決' | '後閲' | '委譲' | '代行' | '自己承認' }
/** 決裁欄 for paper: post above, name and day in the box, 代決 and 後閲 as they are written by hand. */
export function SealBoxes({ boxes, caption = '決裁欄' }: { readonly boxes: readonly SealBox[]; readonly caption?: string }) {
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={caption}>
      <table className="border-collapse text-center text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead><tr>{boxes.map((box, index) => <th key={index} scope="col" className="min-w-24 border border-solid-gray-900 px-2 py-1 font-normal">{box.post}</th>)}</tr></thead>
        <tbody><tr>{boxes.map((box, index) => (
          <td key={index} className="h-20 border border-solid-gray-900 px-2 align-middle leading-150">
            {box.mark !== undefined && <span className="block text-xs font-bold">{box.mark}</span>}
            <span className="block font-bold">{box.name ?? ''}</span><span className="block whitespace-nowrap text-xs">{box.day ?? ''}</span>
          </td>
        ))}</tr></tbody>
      </table>
    </div>
  )
}
