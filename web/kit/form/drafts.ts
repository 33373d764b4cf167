import type { Field, Form } from '../../../src/engine/definition.ts'
import type { Attachment } from '../attachments-field.tsx'
import type { Restriction } from '../../../src/engine/definition.ts'
import type { ContentDraft } from '../contents-field.tsx'
import type { RangeDraft } from '../date-field.tsx'
import type { Picked } from '../picker.tsx'
import type { RestrictionDraft } from '../restrictions-field.tsx'

/** What is being typed, per field type; reading.ts turns it into what the API wants. */
export interface DraftOf {
  readonly text: string
  readonly number: string
  readonly choice: string
  readonly choices: readonly string[]
  readonly flag: boolean | undefined
  readonly declaration: boolean
  readonly date: string
  readonly dateTime: string
  readonly dateRange: RangeDraft
  readonly person: readonly Picked[]
  readonly unit: readonly Picked[]
  readonly item: readonly Picked[]
  readonly restrictions: readonly RestrictionDraft[]
  readonly contents: readonly ContentDraft[]
  readonly attachments: readonly Attachment[]
}
export type Draft = DraftOf[keyof DraftOf]
export type Drafts = { readonly [key: string]: Draft }

/** The untouched draft of a field: empty, or the definition's default. */
export function emptyDraft(field: Field): Draft {
  switch (field.type) {
    case 'text': case 'number': case 'date': case 'dateTime': return ''
    case 'choice': return field.default ?? ''
    case 'flag': return undefined
    case 'declaration': return false
    case 'dateRange': return { from: '', to: '' }
    case 'choices': case 'person': case 'unit': case 'item': case 'restrictions': case 'contents': case 'attachments': return []
  }
}

export const emptyDrafts = (form: Form): Drafts => Object.fromEntries(Object.entries(form).map(([key, field]) => [key, emptyDraft(field)]))

/** The draft of a field with the type its field type gives it. */
export const draftIn = <Type extends keyof DraftOf>(drafts: Drafts, key: string, field: Field & { readonly type: Type }): DraftOf[Type] =>
  (key in drafts ? drafts[key] : emptyDraft(field)) as DraftOf[Type]

const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : value === undefined || value === null ? [] : [String(value)])

/** Shows ids by their names where `known` has them; an id nobody named stands for itself. */
const picked = (value: unknown, known: ReadonlyMap<string, Picked>): readonly Picked[] =>
  texts(value).map((id) => known.get(id) ?? { value: id, label: id })

/** Draft of a stored value, for forms that are opened again. `known` names people, units, items; `files` the attachments. */
export function draftFrom(field: Field, value: unknown, known: ReadonlyMap<string, Picked> = new Map(), files: ReadonlyMap<string, Attachment> = new Map()): Draft {
  if (value === undefined || value === null) return emptyDraft(field)
  switch (field.type) {
    case 'text': case 'choice': case 'date': case 'number': return String(value)
    case 'dateTime': return String(value).slice(0, 16)
    case 'flag': case 'declaration': return value === true
    case 'choices': return texts(value)
    case 'dateRange': return value as RangeDraft
    case 'person': case 'unit': case 'item': return picked(value, known)
    case 'restrictions': return (value as readonly Restriction[]).map((one) => ({ kind: one.kind, label: one.label, place: one.place ?? '', roles: (one.roles ?? []).join('、'), people: picked(one.people, known), units: picked(one.units, known), own: picked(one.own, known) }))
    case 'contents': return (value as readonly Readonly<Record<string, unknown>>[]).map((row) => ({
      title: String(row.title ?? ''), confidentiality: String(row.confidentiality ?? ''), integrity: String(row.integrity ?? ''), availability: String(row.availability ?? ''),
      records: row.records === undefined ? '' : String(row.records), restrictions: texts(row.restrictions),
    }))
    case 'attachments': return texts(value).map((id) => files.get(id) ?? { id, name: id, size: 0 })
  }
}
