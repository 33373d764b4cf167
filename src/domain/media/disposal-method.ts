import type { Measure } from '../../engine/decision/situation.ts'

/** 廃棄の方法と、それで満たされる措置。読み: 初期化だけでは消去にならない（mic 図表24）。 */
const METHODS: { readonly [method: string]: readonly Measure[] } = {
  '物理的な破壊（破砕・穿孔など）': ['destroyed', 'unrecoverable', 'erased'],
  '磁気による破壊': ['destroyed', 'unrecoverable', 'erased'],
  '専用ソフトウェアによる全領域の上書き': ['unrecoverable', 'erased'],
  '暗号化消去（鍵の抹消）': ['unrecoverable', 'erased'],
  'ファイルの消去': ['erased'],
  '初期化（フォーマット）のみ': [],
}
export const DISPOSAL_METHODS = Object.keys(METHODS)
/** The measures that a method of disposal amounts to. */
export const measuresOf = (method: unknown): readonly Measure[] => METHODS[String(method)] ?? []
