import { useQuery } from '@tanstack/react-query'
import { formatEra } from '../../../src/engine/calendar.ts'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api } from '../../app/api.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { LinkButton } from '../../kit/button.tsx'
import { DataTable } from '../../kit/data-table.tsx'
import type { Column } from '../../kit/data-table.tsx'
import { EmptyState, Section, Skeleton } from '../../kit/layout.tsx'
import { Failed } from '../registers/failed.tsx'

type Row = ReplyOf<'policies'>['rows'][number]

const COLUMNS: readonly Column<Row>[] = [
  { key: 'name', header: '規程', rowHeader: true, cell: (row) => <AppLink href={`/policies/${row.id}`}>{row.name}</AppLink> },
  { key: 'kind', header: '種類', nowrap: true, cell: (row) => row.kind },
  { key: 'inForce', header: '今の版', cell: (row) => (row.inForce === null ? '有効な版はありません' : `${row.inForce.label}（${row.inForce.effectiveFrom === null ? '' : formatEra(row.inForce.effectiveFrom)}施行）`) },
  { key: 'coming', header: '次の版', cell: (row) => (row.coming === null ? '' : row.coming.state === '公布済' && row.coming.effectiveFrom !== null ? `${row.coming.label}（${formatEra(row.coming.effectiveFrom)}から）` : `${row.coming.label}（${row.coming.state}）`) },
  { key: 'publicness', header: '公開の区分', nowrap: true, cell: (row) => row.publicness },
  { key: 'unit', header: '所管', cell: (row) => row.unit.name },
]

/** この組織の規程。規程の頁の初めに置き、どの画面からも二つの操作で今の版に着く。 */
export function OwnPolicies() {
  const { data, isError, error, refetch } = useQuery({ queryKey: ['policies'], queryFn: ({ signal }) => api.get<ReplyOf<'policies'>>('/policies', { signal }) })
  const actions = <div className="flex flex-wrap gap-3" data-screen-only><LinkButton small look="outline" href="/registers/policies/new">規程を登録する</LinkButton><LinkButton small look="outline" href="/registers/policy-versions/new">版の案を登録する</LinkButton></div>
  return (
    <Section title="この組織の規程" actions={actions}>
      {isError ? <Failed error={error} again={() => void refetch()} /> : data === undefined ? <Skeleton lines={3} />
        : data.rows.length === 0 ? <EmptyState title="この組織の規程はまだ登録されていません">規程を登録し、版の案に本文のファイルを取り込むと、ここから条項が読めます。判定の根拠には、組織の条番号も並びます。</EmptyState>
          : <DataTable caption="この組織の規程" columns={COLUMNS} rows={data.rows.filter(({ state }) => state === '有効')} rowKey={(row) => row.id} rowName={(row) => row.name} empty={null} />}
      {data !== undefined && data.lacking.length > 0 && (
        <details className="mt-4"><summary className="cursor-pointer font-bold">運用の定め（実施手順・要領）のないシステムが{data.lacking.length.toLocaleString('ja-JP')}件あります</summary>
          <ul className="mt-2 flex flex-col gap-1 pl-4">{data.lacking.map((one) => <li key={one.id}><AppLink href={`/registers/systems/${one.id}`}>{one.number}　{one.name}</AppLink>（{one.unit.name}）</li>)}</ul>
        </details>
      )}
    </Section>
  )
}
