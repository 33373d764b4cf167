import { loadCatalogue } from '../../../clauses/catalogue.ts'
import type { Option } from '../../engine/definition.ts'

/** ガイドラインが【推奨事項】とする条項。ポリシーに書くかどうかは団体が選ぶ。選択肢として、文書の順。 */
export const RECOMMENDED: readonly Option[] = loadCatalogue().clauses.filter(({ document, recommended }) => document === 'mic' && recommended).map(({ id, cite, title }) => ({ value: id, label: `${cite}　${title}` }))
export const DECISIONS = ['採用', '不採用'] as const
/** 版の本文をまだ改められる状態。採否もこの間だけ決められる。 */
export const OPEN_TO_DECISION = ['案', '議決済'] as const

/** 条項の id の、画面での呼び方。 */
export const recommendedName = (id: unknown): string => RECOMMENDED.find(({ value }) => value === id)?.label ?? String(id)
