import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import type { ReplyOf } from '../../src/contract/routes.ts'
import { Problem, api } from './api.ts'
import { lockScreen } from './lock.ts'
import { queryClient } from './query.ts'

/** Who is signed in, in which organisation, and on which day the server says it is. */
export type Me = ReplyOf<'me'>

/** What the frame of every page shows of it. */
export interface Session {
  readonly person: { readonly id: string; readonly name: string; readonly post: string }
  readonly unit: { readonly id: string; readonly name: string }
  readonly organisation: { readonly name: string; readonly profile: string; readonly profileName?: string }
  readonly today: string
  /** The sign-in before this one (ISO time), so that a stranger's would be noticed. */
  readonly lastSignInAt?: string | null
  readonly lastSignOutAt?: string | null
  /** The classification of what the screens show. */
  readonly mark?: string
  readonly revision?: string
  /** A role with no unit is held for the whole organisation. */
  readonly roles?: readonly { readonly role: string; readonly unit: string | null }[]
  /** Things waiting for this person, shown at 受信箱. */
  readonly waiting: number
}

/** The person signed in, or null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: 60_000,
  queryFn: async ({ signal }): Promise<Me | null> => {
    try {
      return await api.get<Me>('/me', { signal })
    } catch (thrown) {
      if (!(thrown instanceof Problem) || thrown.status !== 401) throw thrown
      const before = queryClient.getQueryData<Me | null>(['session']) ?? null
      // Whoever was at work stays where he is: what he typed is kept behind the lock.
      if (before !== null) lockScreen('期限')
      return before
    }
  },
})

/** For pages inside the shell, whose route has made sure that somebody is signed in. */
export function useMe(): Me {
  const { data } = useSuspenseQuery(sessionQuery)
  if (data === null) throw new Problem({ type: 'about:blank', title: 'サインインが必要です', status: 401, detail: 'サインインの期限が切れました。もう一度サインインしてください。' })
  return data
}

export const signIn = (username: string, password: string): Promise<ReplyOf<'signIn'>> => api.post('/session', { username, password })
/** Where a sign-in that is not finished goes on; null for any other trouble. */
export function nextStepOf(thrown: unknown): string | null {
  if (!(thrown instanceof Problem)) return null
  return ({ '/errors/change-password': '/password', '/errors/second-factor': '/sign-in/step', '/errors/enrol-factor': '/enrol' } as const)[thrown.details.type] ?? null
}
export const changePassword = (current: string, password: string): Promise<ReplyOf<'changePassword'>> => api.post('/me/password', { current, password })
export const signOut = (): Promise<ReplyOf<'signOut'>> => api.delete('/session')
