import { useEffect, useRef } from 'react'
import { StatusBadge } from '../../kit/badge.tsx'
import { DataTable } from '../../kit/data-table.tsx'
import type { Column } from '../../kit/data-table.tsx'
import type { BulkReply } from './bulk-act.ts'

type Row = BulkReply['rows'][number]

/** 前の値 → 後の値, one line each. */
export function ChangeList({ changes }: { readonly changes: readonly { readonly label: string; readonly before: string; readonly after: string }[] }) {
  if (changes.length === 0) return null
  return (
    <ul className="flex flex-col gap-0.5">
      {changes.map(({ label, before, after }, index) => (
        <li key={index}><span className="text-solid-gray-700">{label}：</span><del className="text-solid-gray-700">{before === '' ? '（空）' : before}</del><span aria-hidden="true"> → </span><ins className="font-bold no-underline">{after === '' ? '（空）' : after}</ins></li>
      ))}
    </ul>
  )
}

const columns = (done: boolean): readonly Column<Row>[] => [
  { key: 'number', header: '番号', rowHeader: true, nowrap: true, cell: ({ number }) => number },
  { key: 'ok', header: done ? '結果' : '見込み', cell: ({ ok }) => (ok ? <StatusBadge tone="success">{done ? '済み' : '行える'}</StatusBadge> : <StatusBadge tone="danger">行えない</StatusBadge>) },
  { key: 'what', header: '変わること・理由', cell: ({ message, changes }) => <>{message !== '' && <p>{message}</p>}<ChangeList changes={changes} />{message === '' && changes.length === 0 && '変わる記載はありません'}</> },
]

/** Row by row: what changes, or why it is refused. The refused stand first, because they need attention. */
export function BulkRows({ rows, done }: { readonly rows: readonly Row[]; readonly done: boolean }) {
  const section = useRef<HTMLElement>(null)
  // 前提: scrollIntoView may return a promise, which an effect must not.
  useEffect(() => { section.current?.scrollIntoView({ block: 'nearest' }) }, [rows])
  const good = rows.filter(({ ok }) => ok).length
  const sorted = rows.toSorted((one, other) => Number(one.ok) - Number(other.ok))
  return (
    <section ref={section} aria-label={done ? '結果' : '結果の見込み'} className="flex flex-col gap-2">
      <p role="status" className="font-bold">{done ? `${good}件に行いました。` : `${good}件に行えます。`}{rows.length > good && `${rows.length - good}件は行えません。行えないものはそのまま残ります。`}</p>
      <div className="max-h-96 overflow-y-auto" tabIndex={0} role="region" aria-label="一件ごとの結果"><DataTable caption="一件ごとの結果" columns={columns(done)} rows={sorted} rowKey={({ item }) => item} rowName={({ number }) => number} empty={null} /></div>
    </section>
  )
}
