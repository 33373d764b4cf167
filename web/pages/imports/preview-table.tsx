import { useState } from 'react'
import { StatusBadge } from '../../kit/badge.tsx'
import type { Tone } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { DataTable } from '../../kit/data-table.tsx'
import type { Column } from '../../kit/data-table.tsx'
import { EmptyState, Pagination } from '../../kit/layout.tsx'
import { ChangeList } from '../registers/bulk-rows.tsx'
import { ROW_KINDS, countOf } from './import-file.ts'
import type { Preview, PreviewRow, RowKind } from './import-file.ts'

const TONES: { readonly [kind in RowKind]: Tone } = { 新規: 'info', 変更: 'warning', 変更なし: 'neutral', 誤り: 'danger' }
const PAGE = 50

const COLUMNS: readonly Column<PreviewRow>[] = [
  { key: 'row', header: '行', align: 'end', cell: ({ row }) => row },
  { key: 'number', header: '番号', rowHeader: true, nowrap: true, cell: ({ number }) => (number === '' ? '（番号なし）' : number) },
  { key: 'kind', header: '結果', cell: ({ kind }) => <StatusBadge tone={TONES[kind]}>{kind}</StatusBadge> },
  { key: 'what', header: '違い・理由', cell: ({ message, changes, kind }) => <>{message !== '' && <p>{message}</p>}<ChangeList changes={changes} />{message === '' && changes.length === 0 && (kind === '新規' ? '新しく登録します' : '—')}</> },
]

/** What importing would do to each row, as many as the server shows; the kinds are counted over the whole file. */
export function PreviewTable({ preview, onErrors }: { readonly preview: Preview; readonly onErrors: () => void }) {
  const [kind, setKind] = useState<RowKind | null>(null)
  const [page, setPage] = useState(1)
  const total = ROW_KINDS.reduce((sum, one) => sum + countOf(preview.counts, one), 0)
  const rows = preview.rows.filter((row) => kind === null || row.kind === kind)
  const pages = Math.ceil(rows.length / PAGE)
  const show = (next: RowKind | null): void => { setKind(next); setPage(1) }
  return (
    <div className="flex flex-col gap-4">
      <div role="group" aria-label="結果で絞る" className="flex flex-wrap gap-2">
        <Button small look={kind === null ? 'solid' : 'outline'} aria-pressed={kind === null} onClick={() => show(null)}>すべて {total.toLocaleString('ja-JP')}行</Button>
        {ROW_KINDS.map((one) => <Button key={one} small look={kind === one ? 'solid' : 'outline'} aria-pressed={kind === one} onClick={() => show(one)}>{one} {countOf(preview.counts, one).toLocaleString('ja-JP')}行</Button>)}
      </div>
      {countOf(preview.counts, '誤り') > 0 && <p className="flex flex-wrap items-center gap-3">誤りのある行は取り込まれません。ファイルを直して、もう一度選んでください。<Button small look="outline" onClick={onErrors}>誤りの一覧をCSVで保存</Button></p>}
      <DataTable caption="取込みの見込み" columns={COLUMNS} rows={rows.slice((page - 1) * PAGE, page * PAGE)} rowKey={({ row }) => String(row)} rowName={({ row }) => `${row}行目`} empty={<EmptyState title="この結果の行はありません" />}
        total={preview.rows.length < total ? `${total.toLocaleString('ja-JP')}行のうち、先の${preview.rows.length.toLocaleString('ja-JP')}行を示しています` : undefined} />
      <Pagination page={page} pages={pages} onPage={setPage} />
    </div>
  )
}
