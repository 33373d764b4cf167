import { queryOptions, useMutation, useQueries, useQuery } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { addMonths, formatEra, formatEraMonth, monthOf } from '../../../src/engine/calendar.ts'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api, toProblem } from '../../app/api.ts'
import { useMe } from '../../app/session.ts'
import { askAgain } from '../../app/waiting.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { StatusBadge } from '../../kit/badge.tsx'
import { Banner } from '../../kit/banner.tsx'
import { Button, LinkButton } from '../../kit/button.tsx'
import { DataTable } from '../../kit/data-table.tsx'
import type { Column } from '../../kit/data-table.tsx'
import { EmptyState, PageHead, Section, Skeleton } from '../../kit/layout.tsx'
import { Tabs } from '../../kit/tabs.tsx'

type Overview = ReplyOf<'stocktakes'>
type Row = Overview['rows'][number]
const MONTHS_BACK = 6
const overviewQuery = (period: string, scope: 'mine' | 'all') => queryOptions({ queryKey: ['stocktakes', period, scope], queryFn: ({ signal }) => api.get<Overview>('/stocktakes', { query: { period, scope }, signal }) })

function useStarting() {
  const router = useRouter()
  return useMutation({
    mutationFn: ({ unit, period }: { unit: string; period: string }) => api.post<ReplyOf<'startStocktake'>>('/stocktakes', { unit, period }),
    onSuccess: async ({ id }) => { await askAgain(); await router.navigate({ href: `/stocktakes/${id}` }) },
  })
}

/** 未実施 is said as soon as the month is over or due; before that it is simply not begun. */
function State({ row }: { readonly row: Row }) {
  if (row.id === null) return row.overdue ? <StatusBadge tone="danger">未実施</StatusBadge> : <StatusBadge>これから</StatusBadge>
  return <span className="flex flex-wrap gap-1"><StatusBadge tone={row.state === '確認済' ? 'success' : row.state === '報告済' ? 'warning' : 'info'}>{row.state}</StatusBadge>{row.overdue && <StatusBadge tone="danger">期限超過</StatusBadge>}</span>
}
function Progress({ row }: { readonly row: Row }) {
  return <span className="flex items-center gap-2"><span className="whitespace-nowrap tabular-nums">{row.counted}／{row.expected}</span><progress className="h-2.5 w-20 overflow-hidden rounded-full border border-solid-gray-500 bg-white [&::-moz-progress-bar]:bg-blue-900 [&::-webkit-progress-bar]:bg-white [&::-webkit-progress-value]:bg-blue-900" max={Math.max(1, row.expected)} value={row.counted} aria-label={`${row.unit.name}の進み具合`} /></span>
}

const columnsFor = (start: (row: Row) => void, starting: string | null): readonly Column<Row>[] => [
  { key: 'unit', header: '所属', rowHeader: true, cell: (row) => (row.id === null ? row.unit.name : <AppLink href={`/stocktakes/${row.id}`}>{row.unit.name}</AppLink>) },
  { key: 'state', header: '状態', cell: (row) => <State row={row} /> },
  { key: 'progress', header: '確かめた数', cell: (row) => <Progress row={row} /> },
  { key: 'due', header: '期限', cell: (row) => formatEra(row.due) },
  { key: 'people', header: '始めた人・確認', cell: (row) => [row.startedBy?.name, row.confirmedBy === null ? null : `確認 ${row.confirmedBy.name}`].filter(Boolean).join('　') || '—' },
  { key: 'open', header: '操作', cell: (row) => (row.id === null ? (row.mayStart && row.expected > 0 ? <Button small busy={starting === row.unit.id} onClick={() => start(row)}>点検を始める<span className="sr-only">：{row.unit.name}</span></Button> : '—') : <LinkButton small look="outline" href={`/stocktakes/${row.id}`}>{row.state === '点検中' ? '続ける' : '結果を見る'}<span className="sr-only">：{row.unit.name}</span></LinkButton>) },
]

/** The last months of one's own units side by side: a month nobody inspected stands out by itself. */
function Past({ period }: { readonly period: string }) {
  const { today } = useMe()
  const router = useRouter()
  const months = Array.from({ length: MONTHS_BACK }, (_, index) => addMonths(monthOf(today), index - MONTHS_BACK + 1))
  const found = useQueries({ queries: months.map((month) => overviewQuery(month, 'mine')) })
  return (
    <ul aria-label="最近の点検" className="mb-8 grid grid-cols-2 gap-2 sm:grid-cols-3 lg:grid-cols-6" data-screen-only>
      {months.map((month, index) => {
        const rows = found[index]?.data?.rows
        const undone = rows?.filter((row) => row.id === null && row.overdue).length ?? 0
        const open = rows?.filter((row) => row.state === '点検中' || (row.id === null && !row.overdue)).length ?? 0
        return (
          <li key={month}>
            <button type="button" aria-pressed={month === period} onClick={() => void router.navigate({ href: `/stocktakes?period=${month}`, replace: true })}
              className={`flex min-h-20 w-full cursor-pointer flex-col items-start justify-between gap-1 rounded-8 border p-3 text-left hover:bg-blue-50 ${month === period ? 'border-2 border-blue-900 bg-blue-50' : undone > 0 ? 'border-red-900' : 'border-solid-gray-400'}`}>
              <span className="font-bold">{formatEraMonth(month)}</span>
              {rows === undefined ? <span className="text-sm text-solid-gray-700">{found[index]?.isError === true ? '読み込めません' : '…'}</span> : rows.length === 0 ? <span className="text-sm text-solid-gray-700">対象なし</span> : undone > 0 ? <StatusBadge tone="danger">未実施 {undone > 1 ? `${undone}所属` : ''}</StatusBadge> : open > 0 ? <StatusBadge tone="info">点検中・これから</StatusBadge> : <StatusBadge tone="success">報告済み</StatusBadge>}
            </button>
          </li>
        )
      })}
    </ul>
  )
}

function Month({ period, scope }: { readonly period: string; readonly scope: 'mine' | 'all' }) {
  const me = useMe()
  const { data, isError, error, refetch } = useQuery(overviewQuery(period, scope))
  const starting = useStarting()
  if (isError) return <Banner tone="error" title={toProblem(error).details.title} actions={<Button look="outline" onClick={() => void refetch()}>もう一度読み込む</Button>}>{toProblem(error).details.detail}</Banner>
  if (data === undefined) return <Skeleton lines={6} />
  const done = data.rows.filter((row) => row.state === '報告済' || row.state === '確認済').length
  const order = data.rows.toSorted((a, b) => Number(b.overdue) - Number(a.overdue) || Number(b.unit.id === me.affiliation.id || b.unit.id === me.unit.id) - Number(a.unit.id === me.affiliation.id || a.unit.id === me.unit.id))
  return (
    <div className="flex flex-col gap-4">
      {starting.isError && <div role="alert"><Banner tone="error" title={toProblem(starting.error).details.title}>{toProblem(starting.error).details.detail}</Banner></div>}
      <DataTable caption={`${formatEraMonth(period)}の点検`} columns={columnsFor((row) => starting.mutate({ unit: row.unit.id, period }), starting.isPending ? starting.variables.unit : null)} rows={order} rowKey={(row) => row.unit.id} rowName={(row) => row.unit.name}
        total={`報告済み ${done}／${data.rows.length}所属`} empty={<EmptyState title="この月に点検する所属はありません">点検するものが台帳に載ると、ここに並びます。</EmptyState>} />
    </div>
  )
}

/** 点検: month by month, unit by unit, with what nobody has inspected. */
export default function StocktakesPage() {
  const router = useRouter()
  const { today } = useMe()
  const search = useSearch({ strict: false }) as { readonly period?: string; readonly scope?: string }
  const now = monthOf(today)
  const period = search.period !== undefined && /^\d{4}-\d{2}$/.test(search.period) && search.period <= now ? search.period : now
  const scope = search.scope === 'all' ? 'all' : 'mine'
  const go = (month: string, next: string): void => void router.navigate({ href: `/stocktakes?period=${month}${next === 'all' ? '&scope=all' : ''}`, replace: true })
  return (
    <>
      <PageHead title="点検" trail={[{ label: 'ホーム', href: '/' }, { label: '点検' }]} lead="台帳にあるものを毎月一つずつ確かめ、結果を所属長に報告します。" />
      <Past period={period} />
      <Section title={`${formatEraMonth(period)}の点検`} actions={<div className="flex gap-2" data-screen-only><Button look="outline" small onClick={() => go(addMonths(period, -1), scope)}>前の月</Button><Button look="outline" small disabled={period >= now} onClick={() => go(addMonths(period, 1), scope)}>次の月</Button></div>}>
        <Tabs label="点検の範囲" selected={scope} onSelect={(key) => go(period, key)} tabs={[{ key: 'mine', label: '自分の所属', panel: <Month key={`mine${period}`} period={period} scope="mine" /> }, { key: 'all', label: 'すべての所属', panel: <Month key={`all${period}`} period={period} scope="all" /> }]} />
      </Section>
    </>
  )
}
