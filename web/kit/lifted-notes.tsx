import { formatEra } from '../../src/engine/calendar.ts'
import type { ReplyOf } from '../../src/contract/routes.ts'
import { AppLink } from './app-link.tsx'
import { StatusBadge } from './badge.tsx'
import { ClauseChips } from './clause-chip.tsx'

export type Lifted = ReplyOf<'decide'>['lifted'][number]

/** What stands in place of a clause, by which number, until when, and on what it rests: 「例外0003 …により」. */
export function LiftedNotes({ lifted }: { readonly lifted: readonly Lifted[] }) {
  if (lifted.length === 0) return null
  return (
    <ul className="flex flex-col gap-3">
      {lifted.map((one) => (
        <li key={one.id} className="flex flex-col gap-1">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1"><StatusBadge tone="info">{one.kind}</StatusBadge><span>{one.link === null ? one.basis : <AppLink href={one.link}>{one.basis}</AppLink>}（{one.title}）により{one.until !== null && `、${formatEra(one.until)}まで`}</span></p>
          <ClauseChips ids={one.cites} label="認めた根拠" />
          <ClauseChips ids={one.clauses} label="外れた条項" />
        </li>
      ))}
    </ul>
  )
}
