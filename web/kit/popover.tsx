import { useEffect, useId, useRef } from 'react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

const GAP = 6
/** Below the button where there is room, else above; never beyond the window's edges. */
function place(panel: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = panel
  const fitsBelow = at.bottom + GAP + height <= window.innerHeight
  const top = fitsBelow || at.top < height + GAP ? at.bottom + GAP : at.top - height - GAP
  panel.style.top = `${Math.max(8, Math.min(top, window.innerHeight - height - 8))}px`
  panel.style.left = `${Math.max(8, Math.min(at.left, window.innerWidth - width - 8))}px`
}

/**
 * A button with a panel beside it. The browser's own popover gives the top layer, Esc, closing by a click elsewhere and the
 * tab order (the panel follows its button).
 */
export function Popover({ button, label, buttonClass, panelClass, children }: {
  readonly button: ReactNode
  /** Name of the panel for screen readers. */
  readonly label: string
  readonly buttonClass?: string
  readonly panelClass?: string
  readonly children: ReactNode | ((close: () => void) => ReactNode)
}) {
  const id = useId()
  const panel = useRef<HTMLDivElement>(null)
  const trigger = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const element = panel.current!
    const reposition = (): void => { if (element.matches(':popover-open')) place(element, trigger.current!) }
    element.addEventListener('toggle', reposition)
    window.addEventListener('scroll', reposition, { passive: true, capture: true })
    window.addEventListener('resize', reposition)
    return () => {
      element.removeEventListener('toggle', reposition)
      window.removeEventListener('scroll', reposition, { capture: true })
      window.removeEventListener('resize', reposition)
    }
  }, [])
  const close = (): void => panel.current?.hidePopover()
  return (
    <>
      <button ref={trigger} type="button" popoverTarget={id} className={classNames('cursor-pointer', buttonClass)}>{button}</button>
      <div ref={panel} id={id} popover="auto" role="dialog" aria-label={label}
        className={classNames('fixed max-h-[calc(100dvh-1rem)] w-max max-w-[min(24rem,calc(100vw-1rem))] overflow-y-auto rounded-8 border border-solid-gray-400 bg-white p-4 text-left text-base font-normal text-solid-gray-900 shadow-2', panelClass)}>
        {typeof children === 'function' ? children(close) : children}
      </div>
    </>
  )
}
