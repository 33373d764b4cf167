import { useQuery } from '@tanstack/react-query'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api } from '../../app/api.ts'
import { keyOf, useDefinitions } from '../../app/definitions.ts'
import type { RegisterShown } from '../../app/definitions.ts'
import { useMe } from '../../app/session.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { LinkButton } from '../../kit/button.tsx'
import { ClauseChips } from '../../kit/clause-chip.tsx'
import { EmptyState, PageHead } from '../../kit/layout.tsx'
import { StateBadge } from './item-marks.tsx'
import { listHref } from './register-query.ts'

type Count = ReplyOf<'itemCount'>
const words = ({ count, more }: Count): string => `${count.toLocaleString('ja-JP')}件${more ? '以上' : ''}`

/** How many things a register has in each of its states; states nothing is in are left out. */
function useCounts(key: string, states: readonly string[], own: string) {
  return useQuery({
    queryKey: ['item-count', key, 'by-state'],
    queryFn: async ({ signal }) => {
      const ask = (query: { state?: string; unit?: string }): Promise<Count> => api.get<Count>(`/registers/${key}/count`, { query, signal })
      const [all, mine, ...each] = await Promise.all([ask({}), ask({ unit: own }), ...states.map((state) => ask({ state }))])
      return { all: all!, own: mine!, states: states.map((state, index) => ({ state, count: each[index]! })).filter(({ count }) => count.count > 0) }
    },
  })
}

function RegisterCard({ register }: { readonly register: RegisterShown }) {
  const key = keyOf(register)
  const me = useMe()
  const { data, isError } = useCounts(key, Object.keys(register.states), me.affiliation.id)
  return (
    <li className="panel flex flex-col gap-3 p-4 md:p-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-lg font-bold leading-150"><AppLink href={listHref(key, {})}>{register.title}</AppLink></h2>
        <p className="tabular-nums">{data === undefined ? (isError ? '件数を数えられませんでした' : '…') : words(data.all)}</p>
      </div>
      <p>{register.purpose}</p>
      {data !== undefined && data.states.length > 0 && (
        <ul className="flex flex-wrap gap-x-5 gap-y-2" aria-label="状態ごとの件数">
          {data.states.map(({ state, count }) => <li key={state}><AppLink className="inline-flex min-h-9 items-center gap-2" href={listHref(key, { state })}><StateBadge register={register} state={state} /><span className="link tabular-nums">{words(count)}</span></AppLink></li>)}
        </ul>
      )}
      {data !== undefined && data.all.count > 0 && <p><AppLink href={listHref(key, { unit: me.affiliation.id })}>自分の所属のもの</AppLink>　<span className="tabular-nums">{words(data.own)}</span></p>}
      <div className="mt-auto pt-1"><ClauseChips ids={register.cites} /></div>
    </li>
  )
}

/** 台帳: the registers of the person's organisation with what is in them now. */
export default function RegistersPage() {
  const { registers } = useDefinitions()
  return (
    <>
      <PageHead title="台帳" trail={[{ label: 'ホーム', href: '/' }, { label: '台帳' }]} lead="自分の組織で使う台帳です。番号票の番号が分かるときは、番号を読むとすぐに開けます。" actions={<LinkButton href="/scan" look="outline">番号を読む</LinkButton>} />
      {registers.length === 0 ? <EmptyState title="使う台帳がまだありません">台帳の定めを入れると、ここに並びます。</EmptyState>
        : <ul className="grid gap-4 lg:grid-cols-2">{registers.map((one) => <RegisterCard key={one.id} register={one} />)}</ul>}
    </>
  )
}
