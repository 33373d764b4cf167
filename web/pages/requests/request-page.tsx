import { queryOptions, useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { formatEra } from '../../../src/engine/calendar.ts'
import { api, toProblem } from '../../app/api.ts'
import { registerCalled, useDefinitions } from '../../app/definitions.ts'
import { useMe } from '../../app/session.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { StatusBadge } from '../../kit/badge.tsx'
import { Banner } from '../../kit/banner.tsx'
import { Button, LinkButton } from '../../kit/button.tsx'
import { ClauseChips } from '../../kit/clause-chip.tsx'
import { DecisionPanel } from '../../kit/decision-panel.tsx'
import { DescriptionList, PageHead, Section, Skeleton } from '../../kit/layout.tsx'
import { RouteView, SealBoxes } from '../../kit/route-view.tsx'
import { ProofLink } from '../../kit/proof-link.tsx'
import { Timeline } from '../../kit/timeline.tsx'
import { useShownForm } from './field-values.tsx'
import { RequestActs } from './request-acts.tsx'
import { asAnswer, personLine, sealsOf, stagesOf, toneOf, whereItIs } from './request-words.ts'
import type { RequestDetail } from './request-words.ts'
import { Viewers } from '../registers/viewers.tsx'
import { AttachedFiles } from './attached-files.tsx'

export const requestQuery = (id: string) => queryOptions({ queryKey: ['request', id], queryFn: ({ signal }) => api.get<RequestDetail>(`/requests/${id}`, { signal }) })

function Banners({ request, sent }: { readonly request: RequestDetail; readonly sent: boolean }) {
  const lastBack = request.acts.findLast(({ act }) => act === '差戻し')
  return (
    <div className="mb-6 flex flex-col gap-4 empty:hidden">
      {sent && (
        <Banner tone="success" title={request.number === null ? '申請を受け付けました' : `申請を受け付けました（${request.number}）`} actions={<><LinkButton look="outline" href="/">ホームへ</LinkButton><LinkButton look="text" href="/requests">申請の一覧を見る</LinkButton></>}>
          <p>{request.state === '回付中' ? whereItIs(request) : `この申請は「${request.state}」になりました。`}</p>
          {request.state === '回付中' && <p>決裁されるとお知らせが届きます。次の人が処理するまでは「引き戻す」で直せます。</p>}
        </Banner>
      )}
      {request.stale && <Banner tone="warning" title="要再承認：承認された内容と、いまの内容が違います">承認のあとで内容・添付・経路のいずれかが変わったため、この承認による許可は止まっています。改めて申請してください。</Banner>}
      <Stressed request={request} />
      {request.urgent && <Banner tone="info" title="緊急の取扱いです">先に行い、後から承認を受ける申請です。</Banner>}
      {request.instead !== null && (
        <Banner tone="warning" title={`${request.instead.message}（${request.instead.items.length}件）`}>
          <ul className="flex flex-wrap gap-x-4">{request.instead.items.map((item) => <li key={item.id}><AppLink href={`/registers/${item.register}/${item.id}`}>{item.number}</AppLink><span className="text-[0.9375rem]">（{item.unit}）</span></li>)}</ul>
          <ClauseChips ids={request.instead.clauses} />
        </Banner>
      )}
      {request.state === '差戻し' && lastBack !== undefined && <Banner tone="warning" title="差し戻されています">{lastBack.actor?.name}：{lastBack.comment}</Banner>}
    </div>
  )
}

/** What whoever permits must not overlook: the definition says which fields. */
function Stressed({ request }: { readonly request: RequestDetail }) {
  const form = useDefinitions().procedures.find(({ id }) => id === request.procedure)?.form ?? {}
  return Object.entries(form).filter(([key, field]) => field.stressed === true && typeof request.form[key] === 'string' && request.form[key] !== '')
    .map(([key, field]) => <Banner key={key} tone="warning" title={field.label}><p className="whitespace-pre-wrap">{String(request.form[key])}</p><ClauseChips ids={field.cites ?? []} /></Banner>)
}

const VIA_WORDS: { readonly [via: string]: string } = { 代決: '（代決）', 代理: '（代理）', 引上げ: '（引上げ）' }
function History({ request }: { readonly request: RequestDetail }) {
  const entries = request.acts.toReversed().map((act) => {
    const step = request.steps.find(({ position }) => position === act.position)
    const via = VIA_WORDS[String(act.details['via'] ?? '')] ?? ''
    const conditions = Array.isArray(act.details['conditions']) ? (act.details['conditions'] as readonly string[]) : []
    return {
      key: act.id, at: act.at, who: act.actor === null ? '関所（自動）' : personLine(act.actor), what: `${act.act}${via}${step === undefined ? '' : `　${step.role}`}${act.onBehalfOf === null ? '' : `　${act.onBehalfOf.name}に代わって`}`,
      detail: act.comment === null && conditions.length === 0 && act.evidence === null ? undefined : <>{act.comment !== null && <p className="whitespace-pre-wrap">{act.comment}</p>}{conditions.length > 0 && <ul className="list-disc pl-5">{conditions.map((one) => <li key={one}>条件：{one}</li>)}</ul>}{act.evidence !== null && <ProofLink evidence={act.evidence} />}</>,
    }
  })
  return entries.length === 0 ? <p className="text-solid-gray-700">まだ何も行われていません。</p> : <Timeline entries={entries} />
}

function Content({ request }: { readonly request: RequestDetail }) {
  const me = useMe()
  const definitions = useDefinitions()
  const procedure = definitions.procedures.find(({ id }) => id === request.procedure)
  const values = useShownForm(procedure?.form, request.form, request.labels, me.levels)
  const noun = registerCalled(definitions, request.items[0]?.register ?? null)?.noun ?? '対象'
  return (
    <DescriptionList entries={[
      { term: '申請者', value: <>{personLine(request.applicant)}{request.typedBy.id !== request.applicant.id && <span className="block text-[0.9375rem]">入力：{personLine(request.typedBy)}（代理入力）</span>}</> },
      ...(request.items.length > 0 ? [{ term: noun, value: <ul className="flex flex-wrap gap-x-4">{request.items.map((item) => <li key={item.id}><AppLink href={`/registers/${item.register}/${item.id}`}>{item.number}</AppLink></li>)}</ul> }] : []),
      ...values,
      ...(request.validFrom !== null && request.validUntil !== null ? [{ term: '許可の期間', value: `${formatEra(request.validFrom)}から${formatEra(request.validUntil)}まで` }] : []),
      { term: '添付', value: request.attachments.length === 0 ? '' : <AttachedFiles files={request.attachments} /> },
    ]} />
  )
}

function Sheet({ request, sent }: { readonly request: RequestDetail; readonly sent: boolean }) {
  const where = whereItIs(request)
  return (
    <>
      <PageHead title={request.title} trail={[{ label: 'ホーム', href: '/' }, { label: '申請の一覧', href: '/requests' }, { label: request.number ?? '下書き' }]} mark={<StatusBadge tone={toneOf(request.state)}>{request.state}</StatusBadge>}
        lead={<>{request.number !== null && <p className="tabular-nums">{request.number}</p>}{where !== '' && !sent && <p>{where}</p>}</>} />
      <Banners request={request} sent={sent} />
      <RequestActs request={request} />
      {request.steps.length > 0 && <div className="mb-8"><SealBoxes boxes={sealsOf(request)} /></div>}
      <div className="grid gap-x-10 gap-y-10 lg:grid-cols-[minmax(0,1fr)_24rem] lg:items-start">
        <div className="min-w-0"><Section title="申請の内容"><Content request={request} /></Section></div>
        {request.answer !== null && <div className="min-w-0"><Section title={request.submittedAt === null ? 'いまの判定' : '提出したときの判定'}><DecisionPanel answer={asAnswer(request.answer)} title="提出したときの判定" /></Section></div>}
      </div>
      {request.steps.length > 0 && <Section title="経路"><RouteView stages={stagesOf(request)} /></Section>}
      <Section title="経過"><History request={request} /></Section>
      {request.mayKnowViewers && <Section title="見た人"><Viewers address={`/requests/${request.id}`} /></Section>}
    </>
  )
}

/** One request: what was asked, by what it was judged, where it is, what was done, what I may do now. */
export default function RequestPage() {
  const { id } = useParams({ strict: false }) as { readonly id: string }
  const sent = (useSearch({ strict: false }) as { readonly sent?: string }).sent === '1'
  const { data, error, isError, refetch } = useQuery(requestQuery(id))
  if (data !== undefined) return <Sheet request={data} sent={sent} />
  if (!isError) return <Skeleton lines={10} />
  const { details } = toProblem(error)
  return <><PageHead title="申請" trail={[{ label: 'ホーム', href: '/' }, { label: '申請の一覧', href: '/requests' }, { label: '申請' }]} /><Banner tone="error" title={details.title} actions={<><Button look="outline" onClick={() => void refetch()}>もう一度読み込む</Button><LinkButton look="text" href="/requests">申請の一覧へ</LinkButton></>}>{details.detail}</Banner></>
}
