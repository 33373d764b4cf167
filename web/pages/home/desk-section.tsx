import type { Home } from '../../app/waiting.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { StatusBadge } from '../../kit/badge.tsx'
import { ClauseChips } from '../../kit/clause-chip.tsx'
import { Section } from '../../kit/layout.tsx'

type Desk = Home['desks'][number]
type Part = Desk['parts'][number]

function PartOfDesk({ part }: { readonly part: Part }) {
  return (
    <div className="px-4 py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <h3 className="font-bold">{part.title}（{part.total}件）</h3>
        {part.all !== null && part.total > 0 && <AppLink href={part.all} className="link inline-block py-2">すべて見る<span className="sr-only">：{part.title}</span></AppLink>}
      </div>
      {part.rows.length === 0 ? <p className="text-solid-gray-700">いまはありません。</p> : (
        <ul>
          {part.rows.map((row) => (
            <li key={row.link} className="flex flex-wrap items-center gap-x-3 py-1.5">
              <AppLink href={row.link} className="link min-w-0 break-words py-1 font-bold">{row.number} {row.title}</AppLink>
              <span className="text-[0.9375rem] text-solid-gray-700">{row.unit.name}</span>
              {row.link.startsWith('/requests/') ? <span className="text-[0.9375rem] text-solid-gray-700">{row.state}</span> : <StatusBadge>{row.state}</StatusBadge>}
            </li>
          ))}
        </ul>
      )}
      {part.total > part.rows.length && <p className="text-sm text-solid-gray-700">ほかに{part.total - part.rows.length}件あります。</p>}
    </div>
  )
}

/** What the rules bring together on one's home for a role: requests, and rows of registers. */
export function DeskSection({ desk }: { readonly desk: Desk }) {
  return (
    <Section title={desk.title} actions={<ClauseChips ids={desk.clauses} />}>
      <div className="panel divide-y divide-solid-gray-300">{desk.parts.map((part) => <PartOfDesk key={part.title} part={part} />)}</div>
    </Section>
  )
}
