import { queryOptions } from '@tanstack/react-query'
import type { ReplyOf } from '../../src/contract/routes.ts'
import { api } from './api.ts'
import { queryClient } from './query.ts'

export type Home = ReplyOf<'home'>
export type RequestRow = Home['mine'][number]
export type TaskRow = Home['tasks'][number]

/** What waits for the person signed in; the home page and the figure at 受信箱 share it. */
export const homeQuery = queryOptions({ queryKey: ['home'], staleTime: 30_000, refetchInterval: 120_000, queryFn: ({ signal }) => api.get<Home>('/home', { signal }) })

export const waitingCount = (home: Home | undefined): number => (home === undefined ? 0 : home.toDecide.length + home.toRead.length)

/** After an act everything that may show it is asked again. */
export const askAgain = (): Promise<void> => queryClient.invalidateQueries({ predicate: ({ queryKey }) => !['session', 'definitions', 'clause'].includes(String(queryKey[0])) })
