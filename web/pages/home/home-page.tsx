import { useQuery } from '@tanstack/react-query'
import { toProblem } from '../../app/api.ts'
import { useMe } from '../../app/session.ts'
import { formatEraWithWeekday } from '../../app/today.ts'
import { homeQuery, waitingCount } from '../../app/waiting.ts'
import type { Home, RequestRow } from '../../app/waiting.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { Banner } from '../../kit/banner.tsx'
import { Button, LinkButton } from '../../kit/button.tsx'
import { Icon } from '../../kit/icon.tsx'
import { EmptyState, PageHead, Section, Skeleton } from '../../kit/layout.tsx'
import { RequestList } from '../requests/request-list.tsx'
import { TaskLine } from '../tasks/task-line.tsx'
import { HeldMedia } from './held-media.tsx'
import { Notices } from './notices.tsx'

const MOST = 5
function Requests({ title, rows, all }: { readonly title: string; readonly rows: readonly RequestRow[]; readonly all: string }) {
  if (rows.length === 0) return null
  return (
    <Section title={`${title}（${rows.length}件）`} actions={<AppLink href={all}>すべて見る</AppLink>}>
      <RequestList rows={rows.slice(0, MOST)} label={title} />
    </Section>
  )
}

const hrefOf = (one: Home['suggestions'][number]): string => (one.kind === 'procedure' ? `/apply/${one.id}` : `/records/${one.id}`)
/** The ways in: what people most often come for, as large as a thumb. */
function Entries({ suggestions }: { readonly suggestions: Home['suggestions'] }) {
  const entries = [...suggestions.map((one) => ({ href: hrefOf(one), label: one.verb, detail: one.title })), { href: '/decide', label: 'これはできるか', detail: '許可が要るか、禁じられていないかを確かめる' }, { href: '/apply', label: 'ほかの申請をする', detail: '手続の一覧から選ぶ' }]
  return (
    <nav aria-label="よく使う入口">
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {entries.map((one) => (
          <li key={one.href}>
            <AppLink href={one.href} className="panel flex h-full min-h-20 items-center gap-3 border-blue-900 px-4 py-3 text-blue-1000 hover:bg-blue-50 hover:underline">
              <span className="min-w-0 flex-1"><span className="block text-lg font-bold leading-150">{one.label}</span><span className="block text-sm leading-150 text-solid-gray-700">{one.detail}</span></span>
              <Icon name="chevronRight" className="size-6" />
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Waiting({ home }: { readonly home: Home }) {
  const tasks = home.tasks.toSorted((a, b) => Number(b.overdue) - Number(a.overdue) || a.due.localeCompare(b.due))
  const nothing = waitingCount(home) + home.returned.length + tasks.length + home.mine.length + home.held.length === 0
  return (
    <div className="mt-10 grid gap-x-10 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem] lg:items-start">
      <div className="min-w-0">
        {nothing && <EmptyState icon="success" title="いま待っているものはありません">申請や期限のある仕事ができると、ここに並びます。</EmptyState>}
        <Requests title="決裁・回議を待つもの" rows={home.toDecide} all="/inbox" />
        <Requests title="差し戻されたもの" rows={home.returned} all="/requests?box=mine" />
        <Requests title="後閲" rows={home.toRead} all="/inbox?tab=read" />
        {tasks.length > 0 && (
          <Section title={`期限のある仕事（${tasks.length}件）`} actions={<AppLink href="/tasks">すべて見る</AppLink>}>
            <ul className="panel divide-y divide-solid-gray-300">{tasks.slice(0, MOST).map((task) => <li key={task.id} className="px-4 py-3"><TaskLine task={task} /></li>)}</ul>
          </Section>
        )}
        <HeldMedia held={home.held} />
        <Requests title="自分の申請の今" rows={home.mine} all="/requests?box=mine" />
      </div>
      <Notices notices={home.notices} />
    </div>
  )
}

/** ホーム: what waits for me, and the ways to what I came for. */
export default function HomePage() {
  const me = useMe()
  const { data, isError, error, refetch } = useQuery(homeQuery)
  const count = waitingCount(data)
  return (
    <>
      <PageHead title="ホーム" lead={<>
        <p className="text-solid-gray-700 md:hidden">{formatEraWithWeekday(me.today)}</p>
        {data !== undefined && <p>{count > 0 ? `${me.person.name}さんの処理を待っているものが${count}件あります。` : `${me.person.name}さんの処理を待っているものはありません。`}</p>}
      </>} actions={count > 0 ? <LinkButton href="/inbox">受信箱を開く</LinkButton> : undefined} />
      {isError && data === undefined && <Banner tone="error" title={toProblem(error).details.title} actions={<Button look="outline" onClick={() => void refetch()}>もう一度読み込む</Button>}>{toProblem(error).details.detail}</Banner>}
      {data === undefined ? !isError && <Skeleton lines={8} /> : <><Entries suggestions={data.suggestions} /><Waiting home={data} /></>}
    </>
  )
}
