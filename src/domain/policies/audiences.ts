import { wordsIn } from '../../engine/japanese-text.ts'
/** 遵守事項を定める相手の区分と、版の列。 */
export const AUDIENCES = [
  { key: 'forStaff', label: '職員' }, { key: 'forNonRegular', label: '非常勤職員' }, { key: 'forTemporary', label: '臨時職員' }, { key: 'forContractors', label: '外部委託事業者等' },
] as const
/** The numbers a column names, as clauses of a version are numbered. */
export const numbersIn = (text: unknown): string[] => wordsIn(String(text ?? '').normalize('NFKC'))
/** The audiences of a version for whom no clause is named. */
export const lackingAudiences = (details: { readonly [key: string]: unknown }): string[] => AUDIENCES.filter(({ key }) => numbersIn(details[key]).length === 0).map(({ label }) => label)
