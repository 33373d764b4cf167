import { formatEra } from '../../../src/engine/calendar.ts'
import { useDefinitions } from '../../app/definitions.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { StatusBadge } from '../../kit/badge.tsx'
import { ClauseChips } from '../../kit/clause-chip.tsx'
import { EmptyState } from '../../kit/layout.tsx'
import { RequestList } from '../requests/request-list.tsx'
import type { ItemDetail } from './item-marks.tsx'

function Permissions({ item }: { readonly item: ItemDetail }) {
  const { procedures } = useDefinitions()
  if (item.permissions.length === 0) return <p>いま効いている許可はありません。</p>
  return (
    <ul aria-label="許可" className="panel divide-y divide-solid-gray-300">
      {item.permissions.map((one) => (
        <li key={`${one.request}-${one.procedure}`} className="flex flex-col gap-1 px-4 py-3">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1"><AppLink href={`/requests/${one.request}`} className="link font-bold">{procedures.find(({ id }) => id === one.procedure)?.title ?? one.procedure}</AppLink>{one.stale ? <StatusBadge tone="danger">要再承認</StatusBadge> : <StatusBadge tone="success">有効</StatusBadge>}</p>
          <p>{formatEra(one.from)}から{formatEra(one.until)}まで　{one.person === null ? '所属の職員' : one.person.name}　<span className="text-solid-gray-700">{one.role}の許可</span></p>
          {one.stale && <p className="text-red-900">承認の後に内容が変わったため、この許可は効いていません。改めて申請してください。</p>}
        </li>
      ))}
    </ul>
  )
}

/** 申請・許可: what may be done with it now, and every application about it. */
export function RequestsTab({ item }: { readonly item: ItemDetail }) {
  return (
    <div className="flex flex-col gap-8">
      <section><h3 className="mb-3 font-bold">許可</h3><Permissions item={item} /></section>
      <section><h3 className="mb-3 font-bold">申請</h3>{item.requests.length === 0 ? <EmptyState title="このものについての申請はありません" /> : <RequestList rows={item.requests} label="申請" />}</section>
    </div>
  )
}

/** 仕事: the open duties about it. */
export function TasksTab({ item }: { readonly item: ItemDetail }) {
  if (item.tasks.length === 0) return <EmptyState title="このものについての、終わっていない仕事はありません" icon="check" />
  return (
    <ul aria-label="仕事" className="panel divide-y divide-solid-gray-300">
      {item.tasks.map((task) => (
        <li key={task.id} className="flex flex-col gap-1 px-4 py-3">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1"><span className="font-bold">{task.title}</span>{task.overdue ? <StatusBadge tone="danger">期限超過</StatusBadge> : <StatusBadge tone="info">{task.state}</StatusBadge>}</p>
          <p>{task.instruction}</p>
          <p className="text-[0.9375rem] text-solid-gray-700">期限 {formatEra(task.due)}　{task.unit.name}{task.assignees.length > 0 && `　${task.assignees.join('、')}`}</p>
          <ClauseChips ids={task.clauses} />
        </li>
      ))}
    </ul>
  )
}
