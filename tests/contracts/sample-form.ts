// 様式の型だけから、いちばん小さい正しい入力を作る。
import type { Condition, Facts, Scalar } from '../../src/engine/condition.ts'
import { shownFields } from '../../src/engine/form.ts'
import type { Field, Form, ProfileId } from '../../src/engine/definition.ts'

/** What a sample may point at; `thing` finds or makes an entry of the register that satisfies the field. */
export interface Samples {
  readonly profile: ProfileId
  readonly day: string
  readonly now: string
  readonly person: string
  readonly unit: string
  readonly thing: (register: string, state: string | undefined, columns: Facts) => Promise<string>
}

/** The required fields of a form, filled; `given` wins, and decides which further fields are shown. */
export async function sampleForm(form: Form, samples: Samples, given: Facts = {}): Promise<Facts> {
  const values: Record<string, unknown> = { ...given }
  for (let added = true; added;) {
    added = false
    for (const [key, field] of shownFields(form, values, samples.profile)) {
      if (Object.hasOwn(values, key) || field.required === false) continue
      values[key] = await sampleValue(field, samples)
      added = true
    }
  }
  return values
}

/** Columns of a register: every field that is required when the thing stands as it does. */
export const sampleColumns = (columns: Form, samples: Samples, given: Facts = {}): Promise<Facts> => sampleForm(columns, samples, given)

const valueOf = (option: string | { readonly value: string }): string => (typeof option === 'string' ? option : option.value)
const PATTERNED = { number: '1234', phone: '048-000-0000', email: 'shiken@example.jp' } as const

async function sampleValue(field: Field, samples: Samples): Promise<unknown> {
  switch (field.type) {
    case 'text': return field.pattern ? PATTERNED[field.pattern] : `試験の${field.label}`.slice(0, field.max ?? 40)
    case 'number': return Math.max(field.min ?? 0, Math.min(1, field.max ?? 1))
    case 'choice': return field.default ?? valueOf(field.options[0]!)
    case 'choices': return [valueOf(field.options[0]!)]
    case 'flag': case 'declaration': return true
    case 'date': return samples.day
    case 'dateTime': return samples.now
    case 'dateRange': return { from: samples.day, to: samples.day }
    case 'person': return field.many ? [samples.person] : samples.person
    case 'unit': return field.many ? [samples.unit] : samples.unit
    case 'item': {
      const id = await samples.thing(field.register, field.states?.[0], columnsFor(field.where))
      return field.many ? [id] : id
    }
    case 'restrictions': return [{ kind: 'no-copy', label: '複製禁止' }]
    case 'contents': return [{ title: '試験の情報', confidentiality: 1, integrity: 1, availability: 1 }]
    case 'attachments': return ['1']
  }
}

/** Columns that make a simple condition over a thing (details.x is …) hold. */
export function columnsFor(condition: Condition | undefined): Facts {
  if (!condition) return {}
  if (condition.op === 'all') return Object.assign({}, ...condition.of.map(columnsFor)) as Facts
  if (condition.op === 'any') return columnsFor(condition.of[0])
  if (condition.op === 'not') return opposite(condition.of)
  const value: Scalar | readonly Scalar[] | undefined = condition.op === 'is' ? condition.values[0] : condition.op === 'has' ? [condition.value] : condition.op === 'atLeast' ? condition.value : undefined
  const [first, second] = 'path' in condition ? condition.path.split('.') : []
  return first === 'details' && second !== undefined && value !== undefined ? { [second]: value } : {}
}
function opposite(condition: Condition): Facts {
  const [first, second] = 'path' in condition ? condition.path.split('.') : []
  return condition.op === 'is' && first === 'details' && second !== undefined && typeof condition.values[0] === 'boolean' ? { [second]: !condition.values[0] } : {}
}
