import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { FormEvent } from 'react'
import { formatEra } from '../../../src/engine/calendar.ts'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api } from '../../app/api.ts'
import { useMe } from '../../app/session.ts'
import { Button, LinkButton } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { EmptyState, PageHead, Skeleton } from '../../kit/layout.tsx'
import { Tabs } from '../../kit/tabs.tsx'
import { clauseHref } from '../../kit/clause-chip.tsx'
import { OwnPolicies } from '../policies/own-policies.tsx'
import { Failed } from '../registers/failed.tsx'
import { CarriedMark, SupportBadge } from './clause-words.tsx'
import type { ClauseRow } from './clause-words.tsx'
import { FoundClauses } from './found-clauses.tsx'
import { withHeadings } from './headings.ts'
import { Tree } from './tree.tsx'

type Reply = ReplyOf<'clauseTree'>
const treeQuery = (q: string, document: string | undefined) => ({
  queryKey: ['clause-tree', q, document ?? ''], staleTime: Infinity, placeholderData: keepPreviousData,
  queryFn: ({ signal }: { signal: AbortSignal }) => api.get<Reply>('/clauses', { query: { q, document }, signal }),
})

function Line({ row }: { readonly row: ClauseRow }) {
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1"><span className="min-w-0 text-blue-1000"><span className="mr-2">{row.cite}</span><span className="font-bold underline underline-offset-3">{row.title}</span></span><span className="flex flex-wrap items-center gap-2"><SupportBadge support={row.support} /><CarriedMark row={row} /></span></span>
  )
}

function DocumentTree({ document }: { readonly document: Reply['documents'][number] }) {
  const { data, isError, error, isPlaceholderData, refetch } = useQuery(treeQuery('', document.id))
  const lines = useMemo(() => withHeadings(data?.rows ?? []).map(({ id, depth, heading, row }) => ({ id, depth, href: row === null ? null : clauseHref(row.id), content: row === null ? <span className="font-bold">{heading}</span> : <Line row={row} /> })), [data])
  if (isError) return <Failed error={error} again={() => void refetch()} />
  if (data === undefined || isPlaceholderData) return <Skeleton lines={8} />
  const needed = data.rows.filter(({ support }) => support !== 'reference')
  return (
    <div className="flex flex-col gap-4">
      <p><span className="font-bold">{document.title}</span>　<span className="whitespace-nowrap">{formatEra(document.effective)}施行</span>　{document.count.toLocaleString('ja-JP')}の条項のうち、関所で動くもの{needed.filter(({ carried }) => carried).length.toLocaleString('ja-JP')}／{needed.length.toLocaleString('ja-JP')}</p>
      <Tree key={document.id} label={document.title} lines={lines} />
    </div>
  )
}

function SearchBox({ q, onSearch }: { readonly q: string; readonly onSearch: (q: string) => void }) {
  const [typed, setTyped] = useState({ q, text: q })
  const text = typed.q === q ? typed.text : q
  const submit = (event: FormEvent): void => { event.preventDefault(); onSearch(text.trim()) }
  return (
    <form role="search" aria-label="規程" className="rounded-12 bg-solid-gray-50 p-4" onSubmit={submit} data-screen-only>
      <Field plain label="規程を検索" help="言葉の一部（1文字でも）か、第８の１のような番号で探せます。">
        {(control) => <div className="flex max-w-2xl gap-2"><input {...control} type="search" className="input min-w-0" value={text} onChange={(event) => setTyped({ q, text: event.target.value })} /><Button type="submit" look="outline" className="min-w-20 shrink-0 px-3">検索</Button></div>}
      </Field>
    </form>
  )
}

/** 規程: the documents, one's own first, as trees; or what holds the words. */
export default function ClausesPage() {
  const router = useRouter()
  const me = useMe()
  const search = useSearch({ strict: false }) as { readonly q?: string; readonly document?: string }
  const q = search.q ?? ''
  const { data, isError, error, isPlaceholderData, refetch } = useQuery(treeQuery(q, q === '' ? search.document : undefined))
  const go = (next: { q?: string; document?: string }): void => {
    const text = new URLSearchParams(Object.entries(next).filter(([, value]) => value !== '')).toString()
    void router.navigate({ href: `/clauses${text === '' ? '' : `?${text}`}`, resetScroll: false })
  }
  const documents = data?.documents ?? []
  return (
    <>
      <PageHead title="規程" trail={[{ label: 'ホーム', href: '/' }, { label: '規程' }]} lead="関所が動かしている規程です。条項を開くと、要旨、だれに求めるか、何がそれを担っているか、この組織の今が分かります。"
        actions={me.roles?.some(({ unit }) => unit === null) === true ? <LinkButton look="outline" href="/revisions">改正の影響を試算する</LinkButton> : undefined} />
      <div className="flex flex-col gap-6">
        {q === '' && <OwnPolicies />}
        <SearchBox q={q} onSearch={(words) => go({ q: words })} />
        {isError ? <Failed error={error} again={() => void refetch()} /> : data === undefined ? <Skeleton lines={8} />
          : q !== '' ? (isPlaceholderData ? <Skeleton lines={8} /> : data.rows.length === 0
            ? <EmptyState title={`「${q}」を含む条項はありません`} action={<Button look="outline" onClick={() => go({})}>検索をやめて一覧に戻る</Button>}>言葉を短くするか、別の言葉で探してください。</EmptyState>
            : <FoundClauses documents={documents} rows={data.rows} words={q} onClear={() => go({})} />)
            : <Tabs label="規程の文書" selected={search.document ?? documents[0]!.id} onSelect={(document) => go({ document })} tabs={documents.map((document) => ({ key: document.id, label: document.mine ? `${document.short}（自分の規程）` : document.short, panel: <DocumentTree key={document.id} document={document} /> }))} />}
      </div>
    </>
  )
}
