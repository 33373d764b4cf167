import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api } from '../../app/api.ts'
import { formatMoment } from '../../app/today.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { StatusBadge } from '../../kit/badge.tsx'
import { Button, LinkButton } from '../../kit/button.tsx'
import { DescriptionList, EmptyState, PageHead, Section, Skeleton } from '../../kit/layout.tsx'
import { Failed } from '../registers/failed.tsx'
import { PlanProgress } from './plan-progress.tsx'
import { SeatList } from './seat-list.tsx'

type Meeting = ReplyOf<'meeting'>
const HOME = [{ label: 'ホーム', href: '/' }, { label: '台帳', href: '/registers' }, { label: '会議', href: '/registers/meetings' }]

/** 会議: the agenda, who is invited and attended, what was resolved and said; printed as 次第 and 議事録. */
export default function MeetingPage() {
  const { id } = useParams({ strict: false }) as { readonly id: string }
  const query = useQuery({ queryKey: ['meeting', id], queryFn: ({ signal }) => api.get<Meeting>(`/meetings/${id}`, { signal }) })
  const trail = [...HOME, { label: query.data?.number ?? '会議' }]
  if (query.isError) return <><PageHead title="会議を開けませんでした" trail={trail} /><Failed error={query.error} again={() => void query.refetch()} /></>
  if (query.data === undefined) return <><PageHead title="会議" trail={trail} /><Skeleton lines={8} /></>
  const meeting = query.data
  return (
    <>
      <PageHead title={`${meeting.committee.name}　${meeting.number}`} trail={trail} mark={<StatusBadge tone={meeting.state === '議事確定' ? 'success' : meeting.state === '中止' ? 'neutral' : 'warning'}>{meeting.state}</StatusBadge>}
        actions={<><LinkButton href={`/registers/meetings/${meeting.id}`}>出席・議事を記録する</LinkButton><LinkButton look="outline" href={`/registers/committees/${meeting.committee.id}`}>会議体</LinkButton><Button look="outline" onClick={() => window.print()}>印刷</Button></>} />
      <DescriptionList entries={[
        { term: '開く日時', value: formatMoment(meeting.heldAt) }, { term: '場所', value: meeting.place }, { term: '出席', value: attendance(meeting) },
        ...(meeting.guests.length > 0 ? [{ term: '出席を求めた人', value: `${meeting.guests.map(({ name, unit }) => `${name}（${unit}）`).join('、')}　理由: ${meeting.guestReason}` }] : []),
      ]} />
      <Section title="次第（議題）"><Agenda meeting={meeting} /></Section>
      <Section title="構成員"><SeatList rows={meeting.members} {...(meeting.state === '招集済' ? {} : { present: new Set(meeting.present.map(({ id: person }) => person)) })} /></Section>
      <Section title="議事">{meeting.minutes === '' ? <EmptyState title="議事はまだありません">出席を記録した後に「議事を記録する」で残します。</EmptyState> : <p className="max-w-3xl whitespace-pre-wrap">{meeting.minutes}</p>}</Section>
    </>
  )
}

function attendance({ state, present, quorum, others }: Meeting): string {
  if (state === '招集済') return quorum === null ? 'まだ記録していません' : `まだ記録していません（定足数${quorum}人）`
  const enough = quorum === null ? '' : present.length >= quorum ? `（定足数${quorum}人を満たす）` : `（定足数${quorum}人に足りません）`
  return `${present.length}人${enough}${others === '' ? '' : `　ほかに${others}`}`
}

/** The agenda in order. What this person may not open has its heading only. */
function Agenda({ meeting }: { readonly meeting: Meeting }) {
  return (
    <ol className="flex flex-col gap-3">
      {meeting.agenda.map((matter, index) => (
        <li key={matter.id} className="panel flex flex-col gap-2 p-4">
          <p className="font-bold">{index + 1}　{matter.open ? <AppLink href={`/registers/agenda-items/${matter.id}`}>{matter.number}　{matter.title}</AppLink> : <>{matter.number}　{matter.title}</>}</p>
          <p className="text-solid-gray-700">{matter.category}{matter.guests && '　（出席を求めた人が加わります）'}{!matter.open && '　資料は開けません'}</p>
          {matter.progress !== null && <PlanProgress progress={matter.progress} />}
          <p>{matter.conclusion === '' ? <StatusBadge tone="warning">{matter.state}</StatusBadge> : <StatusBadge tone={matter.conclusion === '否決' ? 'danger' : 'success'}>{matter.conclusion}</StatusBadge>}</p>
        </li>
      ))}
    </ol>
  )
}
