import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api } from '../../app/api.ts'
import { keyOf, useDefinitions } from '../../app/definitions.ts'
import type { RegisterShown } from '../../app/definitions.ts'
import { useMe } from '../../app/session.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { LinkButton } from '../../kit/button.tsx'
import { ClauseChips } from '../../kit/clause-chip.tsx'
import { EmptyState, PageHead, Section, SectionIndex } from '../../kit/layout.tsx'
import { TextInput } from '../../kit/text-input.tsx'
import { StateBadge } from './item-marks.tsx'
import { listHref } from './register-query.ts'
import { byTopic } from './topics.ts'

type Counts = ReplyOf<'registerCounts'>['registers'][number]
const words = (count: number, more: boolean): string => `${count.toLocaleString('ja-JP')}件${more ? '以上' : ''}`

function Total({ counts, asked }: { readonly counts: Counts | undefined; readonly asked: 'busy' | 'failed' | 'there' }) {
  if (asked !== 'there') return <p>{asked === 'busy' ? '…' : '件数を数えられませんでした'}</p>
  if (counts === undefined) return <p className="text-sm text-solid-gray-700">決まった役割の人が開けます</p>
  return <p className="tabular-nums">{words(counts.states.reduce((sum, { count }) => sum + count, 0), counts.states.some(({ more }) => more))}</p>
}

function RegisterCard({ register, counts, asked }: { readonly register: RegisterShown; readonly counts: Counts | undefined; readonly asked: 'busy' | 'failed' | 'there' }) {
  const key = keyOf(register)
  const me = useMe()
  return (
    <li className="panel flex flex-col gap-3 p-4 md:p-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="text-lg font-bold leading-150"><AppLink href={listHref(key, {})}>{register.title}</AppLink></h3>
        <Total counts={counts} asked={asked} />
      </div>
      <p>{register.purpose}</p>
      {counts !== undefined && counts.states.length > 0 && (
        <>
          <ul className="flex flex-wrap gap-x-5 gap-y-2" aria-label="状態ごとの件数">
            {counts.states.map(({ state, count, more }) => <li key={state}><AppLink className="inline-flex min-h-9 items-center gap-2" href={listHref(key, { state })}><StateBadge register={register} state={state} /><span className="link tabular-nums">{words(count, more)}</span></AppLink></li>)}
          </ul>
          <p><AppLink href={listHref(key, { unit: me.affiliation.id })}>自分の所属のもの</AppLink></p>
        </>
      )}
      <div className="mt-auto pt-1"><ClauseChips ids={register.cites} /></div>
    </li>
  )
}

/** 台帳: the registers of the person's organisation under their topics, with what is in them now. */
export default function RegistersPage() {
  const { registers } = useDefinitions()
  const [text, setText] = useState('')
  const { data, isError } = useQuery({ queryKey: ['register-counts'], queryFn: ({ signal }) => api.get<ReplyOf<'registerCounts'>>('/registers/counts', { signal }) })
  const topics = byTopic(registers, text)
  const asked = data !== undefined ? 'there' : isError ? 'failed' : 'busy'
  return (
    <>
      <PageHead title="台帳" trail={[{ label: 'ホーム', href: '/' }, { label: '台帳' }]} lead="自分の組織で使う台帳です。番号票の番号が分かるときは、番号を読むとすぐに開けます。" actions={<LinkButton href="/scan" look="outline">番号を読む</LinkButton>} />
      {registers.length === 0 ? <EmptyState title="使う台帳がまだありません">台帳の定めを入れると、ここに並びます。</EmptyState> : (
        <>
          <div className="mb-8 max-w-xl" role="search"><TextInput label="台帳を探す" plain value={text} onChange={setText} help="名前や、何を残すかの言葉で絞り込みます。例: 情報、メール、消去" /></div>
          {topics.length === 0 && <EmptyState title="合う台帳はありません">言葉を短くするか、消してください。</EmptyState>}
          <SectionIndex sections={topics.map(({ title, registers: { length } }) => ({ id: `topic-${title}`, title, count: length }))} />
          {topics.map(({ title, registers: list }) => <Section key={title} id={`topic-${title}`} title={title}><ul className="grid gap-4 lg:grid-cols-2">{list.map((one) => <RegisterCard key={one.id} register={one} asked={asked} counts={data?.registers.find(({ register }) => register === keyOf(one))} />)}</ul></Section>)}
        </>
      )}
    </>
  )
}
