import { setting } from '../../engine/definition.ts'
import type { GuardContext, ItemFacts } from '../../engine/definition.ts'

/** 運搬の措置。分類ごとに求めるものは設定の表にあり、どの文書にも書かれていない。 */
export const TRANSPORT_MEASURES = ['封緘', '施錠したケース', '暗号化', '追跡できる手段', '受領の確認', '二人での運搬'] as const
const table = (level: string, label: string, words: readonly (typeof TRANSPORT_MEASURES)[number][]) => setting(`release.transport.${level}`, label, words.join('・'), { notInSource: true })
export const TABLE = {
  high: table('confidentiality-3', '機密性３の運搬に求める措置（・で区切る）', ['封緘', '暗号化', '追跡できる手段', '受領の確認']),
  middle: table('confidentiality-2', '機密性２の運搬に求める措置（・で区切る）', ['封緘', '暗号化', '受領の確認']),
  preserved: table('preserved', '要保全・要安定情報の運搬に求める措置（・で区切る）', ['追跡できる手段', '受領の確認']),
} as const
const wordsIn = (settings: GuardContext['settings'], { id, value }: { readonly id: string; readonly value: number | string }): readonly string[] => String(settings[id] ?? value).split(/[・、,]/).map((one) => one.trim()).filter((one) => one !== '')

/** Which measures of the table are lacking for what is carried. Paper is not encrypted. */
export function lackingMeasures(item: ItemFacts | null, taken: readonly string[], settings: GuardContext['settings']): readonly string[] {
  const carried = (item?.contents ?? []).map((one) => ({ ...one }))
  const top = (key: 'confidentiality' | 'integrity' | 'availability') => Math.max(item?.[key] ?? 0, ...carried.map((one) => one[key]))
  const paper = item?.details['form'] === '書面'
  const rows = [...(top('confidentiality') >= 3 ? [TABLE.high] : top('confidentiality') === 2 ? [TABLE.middle] : []), ...(!paper && Math.max(top('integrity'), top('availability')) >= 2 ? [TABLE.preserved] : [])]
  return [...new Set(rows.flatMap((one) => wordsIn(settings, one)))].filter((one) => !(paper && one === '暗号化') && !taken.includes(one))
}
