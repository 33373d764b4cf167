import { useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { classNames } from '../../kit/class-names.ts'

/** Columns of a sheet with so many labels: label sheets are tall, about two and a half times as many rows as columns. */
export function columnsOfSheet(cells: number): number {
  const wanted = Math.sqrt(cells / 2.6)
  const divisors = Array.from({ length: cells }, (_, index) => index + 1).filter((one) => cells % one === 0)
  return divisors.reduce((best, one) => (Math.abs(one - wanted) < Math.abs(best - wanted) ? one : best), 1)
}

/** The sheet as it lies in the printer: used labels are passed over by choosing the first free one. Arrows move, as in a group of radios. */
export function SheetGrid({ cells, columns, start, count, onStart }: { readonly cells: number; readonly columns: number; readonly start: number; readonly count: number; readonly onStart: (start: number) => void }) {
  const grid = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns, Home: 1 - start, End: cells - start }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = Math.min(cells, Math.max(1, start + step))
    onStart(next)
    grid.current!.querySelectorAll<HTMLElement>('[role=radio]')[next - 1]!.focus()
  }
  return (
    <div ref={grid} role="radiogroup" tabIndex={-1} aria-label="印刷を始める位置" onKeyDown={move} className="grid w-full max-w-64 gap-1 rounded-4 border border-solid-gray-500 bg-solid-gray-50 p-2" style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
      {Array.from({ length: cells }, (_, index) => {
        const cell = index + 1
        const look = cell < start ? 'border-dashed border-solid-gray-400 bg-solid-gray-100 text-solid-gray-700' : cell < start + count ? 'border-blue-900 bg-blue-100 font-bold text-blue-1100' : 'border-solid-gray-400 bg-white text-solid-gray-700'
        return (
          <button key={cell} type="button" role="radio" aria-checked={cell === start} tabIndex={cell === start ? 0 : -1} onClick={() => onStart(cell)} aria-label={`${Math.ceil(cell / columns)}段目の左から${((cell - 1) % columns) + 1}番目`}
            className={classNames('min-h-6 cursor-pointer rounded-4 border text-sm leading-130 tabular-nums hover:outline-2 hover:outline-blue-900', look)}>{cell}</button>
        )
      })}
    </div>
  )
}
