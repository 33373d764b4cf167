import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { FormEvent } from 'react'
import { formatEra } from '../../../src/engine/calendar.ts'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api } from '../../app/api.ts'
import { useMe } from '../../app/session.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { Banner } from '../../kit/banner.tsx'
import { Button, LinkButton } from '../../kit/button.tsx'
import { ClauseChips } from '../../kit/clause-chip.tsx'
import { dayOfDraft } from '../../kit/date-draft.ts'
import { DateField } from '../../kit/date-field.tsx'
import { Field } from '../../kit/field.tsx'
import { EmptyState, PageHead, Section, Skeleton } from '../../kit/layout.tsx'
import { Tree } from '../clauses/tree.tsx'
import { Failed } from '../registers/failed.tsx'
import { treeOrder, unitsQuery } from '../registers/unit-options.ts'

export const unitHref = (id: string, on?: string): string => `/organisation/units/${id}${on === undefined ? '' : `?on=${on}`}`
export const personHref = (id: string): string => `/organisation/people/${id}`
interface Asked { readonly on?: string; readonly q?: string }

/** The day whose organisation is shown; today is no part of the address. */
export function AsOf({ on, today, onChange }: { readonly on: string | undefined; readonly today: string; readonly onChange: (on: string | undefined) => void }) {
  const shown = on ?? today
  const [draft, setDraft] = useState({ of: shown, text: shown })
  const text = draft.of === shown ? draft.text : shown
  const type = (next: string): void => { setDraft({ of: shown, text: next }); const day = dayOfDraft(next); if (day !== null && day !== shown) onChange(day === today ? undefined : day) }
  return <div data-screen-only><DateField plain label="いつの組織か" value={text} onChange={type} /></div>
}

function PeopleFound({ q }: { readonly q: string }) {
  const { data, isError, error, isPlaceholderData, refetch } = useQuery({ queryKey: ['people', q], placeholderData: keepPreviousData, queryFn: ({ signal }) => api.get<ReplyOf<'people'>>('/people', { query: { q, limit: 100 }, signal }) })
  if (isError) return <Failed error={error} again={() => void refetch()} />
  if (data === undefined || isPlaceholderData) return <Skeleton lines={4} />
  if (data.rows.length === 0) return <EmptyState title={`「${q}」に当てはまる職員はいません`} icon="person">氏名・カナ・職員番号の一部で探してください。異体字（髙・﨑など）は区別しません。</EmptyState>
  return (
    <>
      <p role="status" className="mb-3">{data.rows.length >= 100 ? '100人以上います。先の100人を示します。' : `${data.rows.length}人です。`}</p>
      <ul className="panel divide-y divide-solid-gray-300">{data.rows.map((row) => (
        <li key={row.id} className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 px-4 py-3"><AppLink href={personHref(row.id)} className="link font-bold">{row.name}</AppLink><span className="text-[0.9375rem] text-solid-gray-700">{row.kana}</span><span>{row.unit}　{row.post}</span><span className="text-[0.9375rem] tabular-nums text-solid-gray-700">{row.number}</span></li>
      ))}</ul>
    </>
  )
}

function PeopleSearch({ q, onSearch }: { readonly q: string; readonly onSearch: (q: string) => void }) {
  const [typed, setTyped] = useState({ q, text: q })
  const text = typed.q === q ? typed.text : q
  return (
    <form role="search" aria-label="職員" onSubmit={(event: FormEvent) => { event.preventDefault(); onSearch(text.trim()) }} data-screen-only>
      <Field plain label="人をさがす" help="氏名・カナ・職員番号">
        {(control) => <div className="flex max-w-xl gap-2"><input {...control} type="search" className="input min-w-0" value={text} onChange={(event) => setTyped({ q, text: event.target.value })} /><Button type="submit" look="outline" className="min-w-20 shrink-0 px-3">検索</Button></div>}
      </Field>
    </form>
  )
}

function UnitTree({ on }: { readonly on: string | undefined }) {
  const me = useMe()
  const { data, isError, error, isPending, refetch } = useQuery(unitsQuery(on))
  const lines = useMemo(() => treeOrder(data?.units ?? []).map(({ unit, depth }) => ({
    id: unit.id, depth, href: unitHref(unit.id, on),
    content: <span className="flex flex-wrap items-baseline gap-x-3"><span className="font-bold text-blue-1000 underline underline-offset-3">{unit.name}</span><span className="text-sm text-solid-gray-700">{unit.kind}</span><span className="text-sm tabular-nums text-solid-gray-700">{unit.people}人</span>{unit.id === me.affiliation.id && <span className="text-sm font-bold">自分の所属</span>}</span>,
  })), [data, on, me])
  if (isError) return <Failed error={error} again={() => void refetch()} />
  if (isPending) return <Skeleton lines={8} />
  if (lines.length === 0) return <EmptyState title="この日には、まだ組織がありません">日付を確かめてください。</EmptyState>
  return (
    <div className="flex flex-col gap-4">
      <UnitWarnings warnings={data.warnings} nameOf={(id) => data.units.find((unit) => unit.id === id)?.name ?? ''} on={on} />
      <p>職員（教養・自己点検の対象）{data.staff.toLocaleString('ja-JP')}人{data.others > 0 && `、委託先・部外の人${data.others.toLocaleString('ja-JP')}人`}</p>
      <Tree key={on ?? ''} label="組織" lines={lines} openAtFirst={1} />
    </div>
  )
}

/** Units the rules reach that lack somebody responsible. */
function UnitWarnings({ warnings, nameOf, on }: { readonly warnings: ReplyOf<'units'>['warnings']; readonly nameOf: (id: string) => string; readonly on: string | undefined }) {
  if (warnings.length === 0) return null
  return (
    <Banner level="h3" tone="warning" title={`責任者のいない部署が${warnings.length}つあります`}>
      <ul className="list-disc pl-6">{warnings.map((one) => <li key={one.unit}><AppLink href={unitHref(one.unit, on)}>{nameOf(one.unit)}</AppLink>：{one.message}<ClauseChips ids={one.clauses} /></li>)}</ul>
    </Banner>
  )
}

/** 組織: the units as they stand on a day, and the way to everybody. */
export default function OrganisationPage() {
  const me = useMe()
  const router = useRouter()
  const { on, q = '' } = useSearch({ strict: false }) as Asked
  const go = (next: Asked): void => {
    const text = new URLSearchParams(Object.entries(next).filter(([, value]) => value !== undefined && value !== '') as [string, string][]).toString()
    void router.navigate({ href: `/organisation${text === '' ? '' : `?${text}`}`, resetScroll: false })
  }
  return (
    <>
      <PageHead title="組織" trail={[{ label: 'ホーム', href: '/' }, { label: '組織' }]} lead={`${me.organisation.name}の部署、人、役割です。`} actions={<><LinkButton look="outline" href="/organisation/review">体制点検</LinkButton><LinkButton look="outline" href="/organisation/powers">権限・責任等一覧表</LinkButton>{me.organisation.profile === 'municipality' && <LinkButton look="outline" href="/organisation/contacts">緊急連絡網</LinkButton>}<LinkButton look="outline" href={unitHref(me.affiliation.id)}>自分の所属</LinkButton><LinkButton look="outline" href={personHref(me.person.id)}>自分のページ</LinkButton><LinkButton look="outline" href="/organisation/history">変更の一覧</LinkButton>{me.roles.some(({ unit }) => unit === null) && <><LinkButton look="outline" href="/organisation/changes/staff">人事の取込み</LinkButton><LinkButton look="outline" href="/organisation/changes/units">組織改正</LinkButton></>}<Button look="outline" onClick={() => window.print()}>印刷する</Button></>} />
      <div className="mb-8 grid gap-6 rounded-12 bg-solid-gray-50 p-4 lg:grid-cols-2"><PeopleSearch q={q} onSearch={(words) => go({ on, q: words })} /><AsOf on={on} today={me.today} onChange={(day) => go({ on: day, q })} /></div>
      {q !== '' && <Section title={`「${q}」の人`} actions={<Button small look="text" onClick={() => go({ on })}>検索をやめる</Button>}><PeopleFound q={q} /></Section>}
      <Section title="部署">
        {on !== undefined && <div className="mb-4"><Banner level="h3" title={`${formatEra(on)}の組織を示しています`} actions={<Button look="outline" onClick={() => go({ q })}>今日の組織に戻る</Button>} /></div>}
        <UnitTree on={on} />
      </Section>
    </>
  )
}
