import type { ItemFacts } from '../../engine/definition.ts'
import type { Situation } from '../../engine/decision/situation.ts'

const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase()

/** 台帳に書かれた使用目的。一行に一つ。 */
export const purposesOf = ({ details }: ItemFacts): string[] => String(details['purposes'] ?? '').split('\n').map((line) => line.trim()).filter(Boolean)

/** その目的が台帳にあるか。字の幅と空白の違いは問わない。目的が空のシステムには、どの目的もない。 */
export const isForPurpose = (system: ItemFacts, purpose: unknown): boolean => typeof purpose === 'string' && purposesOf(system).some((one) => folded(one) === folded(purpose))

/** 扱える分類の上限。システムが分からなければ、いちばん低い。 */
export function ceilingOf(system: ItemFacts | undefined): Required<NonNullable<NonNullable<Situation['equipment']>['ceiling']>> {
  const level = <Level extends number>(column: string) => Number(system?.details[column] ?? 1) as Level
  return { confidentiality: level<1 | 2 | 3>('confidentialityCeiling'), integrity: level<1 | 2>('integrityCeiling'), availability: level<1 | 2>('availabilityCeiling') }
}
