import { useQuery } from '@tanstack/react-query'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api } from '../../app/api.ts'
import { EmptyState, Skeleton } from '../../kit/layout.tsx'
import { Readings } from '../../kit/readings.tsx'
import { Failed } from './failed.tsx'
import type { ItemDetail } from './item-marks.tsx'
import type { RegisterHere } from './register-here.ts'

/** 周知と確認 of a row everybody is asked to read. */
export function ReadingsTab({ here, item }: { readonly here: RegisterHere; readonly item: ItemDetail }) {
  const { data, isError, error, refetch } = useQuery({ queryKey: ['readings', here.key, item.id], queryFn: ({ signal }) => api.get<ReplyOf<'readings'>>(`/registers/${here.key}/items/${item.id}/readings`, { signal }) })
  if (isError) return <Failed error={error} again={() => void refetch()} />
  if (data === undefined) return <Skeleton lines={4} />
  return data.readings === null ? <EmptyState title="まだ確認を求めていません">周知すると、だれがいつ読んだかがここに並びます。</EmptyState> : <Readings readings={data.readings} />
}
