import { useInfiniteQuery } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api, toProblem } from '../../app/api.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { StatusBadge } from '../../kit/badge.tsx'
import { Banner } from '../../kit/banner.tsx'
import { Button, LinkButton } from '../../kit/button.tsx'
import { Select } from '../../kit/choice.tsx'
import { DataTable } from '../../kit/data-table.tsx'
import type { Column } from '../../kit/data-table.tsx'
import { EmptyState, PageHead } from '../../kit/layout.tsx'
import { Tabs } from '../../kit/tabs.tsx'
import { formatEraShort } from '../../../src/engine/calendar.ts'
import { todayInJapan } from '../../app/today.ts'
import type { RequestRow } from '../../app/waiting.ts'
import { isEditable, toneOf, waitedSince } from './request-words.ts'

const BOXES = [
  { key: 'mine', label: '自分の申請', empty: '自分の申請はまだありません。' }, { key: 'unit', label: '所属の申請', empty: '所属の申請はまだありません。' }, { key: 'done', label: '自分が処理したもの', empty: '処理した申請はまだありません。' },
] as const
const STATES = ['下書き', '回付中', '差戻し', '引戻し', '決裁済', '完了', '取下げ', '却下', '失効'] as const
type Page = ReplyOf<'requests'>

const hrefOf = (row: RequestRow): string => (row.state === '下書き' ? `/apply/${row.procedure}?request=${row.id}` : `/requests/${row.id}`)
const COLUMNS: readonly Column<RequestRow>[] = [
  { key: 'title', header: '件名', rowHeader: true, cell: (row) => <AppLink href={hrefOf(row)}>{row.title}</AppLink> },
  { key: 'number', header: '申請番号', nowrap: true, cell: (row) => row.number ?? '—' },
  { key: 'state', header: '状態', cell: (row) => <span className="flex flex-wrap gap-1"><StatusBadge tone={toneOf(row.state)}>{row.state}</StatusBadge>{row.urgent && <StatusBadge tone="danger">緊急</StatusBadge>}</span> },
  { key: 'applicant', header: '申請者', cell: (row) => <><span className="whitespace-nowrap">{row.applicant.name}</span>{row.typedBy.id !== row.applicant.id && <span className="block whitespace-nowrap text-sm text-solid-gray-700">入力：{row.typedBy.name}</span>}</> },
  { key: 'at', header: '提出', nowrap: true, cell: (row) => (row.submittedAt === null ? '—' : <time dateTime={row.submittedAt}>{formatEraShort(todayInJapan(new Date(row.submittedAt)))}</time>) },
  { key: 'waiting', header: '今どこにあるか', cell: (row) => (row.waitingFor === null ? (isEditable(row.state) ? '申請者' : '—') : `${row.waitingFor}${row.since === null ? '' : `（${waitedSince(row.since)}）`}`) },
]

function Box({ box, state, empty }: { readonly box: string; readonly state: string; readonly empty: string }) {
  const router = useRouter()
  const query = useInfiniteQuery({
    queryKey: ['requests', box, state], initialPageParam: '', getNextPageParam: (last: Page) => last.next ?? undefined,
    queryFn: ({ pageParam, signal }) => api.get<Page>('/requests', { query: { box, state, after: pageParam, limit: 50 }, signal }),
  })
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  const choose = (value: string): void => void router.navigate({ href: `/requests?box=${box}${value === '' ? '' : `&state=${encodeURIComponent(value)}`}`, replace: true })
  return (
    <div className="flex flex-col gap-4">
      <div className="max-w-64" data-screen-only><Select plain label="状態" empty="すべて" value={state} onChange={choose} options={STATES.map((value) => ({ value, label: value }))} /></div>
      {query.isError ? <Banner tone="error" title={toProblem(query.error).details.title} actions={<Button look="outline" onClick={() => void query.refetch()}>もう一度読み込む</Button>}>{toProblem(query.error).details.detail}</Banner> : (
        <DataTable caption="申請の一覧" columns={COLUMNS} rows={rows} rowKey={(row) => row.id} rowName={(row) => row.title} busy={query.isPending}
          total={query.isPending ? undefined : `${rows.length}件を表示${query.hasNextPage ? '（続きがあります）' : ''}`} more={query.hasNextPage ? { onMore: () => void query.fetchNextPage(), busy: query.isFetchingNextPage } : undefined}
          empty={<EmptyState title={state === '' ? empty : `「${state}」の申請はありません。`} action={state === '' ? <LinkButton href="/apply">申請する</LinkButton> : <Button look="outline" onClick={() => choose('')}>状態の条件を外す</Button>} />} />
      )}
    </div>
  )
}

/** 申請の一覧: mine, my unit's, and what I have acted on; box and state are in the address. */
export default function RequestsPage() {
  const router = useRouter()
  const search = useSearch({ strict: false }) as { readonly box?: string; readonly state?: string }
  const box = BOXES.find(({ key }) => key === search.box)?.key ?? 'mine'
  return (
    <>
      <PageHead title="申請の一覧" trail={[{ label: 'ホーム', href: '/' }, { label: '申請の一覧' }]} actions={<LinkButton href="/apply" icon="plus">新しく申請する</LinkButton>} />
      <Tabs label="申請の範囲" selected={box} onSelect={(key) => void router.navigate({ href: `/requests?box=${key}`, replace: true })}
        tabs={BOXES.map(({ key, label, empty }) => ({ key, label, panel: <Box key={key} box={key} state={search.state ?? ''} empty={empty} /> }))} />
    </>
  )
}
