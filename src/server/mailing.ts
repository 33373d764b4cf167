import { sendNext } from '../delivery/sender.ts'
import type { Sending } from '../delivery/sender.ts'
import { startRounds } from './rounds.ts'
import type { Rounds } from './rounds.ts'

const EVERY_MS = 15_000

/** Sends what is due, at once and every 15 seconds. A round ends when nothing is left or the mail server does not answer. */
export function startMailing(sending: Sending, failed: (error: unknown) => void = (error) => { console.error('メールの送信に失敗しました', error) }): Rounds {
  return startRounds(async (isStopped) => {
    try {
      while (!isStopped() && ['sent', 'refused'].includes(await sendNext(sending)));
    } catch (error) {
      if (!isStopped()) failed(error)
    }
    return EVERY_MS
  }, () => { sending.transport.close() })
}
