import { useId } from 'react'
import { PLAIN_RESTRICTIONS, restrictionWords } from '../../src/engine/form-restrictions.ts'
import type { Profile } from '../../src/engine/profile.ts'
import { Button } from './button.tsx'
import { Field, FieldGroup } from './field.tsx'
import type { FieldFrame } from './field.tsx'
import { Icon } from './icon.tsx'
import { plainDigits } from './text-input.tsx'

export type Levels = Profile['levels']
export const PLAIN_LEVELS: Levels = { confidentiality: ['機密性1', '機密性2', '機密性3'], integrity: ['完全性1', '完全性2'], availability: ['可用性1', '可用性2'] }

/** A line of the contents ledger while it is being typed; '' = not chosen yet. */
export interface ContentDraft {
  readonly title: string
  readonly confidentiality: string
  readonly integrity: string
  readonly availability: string
  readonly records: string
  readonly restrictions: readonly string[]
}
export const EMPTY_CONTENT: ContentDraft = { title: '', confidentiality: '', integrity: '', availability: '', records: '', restrictions: [] }

const AXES = [['confidentiality', '機密性'], ['integrity', '完全性'], ['availability', '可用性']] as const

function LevelSelect({ name, value, names, onChange }: { readonly name: string; readonly value: string; readonly names: readonly string[]; readonly onChange: (value: string) => void }) {
  return (
    <Field plain label={name}>
      {(control) => (
        <div className="relative">
          <select {...control} className="input appearance-none pr-9" value={value} onChange={(event) => onChange(event.target.value)}>
            <option value="">選択</option>
            {names.map((label, index) => <option key={label} value={String(index + 1)}>{label}</option>).reverse()}
          </select>
          <Icon name="chevronDown" className="pointer-events-none absolute right-2.5 top-3.5 size-5" />
        </div>
      )}
    </Field>
  )
}

function Row({ row, number, levels, onChange, onRemove, firstId }: {
  readonly row: ContentDraft
  readonly number: number
  readonly levels: Levels
  readonly onChange: (row: ContentDraft) => void
  readonly onRemove: (() => void) | null
  readonly firstId: string | undefined
}) {
  const toggle = (value: string, on: boolean): void => onChange({ ...row, restrictions: PLAIN_RESTRICTIONS.filter((key) => (key === value ? on : row.restrictions.includes(key))) })
  return (
    <li className="rounded-8 border border-solid-gray-400 p-4">
      <div className="mb-2 flex items-center justify-between">
        <p className="font-bold">情報 {number}</p>
        {onRemove !== null && <Button look="text" small icon="trash" onClick={onRemove}>削除<span className="sr-only">（情報 {number}）</span></Button>}
      </div>
      <div className="grid grid-cols-2 gap-3 md:grid-cols-4">
        <Field plain id={firstId} label="情報の名称" className="col-span-2 md:col-span-4">
          {(control) => <input {...control} className="input" value={row.title} autoComplete="off" onChange={(event) => onChange({ ...row, title: event.target.value })} />}
        </Field>
        {AXES.map(([key, name]) => <LevelSelect key={key} name={name} value={row[key]} names={levels[key]} onChange={(value) => onChange({ ...row, [key]: value })} />)}
        <Field plain label="件数">
          {(control) => <input {...control} className="input tabular-nums" inputMode="numeric" autoComplete="off" value={row.records}
            onChange={(event) => onChange({ ...row, records: event.target.value })} onBlur={() => onChange({ ...row, records: plainDigits(row.records) })} />}
        </Field>
      </div>
      <fieldset className="mt-3">
        <legend className="font-bold">取扱制限</legend>
        <div className="flex flex-wrap gap-x-5">
          {PLAIN_RESTRICTIONS.map((key) => (
            <label key={key} className="flex min-h-11 cursor-pointer items-center gap-2">
              <input type="checkbox" className="size-5" checked={row.restrictions.includes(key)} onChange={(event) => toggle(key, event.target.checked)} />{restrictionWords(key)}
            </label>
          ))}
        </div>
      </fieldset>
    </li>
  )
}

/** The information on a medium or in a sending, line by line; `levels` are the profile's own names of the classes. */
export function ContentsField({ value, onChange, levels = PLAIN_LEVELS, ...frame }: FieldFrame & {
  readonly value: readonly ContentDraft[]
  readonly onChange: (value: readonly ContentDraft[]) => void
  readonly levels?: Levels
}) {
  const list = useId()
  const add = (): void => {
    onChange([...value, EMPTY_CONTENT])
    setTimeout(() => document.getElementById(list)?.querySelector<HTMLInputElement>('li:last-child input')?.focus(), 0)
  }
  return (
    <FieldGroup {...frame}>
      {(control) => (
        <>
          {value.length > 0 && (
            <ul id={list} className="flex flex-col gap-3">
              {value.map((row, index) => (
                <Row key={index} row={row} number={index + 1} levels={levels} firstId={index === 0 ? control.id : undefined}
                  onChange={(next) => onChange(value.map((one, at) => (at === index ? next : one)))} onRemove={() => onChange(value.filter((_, at) => at !== index))} />
              ))}
            </ul>
          )}
          <div><Button id={value.length === 0 ? control.id : undefined} look="outline" icon="plus" onClick={add}>{value.length === 0 ? '情報を追加する' : '別の情報を追加する'}</Button></div>
        </>
      )}
    </FieldGroup>
  )
}
