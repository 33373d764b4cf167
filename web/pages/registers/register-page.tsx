import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api, toProblem } from '../../app/api.ts'
import { isOfThings } from '../../app/definitions.ts'
import { useMe } from '../../app/session.ts'
import { Button, LinkButton } from '../../kit/button.tsx'
import { DataTable } from '../../kit/data-table.tsx'
import { EmptyState, PageHead } from '../../kit/layout.tsx'
import { namesIn } from '../requests/field-values.tsx'
import { Beginnings } from './beginnings.tsx'
import { BulkDialog } from './bulk-dialog.tsx'
import { rememberColumns, rememberedColumns } from './column-memory.ts'
import { Failed } from './failed.tsx'
import type { ItemRow } from './item-marks.tsx'
import { LabelsDialog } from './labels-dialog.tsx'
import { LedgerDialog } from './ledger-dialog.tsx'
import { columnKeys, columnsOf } from './register-columns.tsx'
import { RegisterFilters } from './register-filters.tsx'
import { entriesOf, useRegisterHere } from './register-here.ts'
import type { RegisterHere } from './register-here.ts'
import { activeFilters, apiQuery, hiddenColumns, listHref, shownColumns, sortName, sortOf, totalWords } from './register-query.ts'
import type { ListSearch } from './register-query.ts'
import { ViewsOf } from './saved-views.tsx'

type Page = ReplyOf<'items'>
/** A card on a phone is as high as five lines of a table. */
const PAGE = globalThis.matchMedia('(width < 40rem)').matches ? 20 : 50

function useItems(register: string, query: { readonly [key: string]: string }) {
  const list = useInfiniteQuery({
    queryKey: ['items', register, query], initialPageParam: '', getNextPageParam: (last: Page) => last.next ?? undefined, placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) => api.get<Page>(`/registers/${register}/items`, { query: { ...query, after: pageParam, limit: PAGE }, signal }),
  })
  const { sort: _sort, ...conditions } = query
  const count = useQuery({ queryKey: ['item-count', register, conditions], queryFn: ({ signal }) => api.get<ReplyOf<'itemCount'>>(`/registers/${register}/count`, { query: conditions, signal }) })
  return { list, count, rows: list.data?.pages.flatMap((page) => page.rows) ?? [] }
}

/** Names behind the ids in columns that point to people, units and things; asked only where such a column is shown. */
function useColumnNames({ register }: RegisterHere, rows: readonly ItemRow[], hidden: ReadonlySet<string>): ReadonlyMap<string, string> {
  const form = Object.fromEntries(Object.entries(register.columns).filter(([key, { type }]) => !hidden.has(key) && ['person', 'unit', 'item'].includes(type)))
  const values = Object.fromEntries(Object.keys(form).map((key) => [key, [...new Set(rows.flatMap(({ details }) => (details[key] === undefined || details[key] === null ? [] : [details[key]].flat().map(String))))]]))
  const { data } = useQuery({ queryKey: ['column-names', register.id, values], enabled: Object.values(values).some((ids) => ids.length > 0), staleTime: 300_000, placeholderData: keepPreviousData, queryFn: () => namesIn(form, values) })
  return data ?? new Map()
}

type Opened = 'bulk' | 'labels' | 'ledger' | null

/** 台帳の一覧. Conditions, order and columns are in the address; what was chosen stays chosen while they change. */
export default function RegisterPage() {
  const here = useRegisterHere()
  return <RegisterList key={here.key} here={here} />
}

function useView(here: RegisterHere, person: string) {
  const router = useRouter()
  const search = useSearch({ strict: false }) as ListSearch
  const [kept, setKept] = useState(() => rememberedColumns(person, here.key))
  const all = useMemo(() => columnKeys(here.register), [here])
  const columns = search['columns'] ?? kept
  const hidden = hiddenColumns(all, here.register.listed, columns)
  const go = (next: ListSearch, replace = false): void => void router.navigate({ href: listHref(here.key, next), replace, resetScroll: false })
  const setHidden = (next: ReadonlySet<string>): void => {
    const shown = shownColumns(all, next)
    const plain = shownColumns(all, hiddenColumns(all, here.register.listed, undefined)) === shown
    rememberColumns(person, here.key, plain ? null : shown)
    setKept(plain ? undefined : shown)
    go({ ...search, columns: plain ? undefined : shown }, true)
  }
  return { search, columns, hidden, setHidden, go }
}

/** What can be begun from the list. Of a register that is closed to the person only what he may still write into it. */
function Actions({ here: { definitions, key, register }, closed, onPrint }: { readonly here: RegisterHere; readonly closed: boolean; readonly onPrint: () => void }) {
  const { roles } = useMe()
  const all = register.information === undefined && register.enteredBy === undefined ? [] : entriesOf(definitions, key)
  const entries = closed ? all.filter((one) => one.roles === undefined || one.roles.some((name) => roles.some(({ role }) => role === name))) : all
  const enter = all.length === 0 && register.enteredBy === undefined ? <LinkButton href={`/registers/${key}/new`} icon="plus">登録する</LinkButton> : entries.map((one, index) => <LinkButton key={one.id} look={index === 0 ? 'solid' : 'outline'} href={`/records/${encodeURIComponent(one.id)}`} icon="plus">{one.verb}</LinkButton>)
  if (closed) return enter
  return (
    <>
      {enter}
      {register.information?.handling !== undefined && register.information.handling.length > 0 && <LinkButton look="outline" href={`/registers/${key}/handling`}>取扱制限の表</LinkButton>}
      {register.information !== undefined && <LinkButton look="outline" href="/markings">文書に表示を付ける</LinkButton>}
      {isOfThings(register) && <LinkButton look="outline" href="/scan">番号を読む</LinkButton>}
      {register.enteredBy === undefined && <LinkButton look="outline" href={`/registers/${key}/import`}>取り込む</LinkButton>}
      <Button look="outline" onClick={onPrint}>出力・印刷</Button>
    </>
  )
}

function RegisterList({ here }: { readonly here: RegisterHere }) {
  const { key, register } = here
  const me = useMe()
  const view = useView(here, me.person.id)
  const { search, hidden, go } = view
  const query = apiQuery(search)
  const { list, count, rows } = useItems(key, query)
  const names = useColumnNames(here, rows, hidden)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [opened, setOpened] = useState<Opened>(null)
  const columns = columnsOf({ register, me, names })
  const direct = register.enteredBy === undefined && (register.information === undefined || entriesOf(here.definitions, key).length === 0)
  const filtered = activeFilters(search).length > 0 || query['q'] !== undefined
  const closed = list.isError && toProblem(list.error).status === 403
  const close = (): void => setOpened(null)
  return (
    <>
      <PageHead title={register.title} trail={[{ label: 'ホーム', href: '/' }, { label: '台帳', href: '/registers' }, { label: register.title }]} lead={register.purpose}
        actions={<Actions here={here} closed={closed} onPrint={() => setOpened('ledger')} />} />
      <div className="flex flex-col gap-5">
        {!closed && <RegisterFilters register={register} me={me} search={search} onChange={(next) => go({ ...next, view: undefined })} />}
        {list.isError ? <Failed error={list.error} again={() => void list.refetch()} /> : (
          <DataTable caption={register.title} columns={columns} rows={rows} rowKey={(row) => row.id} rowName={(row) => row.number} busy={list.isPending}
            sort={sortOf(search)} onSort={(sort) => go({ ...search, sort: sortName(sort) })} hidden={hidden} onHidden={view.setHidden}
            selection={{ keys: chosen, onChange: setChosen, actions: <><Button small look="outline" onClick={() => setOpened('bulk')}>まとめて行う</Button><Button small look="outline" onClick={() => setOpened('labels')}>番号票を印刷</Button></> }}
            total={list.isPending ? undefined : totalWords(count.data, rows.length)} more={list.hasNextPage ? { onMore: () => void list.fetchNextPage(), busy: list.isFetchingNextPage } : undefined}
            tools={<ViewsOf register={key} search={{ ...search, columns: view.columns }} onSelect={(next) => go(next)} />}
            empty={filtered
              ? <EmptyState title={`条件に合う${register.noun}はありません`} action={<Button look="outline" onClick={() => go({ sort: search['sort'], columns: search['columns'] })}>条件をすべて外す</Button>}>検索の言葉を短くするか、条件を減らしてください。</EmptyState>
              : <EmptyState title={`${register.noun}はまだ登録されていません`} action={<span className="flex flex-wrap justify-center gap-3">{direct && <LinkButton href={`/registers/${key}/new`} icon="plus">登録する</LinkButton>}{register.enteredBy === undefined && <LinkButton look="outline" href={`/registers/${key}/import`}>いまの台帳（Excel・CSV）を取り込む</LinkButton>}{!direct && <Beginnings here={here} />}</span>}>{register.enteredBy === undefined ? register.purpose : `「${register.enteredBy.act}」を行うと、ここに一件ずつ残ります。`}</EmptyState>} />
        )}
      </div>
      <BulkDialog here={here} open={opened === 'bulk'} items={[...chosen]} onClose={close} onDone={() => setChosen(new Set())} />
      <LabelsDialog register={register} open={opened === 'labels'} items={[...chosen]} onClose={close} />
      <LedgerDialog register={register} open={opened === 'ledger'} query={query} onClose={close} />
    </>
  )
}
