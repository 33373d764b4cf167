import type { ReactNode } from 'react'
import type { RequestRow } from '../../app/waiting.ts'
import { StatusBadge } from '../../kit/badge.tsx'
import { AppLink } from '../../kit/app-link.tsx'
import { formatMoment } from '../../app/today.ts'
import { toneOf, waitedSince } from './request-words.ts'

/** One request in a list: what, who, where it is now. The whole of its heading is the link. */
export function RequestLine({ row, before, children }: { readonly row: RequestRow; readonly before?: ReactNode; readonly children?: ReactNode }) {
  return (
    <div className="flex items-start gap-3 px-4 py-3">
      {before}
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <AppLink href={`/requests/${row.id}`} className="link font-bold">{row.title}</AppLink>
          <StatusBadge tone={toneOf(row.state)}>{row.state}</StatusBadge>
          {row.urgent && <StatusBadge tone="danger">緊急</StatusBadge>}
        </div>
        <p className="text-[0.9375rem] text-solid-gray-700">
          {row.number !== null && <span className="mr-3 whitespace-nowrap tabular-nums">{row.number}</span>}
          <span className="mr-3">{row.applicant.unit}　{row.applicant.name}{row.typedBy.id !== row.applicant.id && `（入力：${row.typedBy.name}）`}</span>
          {row.submittedAt !== null && <time dateTime={row.submittedAt} className="whitespace-nowrap">{formatMoment(row.submittedAt)}に提出</time>}
        </p>
        {row.waitingFor !== null && <p className="text-[0.9375rem]">{row.waitingFor}{row.since !== null && <span className="text-solid-gray-700">（{waitedSince(row.since)}）</span>}</p>}
        {children}
      </div>
    </div>
  )
}

export function RequestList({ rows, label }: { readonly rows: readonly RequestRow[]; readonly label: string }) {
  return <ul aria-label={label} className="panel divide-y divide-solid-gray-300">{rows.map((row) => <li key={row.id}><RequestLine row={row} /></li>)}</ul>
}
