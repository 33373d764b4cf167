import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api } from '../../app/api.ts'
import { formatMoment } from '../../app/today.ts'
import { StatusBadge } from '../../kit/badge.tsx'
import { Banner, useToast } from '../../kit/banner.tsx'
import { Button, LinkButton } from '../../kit/button.tsx'
import { PageHead, Section, Skeleton } from '../../kit/layout.tsx'
import { Failed } from '../registers/failed.tsx'

type Drill = ReplyOf<'drill'>
type Call = Drill['calls'][number]
const AGAIN_MS = 20_000
const STEP_REM = 1.25
const TONES = { 確認済: 'success', 連絡中: 'info', 第二経路: 'warning', 未達: 'danger' } as const

function useAct(drill: string) {
  const client = useQueryClient()
  const say = useToast()
  return useMutation({
    mutationFn: ({ event, item }: { readonly event: string; readonly item: string; readonly done: string }) => api.post('/records', { event, item, form: {} }),
    onSuccess: async (_reply, { done }) => { await client.invalidateQueries({ queryKey: ['drill', drill] }); say(done) },
  })
}

function CallLine({ one, me, running, drill }: { readonly one: Call; readonly me: string | undefined; readonly running: boolean; readonly drill: string }) {
  const act = useAct(drill)
  const mayFail = running && one.state === '連絡中' && one.caller !== null && one.caller.id === me
  return (
    <li className="grid gap-1 px-4 py-3" style={{ paddingLeft: `${1 + Math.min(one.depth, 5) * STEP_REM}rem` }}>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">{one.depth > 0 && <span aria-hidden="true">└</span>}<strong>{one.person.name}</strong><span className="text-[0.9375rem]">{one.roles}</span><StatusBadge tone={TONES[one.state as keyof typeof TONES] ?? 'neutral'}>{one.state}</StatusBadge>{one.cutOff && <StatusBadge tone="danger">上の人に届いていない枝</StatusBadge>}</p>
      <p className="text-[0.9375rem] text-solid-gray-800">{one.answeredAt !== null ? `${formatMoment(one.answeredAt)}に確認（${one.minutes}分）` : one.state === '第二経路' ? `第一の手段（${one.first ?? 'なし'}）でつながらず、第二の手段（${one.second ?? 'なし'}）で連絡しています` : `先にかける手段: ${one.first ?? '連絡先なし'}`}{one.caller !== null && `　連絡する人: ${one.caller.name}`}</p>
      {mayFail && <p data-screen-only><Button small look="outline" busy={act.isPending} onClick={() => act.mutate({ event: 'contacts.drill/failed', item: one.id, done: '第二の手段での連絡が課題になりました。' })}>つながらなかった<span className="sr-only">：{one.person.name}</span></Button></p>}
      {act.isError && <Failed error={act.error} />}
    </li>
  )
}

/** 受け取りました: one tap, in large. */
function Mine({ call, drill }: { readonly call: Call; readonly drill: Drill }) {
  const act = useAct(drill.id)
  if (drill.state !== '実施中' || call.answeredAt !== null) return null
  return (
    <div className="mb-6"><Banner level="h2" tone="warning" title="訓練の連絡が届いています">
      <p className="mb-3">受け取ったら押してください。続けて、下の人に連絡してください。</p>
      <Button busy={act.isPending} onClick={() => act.mutate({ event: 'contacts.drill/received', item: call.id, done: '受け取りを確認しました。' })}>受け取りました</Button>
      {act.isError && <Failed error={act.error} />}
    </Banner></div>
  )
}

function Result({ drill }: { readonly drill: Drill }) {
  const cutOff = drill.calls.filter((one) => one.cutOff).length
  return (
    <dl className="mb-6 grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
      {([['受け取りの確認', `${drill.people}人のうち${drill.received}人`], ['確認までの時間（中央値）', drill.median === null ? '―' : `${drill.median}分`], ['届いていない人', `${drill.people - drill.received}人`], ['そのうち枝ごと', `${cutOff}人`]] as const).map(([term, value]) => <div key={term} className="rounded-8 border border-solid-gray-300 p-4"><dt className="text-[0.9375rem] text-solid-gray-700">{term}</dt><dd className="text-xl font-bold tabular-nums">{value}</dd></div>)}
    </dl>
  )
}

/** 連絡訓練の一件: who confirmed when, which branches the call has not reached. */
export default function DrillPage() {
  const { id } = useParams({ strict: false }) as { readonly id: string }
  const query = useQuery({ queryKey: ['drill', id], refetchInterval: AGAIN_MS, queryFn: ({ signal }) => api.get<Drill>(`/organisation/drills/${id}`, { signal }) })
  const { data: drill } = query
  const mine = drill?.calls.find((one) => one.mine)
  const trail = [{ label: 'ホーム', href: '/' }, { label: '組織', href: '/organisation' }, { label: '緊急連絡網', href: '/organisation/contacts' }, { label: drill?.number ?? '連絡訓練' }]
  if (query.isError) return <><PageHead title="連絡訓練" trail={trail} /><Failed error={query.error} again={() => void query.refetch()} /></>
  if (drill === undefined) return <><PageHead title="連絡訓練" trail={trail} /><Skeleton lines={8} /></>
  return (
    <>
      <PageHead title={`連絡訓練　${drill.scenario}`} trail={trail} mark={<StatusBadge tone={drill.state === '実施中' ? 'warning' : 'neutral'}>{drill.state}</StatusBadge>} lead={`${formatMoment(drill.startedAt)}に${drill.startedBy?.name ?? ''}が始めました（${drill.timing}）。${drill.endedAt === null ? '' : `${formatMoment(drill.endedAt)}に終えました。`}`}
        actions={<>{drill.mayEnd && <LinkButton look="outline" href={`/registers/drills/${drill.id}/record/${encodeURIComponent('contacts.drill/end')}`}>訓練を終える</LinkButton>}<Button look="outline" onClick={() => window.print()}>印刷する</Button></>} />
      {mine && <Mine call={mine} drill={drill} />}
      <Result drill={drill} />
      {drill.lessons !== null && <Section title="分かったこと・直すこと"><p className="whitespace-pre-line">{drill.lessons}</p></Section>}
      <Section title="連絡の順"><ol className="panel divide-y divide-solid-gray-300">{drill.calls.map((one) => <CallLine key={one.id} one={one} me={mine?.person.id} running={drill.state === '実施中'} drill={drill.id} />)}</ol></Section>
    </>
  )
}
