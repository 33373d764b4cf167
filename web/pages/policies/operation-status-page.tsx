import { useQuery } from '@tanstack/react-query'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api } from '../../app/api.ts'
import { formatMoment } from '../../app/today.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { StatusBadge } from '../../kit/badge.tsx'
import { Button, LinkButton } from '../../kit/button.tsx'
import { ClauseChips } from '../../kit/clause-chip.tsx'
import { EmptyState, PageHead, Section, Skeleton } from '../../kit/layout.tsx'
import { Failed } from '../registers/failed.tsx'

type Status = ReplyOf<'operationStatus'>

/** Per clause what stands now: a table on paper and wide screens, a list of what there is on narrow ones. */
function Figures({ status }: { readonly status: Status }) {
  if (status.rows.length === 0) return <EmptyState title="違反・例外・未了・不適合はありません" icon="check">どの条項も、今は滞りがありません。</EmptyState>
  return (
    <>
      <p role="status" className="mb-3">{status.rows.length}の条項にあります。一つの義務や適合確認が二つ以上の条項に入ることがあるので、足した数は全体の件数ではありません。</p>
      <div className="hidden overflow-x-auto md:block print:block">
        <table className="w-full border-collapse">
          <thead><tr className="border-b-2 border-solid-gray-500"><th scope="col" className="px-3 py-2 text-left">条項</th>{status.labels.map((label) => <th key={label} scope="col" className="w-24 px-3 py-2 text-right">{label}</th>)}</tr></thead>
          <tbody>{status.rows.map(({ clause, says, counts }) => (
            <tr key={clause} className="border-b border-solid-gray-300"><th scope="row" className="px-3 py-2 text-left font-normal"><AppLink href={`/clauses/${encodeURIComponent(clause)}`} className="link">{says}</AppLink></th>{counts.map((count, index) => <td key={status.labels[index]} className="px-3 py-2 text-right tabular-nums">{count === 0 ? <span className="text-solid-gray-600">0</span> : <strong>{count}</strong>}</td>)}</tr>
          ))}</tbody>
        </table>
      </div>
      <ul className="panel divide-y divide-solid-gray-300 md:hidden print:hidden">{status.rows.map(({ clause, says, counts }) => (
        <li key={clause} className="grid gap-1 px-4 py-3"><AppLink href={`/clauses/${encodeURIComponent(clause)}`} className="link">{says}</AppLink><p className="tabular-nums">{counts.flatMap((count, index) => (count > 0 ? [`${status.labels[index]} ${count}件`] : [])).join('、')}</p></li>
      ))}</ul>
    </>
  )
}

function Sent({ sent }: { readonly sent: Status['sent'] }) {
  return (
    <Section title="CISOに送った票">
      {sent.length === 0 ? <EmptyState title="まだ送っていません">送ると、送付した日時と、CISOが開いた日時がここに並びます。</EmptyState> : (
        <ul className="panel divide-y divide-solid-gray-300">{sent.map((one) => (
          <li key={one.id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 px-4 py-3">
            <AppLink href={`/registers/status-sheets/${one.id}`} className="link font-bold">{one.number}</AppLink>
            <span className="tabular-nums">送付 {formatMoment(one.sentAt)}　{one.sentBy.name}</span>
            {one.opened.length === 0 ? <StatusBadge tone="warning">まだ開かれていません</StatusBadge> : one.opened.map(({ person, at }) => <span key={person.id} className="tabular-nums"><StatusBadge tone="success">閲覧</StatusBadge> {formatMoment(at)}　{person.name}（{person.post}）</span>)}
          </li>
        ))}</ul>
      )}
    </Section>
  )
}

/** 運用状況票: what stands now per clause, and what was sent to the CISO. */
export default function OperationStatusPage() {
  const { data, isError, error, isPending, refetch } = useQuery({ queryKey: ['operation-status'], queryFn: ({ signal }) => api.get<Status>('/operation-status', { signal }) })
  return (
    <>
      <PageHead title="運用状況票" trail={[{ label: 'ホーム', href: '/' }, { label: 'やること', href: '/tasks' }, { label: '運用状況票' }]} lead="規程の条項ごとの、違反・例外・未了・不適合の今の件数です。"
        actions={data && <>{data.maySend && <LinkButton href={`/records/${encodeURIComponent(data.event)}`}>CISOに送る</LinkButton>}<LinkButton look="outline" href="/registers/status-sheets">送った票の台帳</LinkButton><Button look="outline" onClick={() => window.print()}>印刷</Button></>} />
      {isError ? <Failed error={error} again={() => void refetch()} /> : isPending ? <Skeleton lines={10} /> : <><div className="mb-4"><ClauseChips ids={data.clauses} /></div><Section title="条項ごとの件数（今）"><Figures status={data} /></Section><Sent sent={data.sent} /></>}
    </>
  )
}
