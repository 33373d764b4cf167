import type { ReplyOf } from '../../../src/contract/routes.ts'
import { StatusBadge } from '../../kit/badge.tsx'
import { DataTable } from '../../kit/data-table.tsx'
import { EmptyState } from '../../kit/layout.tsx'

export type SeatRow = ReplyOf<'committeeSeats'>['rows'][number]

/** 構成員 by office; a vacant seat says so, a seat of another organisation too. `present`: who attended, where that is known. */
export function SeatList({ rows, present }: { readonly rows: readonly SeatRow[]; readonly present?: ReadonlySet<string> }) {
  const numbered = rows.map((row, index) => ({ ...row, key: String(index) }))
  return (
    <DataTable<SeatRow & { key: string }> caption="構成員" rows={numbered} rowKey={({ key }) => key} rowName={({ title }) => title} empty={<EmptyState title="構成員がいません">この日にはまだ席がありません。</EmptyState>} columns={[
      { key: 'office', header: '役', nowrap: true, cell: ({ office }) => office },
      { key: 'title', header: '職・役割', rowHeader: true, cell: ({ title }) => title },
      { key: 'people', header: '氏名', cell: ({ people, outside }) => (people.length > 0 ? people.map(({ name }) => name).join('、') : outside ? '部外（利用者登録なし）' : <StatusBadge tone="warning">空席</StatusBadge>) },
      ...(present === undefined ? [] : [{ key: 'present', header: '出席', nowrap: true, cell: ({ people }: SeatRow) => (people.some(({ id }) => present.has(id)) ? '出席' : '') }]),
    ]} />
  )
}
