import { useState } from 'react'
import type { FormEvent } from 'react'
import { toProblem } from '../../app/api.ts'
import { Button } from '../../kit/button.tsx'
import { Select } from '../../kit/choice.tsx'
import { Section } from '../../kit/layout.tsx'
import { TextInput } from '../../kit/text-input.tsx'
import { Failed } from '../registers/failed.tsx'
import { thisMinute } from './inside.tsx'
import { useRecord } from './recording.ts'
import type { Occupancy } from './area-page.tsx'

const FIELDS = [
  { key: 'visitor', label: '訪問者名', required: true, help: undefined }, { key: 'company', label: '業者名', required: false, help: '業者でないときは空にします。' },
  { key: 'badge', label: '名札の番号', required: true, help: '訪問者と分かる名札を着けてもらいます。' }, { key: 'purpose', label: '目的', required: true, help: undefined },
  { key: 'scope', label: '立入りを許す範囲', required: false, help: '区域の一部に限るときに書きます。' },
] as const

/** 訪問者の入室: the escort is chosen among those who may enter and are inside. */
export function VisitorForm({ area, now, name, onDone }: { readonly area: string; readonly now: Occupancy; readonly name: string; readonly onDone: () => void }) {
  const [given, setGiven] = useState<{ readonly [key: string]: string }>({ visitor: name })
  const enter = useRecord(area)
  const permitted = new Set(now.permitted.map(({ id }) => id))
  const escorts = now.rows.flatMap(({ person }) => (person !== null && permitted.has(person.id) ? [{ value: person.id, label: `${person.name}（${person.unit}）` }] : []))
  const errorOf = (key: string): { error: string } | object => { const found = enter.isError ? toProblem(enter.error).errors.find(({ field }) => field === key) : undefined; return found ? { error: found.message } : {} }
  const set = (key: string) => (value: string): void => setGiven((before) => ({ ...before, [key]: value }))
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const form = Object.fromEntries(Object.entries(given).flatMap(([key, value]) => (value.trim() === '' ? [] : [[key, value.trim()]])))
    enter.mutate({ event: 'zones.entry.municipality/entered', item: area, form: { ...form, entrant: '訪問者', enteredAt: thisMinute() }, done: `${given['visitor'] ?? ''}さんの入室を記録しました。` }, { onSuccess: onDone })
  }
  return (
    <Section title="訪問者の入室">
      <form noValidate className="flex max-w-2xl flex-col gap-5" onSubmit={submit}>
        {FIELDS.map(({ key, label, required, help }) => <TextInput key={key} label={label} required={required} value={given[key] ?? ''} onChange={set(key)} {...(help === undefined ? {} : { help })} {...errorOf(key)} />)}
        <Select label="付添い者" required value={given['escort'] ?? ''} onChange={set('escort')} options={escorts} help={escorts.length === 0 ? '付き添える人がまだ中にいません。先に、入室を許された職員の入室を記録してください。' : '入室を許されていて、いま中にいる人です。'} {...errorOf('escort')} />
        {enter.isError && !toProblem(enter.error).errors.some(({ field }) => field === 'escort' || FIELDS.some(({ key }) => key === field)) && <Failed error={enter.error} />}
        <div className="flex flex-wrap gap-3"><Button type="submit" busy={enter.isPending}>入室を記録する</Button><Button look="outline" onClick={onDone}>やめる</Button></div>
      </form>
    </Section>
  )
}
