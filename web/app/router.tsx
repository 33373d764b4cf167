import type { ComponentType } from 'react'
import { backOf } from './back.ts'
import { Outlet, createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { FailurePage, NotFoundPage } from '../pages/failure/failure-page.tsx'
import { Skeleton } from '../kit/layout.tsx'
import { queryClient } from './query.ts'
import { nextStepOf, sessionQuery } from './session.ts'
import { Shell } from './shell.tsx'

const root = createRootRoute({ component: Outlet, notFoundComponent: () => <main><NotFoundPage /></main>, errorComponent: (props) => <main><FailurePage {...props} /></main> })

/** Only addresses of our own are gone back to. */
const validateSearch = (search: Record<string, unknown>): { back?: string | undefined; failed?: string } => ({
  ...backOf(search['back']), ...(typeof search['failed'] === 'string' ? { failed: search['failed'] } : {}),
})
const signIn = createRoute({ getParentRoute: () => root, path: '/sign-in', validateSearch, component: lazyRouteComponent(() => import('../pages/sign-in/sign-in-page.tsx'), 'SignInPage') })
/** What follows the password: the second factor, and where there is none its enrolment. */
const signInStep = createRoute({ getParentRoute: () => root, path: '/sign-in/step', validateSearch, component: lazyRouteComponent(() => import('../pages/sign-in/second-step-page.tsx'), 'SecondStepPage') })
const enrol = createRoute({ getParentRoute: () => root, path: '/enrol', component: lazyRouteComponent(() => import('../pages/sign-in/enrol-page.tsx'), 'EnrolPage') })

/** The one page that opens with a password somebody else issued. */
const password = createRoute({ getParentRoute: () => root, path: '/password', component: lazyRouteComponent(() => import('../pages/sign-in/first-password-page.tsx'), 'FirstPasswordPage') })

/** Catalogue of the kit with sample data, for screenshots and axe; it calls no API. */
const kit = createRoute({ getParentRoute: () => root, path: '/kit', component: lazyRouteComponent(() => import('../pages/kit/kit-page.tsx'), 'KitPage') })

/** All pages below need a session; without one the way leads to the sign-in page and back. */
const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: Shell,
  beforeLoad: async ({ location }) => {
    const session = await queryClient.ensureQueryData(sessionQuery).catch((thrown: unknown) => {
      const next = nextStepOf(thrown)
      if (next !== null) throw redirect({ href: next })
      throw thrown
    })
    if (session === null) throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { back: location.href } })
  },
})

/** Pages inside the shell: one line each, the part behind the address loaded when it is first opened. */
const page = <const Path extends string>(path: Path, load: () => Promise<{ readonly default: ComponentType }>) =>
  createRoute({ getParentRoute: () => shell, path, component: lazyRouteComponent(load, 'default') })

const pages = [
  page('/', () => import('../pages/home/home-page.tsx')),
  page('/apply', () => import('../pages/requests/apply-list-page.tsx')),
  page('/apply/$procedure', () => import('../pages/requests/apply-page.tsx')),
  page('/requests', () => import('../pages/requests/requests-page.tsx')),
  page('/requests/$id', () => import('../pages/requests/request-page.tsx')),
  page('/inbox', () => import('../pages/inbox/inbox-page.tsx')),
  page('/tasks', () => import('../pages/tasks/tasks-page.tsx')),
  page('/records/$event', () => import('../pages/tasks/record-page.tsx')),
  page('/stocktakes', () => import('../pages/stocktakes/stocktakes-page.tsx')),
  page('/stocktakes/$id', () => import('../pages/stocktakes/stocktake-page.tsx')),
  page('/decide', () => import('../pages/decide/decide-page.tsx')),
  page('/registers', () => import('../pages/registers/registers-page.tsx')),
  page('/registers/$register', () => import('../pages/registers/register-page.tsx')),
  page('/registers/$register/new', () => import('../pages/registers/new-item-page.tsx')),
  page('/registers/$register/import', () => import('../pages/imports/import-page.tsx')),
  page('/registers/$register/handling', () => import('../pages/registers/handling-table-page.tsx')),
  page('/registers/$register/$id', () => import('../pages/registers/item-page.tsx')),
  page('/registers/$register/$id/edit', () => import('../pages/registers/edit-item-page.tsx')),
  page('/registers/$register/$id/record/$event', () => import('../pages/records/item-record-page.tsx')),
  page('/areas/$id', () => import('../pages/areas/area-page.tsx')),
  page('/meetings/$id', () => import('../pages/meetings/meeting-page.tsx')),
  page('/scan', () => import('../pages/registers/scan-page.tsx')),
  page('/clauses', () => import('../pages/clauses/clauses-page.tsx')),
  page('/operation-status', () => import('../pages/policies/operation-status-page.tsx')),
  page('/policies/$id', () => import('../pages/policies/policy-page.tsx')),
  page('/clauses/$id', () => import('../pages/clauses/clause-page.tsx')),
  page('/organisation', () => import('../pages/organisation/organisation-page.tsx')),
  page('/organisation/units/$id', () => import('../pages/organisation/unit-page.tsx')),
  page('/organisation/people/$id', () => import('../pages/organisation/person-page.tsx')),
  page('/organisation/changes/$kind', () => import('../pages/organisation/batch-page.tsx')),
  page('/organisation/review', () => import('../pages/organisation/review-page.tsx')),
  page('/organisation/powers', () => import('../pages/organisation/powers-page.tsx')),
  page('/organisation/contacts', () => import('../pages/organisation/contacts-page.tsx')),
  page('/organisation/drills/$id', () => import('../pages/organisation/drill-page.tsx')),
  page('/organisation/history', () => import('../pages/organisation/history-page.tsx')),
  page('/me/security', () => import('../pages/security/security-page.tsx')),
  page('/guide/means', () => import('../pages/security/means-page.tsx')),
  page('/accounts', () => import('../pages/security/accounts-page.tsx')),
  page('/settings', () => import('../pages/settings/settings-page.tsx')),
  page('/revisions', () => import('../pages/revisions/revisions-page.tsx')),
  page('/evidence', () => import('../pages/seals/seals-page.tsx')),
  page('/evidence/keeping', () => import('../pages/keeping/keeping-page.tsx')),
  page('/markings', () => import('../pages/marking/marking-page.tsx')),
  page('/search', () => import('../pages/search/search-page.tsx')),
]

/** What an error means, for everybody: the address stands in every refusal. */
const errorPage = createRoute({ getParentRoute: () => root, path: '/errors/$code', component: lazyRouteComponent(() => import('../pages/search/error-page.tsx'), 'default') })

/** Unknown addresses are answered inside the shell: who is not signed in learns nothing about which pages exist. */
const unknown = createRoute({ getParentRoute: () => shell, path: '$', component: NotFoundPage })

/** Search values stay text: an identifier of 18 digits must not become a number. */
export const router = createRouter({
  routeTree: root.addChildren([signIn, signInStep, enrol, password, kit, errorPage, shell.addChildren([...pages, unknown])]),
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const text = new URLSearchParams(Object.entries(search).flatMap(([key, value]) => (value === undefined || value === '' ? [] : [[key, String(value)]]))).toString()
    return text === '' ? '' : `?${text}`
  },
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultPendingMs: 300,
  defaultPendingComponent: () => <Skeleton lines={6} />,
  defaultErrorComponent: FailurePage,
})

declare module '@tanstack/react-router' {
  interface Register { router: typeof router }
}
