import { useQuery } from '@tanstack/react-query'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api } from '../../app/api.ts'
import { useMe } from '../../app/session.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { StatusBadge } from '../../kit/badge.tsx'
import { Banner } from '../../kit/banner.tsx'
import { ClauseChips } from '../../kit/clause-chip.tsx'
import { DataTable } from '../../kit/data-table.tsx'
import { Section, Skeleton } from '../../kit/layout.tsx'
import { Failed } from './failed.tsx'
import { ClassBadges, eraOrDash, itemHref } from './item-marks.tsx'
import type { ItemDetail } from './item-marks.tsx'
import type { RegisterHere } from './register-here.ts'

type Lineage = ReplyOf<'lineage'>

function Standing({ lineage }: { readonly lineage: Lineage }) {
  const me = useMe()
  const decided = lineage.state === '決定'
  return (
    <div className="flex flex-col gap-4">
      {!decided && <Banner tone="warning" title={lineage.state === '承認待ち' ? '分類は承認を待っています' : '分類はまだ決まっていません'}>{lineage.proposed === null ? '決まるまでは、高いものとして扱います。' : '承認されるまでは、下の分類で扱います。'}</Banner>}
      <dl className="grid gap-x-6 gap-y-3 md:grid-cols-[12rem_1fr]">
        <dt className="font-bold">分類</dt><dd><ClassBadges item={lineage.levels} levels={me.levels} full /></dd>
        {lineage.named.length > 0 && <><dt className="font-bold">分類による区分</dt><dd><ul className="flex flex-wrap gap-x-6 gap-y-2">{lineage.named.map(({ words, clause }) => <li key={clause} className="flex flex-wrap items-center gap-2">{words}<ClauseChips ids={[clause]} /></li>)}</ul></dd></>}
        {lineage.proposed !== null && <><dt className="font-bold">申し出ている分類</dt><dd><ClassBadges item={lineage.proposed} levels={me.levels} full /></dd></>}
        <dt className="font-bold">取扱制限</dt><dd>{lineage.restrictions.length === 0 ? 'なし' : <ul className="list-disc pl-5">{lineage.restrictions.map((one) => <li key={one}>{one}</li>)}</ul>}</dd>
        {lineage.along.length > 0 && <><dt className="font-bold">分類に伴う制限</dt><dd><ul className="flex flex-col gap-2">{lineage.along.map(({ words, clause }) => <li key={clause} className="flex flex-wrap items-center gap-2">{words}<ClauseChips ids={[clause]} /></li>)}</ul></dd></>}
        <dt className="font-bold">決めた人・日</dt><dd>{lineage.decidedBy === null ? '—' : `${lineage.decidedBy.name}（${lineage.decidedBy.post}）`}　{eraOrDash(lineage.on === '' ? null : lineage.on)}</dd>
      </dl>
    </div>
  )
}

/** 分類と継承: what the information is, from what it was made, and what hangs on it. */
export function ClassificationTab({ here, item }: { readonly here: RegisterHere; readonly item: ItemDetail }) {
  const me = useMe()
  const { data, isError, error, refetch } = useQuery({ queryKey: ['lineage', here.key, item.id, item.version], queryFn: ({ signal }) => api.get<Lineage>(`/registers/${here.key}/items/${item.id}/lineage`, { signal }) })
  if (isError) return <Failed error={error} again={() => void refetch()} />
  if (data === undefined) return <Skeleton lines={5} />
  const name = (row: { readonly id: string; readonly number: string; readonly title: string }) => <AppLink href={itemHref(here.key, row.id)} className="link">{row.number}　{row.title}</AppLink>
  const below = data.descendants
  return (
    <div className="flex flex-col gap-8">
      <Standing lineage={data} />
      <Section title="元にした情報">
        {data.sources.length === 0 ? <p>元にした情報は登録されていません。</p> : <DataTable caption="元にした情報" columns={[{ key: 'name', header: '情報', rowHeader: true, cell: name }, { key: 'how', header: 'どう作ったか', cell: ({ how }) => how }, { key: 'level', header: '機密性', cell: ({ confidentiality }) => me.levels.confidentiality[confidentiality - 1] ?? '未決定' }]} rows={data.sources} rowKey={({ id }) => id} rowName={({ number }) => number} empty={null} />}
      </Section>
      <Section title="この情報から作られたもの">
        {below.length === 0 ? <p>この情報を元にした情報や複製はありません。分類を見直しても、影響する情報はありません。</p> : (
          <>
            <p className="mb-3">見直すと、複製とバックアップは同じ高さまで自動で上がり、そのほかは持ち主に再確認の知らせが届きます。下がることはありません。</p>
            <DataTable caption="この情報から作られたもの" columns={[{ key: 'name', header: '情報', rowHeader: true, cell: name }, { key: 'how', header: 'どう作ったか', cell: ({ how, depth }) => `${how}${depth > 1 ? `（${depth}段下）` : ''}` }, { key: 'class', header: '分類', cell: (row) => <ClassBadges item={row} levels={me.levels} full /> }, { key: 'state', header: '状態', cell: ({ state }) => <StatusBadge>{state}</StatusBadge> }]} rows={below} rowKey={({ id }) => id} rowName={({ number }) => number} empty={null} />
          </>
        )}
        {data.hidden > 0 && <p className="mt-3 text-solid-gray-700">ほかに、閲覧範囲の外にある情報が{data.hidden}件あります。</p>}
      </Section>
    </div>
  )
}
