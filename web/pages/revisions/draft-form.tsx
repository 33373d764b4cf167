import { useQuery } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { formatEra } from '../../../src/engine/calendar.ts'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api } from '../../app/api.ts'
import { Button } from '../../kit/button.tsx'
import { Checkbox, CheckboxGroup, Select } from '../../kit/choice.tsx'
import { DateField } from '../../kit/date-field.tsx'
import { ErrorText } from '../../kit/field.tsx'
import { Icon } from '../../kit/icon.tsx'
import { Section } from '../../kit/layout.tsx'
import { Picker } from '../../kit/picker.tsx'
import type { Search } from '../../kit/picker.tsx'
import { NumberInput, TextInput } from '../../kit/text-input.tsx'
import { treeOrder, unitsQuery } from '../registers/unit-options.ts'
import { thingsOf } from './draft.ts'
import type { Choices, Draft, Problems } from './draft.ts'

const MOST = 30
/** Clauses of the own documents by number or words. */
const searchClauses: Search = async (text, signal) => {
  if (text.trim() === '') return []
  const { rows, documents } = await api.get<ReplyOf<'clauseTree'>>('/clauses', { query: { q: text.trim() }, signal })
  const own = new Set(documents.filter(({ mine }) => mine).map(({ id }) => id))
  return rows.filter(({ document }) => own.has(document)).slice(0, MOST).map(({ id, cite, title, document }) => ({ value: id, label: `${cite}　${title}`, detail: documents.find((one) => one.id === document)?.short }))
}
const searchThings = (choices: Choices): Search => async (text) => thingsOf(choices).filter(({ label, detail }) => `${label}${detail}`.includes(text.trim()))

interface Parts { readonly draft: Draft; readonly choices: Choices; readonly problems: Problems; readonly onChange: (draft: Draft) => void }

function What({ draft, choices, problems, onChange }: Parts) {
  const change = (part: Partial<Draft>): void => onChange({ ...draft, ...part })
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <DateField required label="施行する日" help="この日の規程と、今日の規程とを比べます。その日に施行が決まっている改正も含みます。" value={draft.on} error={problems.on} onChange={(on) => change({ on })} />
      <Picker many label="効力を終える条項" help="条項とその下の条項が、施行する日の前日で終わるものとします。" placeholder="番号か言葉で探す（例: 第６の２、持出し）" value={draft.ended} search={searchClauses} onChange={(ended) => change({ ended })} />
      <Picker many label="新しい別段の定めで外す条項" help="別段の定めや例外措置が外すのは、ここで選んだ条項だけです。" placeholder="番号か言葉で探す" value={draft.lifted} search={searchClauses} onChange={(lifted) => change({ lifted })} />
      {draft.lifted.length > 0 && <Scope draft={draft} choices={choices} onChange={onChange} />}
      {choices.provisions.length > 0 && (
        <CheckboxGroup label="終わらせる別段の定め・例外措置" values={draft.provisions} onChange={(provisions) => change({ provisions })}
          options={choices.provisions.map(({ id, kind, title, from, until }) => ({ value: id, label: `${kind}：${title}`, help: `${formatEra(from)}から${until === null ? '' : `${formatEra(until)}まで`}` }))} />
      )}
      <Settings draft={draft} choices={choices} problems={problems} onChange={onChange} />
      {problems.what !== undefined && <div role="alert"><ErrorText>{problems.what}</ErrorText></div>}
    </div>
  )
}

function Scope({ draft, choices, onChange }: Pick<Parts, 'draft' | 'choices' | 'onChange'>) {
  const { data } = useQuery(unitsQuery())
  const units = treeOrder(data?.units ?? []).map(({ unit, depth }) => ({ value: unit.id, label: `${'　'.repeat(Math.min(depth, 5))}${unit.name}` }))
  return (
    <div className="flex flex-col gap-4 border-l-4 border-solid-gray-200 pl-4">
      <Select label="定めが届く所属" empty="組織全体" value={draft.unit} options={units} onChange={(unit) => onChange({ ...draft, unit })} help="その所属と、下の所属の申請と台帳に届きます。" />
      <Select label="定めが届く台帳" empty="すべての台帳" value={draft.register} options={choices.registers.map(({ register, title }) => ({ value: register, label: title }))} onChange={(register) => onChange({ ...draft, register })} />
    </div>
  )
}

function Settings({ draft, choices, problems, onChange }: Parts) {
  if (choices.settings.length === 0) return null
  const set = (id: string, value: string): void => onChange({ ...draft, settings: { ...draft.settings, [id]: value } })
  return (
    <details className="group" open={Object.keys(problems).some((key) => key.startsWith('setting ')) || undefined}>
      <summary className="flex min-h-12 cursor-pointer items-center gap-2 font-bold"><Icon name="chevronRight" className="size-5 transition-transform group-open:rotate-90" />設定の値を変える（{choices.settings.length}項目）</summary>
      <div className="mt-3 flex flex-col gap-5 border-l-4 border-solid-gray-200 pl-4">
        {choices.settings.map(({ id, label, value, unit }) => {
          const shared = { label, help: `今は${value}${unit}`, value: draft.settings[id] ?? '', error: problems[`setting ${id}`], onChange: (text: string) => set(id, text) }
          return typeof value === 'number' ? <NumberInput key={id} {...shared} unit={unit} /> : <TextInput key={id} {...shared} />
        })}
      </div>
    </details>
  )
}

function Where({ draft, choices, problems, onChange }: Parts) {
  return (
    <div className="flex max-w-3xl flex-col gap-4">
      <div className="-ml-3"><Checkbox checked={draft.requests} onChange={(requests) => onChange({ ...draft, requests })}>開いている申請と、この一年に決裁した申請</Checkbox></div>
      <Picker many label="台帳にあるもの" help="今の分類と状態のまま、常勤の職員が業務で行うものとして、一つ残らず判定します。" placeholder="台帳か行為の名前で探す" value={draft.things} search={searchThings(choices)} onChange={(things) => onChange({ ...draft, things })} />
      {problems.where !== undefined && <div role="alert"><ErrorText>{problems.where}</ErrorText></div>}
    </div>
  )
}

/** What is to change, and what it is tried on. */
export function DraftForm({ busy, onTry, ...parts }: Parts & { readonly busy: boolean; readonly onTry: () => void }) {
  const submit = (event: FormEvent): void => { event.preventDefault(); if (!busy) onTry() }
  return (
    <form onSubmit={submit} noValidate data-screen-only aria-label="改正案">
      <Section title="何を変えるか"><What {...parts} /></Section>
      <Section title="何を調べるか"><Where {...parts} /></Section>
      <div className="mt-8"><Button type="submit" busy={busy}>試算する</Button></div>
    </form>
  )
}
