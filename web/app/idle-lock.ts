import { useEffect } from 'react'
import { isLocked, lockScreen, unlockScreen } from './lock.ts'
import type { LockReason } from './lock.ts'
import { queryClient } from './query.ts'
import { signOut } from './session.ts'

const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'scroll'] as const
const LOOK_EVERY_MS = 2000
const TELL_EVERY_MS = 5000
/** Windows of one browser share the sign-in: use of one is use of all, and they are locked and unlocked together. */
type Word = '使用' | 'ロック' | '解除'
const CHANNEL = 'sekisho-lock'

function open(): BroadcastChannel | null { return typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL) }
function say(word: Word): void {
  const channel = open()
  channel?.postMessage(word)
  channel?.close()
}

/** Hides what is on the screen, and ends the sign-in at the server, so that nobody gets round the screen. */
function lock(reason: LockReason): void {
  if (isLocked()) return
  lockScreen(reason)
  say('ロック')
  void signOut().catch(() => undefined)
}
export const lockNow = (): void => lock('離席')

/** The same person is back: what failed behind the lock is asked again. */
export async function comeBack(): Promise<void> {
  unlockScreen()
  say('解除')
  await queryClient.invalidateQueries()
}

/** Locks the screen after so many minutes in which nobody touched any window of the product. Typing counts, what the page asks by itself does not. */
export function useIdleLock(minutes: number): void {
  useEffect(() => {
    let usedAt = Date.now()
    let toldAt = 0
    const channel = open()
    const used = (): void => {
      usedAt = Date.now()
      if (isLocked() || usedAt - toldAt < TELL_EVERY_MS) return
      toldAt = usedAt
      channel?.postMessage('使用' satisfies Word)
    }
    if (channel) channel.onmessage = ({ data }: MessageEvent<Word>) => {
      if (data === '使用') usedAt = Date.now()
      else if (data === 'ロック') lockScreen('無操作')
      else { unlockScreen(); usedAt = Date.now(); void queryClient.invalidateQueries() }
    }
    for (const sign of SIGNS) window.addEventListener(sign, used, { passive: true, capture: true })
    const timer = setInterval(() => { if (Date.now() - usedAt >= minutes * 60_000) lock('無操作') }, LOOK_EVERY_MS)
    return () => {
      clearInterval(timer)
      channel?.close()
      for (const sign of SIGNS) window.removeEventListener(sign, used, { capture: true })
    }
  }, [minutes])
}
