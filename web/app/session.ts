import { queryOptions } from '@tanstack/react-query'
import type { ProfileId } from '../../src/engine/definition.ts'
import type { Day } from '../../src/engine/calendar.ts'
import { Problem, api } from './api.ts'

/** Who is signed in, for whom, and on which day the server says it is. */
export interface Session {
  readonly person: { readonly id: string; readonly name: string; readonly post: string }
  readonly unit: { readonly id: string; readonly name: string }
  readonly organisation: { readonly name: string; readonly profile: ProfileId }
  readonly today: Day
  /** Revision of the rule set and program, shown in the footer. */
  readonly revision: string
  /** Things waiting for this person, shown at 受信箱. */
  readonly waiting: number
}

/** The session, or null when nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: 60_000,
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      return await api.get<Session>('/session', { signal })
    } catch (thrown) {
      if (thrown instanceof Problem && thrown.status === 401) return null
      throw thrown
    }
  },
})

export const signIn = (username: string, password: string): Promise<Session> => api.post<Session>('/session', { username, password })
export const signOut = (): Promise<void> => api.delete<void>('/session')
