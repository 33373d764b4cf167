import type { Facts } from '../../engine/condition.ts'

/** 対策基準7.5に挙げられた七つの法令。読み: サイバーセキュリティ基本法の番号は制定時のもの（docs/readings/0940）。 */
export const MAIN_LAWS: readonly { readonly name: string; readonly kind: string; readonly lawNumber: string }[] = [
  { name: '地方公務員法', kind: '法律', lawNumber: '昭和25年法律第261号' },
  { name: '著作権法', kind: '法律', lawNumber: '昭和45年法律第48号' },
  { name: '不正アクセス行為の禁止等に関する法律', kind: '法律', lawNumber: '平成11年法律第128号' },
  { name: '個人情報の保護に関する法律', kind: '法律', lawNumber: '平成15年法律第57号' },
  { name: '行政手続における特定の個人を識別するための番号の利用等に関する法律', kind: '法律', lawNumber: '平成25年法律第27号' },
  { name: 'サイバーセキュリティ基本法', kind: '法律', lawNumber: '平成26年法律第104号' },
  { name: '個人情報保護条例', kind: '条例・規則', lawNumber: '' },
]
/** Number and kind of one of the seven that is named. */
export function asMainLaw(form: Facts): Facts {
  const law = MAIN_LAWS.find(({ name }) => name === form['name'])
  return law ? { kind: law.kind, ...(law.lawNumber === '' ? {} : { lawNumber: law.lawNumber }) } : {}
}
