import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

const LONGEST_WAIT_MS = 5_000

/** True while the page is being put on paper: then all tabs are shown. `print` waits for what `queryKey` still has to fetch. */
export function usePrinting(queryKey: readonly string[]): { readonly printing: boolean; readonly print: () => void } {
  const client = useQueryClient()
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const begin = (): void => flushSync(() => setPrinting(true))
    const end = (): void => setPrinting(false)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => { window.removeEventListener('beforeprint', begin); window.removeEventListener('afterprint', end) }
  }, [])
  const print = (): void => {
    setPrinting(true)
    const until = Date.now() + LONGEST_WAIT_MS
    const wait = (): void => { if (client.isFetching({ queryKey: [...queryKey] }) > 0 && Date.now() < until) setTimeout(wait, 50); else window.print() }
    setTimeout(wait, 50)
  }
  return { printing, print }
}
