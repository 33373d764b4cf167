import type { Condition } from './condition.ts'
import type { Form } from './definition.ts'

/** The condition of a field or a step in the labels of its own form. */
export function whenWords(condition: Condition, form: Form): string {
  const label = (path: string) => form[path]?.label ?? path
  const say = (value: unknown) => (value === true ? 'はい' : value === false ? 'いいえ' : String(value))
  switch (condition.op) {
    case 'always': return '常に'
    case 'is': return `${label(condition.path)}が${condition.values.map(say).join('・')}`
    case 'atLeast': return `${label(condition.path)}が${condition.value}以上`
    case 'has': return `${label(condition.path)}に${say(condition.value)}がある`
    case 'not': return `（${whenWords(condition.of, form)}）でない`
    case 'all': return condition.of.map((one) => within(one, 'any', form)).join('、かつ ')
    case 'any': return condition.of.map((one) => within(one, 'all', form)).join('、または ')
  }
}

/** A group inside a group of the other kind stands in brackets: without them two different conditions would read alike. */
const within = (condition: Condition, grouped: 'all' | 'any', form: Form): string => (condition.op === grouped && condition.of.length > 1 ? `（${whenWords(condition, form)}）` : whenWords(condition, form))
