import { useState } from 'react'
import { StatusBadge } from '../../kit/badge.tsx'
import type { Tone } from '../../kit/badge.tsx'
import { AppLink } from '../../kit/app-link.tsx'
import { Button } from '../../kit/button.tsx'
import { DataTable } from '../../kit/data-table.tsx'
import type { Column } from '../../kit/data-table.tsx'
import { Icon } from '../../kit/icon.tsx'
import { EmptyState, Pagination } from '../../kit/layout.tsx'
import { ChangeList } from '../registers/bulk-rows.tsx'
import { saveFaults } from './batch-file.ts'
import type { Kind, Preview, PreviewRow } from './batch-file.ts'

const PAGE = 50
const tone = (kind: string): Tone => (kind === '誤り' ? 'danger' : kind === '退職' || kind === '廃止' || kind === '統合' ? 'warning' : kind === '変更なし' ? 'neutral' : 'info')

const columns = (kind: Kind): readonly Column<PreviewRow>[] => [
  { key: 'row', header: '行', align: 'end', cell: ({ row }) => (row === 0 ? '—' : row) },
  { key: 'number', header: kind === '人事' ? '職員番号' : '部署コード', nowrap: true, cell: ({ number }) => number || '（なし）' },
  { key: 'name', header: kind === '人事' ? '氏名' : '部署', rowHeader: true, cell: ({ name, person }) => (person === null ? name || '—' : <AppLink href={`/organisation/people/${person}`}>{name}</AppLink>) },
  { key: 'kinds', header: '結果', cell: ({ kinds }) => <span className="inline-flex flex-wrap gap-1">{kinds.map((one) => <StatusBadge key={one} tone={tone(one)}>{one}</StatusBadge>)}</span> },
  { key: 'what', header: '変わること・理由', cell: ({ message, changes }) => <>{message !== '' && <p>{message}</p>}<ChangeList changes={changes} />{message === '' && changes.length === 0 && '—'}</> },
]

/** Row by row what the file does; the kinds are counted over the whole file. */
export function BatchRows({ preview, kind }: { readonly preview: Preview; readonly kind: Kind }) {
  const [only, setOnly] = useState<string | null>(null)
  const [page, setPage] = useState(1)
  const rows = preview.rows.filter(({ kinds }) => only === null || kinds.includes(only))
  const pages = Math.ceil(rows.length / PAGE)
  const show = (next: string | null): void => { setOnly(next); setPage(1) }
  const faults = preview.counts['誤り'] ?? 0
  return (
    <div className="flex flex-col gap-4">
      <div role="group" aria-label="結果で絞る" className="flex flex-wrap gap-2">
        <Button small look={only === null ? 'solid' : 'outline'} aria-pressed={only === null} onClick={() => show(null)}>すべて {preview.total.toLocaleString('ja-JP')}</Button>
        {Object.entries(preview.counts).filter(([, count]) => count > 0).map(([one, count]) => <Button key={one} small look={only === one ? 'solid' : 'outline'} aria-pressed={only === one} onClick={() => show(one)}>{one} {count.toLocaleString('ja-JP')}</Button>)}
      </div>
      {faults > 0 && <p className="flex flex-wrap items-center gap-3">{kind === '人事' ? '誤りのある人は登録されません。' : '誤りが一行でもあると、全体を登録できません。'}表を直して、もう一度選んでください。<Button small look="outline" onClick={() => saveFaults(preview.rows, preview.fileName)}>誤りの一覧をCSVで保存</Button></p>}
      <DataTable caption="登録の見込み" columns={columns(kind)} rows={rows.slice((page - 1) * PAGE, page * PAGE)} rowKey={(row) => `${row.row}-${row.number}`} rowName={({ name, number }) => name || number} empty={<EmptyState title="この結果の行はありません" />}
        total={preview.rows.length < preview.total ? `${preview.total.toLocaleString('ja-JP')}行のうち、先の${preview.rows.length.toLocaleString('ja-JP')}行を示しています` : undefined} />
      <Pagination page={page} pages={pages} onPage={setPage} />
    </div>
  )
}

/** What comes with it: roles that end, things to give back, requests that go elsewhere. */
export function Consequences({ preview }: { readonly preview: Preview }) {
  if (preview.consequences.length === 0) return <p>ほかに変わるものはありません。</p>
  return (
    <ul className="panel divide-y divide-solid-gray-300">{preview.consequences.map((one) => (
      <li key={one.title} className="px-4 py-3">
        <details className="group">
          <summary className="flex cursor-pointer items-center gap-2"><Icon name="chevronRight" className="size-5 group-open:rotate-90" /><span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1"><span className="font-bold">{one.title}</span><StatusBadge tone={one.tone}>{one.count.toLocaleString('ja-JP')}件</StatusBadge></span></summary>
          <p className="mt-2 text-[0.9375rem] text-solid-gray-700">{one.help}</p>
          <ul className="mt-2 max-h-80 list-disc overflow-y-auto pl-6" tabIndex={0} aria-label={one.title}>{one.lines.map((line, index) => <li key={index}>{line.link === null ? line.text : <AppLink href={line.link}>{line.text}</AppLink>}</li>)}</ul>
          {one.count > one.lines.length && one.lines.length >= 100 && <p className="mt-2 text-[0.9375rem]">先の{one.lines.length}件を示しています。</p>}
        </details>
      </li>
    ))}</ul>
  )
}
