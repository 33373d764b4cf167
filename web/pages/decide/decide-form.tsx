import { useState } from 'react'
import type { ReactNode } from 'react'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { CheckboxGroup, RadioGroup } from '../../kit/choice.tsx'
import { dayOfDraft } from '../../kit/date-draft.ts'
import { DateField } from '../../kit/date-field.tsx'
import { Section, Skeleton } from '../../kit/layout.tsx'
import { GROUP_CHOICES, choicesOf, groupCalled, groupOf } from './actions.ts'
import { FactField } from './fact-field.tsx'
import { defaultsFor, isAsked, listOf } from './taps.ts'
import type { Asker, FactQuestion, Questions, Taps } from './taps.ts'
import { isAtOnce } from './words.ts'

type Change = (part: Taps) => void
interface Asking { readonly taps: Taps; readonly questions: Questions; readonly answer: ReplyOf<'decide'> | undefined; readonly me: Asker; readonly onChange: Change }

/** Two taps to any of the 36 actions. Another action keeps what was said of the information and the thing. */
export function ActionFields({ taps, onChange }: { readonly taps: Taps; readonly onChange: Change }) {
  const group = groupOf(taps['action']) ?? groupCalled(taps['group'])
  return (
    <>
      <RadioGroup plain inline label="1. 何をしますか" value={group?.key ?? ''} options={GROUP_CHOICES} onChange={(key) => onChange({ group: key, action: '', measures: '', findings: '', approvals: '', lifts: '' })} />
      {group !== undefined && <RadioGroup plain inline label="2. くわしくは" value={taps['action'] ?? ''} options={choicesOf(group)} onChange={(action) => onChange({ group: '', action, measures: '', findings: '', approvals: '', lifts: '' })} />}
    </>
  )
}

/** Which facts are asked now, and which only if somebody opens the rest. */
function sorted({ taps, questions, answer, me }: Asking): { readonly now: readonly FactQuestion[]; readonly needed: readonly FactQuestion[]; readonly rest: readonly FactQuestion[] } {
  const asked = questions.facts.filter(({ path }) => isAsked(path, taps))
  const missing = new Set(answer?.missing.map(({ key }) => key))
  const isNeeded = ({ path }: FactQuestion): boolean => missing.has(path) || (taps[path] !== undefined && !(path in defaultsFor(me)))
  return {
    now: asked.filter(({ path }) => isAtOnce(path)), needed: asked.filter((one) => !isAtOnce(one.path) && isNeeded(one)), rest: asked.filter((one) => !isAtOnce(one.path) && !isNeeded(one)),
  }
}

/** The questions that matter for the action under the rules of the profile; nothing else can change the answer. */
export function QuestionFields(asking: Asking) {
  const { taps, questions, answer, me, onChange } = asking
  const { now, needed, rest } = sorted(asking)
  const shown = { ...defaultsFor(me), ...taps }
  const fields = (list: readonly FactQuestion[]): ReactNode => list.map((question) => <FactField key={question.path} question={question} taps={shown} onChange={(value) => onChange({ [question.path]: value })} />)
  return (
    <>
      {fields(now)}
      {needed.length > 0 && <Section title="もう少し教えてください"><div className="flex flex-col gap-6">{fields(needed)}</div></Section>}
      <List label="あてはまるもの（なければ選ばない）" list="findings" taps={taps} onChange={onChange} options={questions.findings.map(({ value, words }) => ({ value: String(value), label: words }))} />
      <Done {...asking} />
      {(rest.length > 0 || answer !== undefined) && (
        <details className="group rounded-8 border border-solid-gray-300 px-4">
          <summary className="min-h-12 py-3 font-bold text-blue-1000 underline underline-offset-3">ほかの事実・例外・日付も書く</summary>
          <div className="flex flex-col gap-6 pb-5">
            {fields(rest)}
            <List label="登録されている別段の定め・例外措置" list="lifts" taps={taps} onChange={onChange} options={questions.lifts.map(({ clause, cite, words }) => ({ value: clause, label: `${cite}　${words}` }))} />
            <DecidedOn taps={taps} onChange={onChange} />
          </div>
        </details>
      )}
    </>
  )
}

/** What has been done and permitted already: only what the answer asks for, and what was ticked before. */
function Done({ taps, questions, answer, onChange }: Asking) {
  const wanted = new Set([...(answer?.conditions.map(({ measure }) => measure) ?? []), ...listOf(taps, 'measures')])
  const roles = new Set([...(answer?.approvals.map(({ role }) => role) ?? []), ...listOf(taps, 'approvals'), ...(answer?.prohibitions.some(({ unless }) => unless === 'approval') ? questions.approvals.map(({ words }) => words) : [])])
  return (
    <>
      <List label="済ませたこと" list="measures" taps={taps} onChange={onChange} options={questions.measures.filter(({ value }) => wanted.has(String(value))).map(({ value, words }) => ({ value: String(value), label: words }))} />
      <List label="すでに受けている許可・承認" list="approvals" taps={taps} onChange={onChange} options={questions.approvals.filter(({ words }) => roles.has(words)).map(({ value, words }) => ({ value: String(value), label: words }))} />
    </>
  )
}

function List({ label, list, options, taps, onChange }: { readonly label: string; readonly list: string; readonly options: readonly { readonly value: string; readonly label: string }[]; readonly taps: Taps; readonly onChange: Change }) {
  return options.length === 0 ? null : <CheckboxGroup plain label={label} values={listOf(taps, list)} options={options} onChange={(chosen) => onChange({ [list]: chosen.join(',') })} />
}
export const WaitingQuestions = () => <Skeleton lines={6} label="問いを用意しています" />

/** The day is asked for once it is one; until then today stands. */
function DecidedOn({ taps, onChange }: { readonly taps: Taps; readonly onChange: Change }) {
  const [draft, setDraft] = useState(taps['on'] ?? '')
  return <DateField plain label="判定する日（書かなければ今日）" value={draft} onChange={(next) => { setDraft(next); const on = dayOfDraft(next) ?? ''; if (on !== (taps['on'] ?? '')) onChange({ on }) }} />
}
