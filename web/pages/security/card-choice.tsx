import { useQuery } from '@tanstack/react-query'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api } from '../../app/api.ts'
import { Select } from '../../kit/choice.tsx'

export const FACTORS_KEY = ['factors'] as const
export const useFactors = () => useQuery({ queryKey: FACTORS_KEY, queryFn: ({ signal }) => api.get<ReplyOf<'factors'>>('/me/factors', { signal }) })

/** On which of one's own cards of the register it is; nothing is shown to whoever holds none. */
export function CardChoice({ id, value, onChange, error }: { readonly id: string; readonly value: string; readonly onChange: (value: string) => void; readonly error?: string | undefined }) {
  const cards = useFactors().data?.cards ?? []
  if (cards.length === 0) return null
  return <Select plain id={id} label="台帳のカード・認証器" help="台帳の紛失の通報で、これも止まります。該当するものがなければ、選ばないでください。" empty="選ばない" value={value} onChange={onChange} error={error} options={cards.map((card) => ({ value: card.id, label: card.number }))} />
}
