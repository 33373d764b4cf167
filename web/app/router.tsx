import { Outlet, createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { FailurePage, NotFoundPage } from '../pages/failure/failure-page.tsx'
import { Skeleton } from '../kit/layout.tsx'
import { queryClient } from './query.ts'
import { sessionQuery } from './session.ts'
import { Shell } from './shell.tsx'

const root = createRootRoute({ component: Outlet, notFoundComponent: () => <main><NotFoundPage /></main>, errorComponent: (props) => <main><FailurePage {...props} /></main> })

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { back?: string } => (typeof search.back === 'string' && /^\/(?!\/)/.test(search.back) ? { back: search.back } : {}),
  component: lazyRouteComponent(() => import('../pages/sign-in/sign-in-page.tsx'), 'SignInPage'),
})

/** Catalogue of the kit with sample data, for screenshots and axe; it calls no API. */
const kit = createRoute({ getParentRoute: () => root, path: '/kit', component: lazyRouteComponent(() => import('../pages/kit/kit-page.tsx'), 'KitPage') })

/** All pages below need a session; without one the way leads to the sign-in page and back. */
const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: Shell,
  beforeLoad: async ({ location }) => {
    const session = await queryClient.ensureQueryData(sessionQuery)
    if (session === null) throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { back: location.href } })
  },
})

const home = createRoute({ getParentRoute: () => shell, path: '/', component: lazyRouteComponent(() => import('../pages/home/home-page.tsx'), 'HomePage') })

/** Unknown addresses are answered inside the shell: who is not signed in learns nothing about which pages exist. */
const unknown = createRoute({ getParentRoute: () => shell, path: '$', component: NotFoundPage })

export const router = createRouter({
  routeTree: root.addChildren([signIn, kit, shell.addChildren([home, unknown])]),
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultPendingMs: 300,
  defaultPendingComponent: () => <Skeleton lines={6} />,
  defaultErrorComponent: FailurePage,
})

declare module '@tanstack/react-router' {
  interface Register { router: typeof router }
}
