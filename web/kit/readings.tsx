import type { ReplyOf } from '../../src/contract/routes.ts'
import { formatMoment } from '../app/today.ts'
import { DataTable } from './data-table.tsx'

/** 周知と確認: how many were asked and have read, by 所属; behind it everybody with the moment he read it. */
export function Readings({ readings }: { readonly readings: NonNullable<ReplyOf<'readings'>['readings']> }) {
  return (
    <div className="flex flex-col gap-3">
      <p>確認を求めた{readings.asked.toLocaleString('ja-JP')}人のうち、{readings.done.toLocaleString('ja-JP')}人（{Math.floor((readings.done * 100) / readings.asked)}%）が確認しました。</p>
      <ul className="panel divide-y divide-solid-gray-200">{readings.units.map(({ unit, asked, done }) => <li key={unit.id} className="flex flex-wrap justify-between gap-3 px-4 py-2"><span>{unit.name}</span><span className="tabular-nums">{done}／{asked}人{done < asked && <span className="ml-2 font-bold text-red-1000">未確認{asked - done}人</span>}</span></li>)}</ul>
      <details>
        <summary className="min-h-12 cursor-pointer py-3 font-bold">一人ずつ見る</summary>
        <DataTable caption="確認を求めた人" rows={readings.people} rowKey={({ person }) => person.id} rowName={({ person }) => person.name} empty={null} total={`${readings.asked.toLocaleString('ja-JP')}人`} columns={[
          { key: 'person', header: '氏名', rowHeader: true, cell: ({ person }) => person.name },
          { key: 'unit', header: '所属・職', cell: ({ person }) => `${person.unit}　${person.post}` },
          { key: 'at', header: '確認した日時', cell: ({ at }) => (at === null ? <span className="font-bold text-red-1000">未確認</span> : formatMoment(at)) },
        ]} />
      </details>
    </div>
  )
}
