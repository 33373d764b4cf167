import type { Facts } from '../../engine/condition.ts'

/** つながる手段と、その欄。 */
export const WAYS = [{ column: 'mobile', means: '携帯電話' }, { column: 'office', means: '職場の電話' }, { column: 'home', means: '夜間・休日の電話' }, { column: 'mail', means: 'メール' }] as const
export interface Way { readonly means: string; readonly at: string }

/** The ways a contact can be reached, those that are filled; by night the one named for it comes first. */
export function waysOf(details: Facts, atNight = false): Way[] {
  const ways = WAYS.flatMap(({ column, means }) => (typeof details[column] === 'string' && details[column] !== '' ? [{ means, at: details[column] }] : []))
  return atNight ? ways.toSorted((a, b) => Number(b.means === details['night']) - Number(a.means === details['night'])) : ways
}
