import { useEffect, useRef, useState } from 'react'

const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLElement && (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName) || (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)))

/** j and k move through a list, the other keys act on the line that is current; nothing is taken while somebody types. Returns the current index, -1 before the first move. */
export function useListKeys(length: number, active: boolean, acts: { readonly [key: string]: (index: number) => void }): number {
  const [at, setAt] = useState(-1)
  const latest = useRef({ length, at, acts })
  useEffect(() => { latest.current = { length, at: Math.min(at, length - 1), acts } })
  useEffect(() => {
    if (!active) return
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return
      const now = latest.current
      if (event.key === 'j' || event.key === 'k') {
        event.preventDefault()
        setAt(Math.max(0, Math.min(now.length - 1, event.key === 'j' ? now.at + 1 : now.at - 1)))
        return
      }
      const act = now.acts[event.key]
      const elsewhere = event.key === 'Enter' && event.target instanceof HTMLElement && event.target.closest('a, button') !== null
      if (act === undefined || now.at < 0 || elsewhere) return
      event.preventDefault()
      act(now.at)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [active])
  return Math.min(at, length - 1)
}
