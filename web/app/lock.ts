import { useSyncExternalStore } from 'react'

/** Locked: what is on the screen stays where it is, hidden and out of reach, until the same person has signed in again. */
export type LockReason = '離席' | '無操作' | '期限'
let reason: LockReason | null = null
const listeners = new Set<() => void>()
const tell = (): void => { for (const listener of listeners) listener() }

export function lockScreen(why: LockReason): void {
  if (reason !== null) return
  reason = why
  tell()
}
export function unlockScreen(): void {
  reason = null
  tell()
}
export const isLocked = (): boolean => reason !== null
export const useLock = (): LockReason | null => useSyncExternalStore((listener) => { listeners.add(listener); return () => listeners.delete(listener) }, () => reason)
