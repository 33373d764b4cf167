import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api } from '../../app/api.ts'
import { keyOf, useDefinitions } from '../../app/definitions.ts'
import type { RegisterShown } from '../../app/definitions.ts'
import { useMe } from '../../app/session.ts'
import { byTopic } from '../../app/topics.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { LinkButton } from '../../kit/button.tsx'
import { EmptyState, Fold, PageHead, Section, SectionIndex, Skeleton } from '../../kit/layout.tsx'
import { TextInput } from '../../kit/text-input.tsx'
import { StateBadge } from './item-marks.tsx'
import { listHref } from './register-query.ts'

type Counts = ReplyOf<'registerCounts'>['registers'][number]
type CountsOf = (register: RegisterShown) => Counts | undefined
const words = (count: number, more: boolean): string => `${count.toLocaleString('ja-JP')}件${more ? '以上' : ''}`
const total = ({ states }: Counts): string => words(states.reduce((sum, { count }) => sum + count, 0), states.some(({ more }) => more))

/** A register with something in it: how much in which state, one click away. */
function RegisterCard({ register, counts }: { readonly register: RegisterShown; readonly counts: Counts }) {
  const key = keyOf(register)
  const me = useMe()
  return (
    <li className="panel flex flex-col gap-1.5 px-4 py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4"><h3 className="text-lg font-bold leading-150"><AppLink href={listHref(key, {})}>{register.title}</AppLink></h3><p className="tabular-nums">{total(counts)}</p></div>
      <p className="text-[0.9375rem] leading-150 text-solid-gray-700">{register.purpose}</p>
      <ul className="mt-auto flex flex-wrap items-center gap-x-4" aria-label="状態ごとの件数">
        {counts.states.map(({ state, count, more }) => <li key={state}><AppLink className="inline-flex min-h-10 items-center gap-1.5" href={listHref(key, { state })}><StateBadge register={register} state={state} /><span className="link tabular-nums">{words(count, more)}</span></AppLink></li>)}
        <li className="ml-auto"><AppLink className="link inline-flex min-h-10 items-center" href={listHref(key, { unit: me.affiliation.id })}>自分の所属のもの</AppLink></li>
      </ul>
    </li>
  )
}

function Plain({ registers, countsOf, counted }: { readonly registers: readonly RegisterShown[]; readonly countsOf: CountsOf; readonly counted: boolean }) {
  return (
    <ul className="grid gap-x-10 lg:grid-cols-2">
      {registers.map((one) => (
        <li key={one.id} className="border-b border-solid-gray-300 py-2">
          <p className="flex flex-wrap items-baseline justify-between gap-x-4"><AppLink className="link font-bold" href={listHref(keyOf(one), {})}>{one.title}</AppLink>{counted && <span className="text-sm text-solid-gray-700">{countsOf(one) === undefined ? '決まった役割の人が開けます' : '0件'}</span>}</p>
          <p className="text-sm leading-150 text-solid-gray-700">{one.purpose}</p>
        </li>
      ))}
    </ul>
  )
}

/** The registers of a topic: those with something in them in the open, the others one tap away where there are such. */
function Topic({ registers, countsOf, counted, searching }: { readonly registers: readonly RegisterShown[]; readonly countsOf: CountsOf; readonly counted: boolean; readonly searching: boolean }) {
  const filled = registers.filter((one) => (countsOf(one)?.states.length ?? 0) > 0)
  const others = registers.filter((one) => !filled.includes(one))
  const rest = <Plain registers={others} countsOf={countsOf} counted={counted} />
  return (
    <div className="flex flex-col gap-2">
      {filled.length > 0 && <ul className="grid gap-3 lg:grid-cols-2">{filled.map((one) => <RegisterCard key={one.id} register={one} counts={countsOf(one)!} />)}</ul>}
      {others.length > 0 && (filled.length === 0 || searching ? rest : <Fold title="まだ一件もない台帳・役割の要る台帳" count={others.length}>{rest}</Fold>)}
    </div>
  )
}

const textOf = ({ title, noun, purpose }: RegisterShown): string => `${title} ${noun} ${purpose}`

/** 台帳: the registers of the person's organisation under their topics, with what is in them now. */
export default function RegistersPage() {
  const { registers } = useDefinitions()
  const [text, setText] = useState('')
  const router = useRouter()
  const { data, isError } = useQuery({ queryKey: ['register-counts'], queryFn: ({ signal }) => api.get<ReplyOf<'registerCounts'>>('/registers/counts', { signal }) })
  const topics = byTopic(registers, text, textOf)
  const countsOf: CountsOf = (one) => data?.registers.find(({ register }) => register === keyOf(one))
  return (
    <>
      <PageHead title="台帳" trail={[{ label: 'ホーム', href: '/' }, { label: '台帳' }]} lead="番号票の番号が分かるときは、番号を読むとすぐに開けます。" actions={<LinkButton href="/scan" look="outline">番号を読む</LinkButton>} />
      {registers.length === 0 ? <EmptyState title="使う台帳がまだありません">台帳の定めを入れると、ここに並びます。</EmptyState> : (
        <>
          <form className="max-w-xl" role="search" onSubmit={(event) => { event.preventDefault(); const [only, ...more] = topics.flatMap(({ things }) => things); if (only !== undefined && more.length === 0) void router.navigate({ href: listHref(keyOf(only), {}) }) }}><TextInput label="台帳を探す" plain value={text} onChange={setText} help="名前や、何を残すかの言葉で絞り込みます。例: 情報、メール、消去。一つになったら Enter で開きます。" /></form>
          {isError && <p role="status" className="mt-4">件数を数えられませんでした。台帳は開けます。</p>}
          {topics.length === 0 && <div className="mt-6"><EmptyState title="合う台帳はありません">言葉を短くするか、消してください。</EmptyState></div>}
          <SectionIndex sections={topics.map(({ title, things: { length } }) => ({ id: `topic-${title}`, title, count: length }))} />
          {data === undefined && !isError ? <Skeleton lines={8} /> : topics.map(({ title, things }) => <Section key={title} id={`topic-${title}`} title={title}><Topic registers={things} countsOf={countsOf} counted={data !== undefined} searching={text.trim() !== ''} /></Section>)}
        </>
      )}
    </>
  )
}
