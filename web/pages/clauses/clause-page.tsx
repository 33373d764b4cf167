import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { formatEra } from '../../../src/engine/calendar.ts'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api } from '../../app/api.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { LinkButton } from '../../kit/button.tsx'
import { clauseHref } from '../../kit/clause-chip.tsx'
import { DataTable } from '../../kit/data-table.tsx'
import type { Column } from '../../kit/data-table.tsx'
import { DescriptionList, Fold, PageHead, Section, Skeleton } from '../../kit/layout.tsx'
import { Failed } from '../registers/failed.tsx'
import { CarriedMark, SupportBadge, carrierWord, kindWord, supportHelp } from './clause-words.tsx'
import { DefinedTerms } from './defined-terms.tsx'
import { ParameterValue, isFilled, readableParameters } from './parameters.tsx'

type Clause = ReplyOf<'clause'>
type Carrier = Clause['carriedBy'][number]
type Row = Clause['parents'][number]

const CARRIER_COLUMNS: readonly Column<Carrier>[] = [
  { key: 'title', header: '名称', rowHeader: true, cell: (one) => (one.kind === 'procedure' ? <AppLink href={`/apply/${one.id}`}>{one.title}</AppLink> : one.kind === 'register' ? <AppLink href={`/registers/${one.id.slice(one.id.lastIndexOf('.') + 1)}`}>{one.title}</AppLink> : one.title) },
  { key: 'kind', header: '種類', nowrap: true, cell: (one) => carrierWord(one.kind) },
]

function Lines({ rows }: { readonly rows: readonly Row[] }) {
  return <ul className="flex flex-col gap-1">{rows.map((row) => <li key={row.id} className="flex flex-wrap items-center gap-x-3 gap-y-1"><AppLink href={clauseHref(row.id)}>{row.cite}　{row.title}</AppLink><SupportBadge support={row.support} /></li>)}</ul>
}

function Figures({ clause }: { readonly clause: Clause }) {
  if (clause.figures.length === 0) return <p>この条項について数えるものはありません。</p>
  return (
    <dl className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
      {clause.figures.map(({ label, value, link }) => (
        <div key={label} className="panel flex flex-col justify-between gap-1 px-4 py-3">
          <dt className="text-[0.9375rem] text-solid-gray-700">{label}</dt>
          <dd className="text-2xl font-bold tabular-nums">{link === null ? value : <AppLink href={link}>{value}<span className="sr-only">（{label}を開く）</span></AppLink>}</dd>
        </div>
      ))}
    </dl>
  )
}

/** 推奨事項の採否: whether this organisation took the recommendation up, and where that was decided. */
function Recommended({ decision, reason, basis }: NonNullable<Clause['recommendation']>) {
  if (basis === null) return <>ガイドラインの推奨事項です。採否を決めた規程がないため、例文のとおり採用として働きます。</>
  return (
    <>
      <strong>{decision}</strong>（<AppLink href={`/registers/policy-versions/${basis.version}`}>{basis.label}</AppLink>、{formatEra(basis.from)}施行）。{decision === '採用' ? '必須の条項と同じに働きます。' : 'この条項の義務・点検・判定は働きません。'}
      {reason !== null && <span className="block">理由: {reason}</span>}
    </>
  )
}

function Detail({ clause }: { readonly clause: Clause }) {
  const { inForce, params, recommendation } = clause
  return (
    <DescriptionList entries={[
      { term: '要旨', value: clause.summary }, { term: '求める相手', value: clause.bound.join('、') }, { term: '種類', value: kindWord(clause.kind) },
      { term: '関所の支え方', value: <span className="flex flex-wrap items-center gap-2"><SupportBadge support={clause.support} />{supportHelp(clause.support)}</span> },
      ...(clause.accept === null ? [] : [{ term: '満たしているか確かめる点', value: clause.accept }]),
      ...(recommendation === null ? [] : [{ term: '推奨事項の採否', value: <Recommended {...recommendation} /> }]),
      { term: '効力', value: `${formatEra(inForce.from)}から${inForce.until === null ? '' : `${formatEra(inForce.until)}まで`}` },
      ...(isFilled(params) ? readableParameters(params).map(({ term, value }): { term: string; value: ReactNode } => ({ term: ['要旨', '種類', '効力'].includes(term) ? `${term}（記録）` : term, value: <ParameterValue value={value} /> })) : []),
    ]} />
  )
}

/** For those who look after the system: by which name the clause and what carries it are found in its source. */
function Source({ clause, carriers }: { readonly clause: Clause; readonly carriers: readonly Carrier[] }) {
  return (
    <div className="mt-8" data-screen-only>
      <Fold title="関所を保守する人へ（識別子と定義の場所）">
        <dl className="flex flex-col gap-2 text-sm text-solid-gray-700">
          <div><dt className="sr-only">条項の識別子</dt><dd>{clause.id}　{clause.features.join('・')}</dd></div>
          {carriers.map((one) => <div key={`${one.kind}-${one.id}`}><dt>{one.title}</dt><dd className="break-all">{one.id}　{one.source}</dd></div>)}
        </dl>
      </Fold>
    </div>
  )
}

function Neighbours({ clause }: { readonly clause: Clause }) {
  return (
    <nav aria-label="前後の条項" className="mt-10 flex flex-wrap justify-between gap-3 border-t border-solid-gray-300 pt-6" data-screen-only>
      {clause.previous === null ? <span /> : <LinkButton look="outline" icon="chevronLeft" href={clauseHref(clause.previous.id)}><span className="text-left"><span className="block text-xs font-normal">前の条項</span>{clause.previous.cite}</span></LinkButton>}
      {clause.following !== null && <LinkButton look="outline" href={clauseHref(clause.following.id)}><span className="text-left"><span className="block text-xs font-normal">次の条項</span>{clause.following.cite}</span></LinkButton>}
    </nav>
  )
}

/** 条項の一件: what it asks and of whom, what in the system carries it, and how things stand with it here. */
export default function ClausePage() {
  const { id } = useParams({ strict: false }) as { readonly id: string }
  const [on, setOn] = useState<string | undefined>(undefined)
  const query = useQuery<Clause>({ queryKey: ['clause-page', id, on], placeholderData: (last) => (last?.id === id ? last : undefined), queryFn: ({ signal }) => api.get<Clause>(`/clauses/${encodeURIComponent(id)}`, { query: on === undefined ? {} : { on }, signal }) })
  const clause = query.data
  const trail = [{ label: 'ホーム', href: '/' }, { label: '規程', href: '/clauses' }]
  const carriers = [...new Map(clause?.carriedBy.map((one) => [`${one.kind}-${one.id}`, one])).values()]
  if (query.isError) return <><PageHead title="開けませんでした" trail={[...trail, { label: id }]} /><Failed error={query.error} again={() => void query.refetch()} /></>
  if (clause === undefined) return <><PageHead title="条項" trail={[...trail, { label: id }]} /><Skeleton lines={8} /></>
  return (
    <>
      <PageHead title={`${clause.cite}　${clause.title}`} trail={[...trail, { label: clause.documentTitle, href: `/clauses?document=${clause.document}` }, ...clause.parents.map((one) => ({ label: one.cite, href: clauseHref(one.id) })), { label: clause.cite }]} mark={<CarriedMark row={clause} />} lead={clause.documentTitle} />
      <Detail clause={clause} />
      <DefinedTerms key={clause.id} terms={clause.terms} on={clause.on} onDay={setOn} />
      <Section title="この組織の今"><Figures clause={clause} /></Section>
      <Section title="担っているもの">{carriers.length === 0 ? <p>{clause.on < clause.inForce.from ? `${formatEra(clause.on)}には、この条項はまだ効力がなく、どの根拠にも現れません。` : clause.support === 'reference' ? 'この条項は判断のよりどころとして示すもので、動かすものはありません。' : clause.recommendation?.decision === '不採用' ? '推奨事項を採らないと決めたため、この条項の義務・点検・判定は働きません。' : 'この組織では、まだこの条項を担うものがありません。'}</p> : <DataTable caption="この条項を担っているもの" columns={CARRIER_COLUMNS} rows={carriers} rowKey={(one) => `${one.kind}-${one.id}`} rowName={(one) => one.title} empty={null} />}</Section>
      {clause.children.length > 0 && <Section title="この下の条項"><Lines rows={clause.children} /></Section>}
      <Source clause={clause} carriers={carriers} />
      <Neighbours clause={clause} />
    </>
  )
}
