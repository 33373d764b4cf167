import type { Condition, Scalar } from '../condition.ts'
import { describeFact, describeMeasure } from './wording.ts'
import { MEASURES, situationSchema } from './situation.ts'
import type { Measure } from './situation.ts'

/** Conditions in Japanese, for decision tables and for showing why a rule applies. */
const VALUE_WORDS: { readonly [value: string]: string } = {
  'network-terminal': 'ネットワーク端末', 'internet-terminal': 'インターネット端末', 'standalone-pc': 'スタンドアロンパソコン', 'mobile-pc': 'モバイルパソコン',
  'mobile-internet-terminal': 'モバイルインターネット端末', 'mobile-terminal': 'モバイル端末', server: 'サーバ', 'network-equipment': 'ネットワーク機器', multifunction: '複合機',
  'special-purpose': '特定用途機器', phone: '携帯電話機', 'external-medium': '外部記録媒体', uid: 'UID', 'digital-camera': 'デジタルカメラ等', 'non-issued-terminal': '支給以外の端末',
  issued: '支給品', personal: '私物', contractor: '外部の組織の物', inside: '庁舎内', outside: '庁舎外', mynumber: 'マイナンバー利用事務系', lgwan: 'LGWAN接続系',
  internet: 'インターネット接続系', internal: '庁内', standalone: '独立', electronic: '電磁的記録', paper: '書面', 'no-copy': '複製禁止', 'no-take-out': '持ち出し禁止',
  'no-distribution': '配布禁止', 'destroy-after-reading': '読後廃棄', 'limited-readers': '閲覧制限', duty: '業務', 'off-duty': '業務外', emergency: '緊急事態',
  'urgent-no-alternative': '緊急でほかに手段がない', maintenance: '保守', regular: '常勤', 'non-regular': '非常勤', outsider: '部外者',
}
const describeValue = (value: Scalar): string => (value === true ? 'はい' : value === false ? 'いいえ' : VALUE_WORDS[String(value)] ?? String(value))
const isMeasure = (value: Scalar): value is Measure => (MEASURES as readonly Scalar[]).includes(value)
/** Said of every kind of equipment: there is some. */
const isAnyEquipment = (condition: Condition): boolean => condition.op === 'is' && condition.path === 'equipment.kind' && condition.values.length >= EVERY_KIND.length
const EVERY_KIND = situationSchema.shape.equipment.unwrap().shape.kind.unwrap().options

/** A condition as a Japanese phrase, e.g. 機密性の分類が2以上 かつ 種別が外部記録媒体. */
export function describeCondition(condition: Condition): string {
  switch (condition.op) {
    case 'always': return '常に'
    case 'is': return isAnyEquipment(condition) ? '機器・媒体がある' : `「${describeFact(condition.path)}」が${condition.values.map(describeValue).join('・')}`
    case 'atLeast': return `「${describeFact(condition.path)}」が${condition.value}以上`
    case 'has': return condition.path === 'measures' && isMeasure(condition.value) ? `「${describeMeasure(condition.value)}」が済み` : `「${describeFact(condition.path)}」に${describeValue(condition.value)}がある`
    case 'not': return isAnyEquipment(condition.of) ? '機器・媒体がない' : `${isCompound(condition.of) ? `（${describeCondition(condition.of)}）` : describeCondition(condition.of)}でない`
    case 'all': return describeAll(condition)
    case 'any': return condition.of.map((part) => wrap(part, 'all')).join(' または ')
  }
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
