import { useQuery } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { fiscalYear, fiscalYearStart, formatEra, formatEraShort } from '../../../src/engine/calendar.ts'
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
import { EmptyState, PageHead } from '../../kit/layout.tsx'
import { Failed } from '../registers/failed.tsx'

type Row = ReplyOf<'organisationChanges'>['rows'][number]
const COLUMNS: readonly Column<Row>[] = [
  { key: 'day', header: '日', nowrap: true, cell: ({ day }) => formatEraShort(day) }, { key: 'kind', header: '変更', cell: ({ kind }) => <StatusBadge tone={kind === '廃止' || kind === '退職' ? 'warning' : 'info'}>{kind}</StatusBadge> },
  { key: 'subject', header: '部署・人', rowHeader: true, cell: ({ subject, link }) => (link === null ? subject : <AppLink href={link}>{subject}</AppLink>) }, { key: 'before', header: '前', cell: ({ before }) => before || '—' }, { key: 'after', header: '後', cell: ({ after }) => after || '—' },
]

/** 組織の変更の一覧: units and people, day by day, of a period; for looking up and for printing. */
export default function OrganisationHistoryPage() {
  const { today } = useMe()
  const router = useRouter()
  const { from = fiscalYearStart(fiscalYear(today)), to = today } = useSearch({ strict: false }) as { readonly from?: string; readonly to?: string }
  const [draft, setDraft] = useState({ from, to })
  const { data, isError, error, isPending, refetch } = useQuery({ queryKey: ['organisation-changes', from, to], queryFn: ({ signal }) => api.get<ReplyOf<'organisationChanges'>>('/organisation/changes', { query: { from, to }, signal }) })
  const [first, last] = [dayOfDraft(draft.from), dayOfDraft(draft.to)]
  const wrong = first === null || last === null ? '期間を年月日で入力してください。' : last < first ? '終わりの日が、始めの日より前です。' : undefined
  return (
    <>
      <PageHead title="組織の変更" trail={[{ label: 'ホーム', href: '/' }, { label: '組織', href: '/organisation' }, { label: '変更の一覧' }]} lead={`${formatEra(from)}から${formatEra(to)}までの、部署と人の変更です。先の日の変更も、登録されていれば出ます。`} actions={<Button look="outline" data-screen-only onClick={() => window.print()}>印刷する</Button>} />
      <form data-screen-only className="mb-6 flex flex-wrap items-end gap-4 rounded-12 bg-solid-gray-50 p-4" onSubmit={(event) => { event.preventDefault(); if (wrong === undefined) void router.navigate({ href: `/organisation/history?from=${first!}&to=${last!}`, resetScroll: false }) }}>
        <DateRangeField label="期間" value={draft} onChange={setDraft} error={wrong} plain />
        <Button type="submit" disabled={wrong !== undefined}>この期間を見る</Button>
      </form>
      {isError ? <Failed error={error} again={() => void refetch()} /> : (
        <>
          {data?.more === true && <p role="status" className="mb-3">1,000件を超えます。先の1,000件を示します。期間を短くしてください。</p>}
          <DataTable caption="組織の変更" columns={COLUMNS} rows={data?.rows ?? []} rowKey={(row) => `${row.day}-${row.kind}-${row.subject}-${row.before}-${row.after}`} rowName={({ subject }) => subject} busy={isPending} empty={<EmptyState title="この期間に変更はありません">期間を広げてください。</EmptyState>} />
        </>
      )}
    </>
  )
}
