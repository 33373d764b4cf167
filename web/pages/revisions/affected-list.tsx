import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api } from '../../app/api.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { Button } from '../../kit/button.tsx'
import { Select } from '../../kit/choice.tsx'
import { ClauseChips } from '../../kit/clause-chip.tsx'
import { DataTable } from '../../kit/data-table.tsx'
import type { Column } from '../../kit/data-table.tsx'
import { EmptyState, Section } from '../../kit/layout.tsx'
import { Failed } from '../registers/failed.tsx'
import { saveFile } from '../registers/open-file.ts'
import { count, SOURCES } from './outcome-words.ts'
import type { Narrowing, Outcome } from './outcome-words.ts'

type Page = ReplyOf<'revisionRows'>
type Row = Page['rows'][number]

/** The number leads to the case; a draft has none yet. */
function Case({ row }: { readonly row: Row }) {
  const href = row.register === null ? `/requests/${row.id}` : `/registers/${row.register}/${row.id}`
  return <AppLink href={href}>{row.number ?? `（${row.state}）${row.title}`}</AppLink>
}
const beforeAfter = (before: string, after: string): string => (before === after ? before || '—' : `${before || 'なし'} → ${after || 'なし'}`)
const COLUMNS: readonly Column<Row>[] = [
  { key: 'number', header: '番号', rowHeader: true, cell: (row) => <Case row={row} /> },
  { key: 'source', header: '種類', nowrap: true, cell: ({ source }) => source },
  { key: 'title', header: '件名', cell: ({ title }) => title || '—' },
  { key: 'unit', header: '所属・状態', cell: ({ unit, state }) => `${unit.name}　${state}` },
  { key: 'changes', header: '変わること', cell: ({ changes, clauses }) => <div className="flex flex-col gap-1.5"><ul>{changes.map(({ kind, words, detail }) => <li key={kind}><span className="font-bold">{words}</span>　{detail}</li>)}</ul><ClauseChips ids={clauses} label="" /></div> },
  { key: 'outcome', header: '可否', cell: ({ before, after }) => beforeAfter(before, after) },
  { key: 'approvers', header: '決裁者', cell: ({ approversBefore, approversAfter }) => beforeAfter(approversBefore, approversAfter) },
]

function Tools({ id, outcome, narrowing, onNarrow }: { readonly id: string; readonly outcome: Outcome; readonly narrowing: Narrowing; readonly onNarrow: (next: Narrowing) => void }) {
  return (
    <div className="grid gap-4 sm:grid-cols-2 lg:max-w-3xl" data-screen-only key={id}>
      <Select plain label="変わること" empty="すべて" value={narrowing.kind ?? ''} options={outcome.byKind.map(({ kind, words }) => ({ value: kind, label: words }))} onChange={(kind) => onNarrow({ ...narrowing, kind: kind || undefined })} />
      <Select plain label="種類" empty="すべて" value={narrowing.source ?? ''} options={SOURCES.filter((source) => outcome.changed[source] > 0).map((source) => ({ value: source, label: source }))} onChange={(source) => onNarrow({ ...narrowing, source: source || undefined })} />
    </div>
  )
}

/** One by one, with the way to each; all of them as CSV. */
export function AffectedList({ id, outcome, changed, narrowing, onNarrow }: { readonly id: string; readonly outcome: Outcome; readonly changed: number; readonly narrowing: Narrowing; readonly onNarrow: (next: Narrowing) => void }) {
  const list = useInfiniteQuery({
    queryKey: ['revision-rows', id, narrowing], initialPageParam: '', getNextPageParam: (last: Page) => last.next ?? undefined, staleTime: Infinity,
    queryFn: ({ pageParam, signal }) => api.get<Page>(`/revisions/preview/${id}/rows`, { query: { ...narrowing, after: pageParam }, signal }),
  })
  const saving = useMutation({ mutationFn: () => saveFile(`/revisions/preview/${id}/export`) })
  const box = useRef<HTMLDivElement>(null)
  const asked = useRef(narrowing)
  useEffect(() => { if (asked.current !== narrowing) { asked.current = narrowing; box.current!.scrollIntoView({ block: 'start' }) } }, [narrowing])
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  const matching = list.data?.pages[0]?.matching ?? 0
  return (
    <div ref={box} className="mt-10">
      <Section title="一覧" actions={<span data-screen-only><Button look="outline" busy={saving.isPending} onClick={() => saving.mutate()}>全件をCSVで保存</Button></span>}>
        <div className="flex flex-col gap-4">
          {outcome.kept < changed && <p>{count(changed)}件のうち、先頭の{count(outcome.kept)}件から表示しています。全件はCSVで保存できます。</p>}
          <Tools id={id} outcome={outcome} narrowing={narrowing} onNarrow={onNarrow} />
          {saving.isError && <Failed error={saving.error} again={() => saving.mutate()} />}
          {list.isError ? <Failed error={list.error} again={() => void list.refetch()} />
            : <DataTable caption="判定が変わるもの" columns={COLUMNS} rows={rows} rowKey={(row) => `${row.source}${row.id}`} rowName={(row) => row.number ?? row.title} busy={list.isPending} total={`${count(matching)}件のうち${count(rows.length)}件`}
              more={list.hasNextPage ? { onMore: () => void list.fetchNextPage(), busy: list.isFetchingNextPage } : undefined} empty={<EmptyState title="当てはまるものはありません">条件を変えてください。</EmptyState>} />}
        </div>
      </Section>
    </div>
  )
}
