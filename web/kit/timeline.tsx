import type { ReactNode } from 'react'
import { formatMoment } from '../app/today.ts'
import { classNames } from './class-names.ts'
import { ClauseChips } from './clause-chip.tsx'

export interface TimelineEntry {
  readonly key: string
  /** ISO time. */
  readonly at: string
  readonly who: string
  readonly what: string
  readonly detail?: ReactNode
  readonly clauses?: readonly string[]
  /** A refusal or a finding stands out by its mark and by 「拒否」 before the text. */
  readonly refused?: boolean
}

/** 経過: what happened, newest first or last as handed over. */
export function Timeline({ entries, label = '経過' }: { readonly entries: readonly TimelineEntry[]; readonly label?: string }) {
  return (
    <ol aria-label={label} className="ml-2 flex flex-col">
      {entries.map((entry) => (
        <li key={entry.key} className="relative border-l-2 border-solid-gray-300 pb-5 pl-6 last:border-transparent last:pb-0">
          <span aria-hidden="true" className={classNames('absolute -left-[9px] top-1.5 size-4 rounded-full border-3 bg-white', entry.refused === true ? 'border-red-900' : 'border-blue-900')} />
          <p className="text-sm text-solid-gray-700"><time dateTime={entry.at}>{formatMoment(entry.at)}</time>　{entry.who}</p>
          <p className="font-bold leading-150">{entry.refused === true && '拒否：'}{entry.what}</p>
          {entry.detail !== undefined && <div className="mt-0.5">{entry.detail}</div>}
          {entry.clauses !== undefined && <div className="mt-1.5"><ClauseChips ids={entry.clauses} /></div>}
        </li>
      ))}
    </ol>
  )
}
