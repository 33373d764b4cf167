import { useQuery } from '@tanstack/react-query'
import { useParams, useRouter, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../app/api.ts'
import { useDefinitions } from '../../app/definitions.ts'
import type { Definitions } from '../../app/definitions.ts'
import { useMe } from '../../app/session.ts'
import { Banner } from '../../kit/banner.tsx'
import { Button, LinkButton } from '../../kit/button.tsx'
import { ClauseChips } from '../../kit/clause-chip.tsx'
import { PageHead, Section, Skeleton } from '../../kit/layout.tsx'
import { Tabs } from '../../kit/tabs.tsx'
import type { Tab } from '../../kit/tabs.tsx'
import { ClassificationTab } from './classification-tab.tsx'
import { ContentsTab } from './contents-tab.tsx'
import { ControlsTab } from './controls-tab.tsx'
import { CourseTab } from './course-tab.tsx'
import { CustodyTab } from './custody-tab.tsx'
import { Failed } from './failed.tsx'
import { PlanProgress } from '../meetings/plan-progress.tsx'
import { SeatsTab } from '../meetings/seats-tab.tsx'
import { HistoryTab } from './history-tab.tsx'
import { StateBadge, itemHref, numberAndName } from './item-marks.tsx'
import type { ItemDetail } from './item-marks.tsx'
import { DoneUnderTab } from './done-under-tab.tsx'
import { ReadingsTab } from './readings-tab.tsx'
import { ItemSummary, OwnColumns } from './item-summary.tsx'
import { LabelsDialog } from './labels-dialog.tsx'
import { Offered } from './offered.tsx'
import { useRegisterHere } from './register-here.ts'
import type { RegisterHere } from './register-here.ts'
import { listHref } from './register-query.ts'
import { Viewers } from './viewers.tsx'
import { usePrinting } from './printing.ts'
import { RelatedTab, mayBeNamed } from './related-tab.tsx'
import { RequestsTab, TasksTab } from './requests-tab.tsx'
import { RevisionTab, tellsOfRevision } from './revision-tab.tsx'

export const itemQuery = (register: string, id: string) => ({ queryKey: ['item', register, id], queryFn: ({ signal }: { signal: AbortSignal }) => api.get<ItemDetail>(`/registers/${register}/items/${id}`, { signal }) })

/** Is everybody asked to read it, or a row that tells of it? */
const isTold = ({ registers }: Definitions, { key, register }: RegisterHere): boolean => register.readByAll !== undefined || registers.some(({ readByAll, columns }) => {
  const about = typeof readByAll === 'object' ? columns[readByAll.about] : undefined
  return about?.type === 'item' && about.register === key
})

function tabsOf(here: RegisterHere, item: ItemDetail, definitions: Definitions): readonly Tab[] {
  const open = item.controls.filter(({ applies, answer, stale }) => applies && (answer === null || stale)).length
  return [
    { key: 'summary', label: '記載', panel: <OwnColumns here={here} item={item} /> },
    ...(here.register.information ? [{ key: 'classification', label: '分類と継承', panel: <ClassificationTab here={here} item={item} /> }] : []),
    ...(here.register.carriesInformation ? [{ key: 'contents', label: '内容台帳', panel: <ContentsTab here={here} item={item} /> }, { key: 'custody', label: '持出し簿', panel: <CustodyTab here={here} item={item} /> }] : []),
    ...(!here.register.carriesInformation && item.custody.length > 0 ? [{ key: 'custody', label: '持出し簿', panel: <CustodyTab here={here} item={item} /> }] : []),
    ...(here.register.course ? [{ key: 'course', label: '経過', panel: <CourseTab here={here} item={item} /> }] : []),
    ...(tellsOfRevision(here) ? [{ key: 'revision', label: '改定の差分', panel: <RevisionTab item={item} /> }] : []),
    ...(here.key === 'committees' ? [{ key: 'seats', label: '構成員', panel: <SeatsTab id={item.id} /> }] : []),
    ...(mayBeNamed(definitions, here) ? [{ key: 'related', label: '関係するもの', panel: <RelatedTab here={here} item={item} /> }] : []),
    { key: 'history', label: '来歴', panel: <HistoryTab here={here} item={item} /> },
    ...(item.controls.length > 0 ? [{ key: 'controls', label: '適合確認', count: open, panel: <ControlsTab here={here} item={item} /> }] : []),
    ...(isTold(definitions, here) ? [{ key: 'readings', label: '周知と確認', panel: <ReadingsTab here={here} item={item} /> }] : []),
    ...(here.register.underlies === true ? [{ key: 'done-under', label: 'この間の処理', panel: <DoneUnderTab here={here} item={item} /> }] : []),
    ...(item.mayKnowViewers ? [{ key: 'viewers', label: '見た人', panel: <Viewers address={`/registers/${here.key}/items/${item.id}`} /> }] : []),
    { key: 'requests', label: '申請・許可', panel: <RequestsTab item={item} /> },
    { key: 'tasks', label: '仕事', count: item.tasks.length, panel: <TasksTab item={item} /> },
  ]
}

/** 台帳の一件: what it is and where it is, what can be done now, and everything that was. */
export default function ItemPage() {
  const here = useRegisterHere()
  const { id } = useParams({ strict: false }) as { readonly id: string }
  const query = useQuery(itemQuery(here.key, id))
  const trail = [{ label: 'ホーム', href: '/' }, { label: '台帳', href: '/registers' }, { label: here.register.title, href: listHref(here.key, {}) }, { label: query.data?.number ?? '一件' }]
  if (query.isError && query.data === undefined) return <><PageHead title="開けませんでした" trail={trail} /><Failed error={query.error} again={() => void query.refetch()} /></>
  if (query.data === undefined) return <><PageHead title={here.register.noun} trail={trail} /><Skeleton lines={8} /></>
  return <Item here={here} item={query.data} trail={trail} />
}

function Item({ here, item, trail }: { readonly here: RegisterHere; readonly item: ItemDetail; readonly trail: readonly { label: string; href?: string }[] }) {
  const me = useMe()
  const router = useRouter()
  const search = useSearch({ strict: false }) as { readonly tab?: string; readonly registered?: string }
  const [labels, setLabels] = useState(false)
  const { printing, print } = usePrinting(['item-history', here.key, item.id])
  const href = itemHref(here.key, item.id)
  const tabs = tabsOf(here, item, useDefinitions())
  return (
    <>
      <PageHead title={numberAndName(item)} trail={trail} mark={<StateBadge register={here.register} state={item.state} />}
        actions={<>{here.register.coverSheet === true && <a className="link px-3 py-3 font-bold" href={`/api/registers/${here.key}/items/${item.id}/cover`} target="_blank" rel="noreferrer">送付票をPDFで開く</a>}{item.notice !== null && item.notice.lines.length > 0 && <a className="link px-3 py-3 font-bold" href={`/api/registers/${here.key}/items/${item.id}/notice`} target="_blank" rel="noreferrer">掲示用のPDFを開く</a>}{item.details['declaration'] === true && <a className="link px-3 py-3 font-bold" href={`/api/registers/${here.key}/items/${item.id}/declaration`} target="_blank" rel="noreferrer">宣言書をPDFで開く</a>}{here.key === 'meetings' && <LinkButton href={`/meetings/${item.id}`}>次第と議事</LinkButton>}{here.key === 'areas' && <LinkButton href={`/areas/${item.id}`}>入退室</LinkButton>}{item.mayEdit && <LinkButton look="outline" href={`${href}/edit`}>記載を直す</LinkButton>}<Button look="outline" onClick={() => setLabels(true)}>番号票</Button><Button look="outline" onClick={print}>印刷</Button></>} />
      {search.registered !== undefined && <div className="mb-6" role="status"><Banner tone="success" title={`${item.number} を登録しました`} actions={<><LinkButton look="outline" href={`/registers/${here.key}/new`}>続けて登録する</LinkButton><Button look="outline" onClick={() => setLabels(true)}>番号票を印刷する</Button></>} onClose={() => void router.navigate({ href, replace: true })} /></div>}
      <div className="flex flex-col gap-8">
        <ItemSummary here={here} item={item} me={me} />
        {item.cautions.map(({ message, cites }) => <Banner key={message} tone="warning" title={message}><ClauseChips ids={cites} /></Banner>)}
        {item.notice !== null && <Section title={item.notice.title}>{item.notice.lines.length === 0 ? <p>まだありません。「有効にする」と、職員がすべき対策が並びます。</p> : <ul className="ml-6 flex list-disc flex-col gap-1">{item.notice.lines.map((line) => <li key={line}>{line}</li>)}</ul>}</Section>}
        {item.progress !== null && <Section title="資料（改善計画の進み具合）"><PlanProgress progress={item.progress} /></Section>}
        <Offered here={here} item={item} />
        <div data-screen-only><Tabs label={`${item.number}の内容`} tabs={tabs} selected={search.tab ?? 'summary'} onSelect={(tab) => void router.navigate({ href: `${href}${tab === 'summary' ? '' : `?tab=${tab}`}`, replace: true, resetScroll: false })} /></div>
        {printing && <div className="hidden print:block">{tabs.map(({ key, label, panel }) => <Section key={key} title={label}>{panel}</Section>)}</div>}
      </div>
      <LabelsDialog register={here.register} items={[item.id]} open={labels} onClose={() => setLabels(false)} />
    </>
  )
}
