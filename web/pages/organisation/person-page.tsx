import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { formatEra } from '../../../src/engine/calendar.ts'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api } from '../../app/api.ts'
import { isOfThings, registerCalled, useDefinitions } from '../../app/definitions.ts'
import { useMe } from '../../app/session.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { StatusBadge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { DataTable } from '../../kit/data-table.tsx'
import type { Column } from '../../kit/data-table.tsx'
import { EmptyState, PageHead, Section, Skeleton } from '../../kit/layout.tsx'
import { Failed } from '../registers/failed.tsx'
import { Due, StateBadge, itemHref } from '../registers/item-marks.tsx'
import { Movements } from './movements.tsx'
import { NominationEndDialog } from './nomination-end.tsx'
import type { Held } from './nomination-end.tsx'
import { AbsenceDialog, DeputyDialog, RetirementDialog, TransferDialog } from './own-registrations.tsx'
import { personHref, unitHref } from './organisation-page.tsx'

type Person = ReplyOf<'person'>
const EMPLOYMENT: { readonly [key: string]: string } = { regular: '常勤の職員', 'non-regular': '会計年度任用などの職員', contractor: '委託先の人', outsider: '外部の人' }
const isNow = (from: string | null, until: string | null, today: string): boolean => (from ?? '') <= today && (until === null || until >= today)
const span = (from: string | null, until: string | null): string => (from === null && until === null ? '職に就いている間' : `${from === null ? '' : formatEra(from)}～${until === null ? '' : formatEra(until)}`)

function NowMark({ from, until, today }: { readonly from: string | null; readonly until: string | null; readonly today: string }) {
  if (isNow(from, until, today)) return <StatusBadge tone="success">今</StatusBadge>
  return (from ?? '') > today ? <StatusBadge tone="info">これから</StatusBadge> : <StatusBadge>過去</StatusBadge>
}

function assignmentColumns(today: string): readonly Column<Person['assignments'][number]>[] {
  return [
    { key: 'unit', header: '部署', rowHeader: true, cell: (row) => <AppLink href={unitHref(row.unit.id)}>{row.unit.name}</AppLink> }, { key: 'post', header: '職', cell: (row) => <>{row.post}{row.head && '（長）'}</> }, { key: 'rank', header: '階級・職位', cell: (row) => row.rank || '—' },
    { key: 'span', header: '期間', cell: (row) => span(row.from, row.until) }, { key: 'now', header: '今か', cell: (row) => <NowMark from={row.from} until={row.until} today={today} /> },
  ]
}
function roleColumns(today: string, person: Person, onEnd: (held: Held) => void): readonly Column<Held>[] {
  return [
    { key: 'role', header: '役割', rowHeader: true, cell: (row) => row.role }, { key: 'unit', header: '範囲', cell: (row) => (row.unit === null ? '組織全体' : <AppLink href={unitHref(row.unit.id)}>{row.unit.name}</AppLink>) },
    { key: 'span', header: '期間', cell: (row) => span(row.from, row.until) }, { key: 'now', header: '今か', cell: (row) => <NowMark from={row.from} until={row.until} today={today} /> },
    ...(person.roles.some(({ ending }) => ending !== null) ? [{ key: 'act', header: '操作', cell: (row: Held) => (row.ending === null || (row.until !== null && row.until <= today) ? '—' : <Button look="outline" small onClick={() => onEnd(row)}>指名を終える<span className="sr-only">：{row.role}</span></Button>) }] : []),
  ]
}

function HeldThings({ person }: { readonly person: Person }) {
  const definitions = useDefinitions()
  const me = useMe()
  const held = person.held.filter(({ register }) => { const one = registerCalled(definitions, register); return one === undefined || isOfThings(one) })
  if (held.length === 0) return <EmptyState title="いま手元にあるものはありません" icon="check" />
  const columns: readonly Column<Person['held'][number]>[] = [
    { key: 'number', header: '番号', rowHeader: true, nowrap: true, cell: (row) => <AppLink href={itemHref(row.register, row.id)}>{row.number}</AppLink> }, { key: 'register', header: '種類', cell: (row) => registerCalled(definitions, row.register)?.noun ?? row.register },
    { key: 'state', header: '状態', cell: (row) => <StateBadge register={registerCalled(definitions, row.register)} state={row.state} /> }, { key: 'due', header: '返却予定', cell: (row) => <Due due={row.due} today={me.today} /> },
  ]
  return <DataTable caption="持っているもの" columns={columns} rows={held} rowKey={({ id }) => id} rowName={({ number }) => number} empty={null} />
}

function Absences({ person, onAdd }: { readonly person: Person; readonly onAdd: (() => void) | null }) {
  const { today } = useMe()
  return (
    <Section title="不在" actions={onAdd === null ? undefined : <Button look="outline" small onClick={onAdd}>不在を登録する</Button>}>
      {person.absences.length === 0 ? <EmptyState title="登録された不在はありません" icon="clock">不在を登録すると、その間に回ってくるものは、代決する人や規程の定める人に回ります。</EmptyState>
        : <ul className="panel divide-y divide-solid-gray-300">{person.absences.map((one) => <li key={one.id} className="flex flex-wrap items-center gap-x-3 px-4 py-3"><span>{span(one.from, one.until)}</span><NowMark from={one.from} until={one.until} today={today} />{one.reason !== '' && <span>{one.reason}</span>}</li>)}</ul>}
    </Section>
  )
}
function Deputies({ person, onAdd }: { readonly person: Person; readonly onAdd: (() => void) | null }) {
  const { today } = useMe()
  return (
    <Section title="代わりに行う人" actions={onAdd === null ? undefined : <Button look="outline" small onClick={onAdd}>代決・代理する人を登録する</Button>}>
      {person.deputies.length === 0 ? <EmptyState title="登録された人はいません" icon="person">代決は、決裁する権限のある人だけが、最後の決裁者に代わって行えます。</EmptyState>
        : <ul className="panel divide-y divide-solid-gray-300">{person.deputies.map((one, index) => <li key={index} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-3"><StatusBadge icon="person">{one.kind}</StatusBadge><AppLink href={personHref(one.deputy.id)}>{one.deputy.name}</AppLink><span>{one.deputy.unit}　{one.deputy.post}</span>{one.role !== null && <span>{one.role}として</span>}<span className="text-[0.9375rem] text-solid-gray-700">{span(one.from, one.until)}</span><NowMark from={one.from} until={one.until} today={today} /></li>)}</ul>}
    </Section>
  )
}

/** 人の一件: where placed, which roles, who acts in his place, what he holds. Absence and deputies are registered here. */
export default function PersonPage() {
  const { id } = useParams({ strict: false }) as { readonly id: string }
  const me = useMe()
  const [adding, setAdding] = useState<'absence' | 'deputy' | 'retirement' | 'transfer' | null>(null)
  const [leaving, setLeaving] = useState<Held | null>(null)
  const query = useQuery({ queryKey: ['person', id], queryFn: ({ signal }) => api.get<Person>(`/people/${id}`, { signal }) })
  const person = query.data
  const trail = [{ label: 'ホーム', href: '/' }, { label: '組織', href: '/organisation' }, { label: person?.name ?? '職員' }]
  if (query.isError) return <><PageHead title="開けませんでした" trail={trail} /><Failed error={query.error} again={() => void query.refetch()} /></>
  if (person === undefined) return <><PageHead title="職員" trail={trail} /><Skeleton lines={8} /></>
  const mine = person.id === me.person.id
  const may = mine || me.headOrAbove || me.roles.length > 0
  const close = (): void => setAdding(null)
  return (
    <>
      <PageHead title={person.name} trail={trail} lead={`${person.kana}　職員番号 ${person.number}　${EMPLOYMENT[person.employment] ?? person.employment}`} mark={mine ? <StatusBadge icon="person">自分</StatusBadge> : undefined} />
      <Movements movements={person.movements} />
      <Section title="役割"><DataTable caption="役割" columns={roleColumns(me.today, person, setLeaving)} rows={person.roles} rowKey={(row) => `${row.role}-${row.unit?.id ?? ''}-${row.from ?? ''}-${row.ending?.appointment ?? ''}`} rowName={({ role }) => role} empty={<EmptyState title="就いている役割はありません" icon="person" />} /></Section>
      <Section title="持っているもの"><HeldThings person={person} /></Section>
      <Absences person={person} onAdd={may ? () => setAdding('absence') : null} />
      <Deputies person={person} onAdd={may ? () => setAdding('deputy') : null} />
      <Section title="配置" actions={!mine && me.roles.some(({ unit }) => unit === null) ? <><Button look="outline" small onClick={() => setAdding('transfer')}>異動を登録する</Button><Button look="outline" small onClick={() => setAdding('retirement')}>退職を登録する</Button></> : undefined}><DataTable caption="配置" columns={assignmentColumns(me.today)} rows={person.assignments} rowKey={(row) => `${row.unit.id}-${row.post}-${row.from}`} rowName={({ post }) => post} empty={<EmptyState title="配置の記録はありません" />} /></Section>
      <NominationEndDialog person={person} held={leaving} onClose={() => setLeaving(null)} />
      <AbsenceDialog person={person} open={adding === 'absence'} onClose={close} />
      <TransferDialog person={person} open={adding === 'transfer'} onClose={close} />
      <RetirementDialog person={person} open={adding === 'retirement'} onClose={close} />
      <DeputyDialog person={person} open={adding === 'deputy'} onClose={close} />
    </>
  )
}
