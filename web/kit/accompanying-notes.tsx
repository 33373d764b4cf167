import type { ReplyOf } from '../../src/contract/routes.ts'
import { AppLink } from './app-link.tsx'
import { ClauseChips } from './clause-chip.tsx'

export type Accompanying = ReplyOf<'decide'>['accompanying'][number]

/** What is in force for the thing asked about, beside the answer: the number, whose it is, what it says. */
export function AccompanyingNotes({ rows }: { readonly rows: readonly Accompanying[] }) {
  return (
    <ul className="flex flex-col gap-4">
      {rows.map((one) => (
        <li key={one.id} className="flex flex-col gap-1">
          <p><AppLink href={one.link}>{one.number}</AppLink>（{one.about}）</p>
          <dl className="grid grid-cols-[minmax(6rem,auto)_minmax(0,1fr)] gap-x-4 gap-y-1 text-[0.9375rem]">
            {one.lines.map(({ label, value }) => <div key={label} className="contents"><dt className="text-solid-gray-700">{label}</dt><dd className="whitespace-pre-wrap">{value}</dd></div>)}
          </dl>
          <ClauseChips ids={one.clauses} />
        </li>
      ))}
    </ul>
  )
}

/** By heading: what is told of each kind. */
export function AccompanyingSections({ rows }: { readonly rows: readonly Accompanying[] }) {
  return [...Map.groupBy(rows, ({ title }) => title)].map(([title, list]) => <section key={title} className="border-t border-solid-gray-300 px-4 py-4 md:px-6"><h3 className="mb-2 font-bold">{title}</h3><AccompanyingNotes rows={list} /></section>)
}

/** The same below a form that is judged when it is sent. */
export const AccompanyingPanel = ({ rows }: { readonly rows: readonly Accompanying[] }) => (rows.length === 0 ? null : <div role="status" className="panel overflow-hidden"><AccompanyingSections rows={rows} /></div>)
