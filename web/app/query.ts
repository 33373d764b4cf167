import { QueryClient } from '@tanstack/react-query'
import { Problem } from './api.ts'

/** One cache for the whole page. A refusal is an answer and is not asked again; only a server or network fault is. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (count, error) => count < 2 && !(error instanceof Problem && error.status >= 400 && error.status < 500),
    },
    mutations: { retry: false },
  },
})
