import { CheckboxGroup, RadioGroup, Select } from '../../kit/choice.tsx'
import { TextInput } from '../../kit/text-input.tsx'
import type { FactQuestion, Taps } from './taps.ts'
import { listOf } from './taps.ts'
import { askedAs } from './words.ts'

const MOST_RADIOS = 7

/** One fact, asked as fits its values; the value is the text that stands in the address. */
export function FactField({ question, taps, onChange }: { readonly question: FactQuestion; readonly taps: Taps; readonly onChange: (value: string) => void }) {
  const { path, several, values } = question
  const label = askedAs(question)
  const options = values.map(({ value, words }) => ({ value: String(value), label: words }))
  if (several) return <CheckboxGroup plain label={label} values={listOf(taps, path)} options={options} onChange={(chosen) => onChange(chosen.join(','))} />
  if (values.length === 0) return <TextInput plain label={label} value={taps[path] ?? ''} maxLength={40} onChange={onChange} />
  if (values.length > MOST_RADIOS) return <Select plain label={label} value={taps[path] ?? ''} options={options} onChange={onChange} />
  return <RadioGroup plain inline label={label} value={taps[path] ?? ''} options={options} onChange={onChange} />
}
