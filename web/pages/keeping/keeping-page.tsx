import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatEraShort } from '../../../src/engine/calendar.ts'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api, toProblem } from '../../app/api.ts'
import { queryClient } from '../../app/query.ts'
import { useMe } from '../../app/session.ts'
import { formatMoment } from '../../app/today.ts'
import { Banner } from '../../kit/banner.tsx'
import { Button } from '../../kit/button.tsx'
import { ClauseChips } from '../../kit/clause-chip.tsx'
import { DataTable } from '../../kit/data-table.tsx'
import type { Column } from '../../kit/data-table.tsx'
import { ConfirmDialog } from '../../kit/dialog.tsx'
import { EmptyState, Fold, PageHead, Section, Skeleton } from '../../kit/layout.tsx'
import { ProofLink } from '../../kit/proof-link.tsx'
import { Failed } from '../registers/failed.tsx'
import { RuleDialog, monthsInWords } from './rule-dialog.tsx'

type Reply = ReplyOf<'retention'>
type Expired = Reply['expired'][number]
const KEY = ['retention'] as const
const isOverall = (roles: readonly { readonly unit: string | null }[]): boolean => roles.some(({ unit }) => unit === null)

/** 保存期間と消去: how long what is kept, what has expired, and what was erased by which rule. */
export default function KeepingPage() {
  const { roles } = useMe()
  const query = useQuery({ queryKey: KEY, enabled: isOverall(roles), queryFn: ({ signal }) => api.get<Reply>('/retention', { signal }) })
  return (
    <>
      <PageHead title="保存期間と消去" trail={[{ label: 'ホーム', href: '/' }, { label: '証跡', href: '/evidence' }, { label: '保存期間と消去' }]} lead="記録をいつまで保存するかを定め、期限の切れたものの中身を消去します。番号と、誰がいつどの定めで何を消したかは残り、証跡はその後も確かめられます。" />
      {!isOverall(roles) ? <EmptyState title="組織全体の役割を持つ人だけが使えます">統括や情報管理の役割を持つ人に頼んでください。</EmptyState>
        : query.isError ? <Failed error={query.error} again={() => void query.refetch()} /> : query.data === undefined ? <Skeleton lines={8} /> : <Shown reply={query.data} />}
    </>
  )
}

const expiredColumns: readonly Column<Expired>[] = [
  { key: 'number', header: '番号', rowHeader: true, nowrap: true, cell: ({ number }) => number }, { key: 'title', header: '台帳・手続', cell: ({ title }) => title }, { key: 'unit', header: '所属', cell: ({ unit }) => unit },
  { key: 'until', header: '保存期限', nowrap: true, cell: ({ until }) => formatEraShort(until) },
  { key: 'held', header: '保全', cell: ({ held, clauses }) => (held === null ? '—' : <>{held}<ClauseChips ids={clauses} /></>) },
]
const erasedColumns: readonly Column<Reply['erased'][number]>[] = [
  { key: 'number', header: '番号', rowHeader: true, nowrap: true, cell: ({ number }) => number }, { key: 'title', header: '台帳・手続', cell: ({ title }) => title }, { key: 'at', header: '消去した日時', nowrap: true, cell: ({ at }) => formatMoment(at) },
  { key: 'by', header: '消去した人', cell: ({ by }) => by?.name ?? '関所' }, { key: 'reason', header: '理由', cell: ({ reason }) => reason }, { key: 'events', header: '中身を消した証跡', align: 'end', cell: ({ events }) => `${events}件` }, { key: 'proof', header: '証明', cell: ({ evidence }) => <ProofLink evidence={evidence} /> },
]

function Shown({ reply: { rules, expired, erased } }: { readonly reply: Reply }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [asking, setAsking] = useState(false)
  const [done, setDone] = useState<number | null>(null)
  const without = rules.filter(({ months }) => !(months > 0))
  const [rule, setRule] = useState<Reply['rules'][number] | null>(null)
  const refresh = () => queryClient.invalidateQueries({ queryKey: KEY })
  const mutation = useMutation({
    mutationFn: (reason: string) => api.post<{ erased: number }>('/retention-erasures', { subjects: [...chosen], reason }),
    onSuccess: async ({ erased: count }) => { setAsking(false); setChosen(new Set()); setDone(count); await refresh() },
  })
  const ruleColumns: readonly Column<Reply['rules'][number]>[] = [
    { key: 'title', header: '台帳・手続', rowHeader: true, cell: ({ title }) => title }, { key: 'months', header: '保存期間', nowrap: true, cell: ({ months }) => monthsInWords(months) }, { key: 'from', header: '数え始める日', cell: ({ from }) => from }, { key: 'own', header: '定め', cell: ({ own }) => (own ? '組織で定めた' : '初めの値') },
    { key: 'act', header: '操作', cell: (row) => <Button small look="outline" onClick={() => setRule(row)}>{row.months > 0 ? '変える' : '定める'}<span className="sr-only">：{row.title}</span></Button> },
  ]
  return (
    <div className="flex flex-col gap-8">
      {done !== null && <div role="status"><Banner tone="success" title={`${done}件の中身を消去しました`} onClose={() => setDone(null)}>消去したことは、下の「消去の記録」と証跡に残りました。</Banner></div>}
      <Section title="期限の切れたもの">
        <DataTable caption="期限の切れたもの" columns={expiredColumns} rows={expired} rowKey={({ subject }) => subject} rowName={({ number, title }) => `${title} ${number}`} empty={<EmptyState title="期限の切れたものはありません">保存期間を定めると、期限が来たものがここに並びます。</EmptyState>}
          selection={{ keys: chosen, onChange: setChosen, actions: <Button look="outline" onClick={() => { mutation.reset(); setAsking(true) }}>選んだものを消去する</Button> }} />
      </Section>
      <Section title="消去の記録"><DataTable caption="消去の記録" columns={erasedColumns} rows={erased} rowKey={({ evidence }) => evidence} rowName={({ number }) => number} empty={<EmptyState title="消去したものはまだありません" />} /></Section>
      <Section title="保存期間の定め">
        <DataTable caption="保存期間の定め" columns={ruleColumns} rows={rules.filter(({ months }) => months > 0)} rowKey={({ key }) => key} rowName={({ title }) => title} empty={<EmptyState title="保存期間を定めたものはまだありません">下の一覧から選んで定めます。定めるまでは消去しません。</EmptyState>} />
        <div className="mt-4"><Fold title="期間を定めていない台帳・手続（消去しません）" count={without.length}><DataTable caption="期間を定めていない台帳・手続" columns={ruleColumns.filter(({ key }) => key === 'title' || key === 'from' || key === 'act')} rows={without} rowKey={({ key }) => key} rowName={({ title }) => title} empty={null} /></Fold></div>
      </Section>
      <ConfirmDialog open={asking} title={`${chosen.size}件の中身を消去しますか`} confirm="消去する" danger busy={mutation.isPending} error={mutation.isError ? toProblem(mutation.error).details.detail : undefined} reason={{ label: '理由', required: true, help: '例: 文書管理規程の保存期間の満了' }} onClose={() => setAsking(false)} onConfirm={(reason) => mutation.mutate(reason)}>
        記載、記録、添付、来歴の中身が失われ、元に戻せません。番号と、消去の記録は残ります。
      </ConfirmDialog>
      <RuleDialog key={rule?.key ?? ''} rule={rule} onClose={() => setRule(null)} onDone={async () => { setRule(null); await refresh() }} />
    </div>
  )
}
