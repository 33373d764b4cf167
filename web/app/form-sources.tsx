import { useMemo } from 'react'
import type { ReactNode } from 'react'
import type { ReplyOf } from '../../src/contract/routes.ts'
import type { Attachment } from '../kit/attachments-field.tsx'
import type { Levels } from '../kit/contents-field.tsx'
import type { Facts } from '../../src/engine/condition.ts'
import { FormSourcesContext } from '../kit/form/form-renderer.tsx'
import type { FormSources } from '../kit/form/form-renderer.tsx'
import type { Picked, Search } from '../kit/picker.tsx'
import { api } from './api.ts'
import type { Me } from './session.ts'

export type ItemRow = ReplyOf<'items'>['rows'][number]
type PersonRow = ReplyOf<'people'>['rows'][number]
const MOST = 30

export const pickedPerson = (one: Pick<PersonRow, 'id' | 'name' | 'post' | 'unit'>): Picked => ({ value: one.id, label: one.name, detail: [one.unit, one.post].filter(Boolean).join('　') })
export function pickedItem(one: ItemRow, levels: Me['levels']): Picked {
  const kind = typeof one.details['kind'] === 'string' ? `　${one.details['kind']}` : ''
  const level = one.confidentiality === 0 ? '情報なし' : levels.confidentiality[one.confidentiality - 1] ?? ''
  return { value: one.id, label: `${one.number}${kind}`, detail: [one.state, level, one.place?.name ?? one.unit.name].filter(Boolean).join('・') }
}

/** Things of a register by number or words; with nothing typed, those of the person's own 所属 first. */
export function searchItems(register: string, me: Me, states?: readonly string[]): Search {
  return async (text, signal) => {
    const query = { q: text, limit: MOST, ...(text === '' ? { unit: me.affiliation.id } : {}), ...(states?.length === 1 ? { state: states[0] } : {}) }
    const { rows } = await api.get<ReplyOf<'items'>>(`/registers/${register}/items`, { query, signal })
    return rows.filter((row) => states === undefined || states.includes(row.state)).map((row) => pickedItem(row, me.levels))
  }
}
export const searchPeople = (unit?: string, except?: string, employment?: readonly string[]): Search => async (text, signal) => {
  const { rows } = await api.get<ReplyOf<'people'>>('/people', { query: { q: text, unit: text === '' ? unit : undefined, employment: employment?.join(','), limit: MOST }, signal })
  return rows.filter((row) => row.id !== except).map(pickedPerson)
}
/** Those in whose name the application can be made, where it is reserved to some roles. */
export const searchApplicants = (procedure: string, except: string): Search => async (text, signal) => {
  const { rows } = await api.get<ReplyOf<'people'>>('/people', { query: { q: text, applying: procedure, limit: MOST }, signal })
  return rows.filter((row) => row.id !== except).map(pickedPerson)
}
/** Those who may be given the role that the form names, where it names one. */
function searchEligible(field: { readonly eligible?: { readonly as: string | { readonly is: string }; readonly unit?: string } }, facts: Facts): Search | undefined {
  const { eligible } = field
  const role = typeof eligible?.as === 'string' ? facts[eligible.as] : eligible?.as.is
  const unit = eligible?.unit === undefined ? undefined : facts[eligible.unit]
  if (typeof role !== 'string' || role === '' || (eligible?.unit !== undefined && typeof unit !== 'string')) return undefined
  return async (text, signal) => {
    const { rows } = await api.get<ReplyOf<'people'>>('/people', { query: { q: text, eligible: role, ...(typeof unit === 'string' ? { eligibleUnit: unit } : {}), limit: MOST }, signal })
    return rows.map(pickedPerson)
  }
}
const searchUnits: Search = async (text, signal) => {
  const { units } = await api.get<ReplyOf<'units'>>('/units', { signal })
  return units.filter((unit) => unit.name.includes(text.trim())).slice(0, MOST).map((unit) => ({ value: unit.id, label: unit.name, detail: unit.kind }))
}

/** Clauses of the organisation's own documents by number (its own rules' numbers too) or words, only those that may be named in the form of the act on this thing; with nothing typed, from the beginning. */
const searchClauses = (act: string | undefined, facts: Facts): Search => async (text, signal) => {
  const item = (facts['item'] as { readonly id?: string } | undefined)?.id
  const { documents, rows } = await api.get<ReplyOf<'clauseTree'>>('/clauses', { query: { q: text.trim() === '' ? undefined : text.trim(), act, item }, signal })
  const own = new Set(documents.filter(({ mine }) => mine).map(({ id }) => id))
  return rows.filter(({ document }) => own.has(document)).slice(0, MOST).map((row) => ({ value: row.id, label: `${row.cite}　${row.title}`, detail: [documents.find(({ id }) => id === row.document)?.short ?? row.document, row.own ?? ''].filter(Boolean).join('　') }))
}

export async function uploadFile(file: File): Promise<Attachment> {
  const form = new FormData()
  form.append('file', file)
  return api.upload<ReplyOf<'attach'>>('/attachments', form)
}

export async function cleanFile(file: Attachment, hidden: boolean): Promise<Attachment> {
  return (await api.post<ReplyOf<'cleanAttachment'>>(`/attachments/${file.id}/cleaned`, { hidden })).attachment
}

/** Gives every form below it the people, units and things of the organisation. */
export function FormSourcesOf({ me, children }: { readonly me: Me; readonly children: ReactNode }) {
  const sources = useMemo<FormSources>(() => ({
    people: (field, facts) => searchEligible(field, facts) ?? searchPeople(me.affiliation.id, field.notMe === true ? me.person.id : undefined, field.employment),
    units: () => searchUnits,
    items: (field) => searchItems(field.register, me, field.states),
    clauses: searchClauses,
    restrictions: { people: searchPeople(), units: searchUnits, own: searchItems('restrictions', me) },
    upload: uploadFile, clean: cleanFile, levels: me.levels as unknown as Levels,
  }), [me])
  return <FormSourcesContext value={sources}>{children}</FormSourcesContext>
}
