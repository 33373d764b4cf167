import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api } from '../../app/api.ts'
import { formatMoment } from '../../app/today.ts'
import { Button } from '../../kit/button.tsx'
import { DataTable } from '../../kit/data-table.tsx'
import { EmptyState, Skeleton } from '../../kit/layout.tsx'
import { Failed } from './failed.tsx'

type Reply = ReplyOf<'itemViewers'>

/** 見た人: who opened this row or request and when, newest first; for who answers for it. `address`: below /api, without the last part. */
export function Viewers({ address }: { readonly address: string }) {
  const query = useInfiniteQuery({
    queryKey: ['viewers', address], initialPageParam: null as string | null, getNextPageParam: ({ next }: Reply) => next,
    queryFn: ({ pageParam, signal }) => api.get<Reply>(`${address}/viewers${pageParam === null ? '' : `?after=${pageParam}`}`, { signal }),
  })
  if (query.isError) return <Failed error={query.error} again={() => void query.refetch()} />
  if (query.data === undefined) return <Skeleton lines={4} />
  const rows = query.data.pages.flatMap((page) => page.rows)
  return (
    <div className="flex flex-col gap-4">
      <p>この一件の画面を開いた人と日時です（同じ人の一分以内は一回と数えます）。一覧・検索での表示は含まれません。全件の出力は、証跡に残ります。</p>
      <DataTable<Reply['rows'][number]> caption="見た人" rows={rows} rowKey={({ id }) => id} rowName={({ person, at }) => `${person.name} ${formatMoment(at)}`} empty={<EmptyState title="まだ誰も開いていません">画面を開くと、ここに残ります。</EmptyState>} columns={[
        { key: 'at', header: '日時', rowHeader: true, nowrap: true, cell: ({ at }) => formatMoment(at) },
        { key: 'person', header: '見た人', cell: ({ person }) => <>{person.name}<span className="block text-sm text-solid-gray-700">{person.unit}　{person.post}</span></> },
      ]} />
      {query.hasNextPage && <div><Button look="outline" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>続きを見る</Button></div>}
    </div>
  )
}
