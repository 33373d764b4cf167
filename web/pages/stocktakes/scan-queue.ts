import { useCallback, useEffect, useRef, useState } from 'react'
import type { BodyOf, ReplyOf } from '../../../src/contract/routes.ts'
import { api, toProblem } from '../../app/api.ts'
import { dropScans, keepScan, newId, nextSequence, waitingScans } from './scan-store.ts'
import type { Scan } from './scan-store.ts'

export type ScanResult = ReplyOf<'scan'>['results'][number]
const AT_ONCE = 500
const AGAIN_MS = 15_000

export interface Queue {
  /** Mine, not sent yet. */
  readonly waiting: readonly Scan[]
  /** Left on this device by somebody else; only they can send them. */
  readonly others: number
  /** Why the last attempt did not arrive; null when it did. */
  readonly problem: string | null
  readonly sending: boolean
  readonly add: (code: string, device: string, place?: string) => Promise<void>
  readonly send: () => void
}

/** Sends one batch per device, oldest first, and forgets on this device what the server has. */
async function sendBatch(stocktake: string, scans: readonly Scan[]): Promise<readonly ScanResult[]> {
  const { device } = scans[0]!
  const batch = scans.filter((one) => one.device === device).slice(0, AT_ONCE)
  const body: BodyOf<'scan'> = { device, scans: batch.map(({ id, code, at, sequence, place }) => ({ id, code, at, sequence, ...(place === undefined ? {} : { place }) })) }
  const { results } = await api.post<ReplyOf<'scan'>>(`/stocktakes/${stocktake}/scans`, body)
  await dropScans(batch.map(({ id }) => id))
  return results
}

/** The readings of one inspection on this device: kept first, then sent, again and again until they have arrived. */
export function useScanQueue(stocktake: string, person: string, onResults: (results: readonly ScanResult[]) => void): Queue {
  const [all, setAll] = useState<readonly Scan[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  const [sending, setSending] = useState(false)
  const busy = useRef(false)
  const tell = useRef(onResults)
  useEffect(() => { tell.current = onResults })
  const send = useCallback(() => {
    if (busy.current) return
    busy.current = true
    void (async () => {
      try {
        for (;;) {
          const kept = await waitingScans(stocktake)
          setAll(kept)
          const mine = kept.filter((one) => one.person === person)
          if (mine.length === 0) { setProblem(null); return }
          setSending(true)
          tell.current(await sendBatch(stocktake, mine))
        }
      } catch (thrown) {
        setProblem(toProblem(thrown).details.detail)
      } finally {
        busy.current = false
        setSending(false)
      }
    })()
  }, [stocktake, person])
  useEffect(() => {
    send()
    const timer = setInterval(send, AGAIN_MS)
    window.addEventListener('online', send)
    return () => { clearInterval(timer); window.removeEventListener('online', send) }
  }, [send])
  const add = useCallback(async (code: string, device: string, place?: string): Promise<void> => {
    const scan: Scan = { id: newId(), stocktake, person, code, at: new Date().toISOString(), sequence: nextSequence(), device, ...(place === undefined ? {} : { place }) }
    await keepScan(scan)
    setAll((now) => [...now, scan])
    send()
  }, [stocktake, person, send])
  return { waiting: all.filter((one) => one.person === person), others: all.filter((one) => one.person !== person).length, problem, sending, add, send }
}
