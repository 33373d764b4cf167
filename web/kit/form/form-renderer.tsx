import { Fragment, createContext, use } from 'react'
import type { ReactNode } from 'react'
import type { Facts } from '../../../src/engine/condition.ts'
import type { Field, Form } from '../../../src/engine/definition.ts'
import { optionsOffered } from '../../../src/engine/options.ts'
import { AttachmentsField } from '../attachments-field.tsx'
import type { Clean, Upload } from '../attachments-field.tsx'
import { CheckboxGroup, Declaration, FlagField, RadioGroup, Select } from '../choice.tsx'
import type { Choice } from '../choice.tsx'
import { ClausesField } from '../clauses-field.tsx'
import { ContentsField } from '../contents-field.tsx'
import type { Levels } from '../contents-field.tsx'
import { DateField, DateRangeField, DateTimeField } from '../date-field.tsx'
import type { SummaryEntry } from '../error-summary.tsx'
import type { FieldFrame } from '../field.tsx'
import { ItemPicker, PersonPicker, UnitPicker } from '../picker.tsx'
import type { Search } from '../picker.tsx'
import { RestrictionsField } from '../restrictions-field.tsx'
import type { RestrictionSources } from '../restrictions-field.tsx'
import { NumberInput, TextArea, TextInput } from '../text-input.tsx'
import { draftIn } from './drafts.ts'
import type { Draft, Drafts } from './drafts.ts'
import { Part, PartsList, Suggested, underHeadings } from './form-sections.tsx'
import { readForm } from './reading.ts'
import type { FormContext, FormProblem } from './reading.ts'

type OfType<Type extends Field['type']> = Extract<Field, { type: Type }>
/** Where a form finds people, units and things, and where its files go. */
export interface FormSources {
  readonly people: (field: OfType<'person'>, facts: Facts) => Search
  readonly units: (field: OfType<'unit'>) => Search
  readonly items: (field: OfType<'item'>) => Search
  readonly clauses: (act: string | undefined, facts: Facts) => Search
  readonly restrictions: RestrictionSources
  readonly upload: Upload
  readonly clean?: Clean
  readonly levels?: Levels
}
/** Set once by the application around all pages with forms. */
export const FormSourcesContext = createContext<FormSources | null>(null)

const asChoices = (options: readonly (string | Choice)[]): readonly Choice[] => options.map((option) => (typeof option === 'string' ? { value: option, label: option } : option))
const MOST_RADIOS = 7

interface InputProps { readonly name: string; readonly field: Field; readonly drafts: Drafts; readonly frame: FieldFrame; readonly sources: FormSources; readonly facts: Facts; readonly act: string | undefined; readonly onChange: (draft: Draft) => void }

function TextLike({ name, field, drafts, frame, sources, act, facts, onChange }: InputProps & { readonly field: OfType<'text' | 'number'> }) {
  if (field.type === 'number') return <NumberInput {...frame} unit={field.unit} value={draftIn(drafts, name, field)} onChange={onChange} />
  const value = draftIn(drafts, name, field)
  if (field.names !== undefined) return <ClausesField {...frame} many={field.names === 'clauses'} search={sources.clauses(act, facts)} value={value} onChange={onChange} />
  if (field.multiline === true) return <TextArea {...frame} max={field.max} value={value} onChange={onChange} />
  const inputMode = field.pattern === undefined ? undefined : ({ number: 'numeric', phone: 'tel', email: 'email' } as const)[field.pattern]
  return <TextInput {...frame} inputMode={inputMode} suggest={field.suggest} value={value} onChange={onChange} />
}

function ChoiceLike({ name, field, drafts, frame, facts, onChange }: InputProps & { readonly field: OfType<'choice' | 'choices'> }) {
  const options = asChoices(optionsOffered(field.options, facts))
  if (field.type === 'choices') return <CheckboxGroup {...frame} options={options} values={draftIn(drafts, name, field)} onChange={onChange} />
  const value = draftIn(drafts, name, field)
  return options.length <= MOST_RADIOS ? <RadioGroup {...frame} options={options} value={value} onChange={onChange} /> : <Select {...frame} options={options} value={value} onChange={onChange} />
}

function Input(props: InputProps) {
  const { name, field, drafts, frame, sources, onChange } = props
  switch (field.type) {
    case 'text': case 'number': return <TextLike {...props} field={field} />
    case 'choice': case 'choices': return <ChoiceLike {...props} field={field} />
    case 'flag': return <FlagField {...frame} value={draftIn(drafts, name, field)} onChange={onChange} />
    case 'declaration': return <Declaration {...frame} value={draftIn(drafts, name, field)} onChange={onChange} />
    case 'date': return <DateField {...frame} value={draftIn(drafts, name, field)} onChange={onChange} />
    case 'dateTime': return <DateTimeField {...frame} value={draftIn(drafts, name, field)} onChange={onChange} />
    case 'dateRange': return <DateRangeField {...frame} value={draftIn(drafts, name, field)} onChange={onChange} />
    case 'person': return <PersonPicker {...frame} many={field.many} search={sources.people(field, props.facts)} value={draftIn(drafts, name, field)} onChange={onChange} />
    case 'unit': return <UnitPicker {...frame} many={field.many} search={sources.units(field)} value={draftIn(drafts, name, field)} onChange={onChange} />
    case 'item': return <ItemPicker {...frame} many={field.many} search={sources.items(field)} value={draftIn(drafts, name, field)} onChange={onChange} />
    case 'restrictions': return <RestrictionsField {...frame} sources={sources.restrictions} value={draftIn(drafts, name, field)} onChange={onChange} />
    case 'contents': return <ContentsField {...frame} levels={sources.levels} value={draftIn(drafts, name, field)} onChange={onChange} />
    case 'attachments': return <AttachmentsField {...frame} upload={sources.upload} clean={sources.clean} value={draftIn(drafts, name, field)} onChange={onChange} />
  }
}

/** Id of the first control of a field, for the error summary and links. */
export const fieldId = (key: string): string => `field-${key}`

/** Lines of an ErrorSummary for a form's problems, its own or the server's; the key '' has no field to go to. */
export function summaryEntries(form: Form, problems: readonly FormProblem[]): SummaryEntry[] {
  return problems.map((problem) => {
    const field = form[problem.field.split('.')[0]!]
    return { target: field === undefined ? null : fieldId(problem.field.split('.')[0]!), label: field?.label, message: problem.message, cites: problem.cites }
  })
}

/**
 * The fields of a definition's form, in its order. Values are drafts (drafts.ts); `readForm` gives the JSON for the API and what is
 * wrong with it. Which fields show follows `when` and the profile on every keystroke. Long forms stand under headings (`section`). `suggested`: fields filled from the answers;
 * `besides`: what is said below a field; `above`: clauses that stand over the whole form, not said again at each field.
 */
export function FormRenderer({ form, drafts, context, problems = [], suggested = [], besides = {}, above = [], onChange }: {
  readonly form: Form
  readonly drafts: Drafts
  readonly context: FormContext
  readonly problems?: readonly FormProblem[]
  readonly suggested?: readonly string[]
  readonly besides?: { readonly [key: string]: ReactNode }
  readonly above?: readonly string[]
  readonly onChange: (drafts: Drafts) => void
}) {
  const sources = use(FormSourcesContext)
  if (sources === null) throw new Error('FormSourcesContext is missing')
  const { shown, payload, problems: open } = readForm(form, drafts, context)
  const inputFor = (key: string): ReactNode => {
    const field = form[key]!
    const error = problems.filter((problem) => problem.field.split('.')[0] === key).map((problem) => problem.message).join('') || undefined
    const frame: FieldFrame = { id: fieldId(key), label: field.label, help: field.help, required: field.required !== false, cites: field.cites?.filter((one) => !above.includes(one)), error }
    return <Input key={key} name={key} field={field} drafts={drafts} frame={frame} sources={sources} facts={{ ...context.facts, ...payload }} act={context.act} onChange={(draft) => onChange({ ...drafts, [key]: draft })} />
  }
  const first = shown.find((key) => suggested.includes(key))
  const fields = (keys: readonly string[]): ReactNode => keys.map((key) => <Fragment key={key}>{key === first && <Suggested form={form} drafts={drafts} keys={suggested} />}{inputFor(key)}{besides[key]}</Fragment>)
  const parts = underHeadings(form, shown)
  if (parts.length < 2) return <div className="flex max-w-3xl flex-col gap-8">{fields(shown)}</div>
  return (
    <div className="flex max-w-3xl flex-col gap-12">
      <PartsList parts={parts} open={open} />
      {parts.map((part, index) => <Part key={part.heading ?? index} part={part} index={index} of={parts.length}>{fields(part.keys)}</Part>)}
    </div>
  )
}
