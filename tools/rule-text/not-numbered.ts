/** 目録の記録のうち、原文のその所に番号がないもの。取込みは番号を読むので、これらは人が対応付ける。 */
import type { DocumentId } from '../../clauses/schema.ts'

const explicit: Readonly<Record<string, string>> = {
  'mpd:別表3-完全性低-管理': '別表の欄で、箇条の番号がない',
  'mpd:別表3-可用性低-管理': '別表の欄で、箇条の番号がない',
  'hokkaido:別記': '様式は省略されていて、見出しがない',
  'mic:6.1-(12)-①': '一つしかない項で、本文に番号がない（番号は一覧表だけにある）',
  'mic:6.4-(3)-⑦-(ア)': '本文の箇条の番号が失われている',
  'mic:6.4-(3)-⑦-(イ)': '本文の箇条の番号が失われている',
}
const part = /^(?:sosoku|kihon|kaisetsu|前文|附則|jisshibi|r6|1176|\d+(?:の\d+)?|\d+\.\d+|\(\d+\)|[ア-ン]|\([ア-ン]\)|[a-z]|\([a-z]\)|[①-⑳]|注\d+|別表\d+)$/u

/** 番号のない理由。番号のある記録は undefined。 */
export function reasonNotNumbered(document: DocumentId, number: string): string | undefined {
  const known = explicit[`${document}:${number}`]
  if (known !== undefined) return known
  if (document !== 'mic') return undefined
  if (/^kaisetsu-3-.*-\d$/u.test(number)) return '段落・図表・中点の箇条で、番号がない'
  if (number.startsWith('kaisetsu-kihon-4-')) return '解説の段落で、番号がない（記録の番号は例文の項による）'
  if (/用語/u.test(number)) return '第４編の用語集で、五十音順で番号がない'
  if (number.startsWith('2-(1)-')) return '図表の中の欄で、番号がない'
  if (number.split('-').every(one => part.test(one))) return undefined
  return '段落・図表・中点の箇条で、番号がない'
}
