import { useEffect, useRef } from 'react'
import type { MouseEvent } from 'react'
import { ClauseChips } from './clause-chip.tsx'
import { Icon } from './icon.tsx'

/** One thing to put right; `target` is the id of the first control of the field, null for the form as a whole. */
export interface SummaryEntry { readonly target: string | null; readonly label?: string; readonly message: string; readonly cites?: readonly string[] }

/** Opens the field: radio groups and pickers take the focus on their first control. */
function focusField(event: MouseEvent, target: string): void {
  const element = document.getElementById(target)
  if (element === null) return
  event.preventDefault()
  element.scrollIntoView({ block: 'center' })
  element.focus({ preventScroll: true })
}

/** The list of errors above a form. The focus comes here whenever `attempt` changes, i.e. after each refused submission. */
export function ErrorSummary({ entries, attempt }: { readonly entries: readonly SummaryEntry[]; readonly attempt: number }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => { if (attempt > 0) box.current?.focus() }, [attempt])
  if (entries.length === 0) return null
  return (
    <div ref={box} tabIndex={-1} role="group" aria-labelledby="error-summary-title" className="rounded-12 border-3 border-error-1 bg-white p-4 md:p-6">
      <h2 id="error-summary-title" className="flex items-center gap-2 text-lg font-bold text-red-900"><Icon name="error" className="size-6" />{entries.length}か所を確かめてください</h2>
      <ul className="mt-3 flex flex-col gap-2">
        {entries.map((entry, index) => (
          <li key={index} className="flex flex-col gap-1 border-l-4 border-red-200 pl-3">
            {entry.target === null ? <p>{entry.message}</p>
              : <a className="link" href={`#${entry.target}`} onClick={(event) => focusField(event, entry.target!)}>{entry.label !== undefined && `${entry.label}：`}{entry.message}</a>}
            <ClauseChips ids={entry.cites ?? []} />
          </li>
        ))}
      </ul>
    </div>
  )
}
