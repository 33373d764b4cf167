import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatEra } from '../../../src/engine/calendar.ts'
import { restrictionWords } from '../../../src/engine/form-restrictions.ts'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api } from '../../app/api.ts'
import { useMe } from '../../app/session.ts'
import type { Me } from '../../app/session.ts'
import { formatMoment } from '../../app/today.ts'
import { DataTable } from '../../kit/data-table.tsx'
import type { Column } from '../../kit/data-table.tsx'
import { dayOfDraft } from '../../kit/date-draft.ts'
import { DateField } from '../../kit/date-field.tsx'
import { EmptyState, Skeleton } from '../../kit/layout.tsx'
import { Failed } from './failed.tsx'
import { ClassBadges } from './item-marks.tsx'
import type { ItemDetail } from './item-marks.tsx'
import type { RegisterHere } from './register-here.ts'

type Content = ItemDetail['contents'][number]

function columns(levels: Me['levels'], withUntil: boolean): readonly Column<Content>[] {
  return [
    { key: 'title', header: '情報の名称', rowHeader: true, cell: (row) => (row.until === null || !withUntil ? row.title : <><span className="sr-only">消去済み：</span><del>{row.title}</del></>) },
    { key: 'class', header: '分類', cell: (row) => <ClassBadges item={row} levels={levels} full /> },
    { key: 'records', header: '件数', align: 'end', cell: (row) => (row.records === undefined ? '—' : `${row.records.toLocaleString('ja-JP')}件`) },
    { key: 'restrictions', header: '取扱制限', cell: (row) => (row.restrictions ?? []).map(restrictionWords).join('・') || '—' },
    { key: 'since', header: '入れた日時', cell: (row) => formatMoment(row.since) },
    ...(withUntil ? [{ key: 'until', header: '消去した日時・方法', cell: (row: Content) => (row.until === null ? '—' : <>{formatMoment(row.until)}{row.erasedHow !== null && <span className="block text-sm text-solid-gray-700">{row.erasedHow}</span>}</>) }] : []),
  ]
}

/** 「6月1日に何が入っていたか」: answered also after return and erasure. */
function OnThatDay({ here, item }: { readonly here: RegisterHere; readonly item: ItemDetail }) {
  const me = useMe()
  const [draft, setDraft] = useState(me.today)
  const at = dayOfDraft(draft)
  const { data, isError, error, refetch } = useQuery({
    queryKey: ['contents-at', here.key, item.id, at], enabled: at !== null, placeholderData: keepPreviousData,
    queryFn: ({ signal }) => api.get<ReplyOf<'contentsAt'>>(`/registers/${here.key}/items/${item.id}/contents`, { query: { at: at! }, signal }),
  })
  return (
    <section aria-label="この日に何が入っていたか" className="panel flex flex-col gap-4 p-4 md:p-6" data-screen-only>
      <h3 className="font-bold">この日に何が入っていたか</h3>
      <DateField plain label="日付" value={draft} onChange={setDraft} help="その日の終わりの時点です。" />
      {isError ? <Failed error={error} again={() => void refetch()} /> : data === undefined ? <Skeleton lines={2} /> : (
        <div role="status" className="flex flex-col gap-2">
          <p className="flex flex-wrap items-center gap-2"><span className="font-bold">{formatEra(data.at)}：</span>{data.contents.length === 0 ? '情報は入っていませんでした。' : <>{data.contents.length}件の情報が入っていました。<ClassBadges item={data} levels={me.levels} full /></>}</p>
          {data.contents.length > 0 && <ul className="list-disc pl-6">{data.contents.map((one) => <li key={one.id}>{one.title}{one.records !== undefined && `（${one.records.toLocaleString('ja-JP')}件）`}</li>)}</ul>}
        </div>
      )}
    </section>
  )
}

/** 内容台帳: what is on it now, what was erased and how. The classification of the thing is the highest of what is on it. */
export function ContentsTab({ here, item }: { readonly here: RegisterHere; readonly item: ItemDetail }) {
  const me = useMe()
  return (
    <div className="flex flex-col gap-6">
      {item.contents.length === 0 ? <EmptyState title="情報を入れた記録はありません">情報を入れると、名称と分類がここに残ります。</EmptyState>
        : <DataTable caption="内容台帳" columns={columns(me.levels, true)} rows={item.contents} rowKey={({ id }) => id} rowName={({ title }) => title} empty={null} total={`いま${item.contents.filter(({ until }) => until === null).length}件、消去済み${item.contents.filter(({ until }) => until !== null).length}件`} />}
      <OnThatDay here={here} item={item} />
    </div>
  )
}
