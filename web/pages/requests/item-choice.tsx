import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api, toProblem } from '../../app/api.ts'
import { pickedItem, searchItems } from '../../app/form-sources.tsx'
import { useMe } from '../../app/session.ts'
import { ItemPicker } from '../../kit/picker.tsx'
import type { Picked } from '../../kit/picker.tsx'

/**
 * The things an application is about: found by words in the list, or by reading the number with a barcode reader, which types it and
 * presses Enter. `error` stands at the field.
 */
export function ItemChoice({ id, noun, register, states, value, onChange, error }: {
  readonly id: string
  readonly noun: string
  readonly register: string
  readonly states: readonly string[] | undefined
  readonly value: readonly Picked[]
  readonly onChange: (value: readonly Picked[]) => void
  readonly error: string | undefined
}) {
  const me = useMe()
  const [round, setRound] = useState(0)
  const [notFound, setNotFound] = useState('')
  const read = async (number: string): Promise<void> => {
    try {
      const found = await api.get<ReplyOf<'findByNumber'>>(`/find/${encodeURIComponent(number)}`)
      if (found.register !== register) throw new Error(`「${number}」は${noun}ではありません。`)
      const item = await api.get<ReplyOf<'item'>>(`/registers/${register}/items/${found.id}`)
      if (states !== undefined && !states.includes(item.state)) throw new Error(`「${item.number}」は現在「${item.state}」のため選べません。`)
      if (!value.some((one) => one.value === item.id)) onChange([...value, pickedItem(item, me.levels)])
      setNotFound('')
      setRound((now) => now + 1)
      setTimeout(() => document.getElementById(id)?.focus(), 0)
    } catch (thrown) {
      setNotFound(thrown instanceof Error && thrown.name === 'Error' ? thrown.message : toProblem(thrown).details.detail)
    }
  }
  const onEnter = (event: KeyboardEvent<HTMLDivElement>): void => {
    const input = event.target
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(input instanceof HTMLInputElement)) return
    if (input.hasAttribute('aria-activedescendant')) return
    event.preventDefault()
    event.stopPropagation()
    if (input.value.trim() !== '') void read(input.value.trim().normalize('NFKC'))
  }
  return (
    <div className="max-w-3xl" onKeyDownCapture={onEnter}>
      <ItemPicker key={round} id={id} label={noun} required many search={searchItems(register, me, states)} value={value} error={error ?? (notFound === '' ? undefined : notFound)}
        help={`番号や名称で探すか、番号票をリーダーで読んでください。${states === undefined ? '' : `選べるのは「${states.join('」「')}」のものです。`}`} onChange={(next) => { setNotFound(''); onChange(next) }} />
    </div>
  )
}
