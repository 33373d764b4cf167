import { parseDay } from '../../../src/engine/calendar.ts'
import type { BodyOf, ReplyOf } from '../../../src/contract/routes.ts'

export type Situation = BodyOf<'decide'>
export type Questions = ReplyOf<'decisionQuestions'>
export type FactQuestion = Questions['facts'][number]
/** The question as it stands in the address, so that it can be handed on: path → value as text, several parted by commas. */
export type Taps = { readonly [key: string]: string }
/** Who asks: what needs no asking. */
export interface Asker { readonly headOrAbove: boolean; readonly roles: readonly { readonly role: string }[]; readonly organisation: { readonly profile: string }; readonly today: string }

/** Lists beside the facts. */
export const LISTS = ['measures', 'findings', 'approvals', 'lifts'] as const
const MOST_LENGTH = 2000

/** What the address says, no more than the page understands; everything stays text. */
export function tapsOf(search: { readonly [key: string]: unknown }): Taps {
  return Object.fromEntries(Object.entries(search).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '' && entry[1].length <= MOST_LENGTH))
}
export const addressOf = (taps: Taps): string => {
  const text = new URLSearchParams(Object.entries(taps).filter(([, value]) => value !== '')).toString()
  return text === '' ? '/decide' : `/decide?${text}`
}
export const listOf = (taps: Taps, key: string): readonly string[] => (taps[key] ?? '').split(',').filter((one) => one !== '')

/** The facts nobody has to be asked: said in the form, and open to change. */
export function defaultsFor(me: Asker): Taps {
  return { purpose: 'duty', 'actor.employment': 'regular', 'actor.headOrAbove': String(me.headOrAbove), 'actor.roles': [...new Set(me.roles.map(({ role }) => role))].join(',') }
}

/** Only what the rules of the action look at, and only values they know: an old or mistyped address never breaks a question. */
function factOf({ path, several, values }: FactQuestion, taps: Taps): unknown {
  const known = (text: string) => values.find(({ value }) => String(value) === text)?.value
  if (several) return listOf(taps, path).map(known).filter((value) => value !== undefined)
  const text = taps[path]
  return text === undefined ? undefined : values.length === 0 ? text.slice(0, 200) : known(text)
}

/** The taps as a situation of decision-contract.md. */
export function situationOf(taps: Taps, questions: Questions, me: Asker): Situation {
  const stated = { ...defaultsFor(me), ...taps }
  const facts = questions.facts.filter(({ path }) => isAsked(path, stated)).map((question) => [question.path, factOf(question, stated)] as const).filter(([, value]) => value !== undefined)
  const known = (key: 'measures' | 'findings' | 'approvals') => listOf(taps, key).filter((one) => questions[key].some(({ value }) => value === one))
  const lifted = listOf(taps, 'lifts').filter((one) => questions.lifts.some(({ clause }) => clause === one))
  return {
    profile: me.organisation.profile, on: dayOf(taps, me), action: taps['action'], ...nested(facts),
    measures: known('measures'), findings: known('findings'), approvals: known('approvals').map((role) => ({ role, request: '申告' })),
    exceptions: lifted.map((clause) => ({ id: '申告', clauses: [clause] })),
  } as unknown as Situation
}

/** The day asked about: today, unless the address names one that the calendar has. */
export function dayOf(taps: Taps, me: Asker): string {
  const day = taps['on'] ?? ''
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && parseDay(day) === day ? day : me.today
}

/** Paper alone is on no equipment. */
export const isAsked = (path: string, taps: Taps): boolean => taps['information.form'] !== 'paper' || !path.startsWith('equipment.')

type Nested = { [key: string]: unknown }
function nested(facts: readonly (readonly [string, unknown])[]): Nested {
  const whole: Nested = {}
  for (const [path, value] of facts) {
    const keys = path.split('.')
    let at = whole
    for (const key of keys.slice(0, -1)) at = (at[key] ??= {}) as Nested
    at[keys.at(-1)!] = value
  }
  return whole
}
