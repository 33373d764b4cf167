import { useId } from 'react'
import type { ReactNode } from 'react'
import { ClauseChips } from './clause-chip.tsx'
import { classNames } from './class-names.ts'

/** What every field of a form has; `error` is the message without its mark. */
export interface FieldFrame {
  readonly label: ReactNode
  readonly id?: string
  readonly required?: boolean
  readonly help?: ReactNode
  readonly error?: string
  readonly cites?: readonly string[]
  /** Leaves out 必須／任意, for search and sign-in forms. */
  readonly plain?: boolean
}
/** To be spread on the control of a field. */
export interface ControlProps {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
  readonly 'aria-required': true | undefined
}

export function RequirementBadge({ required }: { readonly required: boolean }) {
  return <span className={classNames('ml-2 inline-block rounded-4 border px-1.5 py-0.5 align-middle text-xs font-bold leading-130', required ? 'border-red-900 bg-white text-red-900' : 'border-solid-gray-500 font-normal text-solid-gray-700')}>{required ? '必須' : '任意'}</span>
}

export function ErrorText({ id, children }: { readonly id?: string; readonly children: ReactNode }) {
  return <p id={id} className="flex gap-1 leading-150 text-red-900"><span aria-hidden="true">＊</span><span><span className="sr-only">エラー：</span>{children}</span></p>
}

function useParts(frame: FieldFrame) {
  const generated = useId()
  const id = frame.id ?? generated
  const help = frame.help === undefined ? undefined : `${id}-help`
  const error = frame.error === undefined ? undefined : `${id}-error`
  return { id, help, error, describedBy: [help, error].filter(Boolean).join(' ') || undefined }
}

/** Label, support text, control, error, clauses: in the order the design system gives them. */
export function Field({ children, className, ...frame }: FieldFrame & { readonly children: (control: ControlProps) => ReactNode; readonly className?: string }) {
  const { id, help, error, describedBy } = useParts(frame)
  return (
    <div className={classNames('flex flex-col gap-2', className)} data-field={id}>
      <label htmlFor={id} className="font-bold leading-150">
        {frame.label}{frame.plain !== true && <RequirementBadge required={frame.required ?? false} />}
      </label>
      {help !== undefined && <div id={help} className="text-[0.9375rem] text-solid-gray-700">{frame.help}</div>}
      {children({ id, 'aria-describedby': describedBy, 'aria-invalid': frame.error === undefined ? undefined : true, 'aria-required': frame.required ? true : undefined })}
      {error !== undefined && <ErrorText id={error}>{frame.error}</ErrorText>}
      {frame.cites !== undefined && <ClauseChips ids={frame.cites} />}
    </div>
  )
}

/** The same for several controls with one name (radio, checkboxes, three parts of a date). `id` belongs on the first control. */
export function FieldGroup({ children, className, role, ...frame }: FieldFrame & {
  readonly children: (control: ControlProps) => ReactNode
  readonly className?: string
  readonly role?: 'radiogroup'
}) {
  const { id, help, error, describedBy } = useParts(frame)
  const required = frame.required ? true : undefined
  const invalid = frame.error === undefined ? undefined : true
  return (
    <fieldset className={classNames('min-w-0', className)} aria-describedby={describedBy} role={role} data-field={id}
      {...(role === 'radiogroup' ? { 'aria-required': required, 'aria-invalid': invalid } : {})}>
      <legend className="mb-2 font-bold leading-150">
        {frame.label}{frame.plain !== true && <RequirementBadge required={frame.required ?? false} />}
      </legend>
      <div className="flex flex-col gap-2">
        {help !== undefined && <div id={help} className="text-[0.9375rem] text-solid-gray-700">{frame.help}</div>}
        {children({ id, 'aria-describedby': describedBy, 'aria-invalid': invalid, 'aria-required': required })}
        {error !== undefined && <ErrorText id={error}>{frame.error}</ErrorText>}
        {frame.cites !== undefined && <ClauseChips ids={frame.cites} />}
      </div>
    </fieldset>
  )
}
