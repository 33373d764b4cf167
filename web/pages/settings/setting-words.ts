import type { ReplyOf } from '../../../src/contract/routes.ts'
import { positionKey } from '../../../clauses/spelling.ts'
import { plainCitation } from '../../app/clause-source.tsx'
import { hasWords } from '../../app/words.ts'
import { plainDigits } from '../../kit/text-input.tsx'

export type SettingShown = ReplyOf<'settings'>['groups'][number]['settings'][number]

/** 10回, 平日 08:00-20:00, 限らない. */
export function inWords({ unit, shape }: Pick<SettingShown, 'unit' | 'shape'>, value: number | string): string {
  if (value === '') return shape === null ? '（なし）' : '限らない'
  return `${value}${unit}`
}

/** Does the setting answer to every word asked for, or stand under the clause asked for, however its number is spelled (第６の２(1), 6-2-(1), mpd:6-2)? */
export function finds({ label, id, clauses, usedBy }: Pick<SettingShown, 'label' | 'id' | 'clauses' | 'usedBy'>, group: string, asked: string): boolean {
  const words = hasWords(asked)
  const number = positionKey(asked)
  const isNumber = /^\d/.test(number) && /[第の()（）-]|\d\.\d/u.test(asked)
  return words([group, label, id, ...clauses, ...clauses.map(plainCitation), ...usedBy].join('\n')) || (isNumber && clauses.some((clause) => `${positionKey(clause.slice(clause.indexOf(':') + 1))}-`.startsWith(`${number}-`)))
}

/** Whether the organisation has set it at all: a value of today or one to come. */
export const isOwn = ({ values }: Pick<SettingShown, 'values'>): boolean => values.some(({ state }) => state !== '前の値')

/** What was typed as the value to be sent, or what is wrong with it. */
export function valueOf({ preset, min, max, unit }: Pick<SettingShown, 'preset' | 'min' | 'max' | 'unit'>, typed: string): { readonly value: number | string } | { readonly fault: string } {
  if (typeof preset === 'string') return { value: typed.trim() }
  const digits = plainDigits(typed)
  const value = Number(digits)
  const [low, high] = [min ?? 0, max ?? 1_000_000]
  return /^\d{1,9}$/.test(digits) && value >= low && value <= high ? { value } : { fault: `${low}から${high.toLocaleString('ja-JP')}までの整数（${unit}）で入力してください。` }
}
