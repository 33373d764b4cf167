import { useMutation, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useRouter, useSearch } from '@tanstack/react-router'
import { formatEra } from '../../../src/engine/calendar.ts'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api } from '../../app/api.ts'
import { useMe } from '../../app/session.ts'
import { hasWords } from '../../app/words.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { Banner } from '../../kit/banner.tsx'
import { Button, LinkButton } from '../../kit/button.tsx'
import { Select } from '../../kit/choice.tsx'
import { clauseHref } from '../../kit/clause-chip.tsx'
import { Field } from '../../kit/field.tsx'
import { EmptyState, Fold, PageHead, Section, Skeleton } from '../../kit/layout.tsx'
import { Failed } from '../registers/failed.tsx'
import { openPdf, saveFile } from '../registers/open-file.ts'
import { treeOrder, unitsQuery } from '../registers/unit-options.ts'
import { AsOf, personHref, unitHref } from './organisation-page.tsx'

type Powers = ReplyOf<'powers'>
type Holding = Powers['holdings'][number]
interface Asked { readonly on?: string; readonly unit?: string; readonly column?: string; readonly person?: string; readonly q?: string }
const MOST_NAMES = 2
const MEANINGS: { readonly [mark: string]: string } = { '○': '権限・責任を持つ', '△': '記載がある・報告を受ける', 許: '許可を与える', 承: '承認を与える' }

const peopleOf = (holdings: readonly Holding[], column: string) => [...new Map(holdings.filter((one) => one.column === column).flatMap(({ people }) => people).map((one) => [one.id, one])).values()]
/** The columns left by a role and a person. */
const columnsFor = (powers: Powers, { column, person }: Asked): Powers['columns'] =>
  powers.columns.filter(({ name }) => (column === undefined || name === column) && (person === undefined || peopleOf(powers.holdings, name).some(({ id }) => id === person)))
function linesFor(powers: Powers, columns: Powers['columns'], asked: Asked): Powers['lines'] {
  const fits = hasWords(asked.q ?? '')
  const narrowed = asked.column !== undefined || asked.person !== undefined
  return powers.lines.filter(({ marks, cite, title, clause }) => (!narrowed || columns.some(({ name }) => marks[name] !== undefined)) && fits(`${cite} ${title} ${clause}`))
}

function Names({ powers, column }: { readonly powers: Powers; readonly column: Powers['columns'][number] }) {
  if (column.role === null) return null
  const people = peopleOf(powers.holdings, column.name)
  if (!powers.holdings.some((one) => one.column === column.name)) return <span className="block text-sm font-normal">受け持つ所属なし</span>
  if (people.length === 0) return <span className="block text-sm font-normal text-red-900">空席</span>
  return <span className="block text-sm font-normal">{people.slice(0, MOST_NAMES).map(({ id, name }) => <span key={id} className="block whitespace-nowrap">{name}</span>)}{people.length > MOST_NAMES && <span className="block whitespace-nowrap">ほか{people.length - MOST_NAMES}人</span>}</span>
}

function Marks({ marks }: { readonly marks: readonly string[] | undefined }) {
  return <td>{(marks ?? []).map((mark) => <span key={mark} className="font-bold">{mark}<span className="sr-only">（{MEANINGS[mark]}）</span></span>)}</td>
}

function Table({ powers, columns, lines }: { readonly powers: Powers; readonly columns: Powers['columns']; readonly lines: Powers['lines'] }) {
  if (lines.length === 0) return <EmptyState title="当てはまる条項はありません">言葉や絞り込みを変えてください。</EmptyState>
  return (
    <div className="powers-frame" tabIndex={0} role="region" aria-label="権限・責任等一覧表">
      <table className="powers">
        <caption className="sr-only">条項ごとに、どの役割がどの権限・責任を持つか</caption>
        <thead><tr><th scope="col">条項</th>{columns.map((column) => <th key={column.name} scope="col">{column.name}<Names powers={powers} column={column} /></th>)}</tr></thead>
        <tbody>{lines.map(({ clause, cite, title, marks, moved }) => (
          <tr key={clause}>
            <th scope="row"><AppLink href={clauseHref(clause)} className="link">{cite}</AppLink><span className="block">{title}</span>{moved !== null && <AppLink href={`/registers/power-changes/${moved.id}`} className="link text-sm">自団体の定め: {moved.basis}</AppLink>}</th>
            {columns.map(({ name }) => <Marks key={name} marks={marks[name]} />)}
          </tr>
        ))}</tbody>
      </table>
    </div>
  )
}

const MOST_OPEN = 6
/** A long list of holders is one tap away. */
const Folded = ({ count, children }: { readonly count: number; readonly children: ReactNode }) => (count <= MOST_OPEN ? children : <Fold title="所属ごとに示す" count={count}>{children}</Fold>)

function Holders({ powers, columns }: { readonly powers: Powers; readonly columns: Powers['columns'] }) {
  const shown = columns.filter(({ role }) => role !== null)
  return (
    <Section title="役割に就いている人">
      <dl className="grid gap-4">{shown.map(({ name, role }) => {
        const found = powers.holdings.filter(({ column }) => column === name)
        return (
          <div key={name} className="border-b border-solid-gray-300 pb-3"><dt className="font-bold">{role}</dt>
            <dd>{found.length === 0 ? '受け持つ所属がありません' : <Folded count={found.length}><ul className="mt-1 flex flex-wrap gap-x-6 gap-y-1">{found.map((one, index) => <li key={`${one.unit?.id ?? ''}-${index}`}>{one.unit !== null && <AppLink href={unitHref(one.unit.id)} className="link mr-2">{one.unit.name}</AppLink>}{one.thing !== null && <span className="mr-2">{one.thing}</span>}{one.people.length === 0 ? <span className="font-bold text-red-900">空席</span> : one.people.map((person, i) => <span key={person.id}>{i > 0 && '・'}<AppLink href={personHref(person.id)} className="link">{person.name}</AppLink></span>)}</li>)}</ul></Folded>}</dd>
          </div>
        )
      })}</dl>
    </Section>
  )
}

function Narrow({ powers, asked, go }: { readonly powers: Powers; readonly asked: Asked; readonly go: (next: Asked) => void }) {
  const units = useQuery(unitsQuery(asked.on))
  const people = [...new Map(powers.holdings.flatMap((one) => one.people).map((one) => [one.id, one])).values()].toSorted((a, b) => a.name.localeCompare(b.name, 'ja'))
  const set = (key: keyof Asked) => (value: string): void => go({ ...asked, [key]: value === '' ? undefined : value })
  return (
    <div className="mb-6 grid gap-4 rounded-12 bg-solid-gray-50 p-4 sm:grid-cols-2 lg:grid-cols-4" data-screen-only>
      <Select plain label="所属（受け持つ人を示す）" value={asked.unit ?? ''} onChange={set('unit')} empty="組織全体" options={treeOrder(units.data?.units ?? []).map(({ unit, depth }) => ({ value: unit.id, label: `${'　'.repeat(depth)}${unit.name}` }))} />
      <Select plain label="役割" value={asked.column ?? ''} onChange={set('column')} empty="すべて" options={powers.columns.map(({ name, role }) => ({ value: name, label: role ?? name }))} />
      <Select plain label="人" value={asked.person ?? ''} onChange={set('person')} empty="すべて" options={people.map(({ id, name, unit }) => ({ value: id, label: `${name}（${unit}）` }))} />
      <Field plain label="条項の言葉">{(control) => <input {...control} type="search" className="input" value={asked.q ?? ''} onChange={(event) => set('q')(event.target.value)} />}</Field>
    </div>
  )
}

function Found({ powers, asked, go }: { readonly powers: Powers; readonly asked: Asked; readonly go: (next: Asked) => void }) {
  const columns = columnsFor(powers, asked)
  const lines = linesFor(powers, columns, asked)
  const moved = powers.lines.filter((one) => one.moved !== null).length
  return (
    <>
      <Narrow powers={powers} asked={asked} go={go} />
      <p role="status" className="mb-2">{lines.length.toLocaleString('ja-JP')}の条項{moved > 0 && `（自団体の定めで担い手を変えた条項 ${moved}）`}</p>
      <p className="mb-3 text-[0.9375rem]">{Object.entries(MEANINGS).map(([mark, words]) => `${mark} ${words}`).join('　')}</p>
      {!powers.printed && <p className="mb-3 text-[0.9375rem]">この文書には一覧表がないため、条項を担う手続・義務・報告と役割の定めから作っています。</p>}
      <Table powers={powers} columns={columns} lines={lines} />
      <Holders powers={powers} columns={columns} />
    </>
  )
}

/** 権限・責任等一覧表: which role has which power by which clause, with those who hold the roles on a day. */
export default function PowersPage() {
  const me = useMe()
  const router = useRouter()
  const asked = useSearch({ strict: false }) as Asked
  const { on, unit } = asked
  const { data, isError, error, isPending, refetch } = useQuery({ queryKey: ['powers', on, unit], queryFn: ({ signal }) => api.get<Powers>('/organisation/powers', { query: { on, unit }, signal }) })
  const go = (next: Asked): void => {
    const text = new URLSearchParams(Object.entries(next).filter(([, value]) => value !== undefined && value !== '') as [string, string][]).toString()
    void router.navigate({ href: `/organisation/powers${text === '' ? '' : `?${text}`}`, resetScroll: false, replace: true })
  }
  const write = useMutation({ mutationFn: (format: 'pdf' | 'xlsx') => (format === 'pdf' ? openPdf : saveFile)('/organisation/powers/file', { on, unit, format }) })
  return (
    <>
      <PageHead title="権限・責任等一覧表" trail={[{ label: 'ホーム', href: '/' }, { label: '組織', href: '/organisation' }, { label: '権限・責任等一覧表' }]} lead="どの条項を、どの役割の誰が担うかの表です。指名が変わると氏名も変わります。"
        actions={<>{data?.mayMove === true && <LinkButton look="outline" href="/registers/power-changes">担い手の変更</LinkButton>}<Button look="outline" busy={write.isPending && write.variables === 'xlsx'} onClick={() => write.mutate('xlsx')}>Excelにする</Button><Button look="outline" busy={write.isPending && write.variables === 'pdf'} onClick={() => write.mutate('pdf')}>PDFにする</Button><Button look="outline" onClick={() => window.print()}>印刷する</Button></>} />
      <div className="mb-4"><AsOf on={on} today={me.today} onChange={(day) => go({ ...asked, on: day })} /></div>
      {on !== undefined && <div className="mb-4"><Banner level="p" title={`${formatEra(on)}の担い手を示しています`} actions={<Button look="outline" onClick={() => go({ ...asked, on: undefined })}>今日に戻る</Button>} /></div>}
      {write.isError && <Failed error={write.error} />}
      {isError ? <Failed error={error} again={() => void refetch()} /> : isPending ? <Skeleton lines={10} /> : <Found powers={data} asked={asked} go={go} />}
    </>
  )
}
