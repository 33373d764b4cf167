import { useQuery } from '@tanstack/react-query'
import { useParams, useRouter, useSearch } from '@tanstack/react-router'
import { formatEra, formatEraShort } from '../../../src/engine/calendar.ts'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api } from '../../app/api.ts'
import { useMe } from '../../app/session.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { StatusBadge } from '../../kit/badge.tsx'
import { Banner } from '../../kit/banner.tsx'
import { Button } from '../../kit/button.tsx'
import { ClauseChips } from '../../kit/clause-chip.tsx'
import { DataTable } from '../../kit/data-table.tsx'
import type { Column } from '../../kit/data-table.tsx'
import { EmptyState, PageHead, Section, Skeleton } from '../../kit/layout.tsx'
import { Failed } from '../registers/failed.tsx'
import { listHref } from '../registers/register-query.ts'
import { AsOf, personHref, unitHref } from './organisation-page.tsx'

type Unit = ReplyOf<'unit'>
type Role = Unit['roles'][number]
type Person = Unit['people'][number]

const PEOPLE: readonly Column<Person>[] = [
  { key: 'name', header: '氏名', rowHeader: true, nowrap: true, cell: (row) => <AppLink href={personHref(row.id)}>{row.name}</AppLink> },
  { key: 'post', header: '職', cell: (row) => <span className="inline-flex flex-wrap items-center gap-2">{row.post}{row.head && <StatusBadge icon="person">長</StatusBadge>}</span> },
  { key: 'rank', header: '階級・職位', cell: (row) => row.rank || '—' },
]

export function period(from: string | null, until: string | null): string {
  if (from === null && until === null) return ''
  return `${from === null ? '' : formatEraShort(from)}～${until === null ? '' : formatEraShort(until)}`
}

function RoleCard({ role }: { readonly role: Role }) {
  return (
    <li className="flex flex-col gap-2 px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1"><h3 className="font-bold">{role.role}</h3>{role.vacant && <StatusBadge tone="danger">空席</StatusBadge>}</div>
      {role.vacant ? <p className="text-red-900">就いている人がいません。この役割の決裁や報告は、規程の定める上の人へ回ります。</p> : (
        <ul className="flex flex-col gap-1">{role.holders.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center gap-x-3 gap-y-0.5"><AppLink href={personHref(one.id)}>{one.name}</AppLink><span>{one.unit}　{one.post}</span><span className="text-[0.9375rem] text-solid-gray-700">{one.basis}{period(one.from, one.until) !== '' && `（${period(one.from, one.until)}）`}</span>{one.absent && <StatusBadge tone="warning">不在</StatusBadge>}</li>
        ))}</ul>
      )}
      <ClauseChips ids={role.clauses} />
    </li>
  )
}

function UnitParts({ unit, on }: { readonly unit: Unit; readonly on: string | undefined }) {
  return (
    <>
      {unit.warnings.map((one) => <Banner key={one.message} level="h2" tone="warning" title="責任者のいない部署です"><p>{one.message}</p><ClauseChips ids={one.clauses} /></Banner>)}
      <p className="mb-6">この部署と下の部署の職員（教養・自己点検の対象）{unit.staff.toLocaleString('ja-JP')}人{unit.others > 0 && `、委託先・部外の人${unit.others.toLocaleString('ja-JP')}人`}</p>
      <Section title="役割">{unit.roles.length === 0 ? <EmptyState title="この部署で見る役割はありません" icon="person">役割は、所属（課・室・署など）のページにあります。</EmptyState> : <ul className="panel divide-y divide-solid-gray-300">{unit.roles.toSorted((one, other) => Number(other.vacant) - Number(one.vacant)).map((role) => <RoleCard key={role.role} role={role} />)}</ul>}</Section>
      <Section title={`人（${unit.people.length}人）`}><DataTable caption={`${unit.name}の人`} columns={PEOPLE} rows={unit.people} rowKey={({ id }) => id} rowName={({ name }) => name} empty={<EmptyState title="この部署に直接置かれた人はいません" icon="person" />} /></Section>
      {unit.children.length > 0 && <Section title="この下の部署"><ul className="grid gap-x-6 gap-y-2 sm:grid-cols-2 lg:grid-cols-3">{unit.children.map((one) => <li key={one.id}><AppLink href={unitHref(one.id, on)}>{one.name}</AppLink></li>)}</ul></Section>}
      <Section title="持っているもの">{unit.items.length === 0 ? <EmptyState title="この部署のものとして登録されたものはありません" /> : <ul className="flex flex-wrap gap-x-8 gap-y-2">{unit.items.map((one) => <li key={one.register}><AppLink href={listHref(one.register, { unit: unit.id })}>{one.title}</AppLink>　{one.count.toLocaleString('ja-JP')}件</li>)}</ul>}</Section>
    </>
  )
}

/** 所属の一件: its people, who holds which role for it and what is vacant, and what it keeps. */
export default function UnitPage() {
  const me = useMe()
  const router = useRouter()
  const { id } = useParams({ strict: false }) as { readonly id: string }
  const { on } = useSearch({ strict: false }) as { readonly on?: string }
  const query = useQuery({ queryKey: ['unit', id, on ?? ''], queryFn: ({ signal }) => api.get<Unit>(`/units/${id}`, { query: { on }, signal }) })
  const unit = query.data
  const go = (day: string | undefined): void => void router.navigate({ href: unitHref(id, day), resetScroll: false })
  const trail = [{ label: 'ホーム', href: '/' }, { label: '組織', href: `/organisation${on === undefined ? '' : `?on=${on}`}` }, ...(unit?.parents ?? []).map((one) => ({ label: one.name, href: unitHref(one.id, on) })), { label: unit?.name ?? '部署' }]
  const vacancies = unit?.roles.filter(({ vacant }) => vacant).length ?? 0
  return (
    <>
      <PageHead title={unit?.name ?? '部署'} trail={trail} mark={vacancies > 0 ? <StatusBadge tone="danger">空席{vacancies}</StatusBadge> : undefined} lead={unit === undefined ? undefined : `${unit.kind}　部署番号 ${unit.code}`} />
      <div className="mb-8 flex flex-col gap-4">
        <AsOf on={on} today={me.today} onChange={go} />
        {on !== undefined && <Banner level="h2" title={`${formatEra(on)}の姿を示しています`} actions={<Button look="outline" onClick={() => go(undefined)}>今日の姿に戻る</Button>}>「持っているもの」だけは今日の数です。</Banner>}
      </div>
      {query.isError ? <Failed error={query.error} again={() => void query.refetch()} /> : unit === undefined ? <Skeleton lines={8} /> : <UnitParts unit={unit} on={on} />}
    </>
  )
}
