import { formatEra } from '../../../src/engine/calendar.ts'
import { useDefinitions } from '../../app/definitions.ts'
import { useMe } from '../../app/session.ts'
import type { TaskRow } from '../../app/waiting.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { StatusBadge } from '../../kit/badge.tsx'
import { LinkButton } from '../../kit/button.tsx'
import type { ReactNode } from 'react'
import { dueWords } from '../home/held-media.tsx'
import { doorsOf } from './doors.ts'

/** The page on which a task is done: the record that closes it, or the inspection of its unit. */
export function doorOf(task: TaskRow, event: string): string {
  if (event === 'stocktake') return `/stocktakes${task.period === null ? '' : `?period=${task.period}`}`
  const item = task.item === null ? '' : `&register=${task.item.register}&item=${task.item.id}`
  return `/records/${encodeURIComponent(event)}?unit=${task.unit.id}${item}`
}

/** One task: what, on which thing, until when, and the button that does it. */
export function TaskLine({ task, grouped = false, children }: { readonly task: TaskRow; /** The heading above says what the task is: the line begins with where. */ readonly grouped?: boolean; readonly children?: ReactNode }) {
  const { today } = useMe()
  const { events } = useDefinitions()
  const due = dueWords(task.due, today)
  const { open: doors, later } = doorsOf(task, events)
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
      <div className="min-w-0 flex-1 basis-80 lg:basis-96">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-bold">{grouped ? task.unit.name : task.title}</span>
          {task.item !== null && <AppLink href={`/registers/${task.item.register}/${task.item.id}`}>{task.item.number}</AppLink>}
          {task.state === '未了' ? <StatusBadge tone={due.tone} icon={task.overdue ? 'error' : 'clock'}>{due.text}</StatusBadge> : <StatusBadge tone="success">{task.state}</StatusBadge>}
        </p>
        <p className="text-[0.9375rem] text-solid-gray-700">期限：{formatEra(task.due)}{!grouped && `　${task.unit.name}`}{task.assignees.length > 0 && `　担当：${task.assignees.join('、')}`}</p>
        {later.map((words) => <p key={words} className="text-sm text-solid-gray-700">{words}</p>)}
        {children}
      </div>
      <div className="flex flex-wrap gap-2">{doors.map((door, index) => <LinkButton key={door.id} small look={index === 0 ? 'solid' : 'outline'} href={doorOf(task, door.id)}>{door.label}<span className="sr-only">：{task.title}{task.item?.number}{grouped && task.unit.name}</span></LinkButton>)}</div>
    </div>
  )
}
