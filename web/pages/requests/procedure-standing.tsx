import { useQuery } from '@tanstack/react-query'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { formatEra } from '../../../src/engine/calendar.ts'
import { api } from '../../app/api.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { Banner } from '../../kit/banner.tsx'
import { ClauseChips } from '../../kit/clause-chip.tsx'

/** Whether the electronic way alone will do: until it is confirmed, and once its steps or fields have changed, the paper ledger goes on. Nothing where no clause asks. */
export function ProcedureStanding({ procedure }: { readonly procedure: string }) {
  const { data } = useQuery({ queryKey: ['procedure-standing', procedure], queryFn: ({ signal }) => api.get<ReplyOf<'procedureStanding'>>(`/procedures/${encodeURIComponent(procedure)}/standing`, { signal }) })
  const standing = data?.standing ?? null
  if (standing === null) return null
  const material = <a className="link" href={`/api/procedures/${encodeURIComponent(procedure)}/material`} target="_blank" rel="noreferrer">確認の資料（PDF）</a>
  if (standing.confirmed) {
    return <p className="mb-6 text-[0.9375rem] text-solid-gray-700" data-screen-only>同等性の確認済（{standing.confirmedOn === null ? '' : `${formatEra(standing.confirmedOn)}　`}{standing.confirmer}）。電子の方法だけで足ります。　{material}</p>
  }
  return (
    <div className="mb-6">
      <Banner tone="warning" title={standing.state}>
        <p>{standing.changes.length > 0 ? '確認の後に、この手続の経路か項目が変わりました。確認を受け直すまで、紙の簿冊も続けてください。' : 'この手続は、同等性の確認をまだ受けていません。紙の簿冊も続けてください。'}</p>
        {standing.changes.length > 0 && <ul className="list-disc pl-5">{standing.changes.map((one) => <li key={one}>{one}</li>)}</ul>}
        <p className="flex flex-wrap gap-x-4 gap-y-1" data-screen-only>{material}{standing.link !== null && <AppLink href={standing.link}>同等性の確認簿（確認の申請・登録）</AppLink>}</p>
        <ClauseChips ids={standing.clauses} />
      </Banner>
    </div>
  )
}
