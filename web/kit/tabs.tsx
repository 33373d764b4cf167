import { useId, useRef } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { CountBadge } from './badge.tsx'

export interface Tab { readonly key: string; readonly label: string; readonly count?: number; readonly panel: ReactNode }

/** Tabs (APG): arrows move and open, Home and End go to the ends. The chosen key belongs to the page, so that a URL can hold it. */
export function Tabs({ label, tabs, selected, onSelect }: { readonly label: string; readonly tabs: readonly Tab[]; readonly selected: string; readonly onSelect: (key: string) => void }) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const index = Math.max(0, tabs.findIndex((tab) => tab.key === selected))
  const go = (event: KeyboardEvent): void => {
    const last = tabs.length - 1
    const next = { ArrowRight: index === last ? 0 : index + 1, ArrowLeft: index === 0 ? last : index - 1, Home: 0, End: last }[event.key]
    if (next === undefined) return
    event.preventDefault()
    onSelect(tabs[next]!.key)
    list.current!.querySelectorAll<HTMLElement>('[role=tab]')[next]!.focus()
  }
  return (
    <div>
      <div ref={list} role="tablist" aria-label={label} onKeyDown={go} className="relative flex overflow-x-auto border-b border-solid-gray-400 p-1.5 pb-0">
        {tabs.map((tab, at) => (
          <button key={tab.key} type="button" role="tab" id={`${id}-${at}`} aria-controls={`${id}-panel`} aria-selected={at === index} tabIndex={at === index ? 0 : -1} onClick={() => onSelect(tab.key)}
            className={classNames('flex min-h-12 shrink-0 cursor-pointer items-center gap-2 border-b-4 px-4', at === index ? 'border-blue-900 font-bold text-blue-1000' : 'border-transparent hover:border-solid-gray-400 hover:bg-solid-gray-50')}>
            {tab.label}<CountBadge count={tab.count ?? 0} label="" />
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${index}`} tabIndex={0} className="pt-6">{tabs[index]?.panel}</div>
    </div>
  )
}
