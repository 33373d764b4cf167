import { sendNext } from '../delivery/sender.ts'
import type { Sending } from '../delivery/sender.ts'
import type { Jobs } from './jobs.ts'

const EVERY_MS = 15_000

/** Sends what is due, at once and every 15 seconds. A round ends when nothing is left or the mail server does not answer. */
export function startMailing(sending: Sending, failed: (error: unknown) => void = (error) => { console.error('メールの送信に失敗しました', error) }): Jobs {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  const round = async (): Promise<void> => {
    try {
      while (!stopped && ['sent', 'refused'].includes(await sendNext(sending)));
    } catch (error) {
      if (!stopped) failed(error)
    }
    if (!stopped) timer = setTimeout(next, EVERY_MS).unref()
  }
  const next = (): void => { running = round() }
  next()
  return { stop: async () => { stopped = true; clearTimeout(timer); await running; sending.transport.close() } }
}
