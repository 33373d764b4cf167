import { useInfiniteQuery } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { addDays, formatEra } from '../../../src/engine/calendar.ts'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api, toProblem } from '../../app/api.ts'
import { useMe } from '../../app/session.ts'
import { useToast } from '../../kit/banner.tsx'
import { AppLink } from '../../kit/app-link.tsx'
import { StatusBadge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { dayOfDraft } from '../../kit/date-draft.ts'
import { DateRangeField } from '../../kit/date-field.tsx'
import { DataTable } from '../../kit/data-table.tsx'
import type { Column } from '../../kit/data-table.tsx'
import { EmptyState, Fold, PageHead, Section, Skeleton } from '../../kit/layout.tsx'
import { Failed } from '../registers/failed.tsx'
import { saveFile } from '../registers/open-file.ts'

type Page = ReplyOf<'organisationChanges'>
type Row = Page['rows'][number]
const COLUMNS: readonly Column<Row>[] = [
  { key: 'subject', header: '部署・人', rowHeader: true, nowrap: true, cell: ({ subject, link }) => (link === null ? subject : <AppLink href={link}>{subject}</AppLink>) },
  { key: 'kind', header: '変更', cell: ({ kind }) => <StatusBadge tone={kind === '廃止' || kind === '退職' ? 'warning' : 'info'}>{kind}</StatusBadge> },
  { key: 'before', header: '前', cell: ({ before }) => before || '—' }, { key: 'after', header: '後', cell: ({ after }) => after || '—' },
]
/** So many days back and ahead, where nobody chose a period. */
const AROUND_DAYS = 90
/** A day with more changes than this shows how many there are of which kind first. */
const MOST_OPEN = 20

function Changes({ caption, rows }: { readonly caption: string; readonly rows: readonly Row[] }) {
  return <DataTable caption={caption} columns={COLUMNS} rows={rows} rowKey={(row) => `${row.kind}-${row.subject}-${row.before}-${row.after}`} rowName={({ subject }) => subject} empty={null} />
}

/** The changes of one day; many of them under their kinds, opened by a tap, all open on paper. What is counted is the whole day, also where not all of it is here yet. */
function Day({ day, rows, counts, today }: { readonly day: string; readonly rows: readonly Row[]; readonly counts: Page['counts']; readonly today: string }) {
  const all = counts.reduce((sum, { count }) => sum + count, 0)
  return (
    <Section title={formatEra(day)} actions={<span>{day > today && <StatusBadge tone="info">これから</StatusBadge>} {counts.map(({ kind, count }) => `${kind}${count.toLocaleString('ja-JP')}`).join('、')}</span>}>
      {all <= MOST_OPEN ? <Changes caption={`${formatEra(day)}の変更`} rows={rows} /> : counts.map(({ kind, count }) => {
        const list = rows.filter((row) => row.kind === kind)
        return (
          <Fold key={kind} title={kind} count={count}>
            {list.length > 0 && <Changes caption={`${formatEra(day)}の${kind}`} rows={list} />}
            {list.length < count && <p className="py-2 text-solid-gray-700">{count.toLocaleString('ja-JP')}件のうち{list.length.toLocaleString('ja-JP')}件です。続きは「さらに表示」で読み込みます。</p>}
          </Fold>
        )
      })}
    </Section>
  )
}

/** The changes of a period, a part at a time. */
function usePeriod(from: string, to: string) {
  const query = useInfiniteQuery({
    queryKey: ['organisation-changes', from, to], initialPageParam: '', getNextPageParam: (last: Page) => last.next ?? undefined,
    queryFn: ({ pageParam, signal }) => api.get<Page>('/organisation/changes', { query: { from, to, after: pageParam === '' ? undefined : pageParam }, signal }),
  })
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  const counts = query.data?.pages[0]?.counts ?? []
  const byDay = Map.groupBy(rows, ({ day }) => day)
  const days = [...Map.groupBy(counts, ({ day }) => day)].flatMap(([day, of]) => { const found = byDay.get(day); return found ? [{ day, counts: of, rows: found }] : [] })
  return { query, days, shown: rows.length, all: counts.reduce((sum, { count }) => sum + count, 0) }
}

/** Printing takes everything along, the file too. */
function Actions({ from, to, loadAll }: { readonly from: string; readonly to: string; readonly loadAll: () => Promise<void> }) {
  const say = useToast()
  const [busy, setBusy] = useState<'print' | 'file' | null>(null)
  const during = (what: 'print' | 'file', act: () => Promise<void>) => (): void => {
    setBusy(what)
    act().then(() => { flushSync(() => setBusy(null)); if (what === 'print') window.print() }, (thrown: unknown) => { setBusy(null); say(toProblem(thrown).details.detail) })
  }
  return (
    <>
      <Button look="outline" busy={busy === 'file'} onClick={during('file', () => saveFile('/organisation/changes/file', { from, to }))}>Excelにする</Button>
      <Button look="outline" busy={busy === 'print'} onClick={during('print', loadAll)}>印刷する</Button>
    </>
  )
}

/** 組織の変更の一覧: units and people, the latest day first; for looking up and for printing. */
export default function OrganisationHistoryPage() {
  const { today } = useMe()
  const router = useRouter()
  const { from = addDays(today, -AROUND_DAYS), to = addDays(today, AROUND_DAYS) } = useSearch({ strict: false }) as { readonly from?: string; readonly to?: string }
  const [draft, setDraft] = useState({ from, to })
  const { query, days, shown, all } = usePeriod(from, to)
  const [first, last] = [dayOfDraft(draft.from), dayOfDraft(draft.to)]
  const wrong = first === null || last === null ? '期間を年月日で入力してください。' : last < first ? '終わりの日が、始めの日より前です。' : undefined
  const loadAll = async (): Promise<void> => {
    for (let more = query.hasNextPage; more;) more = (await query.fetchNextPage({ throwOnError: true })).hasNextPage
  }
  return (
    <>
      <PageHead title="組織の変更" trail={[{ label: 'ホーム', href: '/' }, { label: '組織', href: '/organisation' }, { label: '変更の一覧' }]} lead={`${formatEra(from)}から${formatEra(to)}までの、部署と人の変更です。新しい日から並びます。`} actions={<Actions from={from} to={to} loadAll={loadAll} />} />
      <form data-screen-only className="mb-6 flex flex-wrap items-end gap-4 rounded-12 bg-solid-gray-50 p-4" onSubmit={(event) => { event.preventDefault(); if (wrong === undefined) void router.navigate({ href: `/organisation/history?from=${first!}&to=${last!}`, resetScroll: false }) }}>
        <DateRangeField label="期間" value={draft} onChange={setDraft} error={wrong} plain />
        <Button type="submit" disabled={wrong !== undefined}>この期間を見る</Button>
      </form>
      {query.isError && shown === 0 ? <Failed error={query.error} again={() => void query.refetch()} /> : query.data === undefined ? <Skeleton lines={6} /> : days.length === 0 ? <EmptyState title="この期間に変更はありません">期間を広げてください。</EmptyState> : (
        <>
          <p role="status" className="mb-3 text-solid-gray-700">{shown < all ? `${all.toLocaleString('ja-JP')}件のうち、新しい${shown.toLocaleString('ja-JP')}件` : `${all.toLocaleString('ja-JP')}件`}</p>
          {days.map((one) => <Day key={one.day} {...one} today={today} />)}
          {query.isError && <Failed error={query.error} again={() => void query.fetchNextPage()} />}
          {query.hasNextPage && !query.isError && <div className="mt-8 flex justify-center" data-screen-only><Button look="outline" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>さらに表示</Button></div>}
        </>
      )}
    </>
  )
}
