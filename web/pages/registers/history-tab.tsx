import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api } from '../../app/api.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { Button } from '../../kit/button.tsx'
import { EmptyState, Skeleton } from '../../kit/layout.tsx'
import { ProofLink } from '../../kit/proof-link.tsx'
import { Timeline } from '../../kit/timeline.tsx'
import { Failed } from './failed.tsx'
import type { ItemDetail } from './item-marks.tsx'
import type { RegisterHere } from './register-here.ts'

type Page = ReplyOf<'itemHistory'>

function Details({ row }: { readonly row: Page['rows'][number] }) {
  return (
    <>
      {row.details.length > 0 && <dl className="text-[0.9375rem]">{row.details.map(({ label, value }, index) => <div key={index} className="flex flex-wrap gap-x-2"><dt className="text-solid-gray-700">{label}</dt><dd className="min-w-0">{value}</dd></div>)}</dl>}
      {row.files.length > 0 && <ul className="text-[0.9375rem]">{row.files.map(({ id, name }) => <li key={id}><a className="link break-words" href={`/api/attachments/${id}`}>{name}</a></li>)}</ul>}
      <p className="flex flex-wrap gap-x-4">
        {row.request !== null && <AppLink href={`/requests/${row.request}`}>申請を開く</AppLink>}
        <ProofLink evidence={row.evidence} />
      </p>
    </>
  )
}

/** 来歴: everything ever done to it, newest first, from the evidence. */
export function HistoryTab({ here, item }: { readonly here: RegisterHere; readonly item: ItemDetail }) {
  const query = useInfiniteQuery({
    queryKey: ['item-history', here.key, item.id], initialPageParam: '', getNextPageParam: (last: Page) => last.next ?? undefined,
    queryFn: ({ pageParam, signal }) => api.get<Page>(`/registers/${here.key}/items/${item.id}/history`, { query: { after: pageParam, limit: 30 }, signal }),
  })
  if (query.isError) return <Failed error={query.error} again={() => void query.refetch()} />
  if (query.data === undefined) return <Skeleton lines={6} />
  const rows = query.data.pages.flatMap((page) => page.rows)
  if (rows.length === 0) return <EmptyState title="来歴はまだありません" />
  return (
    <div className="flex flex-col gap-4">
      <Timeline label="来歴" entries={rows.map((row, index) => ({ key: `${row.at}-${index}`, at: row.at, who: row.actor === null ? '関所' : `${row.actor.unit}　${row.actor.name}`, what: row.title, detail: <Details row={row} />, clauses: row.clauses, refused: row.kind === '拒否' }))} />
      {query.hasNextPage && <div className="flex justify-center"><Button look="outline" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>さらに表示</Button></div>}
    </div>
  )
}
