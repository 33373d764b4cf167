/** What a file tells beside what it shows. */
export const FINDING_KINDS = ['作成者名・所属', '変更履歴', 'コメント', '非表示のシート・列・文字', '写真の位置情報', '埋込みファイル', 'その他の属性'] as const
export type FindingKind = (typeof FINDING_KINDS)[number]
/** `detail` names what and how many, and never more than `DETAIL` characters of what was written there. */
export interface Finding { readonly kind: FindingKind; readonly detail: string }

const DETAIL = 120
export const finding = (kind: FindingKind, detail: string): Finding => ({ kind, detail: clip(detail) })
const clip = (text: string): string => {
  const plain = text.toWellFormed().replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g, ' ').trim()
  return plain.length > DETAIL ? `${plain.slice(0, DETAIL)}…`.toWellFormed() : plain
}
/** `何件` where there are some. */
export const counted = (kind: FindingKind, what: string, count: number, unit = '件'): Finding[] => (count > 0 ? [finding(kind, `${what} ${count}${unit}`)] : [])
export const named = (kind: FindingKind, what: string, names: readonly string[]): Finding[] => (names.length > 0 ? [finding(kind, `${what}：${[...new Set(names)].join('、')}`)] : [])
