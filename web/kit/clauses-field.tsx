import { useQueries } from '@tanstack/react-query'
import { use } from 'react'
import { wordsIn } from '../../src/engine/japanese-text.ts'
import { ClauseSourceContext, clauseQuery, plainCitation } from '../app/clause-source.tsx'
import type { FieldFrame } from './field.tsx'
import { Picker } from './picker.tsx'
import type { Search } from './picker.tsx'

/** Clauses, found by number or by words; `many` for more than one. Nobody types the id of a clause. */
export function ClausesField({ value, onChange, search, many, ...frame }: FieldFrame & { readonly value: string; readonly onChange: (value: string) => void; readonly search: Search; readonly many: boolean }) {
  const source = use(ClauseSourceContext)
  const ids = wordsIn(value)
  const known = useQueries({ queries: ids.map((id) => clauseQuery(source, id)) })
  const chosen = ids.map((id, index) => {
    const clause = known[index]?.data ?? null
    return clause === null ? { value: id, label: plainCitation(id) } : { value: id, label: `${clause.cite}　${clause.title}`, detail: clause.document }
  })
  return <Picker {...frame} many={many} placeholder="条項の番号・言葉で探す" search={search} value={chosen} onChange={(list) => onChange(list.map((one) => one.value).join(' '))} />
}
