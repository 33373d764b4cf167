import { daysBetween, formatEra } from '../../../src/engine/calendar.ts'
import { isOfThings, registerCalled, useDefinitions } from '../../app/definitions.ts'
import type { EventShown } from '../../app/definitions.ts'
import { useMe } from '../../app/session.ts'
import type { Home } from '../../app/waiting.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { StatusBadge } from '../../kit/badge.tsx'
import { LinkButton } from '../../kit/button.tsx'
import { Section } from '../../kit/layout.tsx'

/** How the return date stands to today, in words. */
export function dueWords(due: string, today: string): { readonly text: string; readonly tone: 'danger' | 'warning' | 'info' } {
  const days = daysBetween(today, due)
  if (days < 0) return { text: `${-days}日過ぎています`, tone: 'danger' }
  return days === 0 ? { text: '今日まで', tone: 'warning' } : { text: `あと${days}日`, tone: days <= 2 ? 'warning' : 'info' }
}
const returnsOf = (events: readonly EventShown[], register: string, state: string): readonly EventShown[] =>
  events.filter((one) => one.subject.includes(register) && one.effect?.custody === 'report-return' && (one.states === undefined || one.states.includes(state)))

/** 手元にある媒体: what I hold, until when, and the way to give it back. */
export function HeldMedia({ held: all }: { readonly held: Home['held'] }) {
  const { today } = useMe()
  const definitions = useDefinitions()
  const { events } = definitions
  const held = all.filter(({ register }) => { const one = registerCalled(definitions, register); return one === undefined || isOfThings(one) })
  if (held.length === 0) return null
  return (
    <Section title={`手元にあるもの（${held.length}件）`}>
      <ul className="panel divide-y divide-solid-gray-300">
        {held.map((item) => {
          const due = item.due === null ? null : dueWords(item.due, today)
          return (
            <li key={item.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
              <div className="min-w-0">
                <p className="flex flex-wrap items-center gap-x-3 gap-y-1"><AppLink href={`/registers/${item.register}/${item.id}`} className="link font-bold">{item.number}</AppLink><StatusBadge>{item.state}</StatusBadge>{due !== null && <StatusBadge tone={due.tone} icon="clock">{due.text}</StatusBadge>}</p>
                <p className="text-[0.9375rem] text-solid-gray-700">{typeof item.details['kind'] === 'string' && <span className="mr-3">{item.details['kind']}</span>}{item.due === null ? '返却予定日の定めなし' : `返却予定：${formatEra(item.due)}`}</p>
              </div>
              <div className="flex flex-wrap gap-2">{returnsOf(events, item.register, item.state).map((one) => <LinkButton key={one.id} look="outline" small href={`/records/${encodeURIComponent(one.id)}?register=${item.register}&item=${item.id}`}>{one.verb}<span className="sr-only">：{item.number}</span></LinkButton>)}</div>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
