import type { ReactNode } from 'react'
import { AppLink } from './app-link.tsx'
import { Icon } from './icon.tsx'
import type { IconName } from './icon.tsx'

/** Way from the home page to here; the last entry is this page and no link. */
export function Breadcrumbs({ trail }: { readonly trail: readonly { readonly label: string; readonly href?: string }[] }) {
  return (
    <nav aria-label="現在位置">
      <ol className="flex flex-wrap items-center gap-x-1.5 text-[0.9375rem]">
        {trail.map((step, index) => (
          <li key={index} className="flex items-center gap-1.5">
            {index > 0 && <Icon name="chevronRight" className="size-4 text-solid-gray-600" />}
            {step.href === undefined || index === trail.length - 1 ? <span aria-current="page">{step.label}</span> : <AppLink href={step.href}>{step.label}</AppLink>}
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** Title of a page with its way, a sentence and its actions. */
export function PageHead({ title, lead, trail, mark, actions }: {
  readonly title: string
  readonly lead?: ReactNode
  readonly trail?: readonly { readonly label: string; readonly href?: string }[]
  /** A badge beside the title. */
  readonly mark?: ReactNode
  readonly actions?: ReactNode
}) {
  return (
    <div className="mb-6 flex flex-col gap-3">
      {trail !== undefined && <Breadcrumbs trail={trail} />}
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1"><h1 className="text-2xl font-bold leading-150 md:text-[1.75rem]">{title}</h1>{mark}</div>
        {actions !== undefined && <div className="flex flex-wrap gap-3" data-screen-only>{actions}</div>}
      </div>
      {lead !== undefined && <div className="max-w-3xl">{lead}</div>}
    </div>
  )
}

export function Section({ title, children, actions, id }: { readonly title: string; readonly children: ReactNode; readonly actions?: ReactNode; /** Where `SectionIndex` leads. */ readonly id?: string }) {
  return (
    <section id={id} className="mt-10 scroll-mt-4 first:mt-0">
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3"><h2 className="border-l-6 border-blue-900 pl-3 text-xl font-bold leading-150">{title}</h2>{actions}</div>
      {children}
    </section>
  )
}

/** The sections of a long page, each one jump away; `id` as given to the section. */
export function SectionIndex({ sections }: { readonly sections: readonly { readonly id: string; readonly title: string; readonly count: number }[] }) {
  if (sections.length < 2) return null
  return (
    <nav aria-label="このページの内容" className="my-6" data-screen-only>
      <ul className="flex flex-wrap gap-x-5 gap-y-1">{sections.map(({ id, title, count }) => <li key={id}><a className="link inline-block py-2" href={`#${id}`}>{title}<span className="text-sm text-solid-gray-700">（{count}）</span></a></li>)}</ul>
    </nav>
  )
}

/** What few come for, one tap away. On paper it stands open. */
export function Fold({ title, count, open, children }: { readonly title: string; readonly count?: number | undefined; readonly open?: boolean | undefined; readonly children: ReactNode }) {
  return (
    <details className="group" open={open === true || undefined}>
      <summary className="inline-flex min-h-12 items-center gap-1 text-blue-1000 underline underline-offset-3"><Icon name="chevronRight" className="size-5 shrink-0 transition-transform group-open:rotate-90" />{title}{count !== undefined && `（${count.toLocaleString('ja-JP')}）`}</summary>
      <div className="pb-2 pt-1">{children}</div>
    </details>
  )
}

/** Nothing here: why, and what can be done. */
export function EmptyState({ title, children, action, icon = 'file' }: { readonly title: string; readonly children?: ReactNode; readonly action?: ReactNode; readonly icon?: IconName }) {
  return (
    <div className="flex flex-col items-center gap-2 rounded-12 border border-dashed border-solid-gray-400 px-6 py-6 text-center">
      <Icon name={icon} className="size-7 text-solid-gray-500" />
      <p className="font-bold">{title}</p>
      {children !== undefined && <div className="max-w-xl text-solid-gray-700">{children}</div>}
      {action !== undefined && <div className="mt-3">{action}</div>}
    </div>
  )
}

/** Grey lines where text will be; announced once as loading. */
export function Skeleton({ lines = 3, label = '読み込んでいます' }: { readonly lines?: number; readonly label?: string }) {
  return (
    <div role="status"><span className="sr-only">{label}</span>
      <div aria-hidden="true" className="flex animate-pulse flex-col gap-3 motion-reduce:animate-none">
        {Array.from({ length: lines }, (_, index) => <div key={index} className={`h-5 rounded-4 bg-solid-gray-100 ${['w-full', 'w-11/12', 'w-4/5', 'w-2/3'][index % 4]}`} />)}
      </div>
    </div>
  )
}

/** 項目 and 値, side by side from 640 px on. An empty value is written as 記載なし. */
export function DescriptionList({ entries }: { readonly entries: readonly { readonly term: string; readonly value: ReactNode }[] }) {
  return (
    <dl className="divide-y divide-solid-gray-300 border-y border-solid-gray-300">
      {entries.map((entry) => (
        <div key={entry.term} className="grid gap-x-6 gap-y-0.5 py-3 sm:grid-cols-[11rem_1fr]">
          <dt className="font-bold text-solid-gray-800">{entry.term}</dt>
          <dd className="min-w-0">{entry.value === null || entry.value === undefined || entry.value === '' ? <span className="text-solid-gray-600">記載なし</span> : entry.value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Pages of a fixed set (search results, print runs); ledgers use the keyset さらに表示 of DataTable. */
export function Pagination({ page, pages, onPage }: { readonly page: number; readonly pages: number; readonly onPage: (page: number) => void }) {
  if (pages <= 1) return null
  const step = 'inline-flex min-h-12 cursor-pointer items-center gap-1 rounded-8 px-3 text-blue-1000 underline underline-offset-3 hover:bg-blue-50'
  return (
    <nav aria-label="ページの移動" className="flex items-center justify-center gap-4">
      {page > 1 && <button type="button" className={step} onClick={() => onPage(page - 1)}><Icon name="chevronLeft" />前へ</button>}
      <span className="tabular-nums" aria-current="page">{page}／{pages}ページ</span>
      {page < pages && <button type="button" className={step} onClick={() => onPage(page + 1)}>次へ<Icon name="chevronRight" /></button>}
    </nav>
  )
}
