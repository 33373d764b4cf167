import { useId } from 'react'
import type { ReactNode } from 'react'
import { Field, FieldGroup, ErrorText, RequirementBadge } from './field.tsx'
import type { FieldFrame } from './field.tsx'
import { ClauseChips } from './clause-chip.tsx'
import { Icon } from './icon.tsx'

export interface Choice { readonly value: string; readonly label: string; readonly help?: string }

/** A native select; with no value it says 選んでください and takes none for an answer only where the field is optional. */
export function Select({ value, onChange, options, empty = '選んでください', ...frame }: FieldFrame & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly options: readonly Choice[]
  readonly empty?: string | null
}) {
  return (
    <Field {...frame}>
      {(control) => (
        <div className="relative">
          <select {...control} className="input appearance-none pr-11" value={value} onChange={(event) => onChange(event.target.value)}>
            {empty !== null && <option value="">{empty}</option>}
            {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
          </select>
          <Icon name="chevronDown" className="pointer-events-none absolute right-3 top-3.5 size-5" />
        </div>
      )}
    </Field>
  )
}

const LINE = 'flex min-h-12 cursor-pointer items-start gap-3 rounded-8 px-3 py-2.5 hover:bg-solid-gray-50 has-checked:bg-blue-50'
function Mark({ type, ...rest }: { readonly type: 'radio' | 'checkbox' } & React.ComponentProps<'input'>) {
  return <input type={type} className="mt-0.5 size-6 shrink-0 cursor-pointer" {...rest} />
}
function Words({ option, helpId }: { readonly option: Choice; readonly helpId: string }) {
  return (
    <span>
      <span className="block leading-170">{option.label}</span>
      {option.help !== undefined && <span id={helpId} className="block text-sm text-solid-gray-700">{option.help}</span>}
    </span>
  )
}

/** One of a few; up to about seven choices, more belong into a Select. */
export function RadioGroup({ value, onChange, options, inline = false, ...frame }: FieldFrame & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly options: readonly Choice[]
  readonly inline?: boolean
}) {
  const name = useId()
  return (
    <FieldGroup role="radiogroup" {...frame}>
      {(control) => (
        <div className={inline ? '-ml-3 flex flex-wrap gap-x-6' : '-ml-3 flex flex-col gap-1'}>
          {options.map((option, index) => (
            <label key={option.value} className={LINE}>
              <Mark type="radio" id={index === 0 ? control.id : undefined} name={name} checked={value === option.value} onChange={() => onChange(option.value)} />
              <Words option={option} helpId={`${name}-${index}`} />
            </label>
          ))}
        </div>
      )}
    </FieldGroup>
  )
}

export function CheckboxGroup({ values, onChange, options, ...frame }: FieldFrame & {
  readonly values: readonly string[]
  readonly onChange: (values: readonly string[]) => void
  readonly options: readonly Choice[]
}) {
  const name = useId()
  const toggle = (value: string, on: boolean): void =>
    onChange(options.map((option) => option.value).filter((one) => (one === value ? on : values.includes(one))))
  return (
    <FieldGroup {...frame}>
      {(control) => (
        <div className="-ml-3 flex flex-col gap-1">
          {options.map((option, index) => (
            <label key={option.value} className={LINE}>
              <Mark type="checkbox" id={index === 0 ? control.id : undefined} checked={values.includes(option.value)}
                aria-invalid={control['aria-invalid']} onChange={(event) => toggle(option.value, event.target.checked)} />
              <Words option={option} helpId={`${name}-${index}`} />
            </label>
          ))}
        </div>
      )}
    </FieldGroup>
  )
}

/** はい／いいえ with nothing chosen at first: an omission is not a "no". */
export function FlagField({ value, onChange, ...frame }: FieldFrame & { readonly value: boolean | undefined; readonly onChange: (value: boolean) => void }) {
  return (
    <RadioGroup {...frame} inline value={value === undefined ? '' : value ? 'yes' : 'no'} onChange={(chosen) => onChange(chosen === 'yes')}
      options={[{ value: 'yes', label: 'はい' }, { value: 'no', label: 'いいえ' }]} />
  )
}

/** A single box, for lists and filters. */
export function Checkbox({ checked, onChange, children }: { readonly checked: boolean; readonly onChange: (checked: boolean) => void; readonly children: ReactNode }) {
  return <label className={LINE}><Mark type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} /><span>{children}</span></label>
}

/** A statement the applicant makes by ticking it. */
export function Declaration({ value, onChange, label, id, help, error, cites, required = true }: FieldFrame & {
  readonly value: boolean
  readonly onChange: (value: boolean) => void
}) {
  const generated = useId()
  const own = id ?? generated
  const describedBy = [help !== undefined && `${own}-help`, error !== undefined && `${own}-error`].filter(Boolean).join(' ') || undefined
  return (
    <div className={`rounded-8 border px-4 py-3 ${error === undefined ? 'border-solid-gray-400' : 'border-2 border-error-1'}`} data-field={own}>
      <label className="flex cursor-pointer items-start gap-3">
        <Mark type="checkbox" id={own} checked={value} aria-required={required || undefined} aria-invalid={error === undefined ? undefined : true}
          aria-describedby={describedBy} onChange={(event) => onChange(event.target.checked)} />
        <span className="font-bold leading-170">{label}<RequirementBadge required={required} /></span>
      </label>
      <div className="ml-9 mt-1 flex flex-col gap-2 empty:hidden">
        {help !== undefined && <div id={`${own}-help`} className="text-[0.9375rem] text-solid-gray-700">{help}</div>}
        {error !== undefined && <ErrorText id={`${own}-error`}>{error}</ErrorText>}
        {cites !== undefined && <ClauseChips ids={cites} />}
      </div>
    </div>
  )
}
