import { useLocation } from '@tanstack/react-router'
import { AppLink } from '../kit/app-link.tsx'
import { CountBadge } from '../kit/badge.tsx'
import { classNames } from '../kit/class-names.ts'

/** The places of the product, in the order people need them. A place is current for every path below it. */
const PLACES = [
  { href: '/', label: 'ホーム' }, { href: '/apply', label: '申請する' }, { href: '/requests', label: '申請の一覧' }, { href: '/inbox', label: '受信箱' }, { href: '/tasks', label: 'やること' },
  { href: '/registers', label: '台帳' }, { href: '/stocktakes', label: '点検' }, { href: '/decide', label: 'これはできるか' }, { href: '/clauses', label: '規程' }, { href: '/organisation', label: '組織' },
] as const
/** For those who hold a role for the whole organisation. 前提: no more than eleven in all; what belongs to a place is reached from there (改正の影響 from 規程, 分類の表示 from ホーム and 情報資産台帳). */
const OVERALL = [...PLACES, { href: '/evidence', label: '証跡' }] as const

const isCurrent = (href: string, path: string): boolean => (href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`))

export function Navigation({ waiting, overall, open, onGo }: { readonly waiting: number; readonly overall: boolean; readonly open: boolean; readonly onGo: () => void }) {
  const { pathname } = useLocation()
  return (
    <nav id="main-navigation" aria-label="主な場所" className={classNames('border-t border-solid-gray-300 lg:block', open ? 'block' : 'hidden')}>
      <ul className="mx-auto flex max-w-7xl flex-col px-2 py-2 lg:flex-row lg:flex-wrap lg:gap-x-1 lg:px-5 lg:py-0">
        {(overall ? OVERALL : PLACES).map((place) => {
          const current = isCurrent(place.href, pathname)
          return (
            <li key={place.href}>
              <AppLink href={place.href} onClick={onGo} aria-current={current ? 'page' : undefined}
                className={classNames('flex min-h-12 items-center gap-2 whitespace-nowrap px-3 hover:bg-solid-gray-50 hover:underline lg:border-b-4 lg:pt-1', current ? 'border-l-4 border-blue-900 font-bold text-blue-1000 lg:border-l-0' : 'border-transparent text-solid-gray-900')}>
                {place.label}{place.href === '/inbox' && <CountBadge count={waiting} label="未処理" />}
              </AppLink>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
