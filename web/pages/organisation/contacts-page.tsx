import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { formatEra } from '../../../src/engine/calendar.ts'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api } from '../../app/api.ts'
import { registerCalled, useDefinitions } from '../../app/definitions.ts'
import { formatMoment } from '../../app/today.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { StatusBadge } from '../../kit/badge.tsx'
import { Banner, useToast } from '../../kit/banner.tsx'
import { Button, LinkButton } from '../../kit/button.tsx'
import { RadioGroup } from '../../kit/choice.tsx'
import { EmptyState, PageHead, Section, Skeleton } from '../../kit/layout.tsx'
import { TextInput } from '../../kit/text-input.tsx'
import { Failed } from '../registers/failed.tsx'
import { openPdf } from '../registers/open-file.ts'
import { personHref, unitHref } from './organisation-page.tsx'

type Network = ReplyOf<'contactNetwork'>
type Reached = Network['people'][number]
const STEP_REM = 1.25
const MOST_STEPS = 5
const PHONE = /^[0-9+\-()]+$/

function Way({ means, at, night }: { readonly means: string; readonly at: string; readonly night: boolean }) {
  return <span>{means} <a className="link tabular-nums" href={PHONE.test(at) ? `tel:${at}` : `mailto:${at}`}>{at}</a>{night && <span className="ml-1 text-sm">（夜間・休日に先に）</span>}</span>
}

function PersonLine({ one, mine }: { readonly one: Reached; readonly mine: boolean }) {
  return (
    <li className="grid gap-1 px-4 py-3" style={{ paddingLeft: `${1 + Math.min(one.depth, MOST_STEPS) * STEP_REM}rem` }}>
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">{one.depth > 0 && <span aria-hidden="true">└</span>}<AppLink href={personHref(one.person.id)} className="link font-bold">{one.person.name}</AppLink><span>{one.person.post}</span>{mine && <StatusBadge tone="info">自分</StatusBadge>}{one.faults.map((fault) => <StatusBadge key={fault} tone={one.ways.length === 0 ? 'danger' : 'warning'}>{fault}</StatusBadge>)}</p>
      <p className="text-[0.9375rem] text-solid-gray-800">{one.roles.map(({ role, unit }) => `${role}${unit === null ? '' : `（${unit.name}）`}`).join('、')}</p>
      <p className="flex flex-wrap gap-x-4 gap-y-1 break-all">{one.ways.map((way) => <Way key={way.means} {...way} night={way.means === one.night} />)}</p>
      <p className="flex flex-wrap gap-x-4 text-sm text-solid-gray-700">{one.confirmedOn !== null && <span>確認 {formatEra(one.confirmedOn)}</span>}<span data-screen-only>{one.entry !== null ? <AppLink href={`/registers/contacts/${one.entry}`} className="link">連絡先の記載<span className="sr-only">：{one.person.name}</span></AppLink> : mine ? <AppLink href="/registers/contacts/new" className="link">自分の連絡先を登録する</AppLink> : null}</span></p>
    </li>
  )
}

const MOST_NAMED = 5
function Missing({ network }: { readonly network: Network }) {
  const silent = network.people.filter(({ ways }) => ways.length === 0)
  if (network.complete) return null
  return (
    <div className="mb-6"><Banner level="h2" tone="warning" title="緊急連絡網が網羅されていません">
      {silent.length > 0 && <p>連絡先のない人：{silent.slice(0, MOST_NAMED).map(({ person }, index) => <span key={person.id}>{index > 0 && '、'}<span className="whitespace-nowrap">{person.name}</span></span>)}{silent.length > MOST_NAMED && `　ほか${silent.length - MOST_NAMED}人。下の一覧に印があります。`}</p>}
      {network.empty.length > 0 && <p>空席の役割：{network.empty.map(({ role, unit }, index) => <span key={`${role}-${unit?.id ?? ''}`}>{index > 0 && '、'}{unit !== null && <AppLink href={unitHref(unit.id)} className="link">{unit.name}</AppLink>}{role}</span>)}</p>}
    </Banner></div>
  )
}

function StartDrill({ onClose }: { readonly onClose: () => void }) {
  const router = useRouter()
  const [scenario, setScenario] = useState('')
  const [timing, setTiming] = useState('平日の昼')
  const start = useMutation({ mutationFn: () => api.post<{ id: string }>('/organisation/drills', { scenario: scenario.trim(), timing }), onSuccess: ({ id }) => { void router.navigate({ href: `/organisation/drills/${id}` }) } })
  const submit = (event: FormEvent): void => { event.preventDefault(); start.mutate() }
  return (
    <Section title="連絡訓練を始める">
      <form noValidate className="flex max-w-2xl flex-col gap-5" onSubmit={submit}>
        <p>始めると、網に載る人の全員に訓練の知らせが届きます。</p>
        <TextInput label="想定" required value={scenario} onChange={setScenario} help="例: 庁内のシステムが使えなくなった" />
        <RadioGroup label="時間帯" required inline value={timing} onChange={setTiming} options={['平日の昼', '夜間・休日'].map((value) => ({ value, label: value }))} />
        {start.isError && <Failed error={start.error} />}
        <div className="flex flex-wrap gap-3"><Button type="submit" busy={start.isPending}>訓練を始める</Button><Button look="outline" onClick={onClose}>やめる</Button></div>
      </form>
    </Section>
  )
}

function Drills({ drills }: { readonly drills: Network['drills'] }) {
  return (
    <Section title="連絡訓練の記録">
      {drills.length === 0 ? <EmptyState title="連絡訓練の記録はまだありません" /> : <ul className="panel divide-y divide-solid-gray-300">{drills.map((one) => <li key={one.id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 px-4 py-3"><AppLink href={`/organisation/drills/${one.id}`} className="link font-bold">{one.number}　{one.scenario}</AppLink><span>{one.timing}</span><span className="tabular-nums">{formatMoment(one.startedAt)}</span><span>{one.people}人のうち{one.received}人が確認</span><StatusBadge tone={one.state === '実施中' ? 'warning' : 'neutral'}>{one.state}</StatusBadge></li>)}</ul>}
    </Section>
  )
}

function Settle({ network }: { readonly network: Network }) {
  const client = useQueryClient()
  const say = useToast()
  const settle = useMutation({ mutationFn: () => api.post('/organisation/contacts/settlements', {}), onSuccess: async () => { await client.invalidateQueries({ queryKey: ['contact-network'] }); say('緊急連絡網を確定しました。') } })
  return (
    <div className="mb-6 flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-4"><p>{network.settled === null ? 'まだ確定の記録がありません。' : `${formatMoment(network.settled.at)}に${network.settled.by?.name ?? ''}が確定（${network.settled.people}人）`}</p>{network.maySettle && <Button look="outline" busy={settle.isPending} onClick={() => settle.mutate()}>今の網を確定する</Button>}</div>
      {settle.isError && <Failed error={settle.error} />}
    </div>
  )
}

/** 緊急連絡網: who calls whom and how, from the roles of today; drills. */
export default function ContactsPage() {
  const isKept = registerCalled(useDefinitions(), 'contacts') !== undefined
  const { data, isError, error, isPending, refetch } = useQuery({ queryKey: ['contact-network'], enabled: isKept, queryFn: ({ signal }) => api.get<Network>('/organisation/contacts', { signal }) })
  const [starting, setStarting] = useState(false)
  const sheet = useMutation({ mutationFn: () => openPdf('/organisation/contacts/sheet') })
  const mine = data?.people.find(({ person }) => person.id === data.me)
  return (
    <>
      <PageHead title="緊急連絡網" trail={[{ label: 'ホーム', href: '/' }, { label: '組織', href: '/organisation' }, { label: '緊急連絡網' }]} lead="役割の指名から、いつも今の姿で作られます。上から下へ、字下げの順に連絡します。"
        actions={data && <>{data.mayDrill && <Button onClick={() => setStarting(true)}>連絡訓練を始める</Button>}{mine && <LinkButton look="outline" href={mine.entry === null ? '/registers/contacts/new' : `/registers/contacts/${mine.entry}`}>自分の連絡先</LinkButton>}<Button look="outline" busy={sheet.isPending} onClick={() => sheet.mutate()}>Ａ４一枚にする（PDF）</Button></>} />
      {sheet.isError && <Failed error={sheet.error} />}
      {!isKept ? <EmptyState title="この組織の規程には、緊急連絡網の定めがありません" action={<LinkButton look="outline" href="/organisation">組織に戻る</LinkButton>}>役割に就いている人は、組織のページで探せます。</EmptyState> : isError ? <Failed error={error} again={() => void refetch()} /> : isPending ? <Skeleton lines={8} /> : (
        <>
          {starting && <StartDrill onClose={() => setStarting(false)} />}
          <Missing network={data} />
          <Settle network={data} />
          <Section title={`連絡の順（${data.people.length}人）`}>{data.people.length === 0 ? <EmptyState title="載る人がいません">役割の指名を済ませると、ここに並びます。</EmptyState> : <ol className="panel divide-y divide-solid-gray-300">{data.people.map((one) => <PersonLine key={one.person.id} one={one} mine={one.person.id === data.me} />)}</ol>}</Section>
          <Drills drills={data.drills} />
        </>
      )}
    </>
  )
}
