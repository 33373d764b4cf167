import { useQuery } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { formatEra, formatFiscalYear } from '../../../src/engine/calendar.ts'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api } from '../../app/api.ts'
import { useMe } from '../../app/session.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { StatusBadge } from '../../kit/badge.tsx'
import type { Tone } from '../../kit/badge.tsx'
import { Banner } from '../../kit/banner.tsx'
import { Button, LinkButton } from '../../kit/button.tsx'
import { ClauseChips } from '../../kit/clause-chip.tsx'
import { EmptyState, PageHead, Section, Skeleton } from '../../kit/layout.tsx'
import { Failed } from '../registers/failed.tsx'
import { AsOf, personHref } from './organisation-page.tsx'

type Review = ReplyOf<'reviewRoles'>
type Finding = Review['findings'][number]
/** In the order in which they keep people from working. */
const KINDS: readonly { readonly kind: Finding['kind']; readonly title: string; readonly lead: string; readonly tone: Tone }[] = [
  { kind: '空席', title: '空席', lead: '決める人がいない役割です。', tone: 'danger' }, { kind: '兼務', title: '兼ねられない役割の兼務', lead: '解けるまで、その人はどちらの役割でも処理できません。', tone: 'danger' },
  { kind: '未整備', title: '整っていない体制', lead: '役割の定めや構成員がない体制です。', tone: 'warning' }, { kind: '代行', title: '代行者の定めがない役割', lead: '不在のときに決める人が定まっていません。', tone: 'warning' },
  { kind: '資格', title: '条件を欠いた指名', lead: '異動などで、文書の求める職や階級に合わなくなった指名です。', tone: 'warning' }, { kind: '期限', title: 'まもなく終わる指名', lead: '終わる前に、次の期間を指名してください。', tone: 'info' },
  { kind: '自己承認', title: '自分の申請が自分に戻る経路', lead: '本人の申請は、さらに上の人に回ります。', tone: 'neutral' },
]

function FindingLine({ finding, tone }: { readonly finding: Finding; readonly tone: Tone }) {
  return (
    <li className="grid gap-2 px-4 py-4">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1"><StatusBadge tone={tone}>{finding.kind}</StatusBadge><strong>{finding.role}</strong>{finding.unit && <AppLink href={`/organisation/units/${finding.unit.id}`} className="link">{finding.unit.name}</AppLink>}{finding.people.map((one) => <AppLink key={one.id} href={personHref(one.id)} className="link">{one.name}</AppLink>)}</div>
      <p>{finding.message}</p>
      <p className="text-solid-gray-800">{finding.todo}</p>
      {finding.candidates.length > 0 && <p className="text-[0.9375rem]">候補：{finding.candidates.map((one, i) => <span key={one.id}>{i > 0 && '、'}<AppLink href={personHref(one.id)} className="link">{one.name}</AppLink>（{one.post}）</span>)}</p>}
      <div className="flex flex-wrap items-center gap-3"><ClauseChips ids={finding.clauses} /><span data-screen-only><LinkButton look="outline" small href={finding.link}>{finding.link.startsWith('/apply/') ? '指名・定めの申請へ' : '直すところへ'}</LinkButton></span></div>
    </li>
  )
}

/** 体制の下の取組: what the organisation as a whole is asked to do in the fiscal year, counted from its ledgers and records. */
function Undertakings({ readiness }: { readonly readiness: NonNullable<Review['readiness']> }) {
  const lacking = readiness.rows.filter(({ met }) => !met).length
  return (
    <div className="mb-8"><Section title={`体制の下の取組（${formatFiscalYear(readiness.year)}）`}>
      <p role="status" className="mb-3">{lacking === 0 ? `${readiness.rows.length}つとも満たしています。` : `${readiness.rows.length}つのうち${lacking}つが満たされていません。`}{formatEra(readiness.on)}までの台帳と記録から数えています。連絡先と規程は、今の台帳で数えます。</p>
      <ul className="panel divide-y divide-solid-gray-300">{readiness.rows.map((row) => (
        <li key={row.id} className="grid gap-1.5 px-4 py-4">
          <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1"><StatusBadge tone={row.met ? 'success' : 'danger'}>{row.met ? '充足' : '未充足'}</StatusBadge><h3 className="font-bold">{row.title}</h3></div>
          <p>{row.says}</p>
          <p className="text-[0.9375rem] text-solid-gray-700">{row.question}</p>
          <div className="flex flex-wrap items-center gap-3"><ClauseChips ids={row.clauses} /><span data-screen-only><LinkButton look="outline" small href={`/registers/${row.register}`}>元の台帳へ<span className="sr-only">：{row.title}</span></LinkButton></span></div>
        </li>
      ))}</ul>
    </Section></div>
  )
}

function Supervision({ rows }: { readonly rows: Review['delegated'] }) {
  if (rows.length === 0) return null
  return (
    <Section title="あなたに代わって処理されたもの">
      <p className="mb-3">委譲・代行・代決で、あなたの役割で処理された申請です。監督のために確かめてください。</p>
      <ul className="panel divide-y divide-solid-gray-300">{rows.map((row) => (
        <li key={`${row.request}-${row.at}`} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 px-4 py-3"><AppLink href={`/requests/${row.request}`} className="link font-bold">{row.number ?? ''}　{row.title}</AppLink><span>{row.role}の{row.via}　{row.actor.name}（{row.actor.post}）</span><span className="tabular-nums">{formatEra(row.at.slice(0, 10))}</span><span>{row.outcome}</span></li>
      ))}</ul>
    </Section>
  )
}

/** 自己承認: nobody else could decide what he asked for. */
function DecidedAlone({ rows }: { readonly rows: Review['alone'] }) {
  if (rows.length === 0) return null
  return (
    <Section title={`申請した本人が決めたもの（${rows.length}件）`}>
      <p className="mb-3">ほかに決められる人がいないため、やむを得ない場合として本人が承認した申請です。</p>
      <ul className="panel divide-y divide-solid-gray-300">{rows.map((row) => (
        <li key={row.request} className="grid gap-1 px-4 py-3">
          <span className="flex flex-wrap items-baseline gap-x-4 gap-y-1"><AppLink href={`/requests/${row.request}`} className="link font-bold">{row.number ?? ''}　{row.title}</AppLink><span>{row.role}　{row.actor.name}（{row.actor.post}）</span><span className="tabular-nums">{formatEra(row.at.slice(0, 10))}</span></span>
          <span>{row.why}</span>
          <span className="flex flex-wrap items-center gap-2"><StatusBadge tone={row.confirmedAt === null ? 'warning' : 'success'}>{row.confirmedAt === null ? '事後の確認待ち' : '事後確認済'}</StatusBadge>{row.confirmer !== null && <span>{row.confirmer.name}（{row.confirmer.post}）{row.confirmedAt !== null && `　${formatEra(row.confirmedAt.slice(0, 10))}`}</span>}</span>
        </li>
      ))}</ul>
    </Section>
  )
}

function Found({ review }: { readonly review: Review }) {
  const groups = KINDS.map((one) => ({ ...one, findings: review.findings.filter(({ kind }) => kind === one.kind) })).filter(({ findings }) => findings.length > 0)
  if (groups.length === 0) return <EmptyState title="直すところはありません" icon="check">見られる範囲では、すべての役割に、条件に合う人がいます。</EmptyState>
  return (
    <>
      <p role="status" className="mb-4">{review.findings.length}件あります。{groups.map(({ title, findings }) => `${title}${findings.length}件`).join('、')}。</p>
      {groups.map(({ kind, title, lead, tone, findings }) => (
        <Section key={kind} title={`${title}（${findings.length}件）`}><p className="mb-3">{lead}</p><ul className="panel divide-y divide-solid-gray-300">{findings.map((one, i) => <FindingLine key={`${one.role}-${one.unit?.id ?? ''}-${i}`} finding={one} tone={tone} />)}</ul></Section>
      ))}
    </>
  )
}

/** 体制点検: what is wrong with who holds which role on a day, and what to do about it. */
export default function ReviewPage() {
  const me = useMe()
  const router = useRouter()
  const { on } = useSearch({ strict: false }) as { readonly on?: string }
  const { data, isError, error, isPending, refetch } = useQuery({ queryKey: ['role-review', on], queryFn: ({ signal }) => api.get<Review>('/organisation/review', { query: on === undefined ? {} : { on }, signal }) })
  const go = (day: string | undefined): void => { void router.navigate({ href: `/organisation/review${day === undefined ? '' : `?on=${day}`}`, resetScroll: false }) }
  return (
    <>
      <PageHead title="体制点検" trail={[{ label: 'ホーム', href: '/' }, { label: '組織', href: '/organisation' }, { label: '体制点検' }]} lead="体制の下の取組の充足と、空席、兼ねられない兼務、条件を欠いた指名などを、直し方とともに示します。" />
      <div className="mb-6 rounded-12 bg-solid-gray-50 p-4"><AsOf on={on} today={me.today} onChange={go} /></div>
      {on !== undefined && <div className="mb-4"><Banner level="h3" title={`${formatEra(on)}の体制を示しています`} actions={<Button look="outline" onClick={() => go(undefined)}>今日の体制に戻る</Button>} /></div>}
      {isError ? <Failed error={error} again={() => void refetch()} /> : isPending ? <Skeleton lines={8} /> : <>{data.readiness !== null && <Undertakings readiness={data.readiness} />}<Found review={data} /><DecidedAlone rows={data.alone} /><Supervision rows={data.delegated} /></>}
    </>
  )
}
