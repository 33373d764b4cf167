import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api } from '../../app/api.ts'
import { formatMoment } from '../../app/today.ts'
import { DateTimeField } from '../../kit/date-field.tsx'
import { LinkButton } from '../../kit/button.tsx'
import { EmptyState, PageHead, Section, Skeleton } from '../../kit/layout.tsx'
import { Failed } from '../registers/failed.tsx'
import { EntryBox } from './entry-box.tsx'
import { Inside } from './inside.tsx'
import { VisitorForm } from './visitor-form.tsx'

export type Occupancy = ReplyOf<'occupancy'>
const AGAIN_MS = 30_000

/** 入退室の窓口: who is inside now, one box to let in or out, visitors, and who was inside at any past moment. */
export default function AreaPage() {
  const { id } = useParams({ strict: false }) as { readonly id: string }
  const area = useQuery({ queryKey: ['item', 'areas', id], queryFn: ({ signal }) => api.get<ReplyOf<'item'>>(`/registers/areas/items/${id}`, { signal }) })
  const now = useQuery({ queryKey: ['occupancy', id], refetchInterval: AGAIN_MS, queryFn: ({ signal }) => api.get<Occupancy>(`/areas/${id}/occupancy`, { signal }) })
  const [visitor, setVisitor] = useState<string | null>(null)
  const name = typeof area.data?.details['name'] === 'string' ? area.data.details['name'] : '区域'
  const trail = [{ label: 'ホーム', href: '/' }, { label: '台帳', href: '/registers' }, { label: '区域一覧', href: '/registers/areas' }, { label: area.data?.number ?? '区域', href: `/registers/areas/${id}` }, { label: '入退室' }]
  const error = area.error ?? now.error
  if (error !== null) return <><PageHead title="入退室" trail={trail} /><Failed error={error} again={() => { void area.refetch(); void now.refetch() }} /></>
  if (area.data === undefined || now.data === undefined) return <><PageHead title="入退室" trail={trail} /><Skeleton lines={8} /></>
  return (
    <>
      <PageHead title={`${name}　入退室`} trail={trail} actions={<><LinkButton look="outline" href={`/registers/areas/${id}?tab=related`}>入室許可・入退室の記録</LinkButton><LinkButton look="outline" href={`/registers/areas/${id}`}>区域の記載</LinkButton></>} />
      <div className="flex flex-col gap-8">
        <EntryBox area={id} now={now.data} onVisitor={setVisitor} />
        {visitor !== null && <VisitorForm key={visitor} area={id} now={now.data} name={visitor} onDone={() => setVisitor(null)} />}
        <Section title={`いま中にいる人（${now.data.rows.length}人）`}><Inside area={id} now={now.data} live /></Section>
        <PastMoment area={id} />
      </div>
    </>
  )
}

/** Who was inside at a chosen moment. */
function PastMoment({ area }: { readonly area: string }) {
  const [draft, setDraft] = useState('')
  const at = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(draft) ? `${draft}:00+09:00` : null
  const query = useQuery({ queryKey: ['occupancy', area, at], enabled: at !== null, queryFn: ({ signal }) => api.get<Occupancy>(`/areas/${area}/occupancy`, { query: { at: at ?? '' }, signal }) })
  return (
    <Section title="ある時刻に中にいた人">
      <div className="flex flex-col gap-5">
        <DateTimeField plain label="日時" value={draft} onChange={setDraft} help="入室から退室までの間の時刻なら、その人が出ます。訂正した記録は、訂正後の時刻で数えます。" />
        {query.isError && <Failed error={query.error} again={() => void query.refetch()} />}
        {at !== null && query.isPending && <Skeleton lines={3} />}
        {query.data !== undefined && <div role="status"><p className="mb-3 font-bold">{formatMoment(query.data.at)}：{query.data.rows.length}人</p>{query.data.rows.length === 0 ? <EmptyState title="だれもいませんでした" /> : <Inside area={area} now={query.data} live={false} />}</div>}
      </div>
    </Section>
  )
}
