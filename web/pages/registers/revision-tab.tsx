import { useQuery } from '@tanstack/react-query'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api } from '../../app/api.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { Skeleton } from '../../kit/layout.tsx'
import { DifferenceView } from '../policies/difference-view.tsx'
import { Failed } from './failed.tsx'
import type { ItemDetail } from './item-marks.tsx'
import type { RegisterHere } from './register-here.ts'

/** A row of this register names a rule text with its version before and after a revision. */
export const tellsOfRevision = ({ register: { columns } }: RegisterHere): boolean => [columns['before'], columns['after']].every((one) => one?.type === 'item' && one.register === 'policy-versions') && columns['policy']?.type === 'item'

/** 改定前後の差分。一件に付いていて、そのまま印刷して渡せる。 */
export function RevisionTab({ item }: { readonly item: ItemDetail }) {
  const [policy, before, after] = ['policy', 'before', 'after'].map((key) => String(item.details[key] ?? ''))
  const { data, isError, error, refetch } = useQuery({ queryKey: ['policy-difference', policy, before, after], queryFn: ({ signal }) => api.get<ReplyOf<'policyDifference'>>(`/policies/${policy}/difference`, { query: { before, after }, signal }) })
  if (isError) return <Failed error={error} again={() => void refetch()} />
  if (data === undefined) return <Skeleton lines={4} />
  return <><p className="mb-3">「{data.before.label}」から「{data.after.label}」まで　<AppLink href={`/policies/${policy}?version=${after}&against=${before}`}>規程の頁で見る</AppLink></p><DifferenceView rows={data.rows} /></>
}
