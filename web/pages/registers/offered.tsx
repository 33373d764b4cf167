import type { ReactNode } from 'react'
import { LinkButton } from '../../kit/button.tsx'
import { ClauseChips } from '../../kit/clause-chip.tsx'
import { AppLink } from '../../kit/app-link.tsx'
import { itemHref } from './item-marks.tsx'
import type { ItemDetail } from './item-marks.tsx'
import { eventsOn } from './register-here.ts'
import type { RegisterHere } from './register-here.ts'

export const recordHref = (register: string, item: string, event: string): string => `${itemHref(register, item)}/record/${encodeURIComponent(event)}`

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return <div className="flex flex-col gap-2"><h3 className="text-sm text-solid-gray-700">{title}</h3><div className="flex flex-wrap gap-3">{children}</div></div>
}

/** Acts this state waits for that somebody else has to do: a second person, or the holder of a role. */
function forOthers(here: RegisterHere, item: ItemDetail) {
  if (here.register.states[item.state]?.tone !== 'attention') return []
  return eventsOn(here.definitions, here.key).filter(({ id, states, when }) => states?.includes(item.state) === true && states.length <= 2 && when === undefined && !item.offered.some((one) => one.id === id))
}

/** What this person may begin or write down on it now; what waits for somebody else is named, not hidden. */
export function Offered({ here, item }: { readonly here: RegisterHere; readonly item: ItemDetail }) {
  const procedures = item.offered.filter(({ kind }) => kind === 'procedure')
  const narrowness = new Map(eventsOn(here.definitions, here.key).map(({ id, states }) => [id, states?.length ?? Infinity]))
  const events = item.offered.filter(({ kind }) => kind === 'event').toSorted((one, other) => (narrowness.get(one.id) ?? Infinity) - (narrowness.get(other.id) ?? Infinity))
  const others = forOthers(here, item)
  if (procedures.length + events.length + others.length === 0) return null
  return (
    <section aria-labelledby="offered-title" className="flex flex-col gap-4" data-screen-only>
      <h2 id="offered-title" className="border-l-6 border-blue-900 pl-3 text-xl font-bold leading-150">いまできること</h2>
      {procedures.length > 0 && <Group title="申請する">{procedures.map(({ id, verb }) => <LinkButton key={id} href={`/apply/${id}?item=${item.id}`}>{verb}</LinkButton>)}</Group>}
      {events.length > 0 && <Group title="記録する">{events.map(({ id, verb }) => <LinkButton key={id} look="outline" href={recordHref(here.key, item.id, id)}>{verb}</LinkButton>)}</Group>}
      {others.length > 0 && (
        <div className="flex flex-col gap-2"><h3 className="text-sm text-solid-gray-700">ほかの人の記録を待っているもの</h3>
          <ul className="flex flex-col gap-2">{others.map(({ id, title, roles, notSameAs, cites }) => (
            <li key={id} className="flex flex-col gap-1 border-l-4 border-solid-gray-300 pl-3">
              <p><AppLink href={recordHref(here.key, item.id, id)}>{title}</AppLink>　{notSameAs !== undefined ? '申告した人とは別の人が行います。' : roles === undefined ? 'この所属の職員が行います。' : `${roles.join('・')}が行います。`}</p>
              <ClauseChips ids={cites} />
            </li>
          ))}</ul>
        </div>
      )}
    </section>
  )
}
