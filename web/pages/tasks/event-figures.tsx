import { useQuery } from '@tanstack/react-query'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api } from '../../app/api.ts'
import { ClauseChip } from '../../kit/clause-chip.tsx'
import { Skeleton } from '../../kit/layout.tsx'
import { Failed } from '../registers/failed.tsx'

/** The figures an event is recorded with: what there is of each word now. They are kept with the record. */
export function EventFigures({ event }: { readonly event: string }) {
  const { data, isError, error, refetch } = useQuery({ queryKey: ['event-figures', event], queryFn: ({ signal }) => api.get<ReplyOf<'eventFigures'>>(`/events/${encodeURIComponent(event)}/figures`, { signal }) })
  if (isError) return <Failed error={error} again={() => void refetch()} />
  if (data === undefined) return <Skeleton lines={3} />
  return (
    <section className="panel grid gap-6 p-4 md:grid-cols-3 md:p-6" aria-label="いまの件数">
      {data.figures.map(({ label, rows }) => (
        <div key={label}>
          <h2 className="mb-2 font-bold">{label}{data.perClause ? '' : '別'}</h2>
          {rows.length === 0 ? <p className="text-solid-gray-700">ありません。</p> : (
            <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1">{rows.map(({ word, count }) => <div key={word} className="contents"><dt>{/^[a-z-]+:/.test(word) ? <ClauseChip id={word} /> : word}</dt><dd className="text-right tabular-nums">{count}件</dd></div>)}</dl>
          )}
        </div>
      ))}
    </section>
  )
}
