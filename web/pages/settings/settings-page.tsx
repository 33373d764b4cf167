import { useQuery } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { formatEra } from '../../../src/engine/calendar.ts'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api } from '../../app/api.ts'
import { useMe } from '../../app/session.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { StatusBadge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { ClauseChips } from '../../kit/clause-chip.tsx'
import { Checkbox } from '../../kit/choice.tsx'
import { Icon } from '../../kit/icon.tsx'
import { EmptyState, PageHead, Section, Skeleton } from '../../kit/layout.tsx'
import { TextInput } from '../../kit/text-input.tsx'
import { Failed } from '../registers/failed.tsx'
import { ChangeDialog } from './change-dialog.tsx'
import { History } from './history.tsx'
import { finds, inWords, isOwn } from './setting-words.ts'
import type { SettingShown } from './setting-words.ts'

type Reply = ReplyOf<'settings'>
const isOverall = (roles: readonly { readonly unit: string | null }[]): boolean => roles.some(({ unit }) => unit === null)

/** 設定: everything the documents leave to the organisation, with what stands now, on which clause, since when. */
export default function SettingsPage() {
  const { roles } = useMe()
  const query = useQuery({ queryKey: ['settings'], enabled: isOverall(roles), queryFn: ({ signal }) => api.get<Reply>('/settings', { signal }) })
  return (
    <>
      <PageHead title="設定" trail={[{ label: 'ホーム', href: '/' }, { label: '組織', href: '/organisation' }, { label: '設定' }]} lead="規程が組織に任せている値です。変えるには特権が要り、今日かそれより後の日から働きます。だれが、いつ、なぜ変えたかは証跡に残ります。" />
      {!isOverall(roles) ? <EmptyState title="組織全体の役割を持つ人だけが見られます">統括や情報管理の役割を持つ人に頼んでください。</EmptyState>
        : query.isError ? <Failed error={query.error} again={() => void query.refetch()} /> : query.data === undefined ? <Skeleton lines={10} /> : <Groups reply={query.data} />}
    </>
  )
}

interface Asked { readonly q?: string; /** Titles of the groups that stand open. */ readonly open?: string; /** Only what the organisation has set itself. */ readonly own?: string | number }
const BETWEEN = '|'
function useAsked() {
  const asked = useSearch({ strict: false }) as Asked
  const router = useRouter()
  const ask = (next: Asked): void => {
    const text = new URLSearchParams(Object.entries({ q: asked.q, open: asked.open, own: asked.own, ...next }).flatMap(([key, value]) => (value === undefined || value === '' ? [] : [[key, String(value)]]))).toString()
    void router.navigate({ href: `/settings${text === '' ? '' : `?${text}`}`, replace: true, resetScroll: false })
  }
  return { q: asked.q ?? '', onlyOwn: asked.own !== undefined, open: (asked.open ?? '').split(BETWEEN).filter(Boolean), ask }
}

/** The groups, closed until one is opened; what is searched for stands open at once. */
function Groups({ reply }: { readonly reply: Reply }) {
  const { q, onlyOwn, open, ask } = useAsked()
  const [changing, setChanging] = useState<SettingShown | null>(null)
  const groups = reply.groups.map((group) => ({ ...group, settings: group.settings.filter((one) => finds(one, group.title, q) && (!onlyOwn || isOwn(one))) })).filter(({ settings }) => settings.length > 0)
  const count = groups.reduce((sum, { settings }) => sum + settings.length, 0)
  const isNarrowed = q !== '' || onlyOwn
  const toggle = (title: string): void => ask({ open: (open.includes(title) ? open.filter((one) => one !== title) : [...open, title]).join(BETWEEN) })
  return (
    <>
      <div className="flex flex-col gap-3" data-screen-only>
        <div className="max-w-xl"><TextInput plain label="設定をさがす" help="名・条項の番号（第６の２、5.1(1)など）・使う手続の名で探せます。" value={q} onChange={(text) => ask({ q: text })} /></div>
        <Checkbox checked={onlyOwn} onChange={(on) => ask({ own: on ? '1' : '' })}>この組織が変えたものだけ</Checkbox>
      </div>
      <div className="mt-2 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p role="status" className="text-solid-gray-700">{count}件</p>
        {!isNarrowed && <p className="flex gap-4" data-screen-only><Button small look="text" onClick={() => ask({ open: groups.map(({ title }) => title).join(BETWEEN) })}>すべて開く</Button><Button small look="text" onClick={() => ask({ open: '' })}>すべて閉じる</Button></p>}
      </div>
      {groups.length === 0 && <EmptyState title="合う設定はありません">ほかの語で探すか、<Button look="text" onClick={() => ask({ q: '', own: '' })}>全部を表示</Button>してください。</EmptyState>}
      <div className={isNarrowed ? 'mt-6' : 'mt-4 border-t border-solid-gray-300'}>
        {groups.map(({ title, settings }) => {
          const list = <ul className="divide-y divide-solid-gray-300 border-y border-solid-gray-300">{settings.map((one) => <Line key={one.id} setting={one} onChange={() => setChanging(one)} />)}</ul>
          return isNarrowed ? <Section key={title} title={title}>{list}</Section> : <Group key={title} title={title} settings={settings} open={open.includes(title)} onToggle={() => toggle(title)}>{list}</Group>
        })}
      </div>
      {changing !== null && <ChangeDialog setting={changing} today={reply.today} roles={reply.roles} onClose={() => setChanging(null)} />}
    </>
  )
}

/** One group: how many settings there are and how many the organisation has set, then, opened, the settings. On paper it stands open. */
function Group({ title, settings, open, onToggle, children }: { readonly title: string; readonly settings: readonly SettingShown[]; readonly open: boolean; readonly onToggle: () => void; readonly children: ReactNode }) {
  const own = settings.filter(isOwn).length
  return (
    <details className="group border-b border-solid-gray-300" open={open}>
      <summary className="flex min-h-14 cursor-pointer items-center gap-x-2 py-2 hover:bg-blue-50" onClick={(event) => { event.preventDefault(); onToggle() }}>
        <Icon name="chevronRight" className="size-5 shrink-0 transition-transform group-open:rotate-90" />
        <span className="flex flex-wrap items-center gap-x-2"><h2 className="text-lg font-bold leading-150">{title}</h2>
        <span className="text-sm text-solid-gray-700">（{settings.length}件{own > 0 && `、変えたもの${own}件`}）</span></span>
      </summary>
      <div className="pb-6">{children}</div>
    </details>
  )
}

function Line({ setting, onChange }: { readonly setting: SettingShown; readonly onChange: () => void }) {
  const own = setting.values.some(({ role, state }) => role === null && state === '今の値')
  const special = setting.values.filter(({ role, state }) => role !== null && state === '今の値')
  const coming = setting.values.filter(({ state }) => state === '先の値')
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-1 py-3 md:grid-cols-[minmax(0,1fr)_minmax(0,16rem)_auto] md:items-start">
      <div className="col-span-2 min-w-0 md:col-span-1">
        <h3 className="font-bold leading-150">{setting.label}</h3>
        {setting.usedBy.length > 0 && <p className="text-sm text-solid-gray-700">{setting.usedBy.slice(0, 4).join('、')}{setting.usedBy.length > 4 && `　ほか${setting.usedBy.length - 4}件`}</p>}
        <div className="mt-1 flex flex-wrap items-center gap-2">
          {setting.clauses.length > 0 && <ClauseChips ids={setting.clauses} />}
          {setting.notInSource && <span className="text-sm text-solid-gray-700">値は規程にない</span>}
        </div>
        {setting.bearsOnDecisions && <p className="mt-1 text-sm"><AppLink href="/revisions">変えたときの影響を試す</AppLink></p>}
      </div>
      <div className="min-w-0">
        <p className="whitespace-pre-line break-words text-lg font-bold">{inWords(setting, setting.now)}</p>
        {!own && <p className="text-sm text-solid-gray-700">はじめの値</p>}
        {special.map(({ role, value }) => <p key={role} className="text-sm">{role}　<span className="whitespace-pre-line font-bold">{inWords(setting, value)}</span></p>)}
        {coming.map((one) => <p key={`${one.role}${one.from}`} className="text-sm"><StatusBadge tone="info">予定</StatusBadge> {formatEra(one.from)}から {one.role ?? ''} {inWords(setting, one.value)}</p>)}
      </div>
      <div className="flex flex-wrap gap-2" data-screen-only>
        <Button small look="outline" onClick={onChange}>変える<span className="sr-only">（{setting.label}）</span></Button>
        {setting.values.length > 0 && <History setting={setting} />}
      </div>
    </li>
  )
}
