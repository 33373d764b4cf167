import { all, any, atLeast, is, not } from '../../engine/condition.ts'
import type { Condition } from '../../engine/condition.ts'
import type { Option, ProfileId } from '../../engine/definition.ts'
import type { Measure } from '../../engine/decision/situation.ts'

export const ENCRYPTED_ERASURE = '暗号化消去（鍵の抹消）'
const DESTROYED: readonly Measure[] = ['destroyed', 'unrecoverable', 'erased']
const UNRECOVERABLE: readonly Measure[] = ['unrecoverable', 'erased']
/** 廃棄の方法と、それで満たされる措置。読み: 磁気による破壊は図表24(１)の「物理的」に入らず(２)②、削除と初期化は消去に数えない（docs/readings/0481）。 */
const METHODS: { readonly [method: string]: readonly Measure[] } = {
  '物理的な破壊（破砕・穿孔など）': DESTROYED,
  '磁気による破壊': UNRECOVERABLE,
  '専用ソフトウェアによる全領域の上書き': UNRECOVERABLE,
  'ブロック消去': UNRECOVERABLE,
  [ENCRYPTED_ERASURE]: UNRECOVERABLE,
  'ＯＳ等から届く全ての領域の上書き': ['erased'],
  'ファイルの消去': [],
  '初期化（フォーマット）のみ': [],
}
const HELP: { readonly [method: string]: string } = {
  '物理的な破壊（破砕・穿孔など）': '分解・粉砕・溶解・焼却・細断を含みます。', '専用ソフトウェアによる全領域の上書き': '消去装置か消去ソフトウェアで、ＯＳ等から届かない領域まで上書きします。',
  [ENCRYPTED_ERASURE]: '暗号化して使っていた記録（鍵の台帳）があるときだけ選べます。',
}
// 読み: 削除と初期化は抹消ではないので、埼玉県警察の選択肢には置かない（第１の３(18)）。ほかの組では選ぶと、判定が条項を示して断る。
const NOT_ERASURE: readonly ProfileId[] = ['mpd', 'hokkaido-police', 'municipality']
export const TABLE_24 = '図表24の方法'
export const BY_EXCEPTION = '例外措置の許可を受けた方法'

/** What narrows the choice for a thing of a municipality: 図表24 by the class of what was ever on it. Unknown facts narrow nothing. */
function offeredWhen(measures: readonly Measure[]): Condition | undefined {
  if (measures.includes('destroyed')) return undefined
  const residents = all(is('item.details.residentRecords', true), is('item.details.storedZone', 'マイナンバー利用事務系'))
  const exceptional = is('basis', BY_EXCEPTION)
  if (measures.includes('unrecoverable')) return any(exceptional, not(residents))
  return measures.includes('erased') ? any(exceptional, all(not(residents), not(atLeast('item.highest.confidentiality', 2)))) : exceptional
}
export const DISPOSAL_METHODS: readonly Option[] = Object.entries(METHODS).map(([value, measures]): Option => {
  const when = offeredWhen(measures)
  return {
    value, label: value, ...(HELP[value] ? { help: HELP[value] } : {}), ...(when ? { when } : {}),
    ...(measures.length === 0 ? { profiles: NOT_ERASURE } : value.startsWith('ＯＳ等') ? { profiles: ['municipality'] as const } : {}),
  }
})
/** The measures that a method of disposal amounts to. */
export const measuresOf = (method: unknown): readonly Measure[] => METHODS[String(method)] ?? []
/** Methods good enough to hand a thing over to a contractor (図表24(３)の程度). */
export const ERASING_METHODS = DISPOSAL_METHODS.filter(({ value }) => measuresOf(value).includes('erased'))
