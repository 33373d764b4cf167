import { formatEra, formatFiscalYear } from '../../../src/engine/calendar.ts'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { StatusBadge } from '../../kit/badge.tsx'
import type { Tone } from '../../kit/badge.tsx'

type Progress = NonNullable<ReplyOf<'item'>['progress']>
const TONES: { readonly [state: string]: Tone } = { 未着手: 'warning', 実施中: 'info', 完了: 'success' }

/** 改善計画の進み具合: counted from the items as they stand; nobody types it. Printed with the agenda. */
export function PlanProgress({ progress }: { readonly progress: Progress }) {
  const { year, plans, counts, late, rows } = progress
  if (plans.length === 0) return <p>{formatFiscalYear(year)}の改善計画は、まだありません。会議体の画面の「改善計画の案を作る」で始めます。</p>
  return (
    <div className="flex flex-col gap-2">
      <p>{plans.map(({ id, number, title, state }) => <span key={id} className="mr-3"><AppLink className="link" href={`/registers/improvement-plans/${id}`}>{number}　{title}</AppLink>（{state}）</span>)}</p>
      {rows.length === 0 ? <p>項目がまだありません。</p> : (
        <>
          <p className="font-bold">{rows.length}項目：{counts.map(({ state, count }) => `${state} ${count}`).join('、')}{late > 0 && <span className="text-red-1000">　期限を過ぎた項目 {late}</span>}</p>
          <ul className="divide-y divide-solid-gray-300 border-y border-solid-gray-300">{rows.map((row) => (
            <li key={row.id} className="grid gap-1 py-2">
              <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1"><StatusBadge tone={row.late ? 'danger' : TONES[row.state] ?? 'neutral'}>{row.state}{row.late ? '（期限超過）' : ''}</StatusBadge><span>{row.subject}</span></p>
              <p className="text-[0.9375rem] text-solid-gray-800">担当 {row.assignee?.name ?? '—'}　期限 {formatEra(row.dueOn)}</p>
              {row.note !== '' && <p className="whitespace-pre-wrap text-[0.9375rem]">{row.notedOn !== null && `${formatEra(row.notedOn)}　`}{row.note}</p>}
            </li>
          ))}</ul>
        </>
      )}
    </div>
  )
}
