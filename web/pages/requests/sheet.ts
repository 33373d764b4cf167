import { addDays } from '../../../src/engine/calendar.ts'
import type { Field } from '../../../src/engine/definition.ts'
import type { BodyOf, ReplyOf } from '../../../src/contract/routes.ts'
import { api } from '../../app/api.ts'
import type { ProcedureShown } from '../../app/definitions.ts'
import { pickedItem } from '../../app/form-sources.tsx'
import type { Me } from '../../app/session.ts'
import type { Attachment } from '../../kit/attachments-field.tsx'
import { draftFrom, emptyDrafts } from '../../kit/form/drafts.ts'
import type { Draft, Drafts } from '../../kit/form/drafts.ts'
import type { Picked } from '../../kit/picker.tsx'
import { namesIn } from './field-values.tsx'
import type { RequestDetail } from './request-words.ts'

/** An application while it is being written. */
export interface Sheet {
  readonly items: readonly Picked[]
  readonly drafts: Drafts
  readonly measures: readonly string[]
  /** Typed for somebody else: who it is for; empty where it is one's own. */
  readonly forAnother: boolean
  readonly applicant: readonly Picked[]
  readonly urgent: boolean
  readonly urgentReason: string
  readonly attachments: readonly Attachment[]
}
/** The request that is being corrected; null for a new one. */
export interface Existing { readonly id: string; readonly version: number; readonly state: string; readonly number: string | null }
export interface Opened { readonly sheet: Sheet; readonly existing: Existing | null; readonly sentBack: string | null }
export interface Asked { readonly request?: string; readonly copy?: string; readonly item?: string; readonly [key: string]: string | undefined }

/** `measures` is filled by the ticks beside the decision, not by a field of its own. */
export const ownForm = (procedure: ProcedureShown): ProcedureShown['form'] => Object.fromEntries(Object.entries(procedure.form).filter(([key]) => key !== 'measures'))

/** Sensible beginnings: tomorrow, one day; what the address says (?destinationKind=…) for choices and texts. */
function begun(key: string, field: Field, empty: Draft, asked: Asked, today: string): Draft {
  const given = asked[key]
  if (given !== undefined && (field.type === 'text' || field.type === 'choice')) return given
  if (field.type === 'dateRange' && field.notBefore === 'today') return { from: addDays(today, 1), to: addDays(today, 1) }
  return empty
}

async function newSheet(procedure: ProcedureShown, me: Me, asked: Asked): Promise<Sheet> {
  const form = ownForm(procedure)
  const empty = emptyDrafts(form)
  const drafts = Object.fromEntries(Object.entries(form).map(([key, field]) => [key, begun(key, field, empty[key]!, asked, me.today)]))
  const items = asked.item === undefined || procedure.subject === null ? [] : [pickedItem(await api.get<ReplyOf<'item'>>(`/registers/${procedure.subject}/items/${asked.item}`), me.levels)]
  return { items, drafts, measures: [], forAnother: false, applicant: [], urgent: false, urgentReason: '', attachments: [] }
}

async function sheetFrom(detail: RequestDetail, procedure: ProcedureShown, me: Me, copy: boolean): Promise<Sheet> {
  const form = ownForm(procedure)
  const names = await namesIn(form, detail.form)
  const files = new Map(detail.attachments.map((file) => [file.id, file]))
  const drafts = Object.fromEntries(Object.entries(form).map(([key, field]) => {
    const known = new Map([...names].map(([name, label]) => [name.slice(name.indexOf('/') + 1), { value: name.slice(name.indexOf('/') + 1), label }]))
    return [key, draftFrom(field, copy && field.type === 'dateRange' ? { from: addDays(me.today, 1), to: addDays(me.today, 1) } : detail.form[key], known, files)]
  }))
  const { applicant } = detail
  const another = !copy && applicant.id !== me.person.id
  return {
    items: detail.items.map(({ id, number }) => ({ value: id, label: number })), drafts, measures: (detail.form['measures'] ?? []) as readonly string[], forAnother: another,
    applicant: another ? [{ value: applicant.id, label: applicant.name, detail: `${applicant.unit}　${applicant.post}` }] : [], urgent: detail.urgent, urgentReason: '', attachments: copy ? [] : detail.attachments,
  }
}

/** What the form begins with: empty, a draft or a request that came back (`request`), or a copy of an older one (`copy`, 引用起案). */
export async function openSheet(procedure: ProcedureShown, me: Me, asked: Asked): Promise<Opened> {
  const source = asked.request ?? asked.copy
  if (source === undefined) return { sheet: await newSheet(procedure, me, asked), existing: null, sentBack: null }
  const detail = await api.get<RequestDetail>(`/requests/${source}`)
  const sheet = await sheetFrom(detail, procedure, me, asked.request === undefined)
  if (asked.request === undefined) return { sheet, existing: null, sentBack: null }
  const back = detail.acts.findLast(({ act }) => act === '差戻し')
  const sentBack = detail.state === '差戻し' && back !== undefined ? `${back.actor?.name ?? ''}：${back.comment ?? ''}` : null
  return { sheet, existing: { id: detail.id, version: detail.version, state: detail.state, number: detail.number }, sentBack }
}

/** What the server is asked to judge and to keep. `payload`: the form as read by readForm. */
export function bodyOf(procedure: ProcedureShown, sheet: Sheet, payload: { readonly [key: string]: unknown }): BodyOf<'previewRequest'> {
  const hasOwn = Object.values(procedure.form).some(({ type }) => type === 'attachments')
  return {
    procedure: procedure.id, items: sheet.items.map(({ value }) => value),
    form: { ...payload, ...(sheet.measures.length > 0 ? { measures: [...sheet.measures] } : {}) },
    ...(sheet.forAnother && sheet.applicant[0] !== undefined ? { applicant: sheet.applicant[0].value } : {}),
    ...(hasOwn || sheet.attachments.length === 0 ? {} : { attachments: sheet.attachments.map(({ id }) => id) }),
    ...(sheet.urgent && sheet.urgentReason.trim() !== '' ? { urgent: { reason: sheet.urgentReason.trim() } } : {}),
  }
}
