import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api } from '../../app/api.ts'
import { formatEraWithWeekday, todayInJapan } from '../../app/today.ts'
import { Banner } from '../../kit/banner.tsx'
import { DateField } from '../../kit/date-field.tsx'
import { Skeleton } from '../../kit/layout.tsx'
import { Failed } from '../registers/failed.tsx'
import { SeatList } from './seat-list.tsx'

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** 構成員 of a body on any day: who held the posts and roles then. */
export function SeatsTab({ id }: { readonly id: string }) {
  const [draft, setDraft] = useState<string>(todayInJapan())
  const on = DAY.test(draft) ? draft : todayInJapan()
  const query = useQuery({ queryKey: ['committee-seats', id, on], queryFn: ({ signal }) => api.get<ReplyOf<'committeeSeats'>>(`/committees/${id}/seats`, { query: { on }, signal }) })
  const vacant = (query.data?.rows ?? []).filter(({ people, outside }) => people.length === 0 && !outside)
  return (
    <div className="flex flex-col gap-5">
      <DateField plain label="いつの構成か" value={draft} onChange={setDraft} help="過ぎた日を入れると、その日に職・役割にあった人が出ます。" />
      {query.isError && <Failed error={query.error} again={() => void query.refetch()} />}
      {query.isPending && <Skeleton lines={5} />}
      {query.data !== undefined && (
        <div className="flex flex-col gap-4" role="status">
          <p className="font-bold">{formatEraWithWeekday(query.data.on)}の構成員</p>
          {vacant.length > 0 && query.data.rows.length > 0 && <Banner tone="warning" title={`空席の職が${vacant.length}あります`}>このまま招集するときは、招集の申請で「空席のまま招集する」を「はい」にします。</Banner>}
          <SeatList rows={query.data.rows} />
        </div>
      )}
    </div>
  )
}
