import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api } from '../../app/api.ts'
import { useToast } from '../../kit/banner.tsx'

export interface ToRecord { readonly event: string; readonly item: string; readonly form: object; readonly done: string }

/** Writes an entry or an exit down, says so, and brings the list of those inside up to date. */
export function useRecord(area: string) {
  const client = useQueryClient()
  const say = useToast()
  return useMutation({
    mutationFn: ({ event, item, form }: ToRecord) => api.post<ReplyOf<'record'>>('/records', { event, item, form }),
    onSuccess: async (_reply, { done }) => { await client.invalidateQueries({ queryKey: ['occupancy', area] }); say(done) },
  })
}
