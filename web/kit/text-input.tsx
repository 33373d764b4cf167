import { useId } from 'react'
import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'
import { Field } from './field.tsx'
import type { FieldFrame } from './field.tsx'

interface TextValue { readonly value: string; readonly onChange: (value: string) => void }

/** One line of text. `suggest` offers words without forcing them. */
export function TextInput({ value, onChange, type = 'text', suggest, inputMode, autoComplete = 'off', maxLength, placeholder, readOnly, className, ...frame }: FieldFrame & TextValue &
Pick<ComponentProps<'input'>, 'type' | 'inputMode' | 'autoComplete' | 'maxLength' | 'placeholder' | 'readOnly' | 'className'> & { readonly suggest?: readonly string[] }) {
  const list = useId()
  return (
    <Field {...frame}>
      {(control) => (
        <>
          <input {...control} className={classNames('input', className)} type={type} value={value} inputMode={inputMode} autoComplete={autoComplete} maxLength={maxLength}
            placeholder={placeholder} readOnly={readOnly} list={suggest === undefined ? undefined : list} onChange={(event) => onChange(event.target.value)} />
          {suggest !== undefined && <datalist id={list}>{suggest.map((word) => <option key={word} value={word} />)}</datalist>}
        </>
      )}
    </Field>
  )
}

/** Several lines; with `max` it counts the letters left, as people see them. */
export function TextArea({ value, onChange, rows = 4, max, ...frame }: FieldFrame & TextValue & { readonly rows?: number; readonly max?: number }) {
  const length = [...value].length
  return (
    <Field {...frame}>
      {(control) => (
        <div>
          <textarea {...control} className="input" rows={rows} value={value} onChange={(event) => onChange(event.target.value)} />
          {max !== undefined && (
            <p className={classNames('mt-1 text-right text-sm tabular-nums', length > max ? 'font-bold text-red-900' : 'text-solid-gray-700')}>
              {length > max ? `${length - max}字超えています（${length}／${max}字）` : `${length}／${max}字`}
            </p>
          )}
        </div>
      )}
    </Field>
  )
}

/** １２ → 12; letters that are no part of a number stay, so that the error can show what was typed. */
export const plainDigits = (text: string): string => text.normalize('NFKC').replace(/[,\s]/g, '')

/** A number as typed; full-width digits become plain when the field is left. */
export function NumberInput({ value, onChange, unit, ...frame }: FieldFrame & TextValue & { readonly unit?: string }) {
  return (
    <Field {...frame}>
      {(control) => (
        <div className="flex items-center gap-2">
          <input {...control} className="input max-w-48 tabular-nums" inputMode="decimal" autoComplete="off" value={value}
            onChange={(event) => onChange(event.target.value)} onBlur={() => onChange(plainDigits(value))} />
          {unit !== undefined && <span>{unit}</span>}
        </div>
      )}
    </Field>
  )
}
