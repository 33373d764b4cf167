import { useState } from 'react'
import { dayOf } from '../../../src/engine/clock.ts'
import { formatMoment, todayInJapan } from '../../app/today.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { StatusBadge } from '../../kit/badge.tsx'
import { Button, LinkButton } from '../../kit/button.tsx'
import { EmptyState } from '../../kit/layout.tsx'
import { Failed } from '../registers/failed.tsx'
import { useRecord } from './recording.ts'
import type { Occupancy } from './area-page.tsx'

type Occupant = Occupancy['rows'][number]
export const nameOf = ({ person, visitor }: Occupant): string => person?.name ?? visitor ?? '氏名なし'

/** Everybody inside, each with the way out; who came in on an earlier day has forgotten to leave. */
export function Inside({ area, now, live }: { readonly area: string; readonly now: Occupancy; readonly live: boolean }) {
  const [failed, setFailed] = useState<string | null>(null)
  const leave = useRecord(area)
  if (now.rows.length === 0) return <EmptyState title="だれもいません">入室を記録すると、ここに並びます。</EmptyState>
  const go = (one: Occupant): void => {
    setFailed(one.entry.id)
    leave.mutate({ event: 'zones.entry.municipality/left', item: one.entry.id, form: { leftAt: thisMinute(), ...(one.badge === null ? {} : { badgeReturned: true }) }, done: `${nameOf(one)}さんの退室を記録しました。` })
  }
  return (
    <ul className="panel divide-y divide-solid-gray-300">
      {now.rows.map((one) => (
        <li key={one.entry.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
          <OccupantLine one={one} live={live} />
          {live && <WayOut one={one} busy={leave.isPending && failed === one.entry.id} onLeave={() => go(one)} />}
          {leave.isError && failed === one.entry.id && <div className="w-full"><Failed error={leave.error} /></div>}
        </li>
      ))}
    </ul>
  )
}
export const thisMinute = (): string => { const now = new Date(); now.setSeconds(0, 0); return now.toISOString() }
const isForgotten = ({ enteredAt }: Occupant): boolean => dayOf(new Date(enteredAt)) < todayInJapan()

function OccupantLine({ one, live }: { readonly one: Occupant; readonly live: boolean }) {
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <AppLink href={`/registers/entries/${one.entry.id}`} className="link font-bold">{nameOf(one)}</AppLink>
        {one.person === null ? <StatusBadge tone="warning">訪問者{one.badge === null ? '' : `　名札 ${one.badge}`}</StatusBadge> : <span className="text-[0.9375rem] text-solid-gray-700">{one.person.unit}　{one.person.post}</span>}
        {live && isForgotten(one) && <StatusBadge tone="danger" icon="clock">退室の記録がありません</StatusBadge>}
        {one.corrected && <StatusBadge>訂正あり</StatusBadge>}
      </p>
      <p className="text-[0.9375rem] text-solid-gray-700">{formatMoment(one.enteredAt)} 入室{one.leftAt === null ? '' : `　${formatMoment(one.leftAt)} 退室`}　{one.company === null ? '' : `${one.company}　`}{one.purpose}{one.escort === null ? '' : `　付添い：${one.escort.name}`}</p>
    </div>
  )
}

/** One tap; somebody forgotten left at a time that has to be found out. */
function WayOut({ one, busy, onLeave }: { readonly one: Occupant; readonly busy: boolean; readonly onLeave: () => void }) {
  const name = <span className="sr-only">：{nameOf(one)}</span>
  if (isForgotten(one)) return <LinkButton look="outline" href={`/registers/entries/${one.entry.id}/record/${encodeURIComponent('zones.entry.municipality/left')}`}>退室した時刻を書く{name}</LinkButton>
  return <Button look="outline" busy={busy} onClick={onLeave}>{one.badge === null ? '退室' : '退室・名札返却'}{name}</Button>
}
