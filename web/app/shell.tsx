import { Outlet, useLocation, useRouter, useRouterState } from '@tanstack/react-router'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import { Banner } from '../kit/banner.tsx'
import { PrivilegeBar } from '../pages/security/privilege-bar.tsx'
import { PrivilegeDialog } from '../pages/security/privilege-dialog.tsx'
import { LockScreen } from '../pages/sign-in/lock-screen.tsx'
import { Skeleton } from '../kit/layout.tsx'
import { FormSourcesOf } from './form-sources.tsx'
import { Header } from './header.tsx'
import { useIdleLock } from './idle-lock.ts'
import { forgetOffline } from './offline.ts'
import { queryClient } from './query.ts'
import { sessionQuery, signOut } from './session.ts'
import type { Session } from './session.ts'
import { formatMoment } from './today.ts'
import { homeQuery, waitingCount } from './waiting.ts'

function useOnline(): boolean {
  return useSyncExternalStore((changed) => {
    window.addEventListener('online', changed)
    window.addEventListener('offline', changed)
    return () => { window.removeEventListener('online', changed); window.removeEventListener('offline', changed) }
  }, () => navigator.onLine)
}

/** A thin bar while the next page is on its way, and the word for those who cannot see it. */
function LoadingBar() {
  const busy = useRouterState({ select: (state) => state.status === 'pending' })
  return <div role="status" className="fixed inset-x-0 top-0 z-50" data-screen-only>{busy && <><div className="h-1 animate-pulse bg-blue-700" /><span className="sr-only">読み込んでいます</span></>}</div>
}

/** After a change of page the focus goes to the main part, as a browser would do by itself. */
function useFocusOnMain() {
  const main = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  const first = useRef(true)
  useEffect(() => {
    if (first.current) first.current = false
    else main.current?.focus({ preventScroll: true })
  }, [pathname])
  return main
}

function Footer({ session }: { readonly session: Session }) {
  return (
    <footer data-shell className="mt-auto border-t border-solid-gray-300 bg-solid-gray-50">
      <div className="mx-auto flex max-w-7xl flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-5 text-sm text-solid-gray-700 lg:px-8">
        <p>関所　{session.organisation.name}{session.organisation.profileName !== undefined && `　${session.organisation.profileName}`}</p>
        {typeof session.lastSignInAt === 'string' && <p>前回のサインイン　{formatMoment(session.lastSignInAt)}{typeof session.lastSignOutAt === 'string' && `　前回のサインアウト　${formatMoment(session.lastSignOutAt)}`}</p>}
      </div>
    </footer>
  )
}

/** Everything around a page, for a given session. */
export function ShellFrame({ session, onSignOut, above, children }: { readonly session: Session; readonly onSignOut: () => void; /** Between the header and the page. */ readonly above?: ReactNode; readonly children: ReactNode }) {
  const main = useFocusOnMain()
  const online = useOnline()
  return (
    <div className="flex min-h-screen flex-col">
      <a href="#main" data-screen-only className="link sr-only focus:not-sr-only focus:absolute focus:left-2 focus:top-2 focus:z-50 focus:px-4 focus:py-3">本文へ移動</a>
      <LoadingBar />
      <Header session={session} onSignOut={onSignOut} />
      {above}
      <main ref={main} id="main" tabIndex={-1} className="mx-auto w-full max-w-7xl px-4 pb-16 pt-6 lg:px-8">
        {session.mark !== undefined && <p className="mb-1 text-right text-sm font-bold">{session.mark}</p>}
        {!online && <div className="mb-6" role="alert"><Banner tone="warning" title="ネットワークにつながっていません">見ている内容は少し前のものです。入力した内容はこの画面に残ります。点検の読み取りは端末に残り、つながったときに送られます。</Banner></div>}
        {children}
      </main>
      <Footer session={session} />
    </div>
  )
}

/** The frame of all pages that need a session; the route has made sure that there is one, and leads away when it has run out. */
export function Shell() {
  const { data: me } = useSuspenseQuery(sessionQuery)
  const { data: home } = useQuery({ ...homeQuery, enabled: me !== null })
  const router = useRouter()
  const gone = me === null
  useIdleLock(me?.idleMinutes ?? Number.POSITIVE_INFINITY)
  useEffect(() => { if (gone) void router.invalidate() }, [gone, router])
  const leave = async (): Promise<void> => {
    await signOut().catch(() => undefined)
    forgetOffline()
    queryClient.clear()
    await router.navigate({ href: '/sign-in' })
  }
  if (me === null) return <Skeleton lines={6} />
  return (
    <>
      <LockScreen me={me} />
      <ShellFrame session={{ ...me, waiting: waitingCount(home) }} onSignOut={() => void leave()} above={me.roles.some(({ unit }) => unit === null) && <PrivilegeBar />}>
        <FormSourcesOf me={me}><Outlet /></FormSourcesOf>
        <PrivilegeDialog />
      </ShellFrame>
    </>
  )
}
