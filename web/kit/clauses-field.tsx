import { useQueries } from '@tanstack/react-query'
import { use } from 'react'
import { ClauseSourceContext, clauseQuery, plainCitation } from '../app/clause-source.tsx'
import type { FieldFrame } from './field.tsx'
import { Picker } from './picker.tsx'
import type { Search } from './picker.tsx'

const idsIn = (text: string): readonly string[] => text.split(/[\s、,]+/u).filter(Boolean)
/** Whether a field of a definition names clauses: it is a text called so, and its value is their ids with spaces between. */
export const namesClauses = (key: string): boolean => key === 'clauses' || key === 'clause'

/** Clauses, found by number or by words; `many` for more than one. Nobody types the id of a clause. */
export function ClausesField({ value, onChange, search, many, ...frame }: FieldFrame & { readonly value: string; readonly onChange: (value: string) => void; readonly search: Search; readonly many: boolean }) {
  const source = use(ClauseSourceContext)
  const ids = idsIn(value)
  const known = useQueries({ queries: ids.map((id) => clauseQuery(source, id)) })
  const chosen = ids.map((id, index) => {
    const clause = known[index]?.data ?? null
    return clause === null ? { value: id, label: plainCitation(id) } : { value: id, label: `${clause.cite}　${clause.title}`, detail: clause.document }
  })
  return <Picker {...frame} many={many} placeholder="条項の番号・言葉で探す" search={search} value={chosen} onChange={(list) => onChange(list.map((one) => one.value).join(' '))} />
}
