import { addDays } from '../../../src/engine/calendar.ts'
import type { BodyOf, ReplyOf } from '../../../src/contract/routes.ts'
import { dayOfDraft, draftProblem } from '../../kit/date-draft.ts'
import type { DateDraft } from '../../kit/date-draft.ts'
import { plainDigits } from '../../kit/text-input.tsx'
import type { Picked } from '../../kit/picker.tsx'

export type Choices = ReplyOf<'revisionChoices'>
export type Body = BodyOf<'startRevisionPreview'>
/** What a person tries: which clauses end, which provisions come and go, which settings change, from which day, and what it is tried on. */
export interface Draft {
  readonly on: DateDraft
  readonly ended: readonly Picked[]
  readonly lifted: readonly Picked[]
  readonly unit: string
  readonly register: string
  /** Provisions in force that end, by id. */
  readonly provisions: readonly string[]
  /** As typed, by id; only those that differ from today's are sent. */
  readonly settings: { readonly [id: string]: string }
  readonly requests: boolean
  /** `media media.take-out.mpd` */
  readonly things: readonly Picked[]
}
export const emptyDraft = (today: string): Draft => ({ on: addDays(today, 1), ended: [], lifted: [], unit: '', register: '', provisions: [], settings: {}, requests: true, things: [] })

/** Every pair of a register and what is judged of it, as choices; the thing first, what is done with it after. */
export const thingsOf = (choices: Choices): readonly Picked[] => choices.registers.flatMap(({ register, title, acts }) => acts.map((act) => ({ value: `${register} ${act.id}`, label: `${title}：${act.words}`, detail: act.title })))

export type Problems = { readonly [field in 'on' | 'what' | 'where' | `setting ${string}`]?: string }
/** What is sent to the server, or what keeps it from being sent. */
export function bodyOf(draft: Draft, choices: Choices): { readonly body: Body } | { readonly problems: Problems } {
  const on = dayOfDraft(draft.on)
  const settings = changedSettings(draft, choices)
  const problems: { [field: string]: string } = {}
  if (on === null) problems['on'] = draftProblem(draft.on) ?? '施行する日を入力してください。'
  else if (on < choices.today) problems['on'] = '施行する日は、今日かそれより後の日にしてください。'
  for (const [id, value] of Object.entries(settings)) if (typeof value === 'number' && !Number.isSafeInteger(value)) problems[`setting ${id}`] = '0以上の整数で入力してください。'
  const nothing = draft.ended.length + draft.lifted.length + draft.provisions.length + Object.keys(settings).length === 0
  if (nothing && on === choices.today) problems['what'] = '変えることを一つ以上選ぶか、施行する日を先の日にしてください。'
  if (!draft.requests && draft.things.length === 0) problems['where'] = '調べるものを一つ以上選んでください。'
  if (on === null || Object.keys(problems).length > 0) return { problems }
  return { body: { revision: revisionOf(draft, on, settings, choices), requests: draft.requests, items: draft.things.map(({ value }) => { const [register = '', act = ''] = value.split(' '); return { register, act } }) } }
}

function revisionOf(draft: Draft, on: string, settings: { readonly [id: string]: number | string }, choices: Choices): Body['revision'] {
  const scope = { ...(draft.unit === '' ? {} : { unit: draft.unit }), ...(draft.register === '' ? {} : { register: draft.register }) }
  const added = draft.lifted.length === 0 ? [] : [{ clauses: draft.lifted.map(({ value }) => value), ...scope }]
  const ended = choices.provisions.filter(({ id }) => draft.provisions.includes(id)).map(({ title, clauses, register, unit, item }) => ({ title, clauses, ...(register === null ? {} : { register }), ...(unit === null ? {} : { unit }), ...(item === null ? {} : { item }) }))
  return {
    on, ...(draft.ended.length === 0 ? {} : { clauses: draft.ended.map(({ value }) => ({ clause: value, until: addDays(on, -1) })) }),
    ...(added.length + ended.length === 0 ? {} : { provisions: { ...(added.length === 0 ? {} : { added }), ...(ended.length === 0 ? {} : { ended }) } }), ...(Object.keys(settings).length === 0 ? {} : { settings }),
  }
}

function changedSettings(draft: Draft, choices: Choices): { [id: string]: number | string } {
  return Object.fromEntries(choices.settings.flatMap(({ id, value }) => {
    const typed = draft.settings[id]?.trim()
    if (typed === undefined || typed === '') return []
    const next = typeof value === 'number' ? numberIn(typed) : typed
    return next === value ? [] : [[id, next]]
  }))
}
const numberIn = (text: string): number => (/^\d{1,9}$/.test(plainDigits(text)) ? Number(plainDigits(text)) : Number.NaN)
