import { useQuery } from '@tanstack/react-query'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api } from '../../app/api.ts'
import { keyOf, registerCalled, useDefinitions } from '../../app/definitions.ts'
import type { Definitions } from '../../app/definitions.ts'
import { Picker } from '../../kit/picker.tsx'
import type { Picked, Search } from '../../kit/picker.tsx'
import type { Taps } from './taps.ts'

type Row = ReplyOf<'items'>['rows'][number]
const MOST = 30
const picked = ({ id, number, details, unit }: Pick<Row, 'id' | 'number' | 'details' | 'unit'>): Picked => ({ value: id, label: `${number}　${typeof details['name'] === 'string' ? details['name'] : ''}`, detail: unit.name })

/** The register whose things rows tell something of beside an answer (定め・指示 of a system), and what it is called there. */
export function asked(definitions: Definitions): { readonly register: string; readonly noun: string; readonly label: string } | undefined {
  for (const one of definitions.registers) {
    const column = one.accompanies === undefined ? undefined : one.columns[one.accompanies.of]
    const of = column?.type === 'item' ? registerCalled(definitions, column.register) : undefined
    if (of !== undefined) return { register: keyOf(of), noun: of.noun, label: one.noun }
  }
  return undefined
}
/** The thing named in the address, no more than a number. */
export const aboutOf = (taps: Taps): string | undefined => (/^\d{1,18}$/.test(taps['about'] ?? '') ? taps['about'] : undefined)

/** Which thing it is about: what is in force for it then stands beside the answer. */
export function About({ taps, onChange }: { readonly taps: Taps; readonly onChange: (part: Taps) => void }) {
  const found = asked(useDefinitions())
  const id = aboutOf(taps)
  const query = useQuery({ queryKey: ['about', found?.register, id], enabled: found !== undefined && id !== undefined, staleTime: Infinity, retry: false, queryFn: ({ signal }) => api.get<ReplyOf<'item'>>(`/registers/${found!.register}/items/${id!}`, { signal }) })
  if (found === undefined) return null
  const search: Search = async (q, signal) => (await api.get<ReplyOf<'items'>>(`/registers/${found.register}/items`, { query: { q, limit: MOST }, signal })).rows.map(picked)
  const value = id === undefined ? [] : [query.data === undefined ? { value: id, label: query.isError ? '見つからないもの（外してください）' : '読み込んでいます' } : picked(query.data)]
  return <Picker plain label={`${found.noun}（分かれば）`} help={`選ぶと、その${found.noun}の${found.label}が答えに並びます。`} placeholder="番号か名前で探す" value={value} search={search} onChange={([one]) => onChange({ about: one?.value ?? '' })} />
}
