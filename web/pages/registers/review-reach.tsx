import { useQuery } from '@tanstack/react-query'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import type { Facts } from '../../../src/engine/condition.ts'
import { api } from '../../app/api.ts'
import { registerCalled, useDefinitions } from '../../app/definitions.ts'
import type { RegisterShown } from '../../app/definitions.ts'
import { useMe } from '../../app/session.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { DataTable } from '../../kit/data-table.tsx'
import { Section } from '../../kit/layout.tsx'
import { ClassBadges, itemHref } from './item-marks.tsx'
import { askedLevels, isChange, reach } from './reach.ts'
import type { Reached } from './reach.ts'

type Lineage = ReplyOf<'lineage'>
const MOST = 20

/** What the change of a classification does to everything made from the information, shown before it is asked for. */
export function ReviewReach({ register: key, items, form }: { readonly register: string; readonly items: readonly string[]; readonly form: Facts }) {
  const register = registerCalled(useDefinitions(), key)
  if (register?.information === undefined || items.length === 0) return null
  return <Section title="この見直しが及ぶ情報">{items.slice(0, MOST).map((id) => <Below key={id} register={register} registerKey={key} item={id} form={form} />)}{items.length > MOST && <p>ほかに{items.length - MOST}件を選んでいます。それぞれの「分類と継承」で確かめてください。</p>}</Section>
}

function Below({ register, registerKey, item, form }: { readonly register: RegisterShown; readonly registerKey: string; readonly item: string; readonly form: Facts }) {
  const me = useMe()
  const { data } = useQuery({ queryKey: ['lineage', registerKey, item], queryFn: ({ signal }) => api.get<Lineage>(`/registers/${registerKey}/items/${item}/lineage`, { signal }) })
  if (data === undefined) return <p>調べています…</p>
  const { follow, inFull } = register.information!
  const rows = reach(data.descendants, askedLevels(form, data.levels), { follow, inFull: inFull.includes(me.organisation.profile as never) })
  if (rows.length + data.hiddenBelow === 0) return <p>この情報を元にした情報や複製はありません。ほかの情報の分類は変わりません。</p>
  const changed = isChange(form, data.levels)
  const columns = [
    { key: 'name', header: '情報', rowHeader: true, cell: ({ row }: Reached) => <AppLink href={itemHref(registerKey, row.id)} className="link">{row.number}　{row.title}</AppLink> },
    { key: 'how', header: 'どう作ったか', cell: ({ row }: Reached) => `${row.how}${row.depth > 1 ? `（${row.depth}段下）` : ''}` },
    { key: 'now', header: 'いまの分類', cell: ({ row }: Reached) => <ClassBadges item={row} levels={me.levels} full /> },
    { key: 'then', header: '見直すと', cell: ({ then }: Reached) => (then !== null ? <><ClassBadges item={then} levels={me.levels} full /><span className="mt-1 block">自動で上がります</span></> : changed ? '変わりません。持ち主に再確認の知らせが届きます' : '変わりません') },
  ]
  return (
    <div className="flex flex-col gap-3">
      <p role="status">{changed ? `この情報を元にした情報が${rows.length + data.hiddenBelow}件あります。このうち${rows.filter(({ then }) => then !== null).length}件の分類が自動で上がります。下がることはありません。` : `この情報を元にした情報が${rows.length + data.hiddenBelow}件あります。分類を選ぶと、どう変わるかをここに示します。`}</p>
      {rows.length > 0 && <DataTable caption="この見直しが及ぶ情報" columns={columns} rows={rows} rowKey={({ row }) => row.id} rowName={({ row }) => row.number} empty={null} />}
      {data.hiddenBelow > 0 && <p className="text-solid-gray-700">閲覧範囲の外にある情報が{data.hiddenBelow}件あります。持ち主には知らせが届きます。</p>}
    </div>
  )
}
