import { formatEra } from '../../../src/engine/calendar.ts'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { registerCalled, useDefinitions } from '../../app/definitions.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { StatusBadge } from '../../kit/badge.tsx'
import { LinkButton } from '../../kit/button.tsx'
import { ClauseChips } from '../../kit/clause-chip.tsx'
import { Icon } from '../../kit/icon.tsx'
import { Section } from '../../kit/layout.tsx'
import { itemHref } from '../registers/item-marks.tsx'

type Movement = ReplyOf<'person'>['movements'][number]

/** One procedure of coming or leaving as a checklist: what is still in hand, what is recorded, what is left to do. */
function Checklist({ one }: { readonly one: Movement }) {
  const definitions = useDefinitions()
  return (
    <li className="flex flex-col gap-3 px-4 py-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1"><h3 className="font-bold"><AppLink href={itemHref(one.register, one.id)}>{one.noun}</AppLink>　{one.kind}{one.day !== null && `（${formatEra(one.day)}）`}</h3><StatusBadge tone={one.final ? 'success' : 'warning'}>{one.state}</StatusBadge></div>
      <ul className="flex flex-col gap-2">
        {!one.final && one.held.length > 0 && <li className="flex items-start gap-2"><Icon name="warning" className="mt-0.5 size-5 shrink-0 text-orange-900" /><div><p>返すもの・終えるものが{one.held.length}件残っています。</p><ul className="list-disc pl-6">{one.held.map((thing) => <li key={thing.id}><AppLink href={itemHref(thing.register, thing.id)}>{registerCalled(definitions, thing.register)?.noun ?? ''} {thing.number}</AppLink>（{thing.state}）</li>)}</ul></div></li>}
        {one.steps.map((step) => (
          <li key={step.event} className="flex items-start gap-2"><Icon name={step.on === null ? 'clock' : 'check'} className={`mt-0.5 size-5 shrink-0 ${step.on === null ? 'text-solid-gray-600' : 'text-green-900'}`} /><div className="flex flex-wrap items-center gap-2"><span>{step.title}{step.on === null ? '：まだ記録されていません' : `：${formatEra(step.on)}`}</span>
            {step.on === null && step.may && <LinkButton small look="outline" href={`/registers/${one.register}/${one.id}/record/${encodeURIComponent(step.event)}`}>{step.verb}</LinkButton>}</div></li>
        ))}
      </ul>
      <ClauseChips ids={one.clauses} />
    </li>
  )
}

/** 着任・離任の手続 of a person; nothing where there is none. */
export function Movements({ movements }: { readonly movements: readonly Movement[] }) {
  if (movements.length === 0) return null
  return <Section title="着任・離任の手続"><ul className="panel divide-y divide-solid-gray-300">{movements.map((one) => <Checklist key={one.id} one={one} />)}</ul></Section>
}
