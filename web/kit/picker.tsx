import { useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { classNames } from './class-names.ts'
import { Field } from './field.tsx'
import type { ControlProps, FieldFrame } from './field.tsx'
import { Icon } from './icon.tsx'

/** A thing that was found: `value` is its id, `detail` tells it from its namesakes. */
export interface Picked { readonly value: string; readonly label: string; readonly detail?: string }
export type Search = (text: string, signal: AbortSignal) => Promise<readonly Picked[]>

type Found = { readonly state: 'idle' | 'busy' | 'failed' } | { readonly state: 'found'; readonly choices: readonly Picked[] }
const PAUSE_MS = 180

function useFound(search: Search, text: string, open: boolean): Found {
  const [found, setFound] = useState<Found>({ state: 'idle' })
  const latest = useRef(search)
  latest.current = search
  useEffect(() => {
    if (!open) return
    const abort = new AbortController()
    setFound((before) => (before.state === 'found' ? before : { state: 'busy' }))
    const timer = setTimeout(() => {
      latest.current(text, abort.signal).then(
        (choices) => { if (!abort.signal.aborted) setFound({ state: 'found', choices }) },
        () => { if (!abort.signal.aborted) setFound({ state: 'failed' }) },
      )
    }, text === '' ? 0 : PAUSE_MS)
    return () => { clearTimeout(timer); abort.abort() }
  }, [text, open])
  return found
}

/** Combobox with a list (APG): arrows, Enter, Esc, Home and End of the text stay the text's. */
function Combobox({ search, exclude, placeholder, control, onPick, text, onText }: {
  readonly search: Search
  readonly exclude: readonly string[]
  readonly placeholder: string
  readonly control: ControlProps
  readonly onPick: (choice: Picked) => void
  readonly text: string
  readonly onText: (text: string) => void
}) {
  const list = useId()
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const [composing, setComposing] = useState(false)
  const found = useFound(search, text, open && !composing)
  const choices = found.state === 'found' ? found.choices.filter((choice) => !exclude.includes(choice.value)) : []
  const pick = (choice: Picked): void => { onPick(choice); setOpen(false); setActive(-1) }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setOpen(true)
      const step = event.key === 'ArrowDown' ? 1 : -1
      setActive((now) => (choices.length === 0 ? -1 : (now + step + choices.length + (now < 0 && step < 0 ? 1 : 0)) % choices.length))
    } else if (event.key === 'Enter' && open && choices[active] !== undefined) {
      event.preventDefault()
      pick(choices[active])
    } else if (event.key === 'Escape' && open) {
      event.preventDefault()
      event.stopPropagation()
      setOpen(false)
    }
  }
  return (
    <div className="relative">
      <input {...control} className="input pr-11" role="combobox" aria-expanded={open} aria-controls={list} aria-autocomplete="list" autoComplete="off" placeholder={placeholder} value={text}
        aria-activedescendant={open && active >= 0 ? `${list}-${active}` : undefined} onKeyDown={onKeyDown} onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)} onCompositionStart={() => setComposing(true)} onCompositionEnd={() => setComposing(false)}
        onChange={(event) => { onText(event.target.value); setOpen(true); setActive(-1) }} />
      <Icon name="search" className="pointer-events-none absolute right-3 top-3.5 size-5 text-solid-gray-700" />
      <ul id={list} role="listbox" aria-label="候補" hidden={!open} onMouseDown={(event) => event.preventDefault()}
        className="absolute z-20 mt-1 max-h-80 w-full overflow-y-auto rounded-8 border border-solid-gray-400 bg-white py-1 shadow-2">
        {choices.map((choice, index) => (
          <Suggestion key={choice.value} id={`${list}-${index}`} choice={choice} active={index === active} onPick={() => pick(choice)} />
        ))}
        {choices.length === 0 && <li role="option" aria-disabled="true" aria-selected="false" className="px-4 py-3 text-solid-gray-700">{MESSAGES[found.state]}</li>}
      </ul>
      <span className="sr-only" role="status">{open && found.state === 'found' ? `候補は${choices.length}件です` : ''}</span>
    </div>
  )
}
const MESSAGES = {
  idle: '探しています', busy: '探しています', found: '当てはまるものがありません。別の言葉で探してください。',
  failed: '探せませんでした。ネットワークを確かめて、入力し直してください。',
} as const

function Suggestion({ id, choice, active, onPick }: { readonly id: string; readonly choice: Picked; readonly active: boolean; readonly onPick: () => void }) {
  const element = useRef<HTMLLIElement>(null)
  useEffect(() => { if (active) element.current!.scrollIntoView({ block: 'nearest' }) }, [active])
  return (
    <li ref={element} id={id} role="option" aria-selected={active} onClick={onPick}
      className={classNames('min-h-12 cursor-pointer px-4 py-2 leading-150 hover:bg-blue-50', active && 'bg-blue-100 outline-2 -outline-offset-2 outline-black')}>
      <span className="block">{choice.label}</span>
      {choice.detail !== undefined && <span className="block text-sm text-solid-gray-700">{choice.detail}</span>}
    </li>
  )
}

function Chosen({ choice, onRemove }: { readonly choice: Picked; readonly onRemove: () => void }) {
  return (
    <div className="flex min-h-12 items-center justify-between gap-2 rounded-8 border border-solid-gray-600 bg-blue-50 pl-4 pr-1">
      <span className="py-1 leading-150">{choice.label}{choice.detail !== undefined && <span className="block text-sm text-solid-gray-700">{choice.detail}</span>}</span>
      <button type="button" onClick={onRemove} className="inline-flex min-h-11 shrink-0 cursor-pointer items-center gap-1 rounded-8 px-2 text-[0.9375rem] text-blue-1000 hover:underline">
        <Icon name="close" className="size-4" />取り消す<span className="sr-only">：{choice.label}</span>
      </button>
    </div>
  )
}

export interface PickerProps extends FieldFrame {
  readonly value: readonly Picked[]
  readonly onChange: (value: readonly Picked[]) => void
  readonly search: Search
  readonly many?: boolean
  readonly placeholder?: string
}

/** Chooses one or many things by searching; what was chosen stands above the search box until it is taken back. */
export function Picker({ value, onChange, search, many = false, placeholder = '', ...frame }: PickerProps) {
  const [text, setText] = useState('')
  const box = useRef<HTMLDivElement>(null)
  const pick = (choice: Picked): void => { onChange(many ? [...value, choice] : [choice]); setText('') }
  const remove = (gone: Picked): void => {
    onChange(value.filter((one) => one.value !== gone.value))
    setTimeout(() => box.current?.querySelector('input')?.focus(), 0)
  }
  const asks = many || value.length === 0
  return (
    <Field {...frame}>
      {(control) => (
        <div ref={box} className="flex flex-col gap-2" id={asks ? undefined : control.id} tabIndex={asks ? undefined : -1}>
          {value.map((choice) => <Chosen key={choice.value} choice={choice} onRemove={() => remove(choice)} />)}
          {asks && <Combobox search={search} exclude={value.map((one) => one.value)} placeholder={placeholder} control={control} onPick={pick} text={text} onText={setText} />}
        </div>
      )}
    </Field>
  )
}

export const PersonPicker = (props: PickerProps) => <Picker placeholder="氏名・カナ・職員番号で探す" {...props} />
export const UnitPicker = (props: PickerProps) => <Picker placeholder="所属の名前で探す" {...props} />
export const ItemPicker = (props: PickerProps) => <Picker placeholder="管理番号・名称で探す" {...props} />
