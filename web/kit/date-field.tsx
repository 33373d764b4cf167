import { useId, useRef } from 'react'
import type { ClipboardEvent } from 'react'
import { addDays, daysBetween, parseDay } from '../../src/engine/calendar.ts'
import { formatEraWithWeekday, todayInJapan } from '../app/today.ts'
import { Button } from './button.tsx'
import { dayOfDraft, draftOf, partsOfDraft, settleDraft } from './date-draft.ts'
import type { DateDraft, DateParts } from './date-draft.ts'
import { FieldGroup } from './field.tsx'
import type { ControlProps, FieldFrame } from './field.tsx'

const PARTS = [
  { key: 'year', name: '年', width: 'w-20 xs:w-24', length: 5 }, { key: 'month', name: '月', width: 'w-13 xs:w-16', length: 2 }, { key: 'date', name: '日', width: 'w-13 xs:w-16', length: 2 },
] as const

/** 年・月・日 in three inputs; a date pasted in any spelling (R8.6.1, 令和8年6月1日, 2026-06-01) fills all three. */
export function DayParts({ value, onChange, control, name }: {
  readonly value: DateDraft
  readonly onChange: (value: DateDraft) => void
  readonly control: ControlProps
  /** Said before 年・月・日, e.g. 開始. */
  readonly name?: string
}) {
  const parts: DateParts = partsOfDraft(value)
  const box = useRef<HTMLDivElement>(null)
  const paste = (event: ClipboardEvent): void => {
    const day = parseDay(event.clipboardData.getData('text').trim())
    if (day === null) return
    event.preventDefault()
    onChange(day)
  }
  const settle = (next: EventTarget | null): void => { if (box.current !== null && !box.current.contains(next as Node | null)) onChange(settleDraft(value)) }
  const day = dayOfDraft(value)
  return (
    <div ref={box} className="flex flex-wrap items-center gap-x-1.5 gap-y-1 xs:gap-x-2" onBlur={(event) => settle(event.relatedTarget)}>
      {PARTS.map((part, index) => (
        <label key={part.key} className="flex items-center gap-1 xs:gap-2">
          <input id={index === 0 ? control.id : undefined} className={`input ${part.width} px-1 text-center xs:px-3 tabular-nums`} value={parts[part.key]} autoComplete="off"
            inputMode="numeric" maxLength={part.length} aria-label={`${name ?? ''}${part.name}`} aria-invalid={control['aria-invalid']} aria-describedby={control['aria-describedby']}
            aria-required={control['aria-required']} onPaste={paste} onChange={(event) => onChange(draftOf({ ...parts, [part.key]: event.target.value }))} />
          <span aria-hidden="true">{part.name}</span>
        </label>
      ))}
      <output className="min-h-6 pl-1 text-[0.9375rem] text-solid-gray-700">{day !== null && formatEraWithWeekday(day)}</output>
    </div>
  )
}

interface DateValue { readonly value: DateDraft; readonly onChange: (value: DateDraft) => void }

/** One day. `error` wins over the field's own remark about a date that does not exist. */
export function DateField({ value, onChange, ...frame }: FieldFrame & DateValue) {
  return (
    <FieldGroup {...frame}>
      {(control) => (
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <DayParts value={value} onChange={onChange} control={control} />
          {value === '' && <Button look="text" small onClick={() => onChange(todayInJapan())}>今日を入れる</Button>}
        </div>
      )}
    </FieldGroup>
  )
}

const NOW_TIME = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo', hour: '2-digit', minute: '2-digit' }).format(new Date())

/** Day and time in Japan, held as `<date draft>T<hours>:<minutes>`. */
export function DateTimeField({ value, onChange, ...frame }: FieldFrame & DateValue) {
  const [date = '', time = ''] = value.split('T')
  const join = (nextDate: string, nextTime: string): void => onChange(nextDate === '' && nextTime === '' ? '' : `${nextDate}T${nextTime}`)
  return (
    <FieldGroup {...frame}>
      {(control) => (
        <div className="flex flex-wrap items-center gap-3">
          <DayParts value={date} onChange={(next) => join(next, time)} control={control} />
          <label className="flex items-center gap-2">
            <span>時刻</span>
            <input type="time" className="input w-36 tabular-nums" value={time} aria-invalid={control['aria-invalid']} onChange={(event) => join(date, event.target.value)} />
          </label>
          <Button look="text" onClick={() => join(todayInJapan(), NOW_TIME())}>現在の日時を入れる</Button>
        </div>
      )}
    </FieldGroup>
  )
}

export interface RangeDraft { readonly from: DateDraft; readonly to: DateDraft }

/** A period, both days included; says how many days it is. */
export function DateRangeField({ value, onChange, ...frame }: FieldFrame & { readonly value: RangeDraft; readonly onChange: (value: RangeDraft) => void }) {
  const toId = useId()
  const [from, to] = [dayOfDraft(value.from), dayOfDraft(value.to)]
  const days = from !== null && to !== null ? daysBetween(from, to) + 1 : null
  return (
    <FieldGroup {...frame}>
      {(control) => (
        <div className="flex flex-col gap-3 border-l-4 border-solid-gray-200 pl-4">
          <div><p className="text-sm text-solid-gray-700">始まる日</p><DayParts name="始まる日の" value={value.from} onChange={(next) => onChange({ ...value, from: next })} control={control} /></div>
          <div>
            <p className="text-sm text-solid-gray-700">終わる日</p>
            <DayParts name="終わる日の" value={value.to} onChange={(next) => onChange({ ...value, to: next })} control={{ ...control, id: toId }} />
          </div>
          <div className="flex flex-wrap items-center gap-2">
            {from !== null && [1, 7, 30].map((length) => (
              <Button key={length} look="outline" small onClick={() => onChange({ ...value, to: addDays(from, length - 1) })}>{length === 1 ? '1日だけ' : `${length}日間`}</Button>
            ))}
            <output className="text-[0.9375rem]">{days === null ? '' : days > 0 ? `${days}日間` : '終わる日が始まる日より前です。'}</output>
          </div>
        </div>
      )}
    </FieldGroup>
  )
}

