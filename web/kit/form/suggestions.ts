import { useEffect, useRef, useState } from 'react'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import type { Facts } from '../../../src/engine/condition.ts'
import type { Form } from '../../../src/engine/definition.ts'
import { api } from '../../app/api.ts'
import { draftFrom, emptyDraft } from './drafts.ts'
import type { Drafts } from './drafts.ts'

const PAUSE_MS = 250
const isEmpty = (draft: unknown, empty: unknown): boolean => draft === undefined || JSON.stringify(draft) === JSON.stringify(empty)

export interface Suggestions { readonly keys: readonly string[]; readonly inherits: ReplyOf<'previewRecord'>['inherits']; readonly accompanying: ReplyOf<'previewRecord'>['accompanying'] }

/**
 * Fills fields the answers given so far suggest (the classification from the criteria), as long as nobody typed there himself. Returns the keys of what was filled, and what
 * comes down from the sources chosen.
 */
export function useSuggestions({ event, suggesting, item, form, drafts, payload, onFill }: {
  readonly event: string; readonly suggesting: boolean; readonly item: string | null; readonly form: Form; readonly drafts: Drafts; readonly payload: Facts; readonly onFill: (drafts: Drafts) => void
}): Suggestions {
  const [inherits, setInherits] = useState<Suggestions['inherits']>(null)
  const [accompanying, setAccompanying] = useState<Suggestions['accompanying']>([])
  const [filled, setFilled] = useState<{ readonly [key: string]: string }>({})
  const latest = useRef({ drafts, filled, onFill })
  latest.current = { drafts, filled, onFill }
  const asked = JSON.stringify(Object.fromEntries(Object.entries(payload).filter(([key]) => !(key in filled))))
  useEffect(() => {
    if (!suggesting) return
    const abort = new AbortController()
    const timer = setTimeout(() => {
      api.post<ReplyOf<'previewRecord'>>('/records/preview', { event, item, form: JSON.parse(asked) as Facts }, { signal: abort.signal }).then(({ suggested, inherits: found, accompanying: beside }) => {
        setInherits(found)
        setAccompanying(beside)
        const now = latest.current
        const own = (key: string) => key in form && (isEmpty(now.drafts[key], emptyDraft(form[key]!)) || now.filled[key] === JSON.stringify(now.drafts[key]))
        const fresh = Object.fromEntries(Object.entries(suggested).filter(([key]) => own(key)).map(([key, value]) => [key, draftFrom(form[key]!, value)]))
        setFilled(Object.fromEntries(Object.entries(fresh).map(([key, draft]) => [key, JSON.stringify(draft)])))
        if (Object.keys(fresh).length > 0) now.onFill({ ...now.drafts, ...fresh })
      }, () => {})
    }, PAUSE_MS)
    return () => { clearTimeout(timer); abort.abort() }
  }, [suggesting, event, item, asked, form])
  return { keys: Object.keys(filled), inherits, accompanying }
}
