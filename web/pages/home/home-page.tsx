import { useQuery } from '@tanstack/react-query'
import { toProblem } from '../../app/api.ts'
import { useDefinitions } from '../../app/definitions.ts'
import type { Definitions } from '../../app/definitions.ts'
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
import { DeskSection } from './desk-section.tsx'
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

type Suggestion = Home['suggestions'][number]
const hrefOf = (one: Suggestion): string => (one.kind === 'procedure' ? `/apply/${one.id}` : `/records/${encodeURIComponent(one.id)}`)
const LEAST_LARGE = 4
const MOST_LARGE = 7
const ENTERING = 99
const SPECIAL = 200
/** What most people come for stands first: taking something out or into use, then what has to be entered or reported, then the shorter forms before the special ones. */
function weightOf(one: Suggestion, definitions: Definitions): number {
  const found = [...definitions.procedures, ...definitions.events].find(({ id }) => id === one.id)
  if (found !== undefined && 'suggesting' in found && found.suggesting && found.effect?.creates !== undefined) return ENTERING
  const rank = one.kind === 'procedure' ? (found?.effect?.custody === 'open' ? 0 : SPECIAL) : found?.effect?.incident === undefined ? SPECIAL + 100 : ENTERING + 1
  return rank + Object.keys(found?.form ?? {}).length
}
/** The few that stand large, and the rest. */
function inOrder(suggestions: readonly Suggestion[], definitions: Definitions): { readonly large: readonly Suggestion[]; readonly rest: readonly Suggestion[] } {
  const weighed = suggestions.map((one) => ({ one, weight: weightOf(one, definitions) })).toSorted((a, b) => a.weight - b.weight)
  // With これはできるか and ほかの申請をする they fill lines of three.
  const large = weighed.filter(({ weight }) => weight < SPECIAL).length <= LEAST_LARGE ? LEAST_LARGE : MOST_LARGE
  return { large: weighed.slice(0, large).map(({ one }) => one), rest: weighed.slice(large).map(({ one }) => one) }
}
function Entry({ href, label, detail }: { readonly href: string; readonly label: string; readonly detail: string }) {
  return (
    <li>
      <AppLink href={href} className="panel flex h-full min-h-20 items-center gap-2 border-blue-900 px-4 py-3 text-blue-1000 hover:bg-blue-50 hover:underline">
        <span className="min-w-0 flex-1"><span className="block text-lg font-bold leading-150">{label}</span><span className="block text-sm leading-150 text-solid-gray-700">{detail}</span></span>
        <Icon name="chevronRight" className="size-6" />
      </AppLink>
    </li>
  )
}
/** The ways in: the few large ones, the rest one tap away. */
function Entries({ suggestions }: { readonly suggestions: Home['suggestions'] }) {
  const { large, rest } = inOrder(suggestions, useDefinitions())
  return (
    <nav aria-label="よく使う入口" className="mt-10 first:mt-0" data-screen-only>
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {large.map((one) => <Entry key={one.id} href={hrefOf(one)} label={one.verb} detail={one.title} />)}
        <Entry href="/decide" label="これはできるか" detail="許可が要るか、禁じられていないかを確かめる" />
        <Entry href="/apply" label="ほかの申請をする" detail="手続の一覧から選ぶ" />
      </ul>
      <details className="group mt-2">
        <summary className="inline-flex min-h-12 items-center gap-1 text-blue-1000 underline underline-offset-3"><Icon name="chevronRight" className="size-5 transition-transform group-open:rotate-90" />そのほかの申請と記録（{rest.length + 1}）</summary>
        <ul className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">{rest.map((one) => <li key={one.id}><AppLink href={hrefOf(one)} className="link inline-block py-2.5">{one.verb}</AppLink></li>)}<li><AppLink href="/markings" className="link inline-block py-2.5">文書に分類の表示を付ける</AppLink></li></ul>
      </details>
    </nav>
  )
}

function Waiting({ home }: { readonly home: Home }) {
  const tasks = home.tasks.toSorted((a, b) => Number(b.overdue) - Number(a.overdue) || a.due.localeCompare(b.due))
  const nothing = tasks.length + home.toRead.length + home.mine.length + home.held.length === 0
  const urgent = home.toDecide.length + home.returned.length > 0
  return (
    <>
      <Requests title="決裁・回議を待つもの" rows={home.toDecide} all="/inbox" />
      <Requests title="差し戻されたもの" rows={home.returned} all="/requests?box=mine" />
      {home.desks.map((desk) => <DeskSection key={desk.role} desk={desk} />)}
      <Entries suggestions={home.suggestions} />
      <div className="mt-10 grid gap-x-10 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem] lg:items-start">
        <div className="min-w-0">
          {nothing && <EmptyState icon="success" title={urgent ? 'このほかに待っているものはありません' : 'いま待っているものはありません'}>申請や期限のある仕事ができると、ここに並びます。</EmptyState>}
          {tasks.length > 0 && (
            <Section title={`期限のある仕事（${tasks.length}件）`} actions={<AppLink href="/tasks">すべて見る</AppLink>}>
              <ul className="panel divide-y divide-solid-gray-300">{tasks.slice(0, MOST).map((task) => <li key={task.id} className="px-4 py-3"><TaskLine task={task} /></li>)}</ul>
            </Section>
          )}
          <HeldMedia held={home.held} />
          <Requests title="後閲" rows={home.toRead} all="/inbox?tab=read" />
          <Requests title="自分の申請の今" rows={home.mine} all="/requests?box=mine" />
        </div>
        <div><Notices notices={home.notices} /></div>
      </div>
    </>
  )
}

/** ホーム: what waits for me, and the ways to what I came for. */
export default function HomePage() {
  const me = useMe()
  const { data, isError, error, refetch } = useQuery(homeQuery)
  const count = waitingCount(data)
  const overdue = data?.tasks.filter((task) => task.overdue).length ?? 0
  return (
    <>
      <PageHead title="ホーム" lead={<>
        <p className="text-solid-gray-700 md:hidden">{formatEraWithWeekday(me.today)}</p>
        {data !== undefined && <p>{overdue > 0 && <span className="mr-2 font-bold text-red-900">期限を過ぎた仕事が{overdue}件あります。</span>}{count > 0 ? `${me.person.name}さんの処理を待っているものが${count}件あります。` : overdue === 0 && `${me.person.name}さんの処理を待っているものはありません。`}</p>}
      </>} actions={count > 0 ? <LinkButton href="/inbox">受信箱を開く</LinkButton> : undefined} />
      {isError && data === undefined && <Banner tone="error" title={toProblem(error).details.title} actions={<Button look="outline" onClick={() => void refetch()}>もう一度読み込む</Button>}>{toProblem(error).details.detail}</Banner>}
      {data === undefined ? !isError && <Skeleton lines={8} /> : <div><Waiting home={data} /></div>}
    </>
  )
}
