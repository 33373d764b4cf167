import type { Condition, Scalar } from '../condition.ts'
import { FINDINGS, MEASURES, situationSchema } from './situation.ts'
import type { Finding, Measure } from './situation.ts'
import { describeValue } from './value-words.ts'
import { FINDING_WORDS, describeFact, describeMeasure } from './wording.ts'

const isMeasure = (value: Scalar): value is Measure => (MEASURES as readonly Scalar[]).includes(value)
const isFinding = (value: Scalar): value is Finding => (FINDINGS as readonly Scalar[]).includes(value)
/** Said of every kind of equipment: there is some. */
const isAnyEquipment = (condition: Condition): boolean => condition.op === 'is' && condition.path === 'equipment.kind' && condition.values.length >= EVERY_KIND.length
const EVERY_KIND = situationSchema.shape.equipment.unwrap().shape.kind.unwrap().options

/** A condition as a Japanese phrase, for decision tables and for showing why a rule applies, e.g. 機密性の分類が2以上 かつ 種別が外部記録媒体. */
export function describeCondition(condition: Condition): string {
  switch (condition.op) {
    case 'always': return '常に'
    case 'is': return isAnyEquipment(condition) ? '機器・媒体がある' : `「${describeFact(condition.path)}」が${condition.values.map((value) => describeValue(condition.path, value)).join('・')}`
    case 'atLeast': return `「${describeFact(condition.path)}」が${condition.value}以上`
    case 'has': return describeHas(condition)
    case 'not': return isAnyEquipment(condition.of) ? '機器・媒体がない' : `${isCompound(condition.of) ? `（${describeCondition(condition.of)}）` : describeCondition(condition.of)}でない`
    case 'all': return describeAll(condition)
    case 'any': return condition.of.map((part) => wrap(part, 'all')).join(' または ')
  }
}

function describeHas({ path, value }: Extract<Condition, { op: 'has' }>): string {
  if (path === 'measures' && isMeasure(value)) return `「${describeMeasure(value)}」が済み`
  if (path === 'findings' && isFinding(value)) return `「${FINDING_WORDS[value]}」に当たる`
  return `「${describeFact(path)}」に${describeValue(path, value)}がある`
}

/** Nested 「かつ」 are one; that there is equipment goes without saying where something else is said of it. */
function describeAll(condition: Extract<Condition, { op: 'all' }>): string {
  const parts = condition.of.flatMap((part) => (part.op === 'all' ? part.of : [part]))
  const telling = parts.filter((part) => !isAnyEquipment(part))
  return (telling.length > 0 ? telling : parts).map((part) => wrap(part, 'any')).join(' かつ ')
}

const isCompound = (condition: Condition): boolean => (condition.op === 'all' || condition.op === 'any') && condition.of.length > 1

function wrap(part: Condition, op: 'all' | 'any'): string {
  return part.op === op && part.of.length > 1 ? `（${describeCondition(part)}）` : describeCondition(part)
}
