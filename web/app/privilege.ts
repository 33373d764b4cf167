import { queryOptions } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import type { ReplyOf } from '../../src/contract/routes.ts'
import { api, onPrivilegeRequired } from './api.ts'

/** 特権: a call that needs it waits here until the person has taken it up, or would not. One question at a time, however many calls wait. */
interface Asking { readonly answer: Promise<boolean>; readonly settle: (taken: boolean) => void }
let asking: Asking | null = null
const listeners = new Set<() => void>()
const tell = (): void => { for (const listener of listeners) listener() }

/** Asks the person to take the privilege up; true once he has. */
export function askForPrivilege(): Promise<boolean> {
  if (asking === null) {
    let settle: (taken: boolean) => void = () => undefined
    const answer = new Promise<boolean>((resolve) => { settle = resolve })
    asking = { answer, settle }
    tell()
  }
  return asking.answer
}
/** The dialog's answer. */
export function answerPrivilege(taken: boolean): void {
  const current = asking
  asking = null
  tell()
  current?.settle(taken)
}
export const usePrivilegeAsked = (): boolean => useSyncExternalStore((listener) => { listeners.add(listener); return () => listeners.delete(listener) }, () => asking !== null)
onPrivilegeRequired(askForPrivilege)

export type Privilege = ReplyOf<'privilege'>
const AGAIN_MS = 20_000
/** What the server says of it; asking does not prolong it. */
export const privilegeQuery = queryOptions({
  queryKey: ['privilege'], staleTime: AGAIN_MS, queryFn: ({ signal }) => api.get<Privilege>('/me/privilege', { signal }),
  refetchInterval: ({ state }) => (state.data?.until ? AGAIN_MS : false),
})
/** Milliseconds left by the server's clock at the moment it answered. */
export const leftAt = ({ now, until, idleUntil }: Privilege): number => (until === null || idleUntil === null ? 0 : Math.min(Date.parse(until), Date.parse(idleUntil)) - Date.parse(now))
/** For a link that the browser itself follows: true where the privilege is held, or taken up now. */
export async function ensurePrivilege(): Promise<boolean> {
  return leftAt(await api.get<Privilege>('/me/privilege')) > 0 || askForPrivilege()
}
