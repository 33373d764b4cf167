import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { FormEvent } from 'react'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api } from '../../app/api.ts'
import { clausesNamed, documentOf } from '../../app/clause-source.tsx'
import { AppLink } from '../../kit/app-link.tsx'
import { Button, LinkButton } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { EmptyState, PageHead, Section, Skeleton } from '../../kit/layout.tsx'
import { Highlight } from '../clauses/highlight.tsx'
import { Failed } from '../registers/failed.tsx'
import { itemHref } from '../registers/item-marks.tsx'

type Groups = ReplyOf<'search'>['groups']
/** Where the rest of a group is: a group shows eight. */
const WHOLE: { readonly [group: string]: (q: string) => string } = { 人: (q) => `/organisation?q=${encodeURIComponent(q)}`, 規程: (q) => `/clauses?q=${encodeURIComponent(q)}` }
const SHOWN = 8
const looksLikeNumber = (text: string): boolean => /\d/.test(text.normalize('NFKC')) && !/\s/.test(text.trim()) && [...text].length <= 60

/** A number that was read or typed in full opens its thing at once, unless words were asked for (`as=words`). */
function useOpensByNumber(q: string, wanted: boolean): boolean {
  const router = useRouter()
  const { data, isFetching } = useQuery({
    queryKey: ['find', q], enabled: wanted && looksLikeNumber(q), retry: false, staleTime: 10_000,
    queryFn: ({ signal }) => api.get<ReplyOf<'findByNumber'>>(`/find/${encodeURIComponent(q)}`, { signal }).catch(() => null),
  })
  useEffect(() => { if (wanted && data !== undefined && data !== null) void router.navigate({ href: itemHref(data.register, data.id), replace: true }) }, [data, wanted, router])
  return wanted && looksLikeNumber(q) && (isFetching || (data !== undefined && data !== null))
}

function Found({ groups, q }: { readonly groups: Groups; readonly q: string }) {
  return groups.map((group) => (
    <Section key={group.title} title={group.title} actions={group.hits.length >= SHOWN && WHOLE[group.title] !== undefined ? <AppLink href={WHOLE[group.title]!(q)}>{group.title}をすべて見る</AppLink> : undefined}>
      <ul className="panel divide-y divide-solid-gray-300">{group.hits.map((hit) => <li key={hit.link} className="flex flex-col gap-0.5 px-4 py-3"><AppLink href={hit.link} className="link self-start font-bold"><Highlight text={hit.title} words={q} /></AppLink><span className="text-[0.9375rem] text-solid-gray-700"><Highlight text={clausesNamed(hit.detail) === null ? hit.detail : documentOf(hit.detail)} words={q} /></span></li>)}</ul>
    </Section>
  ))
}

function SearchForm({ q, onSearch }: { readonly q: string; readonly onSearch: (q: string) => void }) {
  const [typed, setTyped] = useState({ q, text: q })
  const text = typed.q === q ? typed.text : q
  return (
    <form role="search" aria-label="検索の言葉" className="mb-8 rounded-12 bg-solid-gray-50 p-4" onSubmit={(event: FormEvent) => { event.preventDefault(); onSearch(text.trim()) }} data-screen-only>
      <Field plain label="検索する言葉" help="管理番号・申請番号・件名・人の名前（カナも）・部署・条項。番号をそのまま入れると、その一件を開きます。">
        {(control) => <div className="flex max-w-2xl gap-2"><input {...control} type="search" className="input min-w-0" maxLength={100} value={text} onChange={(event) => setTyped({ q, text: event.target.value })} /><Button type="submit" look="outline" className="min-w-20 shrink-0 px-3">検索</Button></div>}
      </Field>
    </form>
  )
}

/** どこでも検索: what the person may see, by kind. */
export default function SearchPage() {
  const router = useRouter()
  const { q: asked = '', as } = useSearch({ strict: false }) as { readonly q?: string; readonly as?: string }
  const q = asked.trim().slice(0, 100)
  const opening = useOpensByNumber(q, as !== 'words')
  const query = useQuery({ queryKey: ['search', q], enabled: q !== '' && !opening, placeholderData: keepPreviousData, queryFn: ({ signal }) => api.get<ReplyOf<'search'>>('/search', { query: { q }, signal }) })
  const go = (words: string): void => void router.navigate({ href: `/search?q=${encodeURIComponent(words)}` })
  return (
    <>
      <PageHead title={q === '' ? '検索' : `「${q}」の検索結果`} trail={[{ label: 'ホーム', href: '/' }, { label: '検索' }]} />
      <SearchForm q={q} onSearch={go} />
      {q === '' ? <EmptyState title="言葉を入力してください" icon="search" /> : query.isError ? <Failed error={query.error} again={() => void query.refetch()} />
        : query.data === undefined || query.isPlaceholderData ? <Skeleton lines={6} />
          : query.data.groups.length === 0 ? <EmptyState title="見つかりませんでした" icon="search" action={<span className="flex flex-wrap justify-center gap-3"><LinkButton look="outline" href="/registers">台帳から探す</LinkButton><LinkButton look="outline" href={`/clauses?q=${encodeURIComponent(q)}`}>規程から探す</LinkButton></span>}>言葉を短くするか、カナや番号の一部で探してください。</EmptyState>
            : <Found groups={query.data.groups} q={q} />}
    </>
  )
}
