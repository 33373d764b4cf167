import { useInfiniteQuery } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { addDays } from '../../../src/engine/calendar.ts'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api, toProblem } from '../../app/api.ts'
import { registerCalled, useDefinitions } from '../../app/definitions.ts'
import { useMe } from '../../app/session.ts'
import type { TaskRow } from '../../app/waiting.ts'
import { Banner } from '../../kit/banner.tsx'
import { Button, LinkButton } from '../../kit/button.tsx'
import { Select } from '../../kit/choice.tsx'
import { ClauseChips } from '../../kit/clause-chip.tsx'
import { EmptyState, PageHead, Section, Skeleton } from '../../kit/layout.tsx'
import { Tabs } from '../../kit/tabs.tsx'
import { ExtensionDialog } from './extension-dialog.tsx'
import { TaskLine } from './task-line.tsx'

type Page = ReplyOf<'tasks'>
const SCOPES = [{ key: 'mine', label: '自分のもの' }, { key: 'unit', label: '所属のもの' }, { key: 'all', label: '組織全体' }] as const
const WEEK = 7
/** Who may open the 運用状況票; the register of them says it for the server. */
const STATUS_READERS: readonly string[] = ['統括情報セキュリティ責任者', 'CISO']

/** Overdue first, then this week, then the rest. */
function groupsOf(rows: readonly TaskRow[], today: string): { readonly title: string; readonly rows: readonly TaskRow[] }[] {
  const soon = addDays(today, WEEK)
  const open = rows.filter(({ state }) => state === '未了').toSorted((a, b) => a.due.localeCompare(b.due))
  return [
    { title: '期限を過ぎたもの', rows: open.filter(({ due }) => due < today) }, { title: '7日以内', rows: open.filter(({ due }) => due >= today && due <= soon) },
    { title: 'それより先', rows: open.filter(({ due }) => due > soon) }, { title: '済んだもの', rows: rows.filter(({ state }) => state !== '未了') },
  ].filter((group) => group.rows.length > 0)
}

interface Extending { readonly onExtend: (task: TaskRow) => void }
function Extend({ task, onExtend }: Extending & { readonly task: TaskRow }) {
  return task.state === '未了' && task.extendable ? <Button look="text" small onClick={() => onExtend(task)}>期限を延ばす<span className="sr-only">：{task.title}{task.item?.number}</span></Button> : null
}

/** The same duty of several units or things: said once, then a line for each. */
function SameTasks({ rows, onExtend }: Extending & { readonly rows: readonly TaskRow[] }) {
  const [first] = rows
  return (
    <>
      <div className="flex flex-col gap-1 bg-solid-gray-50 px-4 py-3"><h3 className="font-bold">{first!.title}（{rows.length}件）</h3>{first!.instruction !== '' && <p>{first!.instruction}</p>}<ClauseChips ids={first!.clauses} /></div>
      <ul className="divide-y divide-solid-gray-200">{rows.map((task) => <li key={task.id} className="py-2.5 pl-8 pr-4"><TaskLine task={task} grouped><Extend task={task} onExtend={onExtend} /></TaskLine></li>)}</ul>
    </>
  )
}

function Group({ title, rows, onExtend }: Extending & { readonly title: string; readonly rows: readonly TaskRow[] }) {
  const alike = [...Map.groupBy(rows, ({ title: one, instruction }) => `${one} ${instruction}`).values()]
  return (
    <Section title={`${title}（${rows.length}件）`}>
      <ul className="panel divide-y divide-solid-gray-300 overflow-hidden">
        {alike.map((list) => list.length > 1 ? <li key={list[0]!.id}><SameTasks rows={list} onExtend={onExtend} /></li> : list.map((task) => (
          <li key={task.id} className="px-4 py-3">
            <TaskLine task={task}>
              {task.instruction !== '' && <p className="mt-1">{task.instruction}</p>}
              <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1"><ClauseChips ids={task.clauses} /><Extend task={task} onExtend={onExtend} /></div>
            </TaskLine>
          </li>
        )))}
      </ul>
    </Section>
  )
}

function List({ scope, state }: { readonly scope: string; readonly state: string }) {
  const { today } = useMe()
  const [extending, setExtending] = useState<TaskRow | null>(null)
  const query = useInfiniteQuery({
    queryKey: ['tasks', scope, state], initialPageParam: '', getNextPageParam: (last: Page) => last.next ?? undefined,
    queryFn: ({ pageParam, signal }) => api.get<Page>('/tasks', { query: { scope, state, after: pageParam, limit: 100 }, signal }),
  })
  if (query.isError) return <Banner tone="error" title={toProblem(query.error).details.title} actions={<Button look="outline" onClick={() => void query.refetch()}>もう一度読み込む</Button>}>{toProblem(query.error).details.detail}</Banner>
  if (query.data === undefined) return <Skeleton lines={8} />
  const rows = query.data.pages.flatMap((page) => page.rows)
  return (
    <>
      {rows.length === 0 && <EmptyState icon="success" title="やることはありません">期限のある仕事ができると、ここに並びます。</EmptyState>}
      {groupsOf(rows, today).map((group) => <Group key={group.title} {...group} onExtend={setExtending} />)}
      {query.hasNextPage && <div className="mt-6 flex justify-center"><Button look="outline" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>さらに表示</Button></div>}
      {extending !== null && <ExtensionDialog task={extending} onClose={() => setExtending(null)} />}
    </>
  )
}

/** やること: duties of mine and of my unit, the overdue first. */
export default function TasksPage() {
  const router = useRouter()
  const me = useMe()
  const search = useSearch({ strict: false }) as { readonly scope?: string; readonly state?: string }
  const scopes = SCOPES.filter(({ key }) => key !== 'all' || me.headOrAbove)
  const scope = scopes.find(({ key }) => key === search.scope)?.key ?? 'mine'
  const state = search.state ?? '未了'
  const status = registerCalled(useDefinitions(), 'status-sheets') !== undefined && me.roles.some(({ role }) => STATUS_READERS.includes(role))
  const go = (next: string, nextState: string): void => void router.navigate({ href: `/tasks?scope=${next}&state=${encodeURIComponent(nextState)}`, replace: true })
  return (
    <>
      <PageHead title="やること" trail={[{ label: 'ホーム', href: '/' }, { label: 'やること' }]} lead="規程が定める仕事を、期限の近い順に並べています。" actions={status && <LinkButton look="outline" href="/operation-status">運用状況票</LinkButton>} />
      <div className="mb-4 max-w-64" data-screen-only><Select plain label="状態" empty={null} value={state} onChange={(value) => go(scope, value)} options={[{ value: '未了', label: '未了' }, { value: '期限超過', label: '期限超過だけ' }, { value: '完了', label: '完了' }]} /></div>
      <Tabs label="やることの範囲" selected={scope} onSelect={(key) => go(key, state)} tabs={scopes.map(({ key, label }) => ({ key, label, panel: <List key={key} scope={key} state={state} /> }))} />
    </>
  )
}
