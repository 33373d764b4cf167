import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icon.tsx'

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger'
const TONES: { readonly [tone in Tone]: { readonly box: string; readonly icon: IconName } } = {
  neutral: { box: 'border-solid-gray-500 bg-solid-gray-50 text-solid-gray-800', icon: 'minus' },
  info: { box: 'border-blue-900 bg-blue-50 text-blue-1000', icon: 'arrowRight' },
  success: { box: 'border-green-900 bg-green-50 text-green-1000', icon: 'check' },
  warning: { box: 'border-orange-1000 bg-yellow-50 text-orange-1100', icon: 'clock' },
  danger: { box: 'border-red-900 bg-red-50 text-red-1000', icon: 'error' },
}

/** State of a thing in words; the tone adds a colour and a shape but never says anything alone. */
export function StatusBadge({ tone = 'neutral', icon, children }: { readonly tone?: Tone; readonly icon?: IconName; readonly children: ReactNode }) {
  return (
    <span className={classNames('inline-flex min-h-7 items-center gap-1 whitespace-nowrap rounded-4 border px-2 py-0.5 text-sm font-bold leading-130', TONES[tone].box)}>
      <Icon name={icon ?? TONES[tone].icon} className="size-4" />{children}
    </span>
  )
}

type Axis = '機密性' | '完全性' | '可用性'
const WEIGHT = ['border-solid-gray-400 bg-white text-solid-gray-700', 'border-solid-gray-400 bg-white text-solid-gray-800', 'border-solid-gray-700 bg-solid-gray-100 text-solid-gray-900 font-bold', 'border-solid-gray-900 bg-solid-gray-900 text-white font-bold'] as const

/** Class of information (機密性2). `label` is the profile's own name of the level; the higher, the heavier it looks. 0 = nothing on it. */
export function ClassBadge({ axis = '機密性', level, label }: { readonly axis?: Axis; readonly level: 0 | 1 | 2 | 3; readonly label?: string }) {
  const weight = axis !== '機密性' && level === 2 ? 2 : level
  return <span className={classNames('inline-flex min-h-7 items-center whitespace-nowrap rounded-4 border px-2 py-0.5 text-sm leading-130', WEIGHT[weight])}>{label ?? (level === 0 ? '情報なし' : `${axis}${level}`)}</span>
}

/** A figure beside a word: 受信箱 3. Nothing for zero. */
export function CountBadge({ count, label }: { readonly count: number; readonly label: string }) {
  if (count === 0) return null
  return <span className="inline-flex min-w-6 items-center justify-center rounded-full bg-red-900 px-1.5 text-sm font-bold leading-150 text-white"><span aria-hidden="true">{count > 99 ? '99+' : count}</span><span className="sr-only">（{label}{count}件）</span></span>
}

/** ProgressBar: done of total, with the figures written out. */
export function ProgressBar({ done, total, label, unit = '件' }: { readonly done: number; readonly total: number; readonly label: string; readonly unit?: string }) {
  const percent = total === 0 ? 100 : Math.floor((done / total) * 100)
  return (
    <div>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4"><span>{label}</span><span className="tabular-nums">{total}{unit}のうち{done}{unit}（{percent}%）</span></div>
      <progress className="mt-1 block h-3 w-full overflow-hidden rounded-full border border-solid-gray-500 bg-white [&::-moz-progress-bar]:bg-blue-900 [&::-webkit-progress-bar]:bg-white [&::-webkit-progress-value]:bg-blue-900" max={total === 0 ? 1 : total} value={total === 0 ? 1 : done} aria-label={label} />
    </div>
  )
}

export function KeyHint({ keys }: { readonly keys: readonly string[] }) {
  return <span className="inline-flex gap-1">{keys.map((key) => <kbd key={key} className="rounded-4 border border-solid-gray-400 bg-solid-gray-50 px-1.5 font-sans text-xs leading-170 text-solid-gray-700">{key}</kbd>)}</span>
}
