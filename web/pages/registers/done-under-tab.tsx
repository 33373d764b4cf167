import { useQuery } from '@tanstack/react-query'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api } from '../../app/api.ts'
import { formatMoment } from '../../app/today.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { DataTable } from '../../kit/data-table.tsx'
import { EmptyState, Skeleton } from '../../kit/layout.tsx'
import { Failed } from './failed.tsx'
import type { ItemDetail } from './item-marks.tsx'
import type { RegisterHere } from './register-here.ts'

type Row = ReplyOf<'doneUnder'>['rows'][number]

/** この間の処理: what would have been forbidden or asked for a permission and was done because this row lifted the clause. */
export function DoneUnderTab({ here, item }: { readonly here: RegisterHere; readonly item: ItemDetail }) {
  const { data, isError, error, refetch } = useQuery({ queryKey: ['done-under', here.key, item.id], queryFn: ({ signal }) => api.get<ReplyOf<'doneUnder'>>(`/registers/${here.key}/items/${item.id}/done-under`, { signal }) })
  if (isError) return <Failed error={error} again={() => void refetch()} />
  if (data === undefined) return <Skeleton lines={4} />
  if (data.rows.length === 0) return <EmptyState title="これにより行われた処理はありません">ここには、この一件がなければできなかった申請と記録だけが並びます。</EmptyState>
  return (
    <DataTable<Row> caption="この間の処理" rows={data.rows} rowKey={({ id }) => id} rowName={({ title }) => title} empty={null} total={`${data.rows.length}件`} columns={[
      { key: 'title', header: '処理', rowHeader: true, cell: (row) => <AppLink href={row.link}>{row.title}</AppLink> },
      { key: 'person', header: '行った人', cell: ({ person }) => <>{person.name}<span className="block text-sm text-solid-gray-700">{person.unit}　{person.post}</span></> },
      { key: 'at', header: '日時', cell: ({ at }) => formatMoment(at) },
    ]} />
  )
}
