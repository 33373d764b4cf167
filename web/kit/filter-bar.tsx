import { useState } from 'react'
import type { FormEvent } from 'react'
import { Button } from './button.tsx'
import { Checkbox, Select } from './choice.tsx'
import type { Choice } from './choice.tsx'
import { Field } from './field.tsx'
import { Icon } from './icon.tsx'
import { Popover } from './popover.tsx'
import { TextInput } from './text-input.tsx'

export interface Filter { readonly key: string; readonly label: string; readonly options: readonly Choice[] }
export type FilterValues = { readonly [key: string]: string }

function Chips({ filters, values, onChange }: { readonly filters: readonly Filter[]; readonly values: FilterValues; readonly onChange: (values: FilterValues) => void }) {
  const active = filters.flatMap((filter) => {
    const option = filter.options.find((one) => one.value === values[filter.key])
    return option === undefined ? [] : [{ filter, option }]
  })
  if (active.length === 0) return null
  return (
    <ul className="flex flex-wrap items-center gap-2" aria-label="効いている条件">
      {active.map(({ filter, option }) => (
        <li key={filter.key}>
          <button type="button" className="inline-flex min-h-11 cursor-pointer items-center gap-1.5 rounded-full border border-blue-900 bg-blue-50 pl-4 pr-3 text-[0.9375rem] text-blue-1000 hover:underline" onClick={() => onChange({ ...values, [filter.key]: '' })}>
            {filter.label}：{option.label}<Icon name="close" className="size-4" /><span className="sr-only">の条件を外す</span>
          </button>
        </li>
      ))}
      <li><Button look="text" small onClick={() => onChange({})}>条件をすべて外す</Button></li>
    </ul>
  )
}

/** Search words and choices over a list; words are applied by Enter or the button, choices at once. `values.q` are the words. */
export function FilterBar({ filters, values, onChange, searchLabel = 'この一覧を検索', help }: {
  readonly filters: readonly Filter[]
  readonly values: FilterValues
  readonly onChange: (values: FilterValues) => void
  readonly searchLabel?: string
  readonly help?: string
}) {
  const applied = values.q ?? ''
  const [typed, setTyped] = useState({ applied, text: applied })
  const text = typed.applied === applied ? typed.text : applied
  const submit = (event: FormEvent): void => { event.preventDefault(); onChange({ ...values, q: text.trim() }) }
  return (
    <div className="flex flex-col gap-3 rounded-12 bg-solid-gray-50 p-4" data-screen-only>
      <form role="search" aria-label={searchLabel} className="filters" onSubmit={submit}>
        <Field plain label={searchLabel} help={help}>
          {(control) => (
            <div className="flex gap-2"><input {...control} type="search" className="input min-w-0" value={text} onChange={(event) => setTyped({ applied, text: event.target.value })} /><Button type="submit" look="outline" className="min-w-20 shrink-0 px-3">検索</Button></div>
          )}
        </Field>
        {filters.map((filter) => <Select key={filter.key} plain label={filter.label} empty="すべて" value={values[filter.key] ?? ''} onChange={(value) => onChange({ ...values, [filter.key]: value })} options={filter.options} />)}
      </form>
      <Chips filters={filters} values={values} onChange={onChange} />
    </div>
  )
}

export interface SavedView { readonly id: string; readonly name: string; readonly shared: boolean; readonly mine: boolean }
/** 保存した表示: filters, columns and order under a name, for oneself or for the unit. */
export function SavedViews({ views, current, onSelect, onSave, onRemove }: {
  readonly views: readonly SavedView[]
  readonly current: string | null
  readonly onSelect: (id: string) => void
  readonly onSave: (name: string, shared: boolean) => void
  readonly onRemove: (id: string) => void
}) {
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const [missing, setMissing] = useState(false)
  const chosen = views.find((view) => view.id === current)
  const save = (close: () => void): void => {
    if (name.trim() === '') { setMissing(true); return }
    onSave(name.trim(), shared)
    setName(''); setShared(false); setMissing(false); close()
  }
  return (
    <Popover label="保存した表示" panelClass="w-80" buttonClass="inline-flex min-h-11 items-center gap-2 rounded-8 px-3 text-blue-1000 underline underline-offset-3 hover:bg-blue-50" button={<><Icon name="bookmark" />{chosen === undefined ? '保存した表示' : chosen.name}</>}>
      {(close) => (
        <>
          {views.length === 0 ? <p className="text-solid-gray-700">保存した表示はまだありません。</p> : (
            <ul>{views.map((view) => (
              <li key={view.id} className="flex items-center justify-between gap-2">
                <button type="button" aria-current={view.id === current || undefined} className="min-h-11 flex-1 cursor-pointer rounded-4 px-2 text-left hover:bg-blue-50 aria-[current]:font-bold" onClick={() => { onSelect(view.id); close() }}>{view.name}{view.shared && <span className="text-sm text-solid-gray-700">（所属で共有）</span>}</button>
                {view.mine && <Button look="text" small onClick={() => onRemove(view.id)}>削除<span className="sr-only">：{view.name}</span></Button>}
              </li>
            ))}</ul>
          )}
          <div className="mt-3 flex flex-col gap-2 border-t border-solid-gray-300 pt-3">
            <TextInput plain label="いまの表示に名前を付ける" value={name} onChange={setName} maxLength={40} error={missing && name.trim() === '' ? '名前を入力してください。' : undefined} />
            <Checkbox checked={shared} onChange={setShared}>所属の全員に見せる</Checkbox>
            <Button small look="outline" onClick={() => save(close)}>保存する</Button>
          </div>
        </>
      )}
    </Popover>
  )
}
