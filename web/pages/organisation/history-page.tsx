import { useQuery } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { addDays, formatEra } from '../../../src/engine/calendar.ts'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api } from '../../app/api.ts'
import { useMe } from '../../app/session.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { StatusBadge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { dayOfDraft } from '../../kit/date-draft.ts'
import { DateRangeField } from '../../kit/date-field.tsx'
import { DataTable } from '../../kit/data-table.tsx'
import type { Column } from '../../kit/data-table.tsx'
import { EmptyState, Fold, PageHead, Section, Skeleton } from '../../kit/layout.tsx'
import { Failed } from '../registers/failed.tsx'

type Row = ReplyOf<'organisationChanges'>['rows'][number]
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

/** The changes of one day; many of them under their kinds, opened by a tap, all open on paper. */
function Day({ day, rows, today }: { readonly day: string; readonly rows: readonly Row[]; readonly today: string }) {
  const kinds = [...Map.groupBy(rows, ({ kind }) => kind)]
  return (
    <Section title={formatEra(day)} actions={<span>{day > today && <StatusBadge tone="info">これから</StatusBadge>} {kinds.map(([kind, { length }]) => `${kind}${length.toLocaleString('ja-JP')}`).join('、')}</span>}>
      {rows.length <= MOST_OPEN ? <Changes caption={`${formatEra(day)}の変更`} rows={rows} /> : kinds.map(([kind, list]) => <Fold key={kind} title={kind} count={list.length}><Changes caption={`${formatEra(day)}の${kind}`} rows={list} /></Fold>)}
    </Section>
  )
}

/** 組織の変更の一覧: units and people, the latest day first; for looking up and for printing. */
export default function OrganisationHistoryPage() {
  const { today } = useMe()
  const router = useRouter()
  const { from = addDays(today, -AROUND_DAYS), to = addDays(today, AROUND_DAYS) } = useSearch({ strict: false }) as { readonly from?: string; readonly to?: string }
  const [draft, setDraft] = useState({ from, to })
  const { data, isError, error, refetch } = useQuery({ queryKey: ['organisation-changes', from, to], queryFn: ({ signal }) => api.get<ReplyOf<'organisationChanges'>>('/organisation/changes', { query: { from, to }, signal }) })
  const [first, last] = [dayOfDraft(draft.from), dayOfDraft(draft.to)]
  const wrong = first === null || last === null ? '期間を年月日で入力してください。' : last < first ? '終わりの日が、始めの日より前です。' : undefined
  const days = [...Map.groupBy(data?.rows ?? [], ({ day }) => day)].toSorted(([one], [other]) => other.localeCompare(one))
  return (
    <>
      <PageHead title="組織の変更" trail={[{ label: 'ホーム', href: '/' }, { label: '組織', href: '/organisation' }, { label: '変更の一覧' }]} lead={`${formatEra(from)}から${formatEra(to)}までの、部署と人の変更です。新しい日から並びます。`} actions={<Button look="outline" data-screen-only onClick={() => window.print()}>印刷する</Button>} />
      <form data-screen-only className="mb-6 flex flex-wrap items-end gap-4 rounded-12 bg-solid-gray-50 p-4" onSubmit={(event) => { event.preventDefault(); if (wrong === undefined) void router.navigate({ href: `/organisation/history?from=${first!}&to=${last!}`, resetScroll: false }) }}>
        <DateRangeField label="期間" value={draft} onChange={setDraft} error={wrong} plain />
        <Button type="submit" disabled={wrong !== undefined}>この期間を見る</Button>
      </form>
      {isError ? <Failed error={error} again={() => void refetch()} /> : data === undefined ? <Skeleton lines={6} /> : (
        <>
          {data.more && <p role="status" className="mb-3">1,000件を超えるので、先の1,000件だけを示しています。すべてを見るには期間を短くしてください。</p>}
          {days.length === 0 ? <EmptyState title="この期間に変更はありません">期間を広げてください。</EmptyState> : days.map(([day, rows]) => <Day key={day} day={day} rows={rows} today={today} />)}
        </>
      )}
    </>
  )
}
