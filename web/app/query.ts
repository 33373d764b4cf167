import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { Problem } from './api.ts'

const isRefusal = (error: unknown): boolean => error instanceof Problem && error.status >= 400 && error.status < 500

function askWhoIsThere(error: unknown): void {
  if (error instanceof Problem && error.details.type === '/errors/not-signed-in') void queryClient.invalidateQueries({ queryKey: ['session'] })
}

/**
 * One cache for the whole page. A refusal is an answer and is not asked again; only a server or network fault is. `always`: nothing is held back while the browser
 * thinks it is offline, because the service worker may know the answer and the person must hear that there is none.
 */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    // The sign-in ran out on some page: the shell asks again who is there, and the screen is locked.
    onError: (error, query) => { if (query.queryKey[0] !== 'session') askWhoIsThere(error) },
  }),
  mutationCache: new MutationCache({
    // A privileged act prolongs the privilege: what is left of it is asked again.
    onSuccess: () => { void queryClient.invalidateQueries({ queryKey: ['privilege'] }) },
    onError: (error) => askWhoIsThere(error),
  }),
  defaultOptions: {
    queries: { staleTime: 15_000, networkMode: 'always', retry: (count, error) => count < 2 && navigator.onLine && !isRefusal(error) },
    mutations: { retry: false, networkMode: 'always' },
  },
})
