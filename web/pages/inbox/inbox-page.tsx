import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api, toProblem } from '../../app/api.ts'
import { homeQuery } from '../../app/waiting.ts'
import type { RequestRow } from '../../app/waiting.ts'
import { KeyHint } from '../../kit/badge.tsx'
import { Banner } from '../../kit/banner.tsx'
import { Button, LinkButton } from '../../kit/button.tsx'
import { classNames } from '../../kit/class-names.ts'
import { EmptyState, PageHead, Skeleton } from '../../kit/layout.tsx'
import { Tabs } from '../../kit/tabs.tsx'
import { RequestLine, RequestList } from '../requests/request-list.tsx'
import { BulkApproval } from './bulk-approval.tsx'
import { useListKeys } from './list-keys.ts'

type Page = ReplyOf<'requests'>
function Line({ row, current, ticked, onTick }: { readonly row: RequestRow; readonly current: boolean; readonly ticked: boolean; readonly onTick: (on: boolean) => void }) {
  const element = useRef<HTMLLIElement>(null)
  useEffect(() => { if (current) { element.current?.scrollIntoView({ block: 'nearest' }); element.current?.querySelector('a')?.focus({ preventScroll: true }) } }, [current])
  return (
    <li ref={element} className={classNames(current && 'bg-blue-50', ticked && 'bg-yellow-50')}>
      <RequestLine row={row} before={<label className="-m-2 inline-flex size-11 shrink-0 cursor-pointer items-center justify-center"><input type="checkbox" className="size-5" aria-label={`${row.title}を選ぶ`} checked={ticked} onChange={(event) => onTick(event.target.checked)} /></label>} />
    </li>
  )
}

function ToDecide() {
  const router = useRouter()
  const query = useInfiniteQuery({
    queryKey: ['requests', 'inbox'], initialPageParam: '', getNextPageParam: (last: Page) => last.next ?? undefined,
    queryFn: ({ pageParam, signal }) => api.get<Page>('/requests', { query: { box: 'inbox', after: pageParam, limit: 50 }, signal }),
  })
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [approving, setApproving] = useState<readonly RequestRow[]>([])
  const home = useQuery(homeQuery).data
  const reading = new Set(home?.toRead.map(({ id }) => id))
  const rows = (query.data?.pages.flatMap((page) => page.rows) ?? []).filter(({ id }) => !reading.has(id))
  const tick = (id: string, on: boolean): void => { const next = new Set(ticked); if (on) next.add(id); else next.delete(id); setTicked(next) }
  const chosen = rows.filter(({ id }) => ticked.has(id))
  const current = useListKeys(rows.length, approving.length === 0, {
    Enter: (at) => void router.navigate({ href: `/requests/${rows[at]!.id}` }), x: (at) => tick(rows[at]!.id, !ticked.has(rows[at]!.id)), a: (at) => setApproving(chosen.length > 0 ? chosen : [rows[at]!]),
  })
  if (query.isError) return <Banner tone="error" title={toProblem(query.error).details.title} actions={<Button look="outline" onClick={() => void query.refetch()}>もう一度読み込む</Button>}>{toProblem(query.error).details.detail}</Banner>
  if (query.data === undefined) return <Skeleton lines={6} />
  if (rows.length === 0) return <EmptyState icon="success" title="処理を待っているものはありません" action={<LinkButton look="outline" href="/">ホームへ</LinkButton>}>申請が回ってくると、ここに並びます。</EmptyState>
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3" data-screen-only>
        <p role="status">{chosen.length > 0 ? `${chosen.length}件を選択中` : `${rows.length}件`}</p>
        <div className="flex flex-wrap gap-2">
          {chosen.length > 0 ? <><Button small onClick={() => setApproving(chosen)}>まとめて承認する</Button><Button look="text" small onClick={() => setTicked(new Set())}>選択を解除</Button></> : <Button look="outline" small onClick={() => setTicked(new Set(rows.map(({ id }) => id)))}>すべて選ぶ</Button>}
        </div>
      </div>
      <ul aria-label="処理を待っている申請" className="panel divide-y divide-solid-gray-300">{rows.map((row, index) => <Line key={row.id} row={row} current={index === current} ticked={ticked.has(row.id)} onTick={(on) => tick(row.id, on)} />)}</ul>
      {query.hasNextPage && <div className="flex justify-center"><Button look="outline" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>さらに表示</Button></div>}
      <p className="hidden flex-wrap items-center gap-x-4 gap-y-1 text-sm text-solid-gray-700 lg:flex" data-screen-only><span><KeyHint keys={['J']} /> <KeyHint keys={['K']} /> 次・前</span><span><KeyHint keys={['Enter']} /> 開く</span><span><KeyHint keys={['X']} /> 選ぶ</span><span><KeyHint keys={['A']} /> 承認する</span></p>
      {approving.length > 0 && <BulkApproval rows={approving} onClose={() => setApproving([])} onDone={() => setTicked(new Set())} />}
    </div>
  )
}

function ToRead() {
  const { data, isError, error, refetch } = useQuery(homeQuery)
  if (isError && data === undefined) return <Banner tone="error" title={toProblem(error).details.title} actions={<Button look="outline" onClick={() => void refetch()}>もう一度読み込む</Button>}>{toProblem(error).details.detail}</Banner>
  if (data === undefined) return <Skeleton lines={4} />
  return data.toRead.length === 0 ? <EmptyState icon="success" title="後閲を待っているものはありません">不在の間に決裁されたものが、ここに並びます。</EmptyState> : <RequestList rows={data.toRead} label="後閲を待っている申請" />
}

/** 受信箱: what waits for my decision, and what I still have to read. */
export default function InboxPage() {
  const router = useRouter()
  const { data } = useQuery(homeQuery)
  const tab = (useSearch({ strict: false }) as { readonly tab?: string }).tab === 'read' ? 'read' : 'decide'
  return (
    <>
      <PageHead title="受信箱" trail={[{ label: 'ホーム', href: '/' }, { label: '受信箱' }]} />
      <Tabs label="受信箱の種類" selected={tab} onSelect={(key) => void router.navigate({ href: key === 'read' ? '/inbox?tab=read' : '/inbox', replace: true })}
        tabs={[{ key: 'decide', label: '決裁・回議・合議', count: data?.toDecide.length ?? 0, panel: <ToDecide /> }, { key: 'read', label: '閲覧待ち（後閲）', count: data?.toRead.length ?? 0, panel: <ToRead /> }]} />
    </>
  )
}
