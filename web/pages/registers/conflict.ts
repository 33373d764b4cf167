import type { Field, Form } from '../../../src/engine/definition.ts'
import type { Draft, Drafts } from '../../kit/form/drafts.ts'
import type { Picked } from '../../kit/picker.tsx'

export interface Contested { readonly key: string; readonly label: string; readonly base: string; readonly mine: string; readonly theirs: string }

/** A draft as one line of text, to be compared by eye. */
export function draftWords(field: Field, draft: Draft | undefined): string {
  if (draft === undefined || draft === '') return '（空）'
  if (typeof draft === 'boolean') return draft ? 'はい' : 'いいえ'
  if (Array.isArray(draft)) return draft.length === 0 ? '（空）' : draft.map((one: string | Picked) => (typeof one === 'string' ? one : one.label)).join('、')
  if (typeof draft === 'object' && 'from' in draft) return `${draft.from}～${draft.to}`
  if (field.type === 'choice') { const option = field.options.find((one) => (typeof one === 'string' ? one : one.value) === draft); return option === undefined || typeof option === 'string' ? String(draft) : option.label }
  return String(draft)
}
const same = (one: Draft | undefined, other: Draft | undefined): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Fields both changed, to different values. Those only one changed need no question: the change stays. */
export function contested(form: Form, base: Drafts, mine: Drafts, theirs: Drafts): Contested[] {
  return Object.entries(form).filter(([key]) => !same(mine[key], base[key]) && !same(theirs[key], base[key]) && !same(mine[key], theirs[key]))
    .map(([key, field]) => ({ key, label: field.label, base: draftWords(field, base[key]), mine: draftWords(field, mine[key]), theirs: draftWords(field, theirs[key]) }))
}
/** Fields the other person changed and this one did not. */
export function changedByOther(form: Form, base: Drafts, mine: Drafts, theirs: Drafts): Contested[] {
  return Object.entries(form).filter(([key]) => same(mine[key], base[key]) && !same(theirs[key], base[key]))
    .map(([key, field]) => ({ key, label: field.label, base: draftWords(field, base[key]), mine: draftWords(field, mine[key]), theirs: draftWords(field, theirs[key]) }))
}
/** Theirs, with one's own changes on top; where both changed a field, as chosen. */
export function merge(form: Form, base: Drafts, mine: Drafts, theirs: Drafts, chosen: { readonly [key: string]: 'mine' | 'theirs' }): Drafts {
  const fields = new Set(contested(form, base, mine, theirs).map(({ key }) => key))
  return Object.fromEntries(Object.keys(form).flatMap((key) => {
    const own = fields.has(key) ? chosen[key] !== 'theirs' : !same(mine[key], base[key])
    const draft = own ? mine[key] : theirs[key]
    return draft === undefined ? [] : [[key, draft]]
  }))
}
