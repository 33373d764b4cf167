// 台帳を製品が引く記録と手続（finds）: 引く台帳・列・状態・項目はあり、どの組にもその台帳がある。
import { expect, test } from 'vitest'
import type { Field, Wanted } from '../../src/engine/definition.ts'
import { of, registers } from './every-definition.ts'

const finding = [...of('event'), ...of('procedure')].flatMap((one) => Object.entries(one.finds ?? {}).map(([key, wanted]) => ({ one, key, wanted })))

test('引くものがある', () => expect(finding.length).toBeGreaterThan(0))
test('引く台帳・列・状態・項目は、ある', () => {
  expect(finding.flatMap(({ one, key, wanted }) => {
    const { id, form, profiles } = one
    const register = registers.get(wanted.register)
    if (!register) return [`${id} ${key}: 台帳 ${wanted.register} がない`]
    return [
      ...('asItem' in wanted ? [...(register.columns[wanted.column]?.type === 'item' ? [] : [`列 ${wanted.column}`]), ...('subject' in one && [one.subject].flat().every((key) => (wanted.asItem === 'id' ? registers.has(key ?? '') : registers.get(key ?? '')?.columns[wanted.asItem]?.type === 'item')) ? [] : [`対象の列 ${wanted.asItem}`])]
        : 'matching' in wanted && wanted.matching === 'during' ? daysProblem(register.columns[wanted.column], form[wanted.field], wanted) : 'value' in wanted ? optionProblem(register.columns[wanted.column], wanted) : [...(isWords(register.columns[wanted.column], wanted) ? [] : [`列 ${wanted.column}`]), ...(isWords(form[wanted.field], wanted) ? [] : [`項目 ${wanted.field}`])]),
      ...wanted.states.filter((state) => !Object.hasOwn(register.states, state)).map((state) => `状態 ${state}`), ...(wanted.profiles ?? profiles).filter((profile) => !register.profiles.includes(profile)).map((profile) => `${profile} の台帳`),
      ...(Object.hasOwn(form, key) ? [`項目と同じ名 ${key}`] : []),
    ].map((what) => `${id} ${key}: ${what}`)
  })).toEqual([])
})

/** What is compared is text; where both say the same it may be a choice too. */
const isWords = (field: Field | undefined, wanted: Wanted): boolean => field?.type === 'text' || ('matching' in wanted && wanted.matching === 'same' && field?.type === 'choice')

/** A fixed value is one of the options the column has, or what a flag says. */
function optionProblem(field: Field | undefined, { column, value }: Extract<Wanted, { value: string }>): string[] {
  if (field?.type === 'flag') return ['true', 'false'].includes(value) ? [] : [`列 ${column} の値 ${value}`]
  return field?.type === 'choice' && field.options.some((one) => (typeof one === 'string' ? one : one.value) === value) ? [] : [`列 ${column} の値 ${value}`]
}

/** A day or a moment is looked for within a range of days. */
const daysProblem = (column: Field | undefined, field: Field | undefined, wanted: { readonly column: string; readonly field: string }): string[] =>
  [...(column?.type === 'date' || column?.type === 'dateTime' ? [] : [`日の列 ${wanted.column}`]), ...(field?.type === 'dateRange' ? [] : [`期間の項目 ${wanted.field}`])]
