import { useQuery } from '@tanstack/react-query'
import { formatEra } from '../../../src/engine/calendar.ts'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api } from '../../app/api.ts'
import { keyOf, registerCalled, useDefinitions } from '../../app/definitions.ts'
import type { Definitions, RegisterShown } from '../../app/definitions.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { DataTable } from '../../kit/data-table.tsx'
import { EmptyState, Skeleton } from '../../kit/layout.tsx'
import { formatMoment } from '../../app/today.ts'
import { Failed } from './failed.tsx'
import { StateBadge, itemHref } from './item-marks.tsx'
import type { ItemDetail } from './item-marks.tsx'
import type { RegisterHere } from './register-here.ts'
import { listHref } from './register-query.ts'

type Group = ReplyOf<'related'>['groups'][number]

/** May rows of other registers name what stands in this one? The lines of its 経過 do not count. */
export const mayBeNamed = ({ registers }: Definitions, here: RegisterHere): boolean =>
  registers.some((one) => keyOf(one) !== here.register.course?.register && Object.values(one.columns).some((field) => field.type === 'item' && field.register === here.key))

const MOST_WORDS = 60
/** What a row is about in a few words: its name, else the first things its register lists that can be read as they stand. */
function inWords(register: RegisterShown | undefined, { number, details, holder }: Group['rows'][number]): string {
  const called = details['name'] ?? details['title']
  if (typeof called === 'string') return called
  const words = Object.entries(register?.columns ?? {}).flatMap(([key, field]) => {
    const value = details[key]
    if (typeof value !== 'string' || value === '') return []
    if (field.type === 'choice') return field.options.flatMap((one) => (typeof one === 'string' ? (one === value ? [one] : []) : one.value === value ? [one.label] : []))
    return field.type === 'text' ? [value] : field.type === 'date' ? [`${field.label} ${formatEra(value)}`] : field.type === 'dateTime' ? [`${field.label} ${formatMoment(value)}`] : []
  })
  const text = [...(holder === null ? [] : [holder.name]), ...words.slice(0, 3)].join('　')
  return text === '' ? number : text.length > MOST_WORDS ? `${text.slice(0, MOST_WORDS)}…` : text
}

function Rows({ group }: { readonly group: Group }) {
  const definitions = useDefinitions()
  const register = registerCalled(definitions, group.register)
  return (
    <section>
      <h3 className="mb-3 flex flex-wrap items-baseline gap-x-3 font-bold">{register?.title ?? ''}<span className="text-sm font-normal text-solid-gray-700">「{group.column}」がこの一件</span></h3>
      <DataTable<Group['rows'][number]> caption={`${register?.title ?? ''}（${group.column}）`} rows={group.rows} rowKey={({ id }) => id} rowName={({ number }) => number} empty={null} columns={[
        { key: 'number', header: '番号', rowHeader: true, nowrap: true, cell: (row) => <AppLink href={itemHref(group.register, row.id)}>{row.number}</AppLink> },
        { key: 'words', header: '内容', cell: (row) => inWords(register, row) },
        { key: 'state', header: '状態', nowrap: true, cell: (row) => <StateBadge register={register} state={row.state} /> },
        { key: 'unit', header: '所属', cell: (row) => row.unit.name },
      ]} />
      {group.more && <p className="mt-2">新しい{group.rows.length}件です。ほかは<AppLink href={listHref(group.register, {})}>{register?.title ?? '台帳'}</AppLink>でさがせます。</p>}
    </section>
  )
}

/** 関係するもの: rows of other registers that name this one, each a link. */
export function RelatedTab({ here, item }: { readonly here: RegisterHere; readonly item: ItemDetail }) {
  const { data, isError, error, refetch } = useQuery({ queryKey: ['related', here.key, item.id, item.version], queryFn: ({ signal }) => api.get<ReplyOf<'related'>>(`/registers/${here.key}/items/${item.id}/related`, { signal }) })
  if (isError) return <Failed error={error} again={() => void refetch()} />
  if (data === undefined) return <Skeleton lines={4} />
  if (data.groups.length === 0) return <EmptyState title="ほかの台帳に、この一件を指す行はありません">ほかの台帳の行でこの一件を選ぶと、ここに並びます。</EmptyState>
  return <div className="flex flex-col gap-8">{data.groups.map((group) => <Rows key={`${group.register} ${group.column}`} group={group} />)}</div>
}
