import { useLocation, useRouter } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { FormEvent } from 'react'
import { fiscalYear, formatFiscalYear } from '../../src/engine/calendar.ts'
import { AppLink } from '../kit/app-link.tsx'
import { KeyHint } from '../kit/badge.tsx'
import { Button } from '../kit/button.tsx'
import { classNames } from '../kit/class-names.ts'
import { Icon } from '../kit/icon.tsx'
import { Popover } from '../kit/popover.tsx'
import { lockNow } from './idle-lock.ts'
import { GateMark } from './mark.tsx'
import { Navigation } from './navigation.tsx'
import type { Session } from './session.ts'
import { formatEraWithWeekday } from './today.ts'

/** Search over everything the person may see; Ctrl+K comes here from any page. */
function GlobalSearch({ className }: { readonly className?: string }) {
  const [text, setText] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const router = useRouter()
  useEffect(() => {
    const jump = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') { event.preventDefault(); input.current?.focus() }
    }
    window.addEventListener('keydown', jump)
    return () => window.removeEventListener('keydown', jump)
  }, [])
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (text.trim() !== '') void router.navigate({ href: `/search?q=${encodeURIComponent(text.trim())}` })
  }
  return (
    <form role="search" aria-label="全体" onSubmit={submit} className={classNames('relative', className)}>
      <input ref={input} type="search" className="input pl-11 pr-4 xl:pr-24" aria-label="全体を検索" aria-keyshortcuts="Control+K" placeholder="管理番号・件名・条項" value={text} onChange={(event) => setText(event.target.value)} />
      <Icon name="search" className="pointer-events-none absolute left-3.5 top-3.5 size-5 text-solid-gray-700" />
      <span className="pointer-events-none absolute right-3 top-3 hidden xl:block" aria-hidden="true"><KeyHint keys={['Ctrl', 'K']} /></span>
    </form>
  )
}

function PersonMenu({ session, onSignOut }: { readonly session: Session; readonly onSignOut: () => void }) {
  return (
    <Popover label="利用者" panelClass="w-72" buttonClass="inline-flex min-h-12 items-center gap-2 rounded-8 px-2 text-left hover:bg-solid-gray-50"
      button={<><Icon name="person" className="size-6" /><span className="sr-only leading-130 sm:not-sr-only"><span className="block text-xs text-solid-gray-700">{session.unit.name}</span><span className="block font-bold">{session.person.name}</span></span><Icon name="chevronDown" className="size-4" /><span className="sr-only">の利用者メニュー</span></>}>
      {(close) => (
        <div className="flex flex-col gap-3">
          <div><p className="font-bold">{session.person.name}</p><p className="text-sm text-solid-gray-700">{session.unit.name}　{session.person.post}</p></div>
          <AppLink href={`/organisation/people/${session.person.id}`} onClick={close} className="link">自分の異動・役割・不在の登録</AppLink>
          <AppLink href="/me/security" onClick={close} className="link">サインインと安全</AppLink>
          {session.roles?.some(({ unit }) => unit === null) === true && (
            <><AppLink href="/accounts" onClick={close} className="link">利用者名</AppLink><AppLink href="/settings" onClick={close} className="link">設定</AppLink></>
          )}
          <Button look="outline" onClick={() => { close(); lockNow() }}>画面をロック</Button>
          <Button look="outline" onClick={() => { close(); onSignOut() }}>サインアウト</Button>
        </div>
      )}
    </Popover>
  )
}

export function Header({ session, onSignOut }: { readonly session: Session; readonly onSignOut: () => void }) {
  const { pathname } = useLocation()
  // The menu is open on the page it was opened on; another page begins with it closed.
  const [openOn, setOpenOn] = useState<string | null>(null)
  const open = openOn === pathname
  const setOpen = (on: boolean): void => setOpenOn(on ? pathname : null)
  return (
    <header data-shell className="border-b border-solid-gray-400 bg-white">
      <div className="mx-auto flex max-w-7xl items-center gap-x-3 px-4 py-2.5 lg:gap-x-6 lg:px-8">
        <AppLink href="/" className="flex items-center gap-2.5 rounded-4 text-blue-1100 hover:underline">
          <GateMark />
          <span className="leading-130"><span className="block text-xl font-bold tracking-wider">関所</span><span className="block text-xs text-solid-gray-700">{session.organisation.name}</span></span>
        </AppLink>
        <GlobalSearch className="hidden max-w-md flex-1 lg:block" />
        <p className="ml-auto hidden text-right text-sm leading-140 text-solid-gray-700 md:block"><time dateTime={session.today}>{formatEraWithWeekday(session.today)}</time><span className="block">{formatFiscalYear(fiscalYear(session.today))}</span></p>
        <div className="ml-auto md:ml-0"><PersonMenu session={session} onSignOut={onSignOut} /></div>
        <button type="button" aria-expanded={open} aria-controls="main-navigation" onClick={() => setOpen(!open)} className="inline-flex min-h-12 min-w-12 cursor-pointer flex-col items-center justify-center rounded-8 text-xs hover:bg-solid-gray-50 lg:hidden">
          <Icon name={open ? 'close' : 'menu'} className="size-6" />{open ? '閉じる' : 'メニュー'}
        </button>
      </div>
      <div className={classNames('px-4 pb-3 lg:hidden', !open && 'hidden')}><GlobalSearch /></div>
      <Navigation waiting={session.waiting} overall={session.roles?.some(({ unit }) => unit === null) === true} open={open} onGo={() => setOpen(false)} />
    </header>
  )
}
