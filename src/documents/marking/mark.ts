/** The words of a mark: what is written on a document, into its properties and before its name. */

export interface DocumentMark {
  /** The level as the profile calls it: 機密性２（中）. */
  readonly classification: string
  /** Handling restrictions as people read them: 複製禁止. */
  readonly restrictions: readonly string[]
  /** Whose document it is; shown at the foot. */
  readonly unit?: string | undefined
}
/** Under which names the properties of a document keep the mark, so that a later one replaces it. */
export const MARK_PROPERTY = '分類の表示'
export const PROPERTY_NAMES = ['分類', '取扱制限', '管理部署', MARK_PROPERTY] as const

const LONGEST = 120
/** One line without control characters or signs that turn the reading direction. */
const plain = (text: string): string => text.toWellFormed().normalize('NFC').replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g, '').trim()

/** 【機密性２（中）】複製禁止・回覧禁止 */
export function wordsOf(mark: DocumentMark): string {
  const restrictions = mark.restrictions.map(plain).filter((one) => one !== '')
  const words = `【${plain(mark.classification)}】${restrictions.join('・')}`
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1).toWellFormed()}…` : words
}
/** The same with the unit, for the foot of a page. */
export const footOf = (mark: DocumentMark): string => [wordsOf(mark), plain(mark.unit ?? '')].filter((one) => one !== '').join('　')

/** Custom properties of the mark, by PROPERTY_NAMES. */
export const propertiesOf = (mark: DocumentMark): Readonly<Record<string, string>> => ({
  分類: plain(mark.classification), 取扱制限: mark.restrictions.map(plain).join('・'), 管理部署: plain(mark.unit ?? ''), [MARK_PROPERTY]: wordsOf(mark),
})
/** Keywords with the mark in the place of the former one; what people wrote stays. */
export function keywordsWith(keywords: string, former: string, mark: DocumentMark): string {
  const others = keywords.split(/[,、;]/).map((one) => one.trim()).filter((one) => one !== '' && one !== former && one !== wordsOf(mark))
  return [wordsOf(mark), ...others].join(', ')
}
