import type { ReplyOf } from '../../../src/contract/routes.ts'
import { plainDigits } from '../../kit/text-input.tsx'

export type SettingShown = ReplyOf<'settings'>['groups'][number]['settings'][number]

/** 10回, 平日 08:00-20:00, 限らない. */
export function inWords({ unit, shape }: Pick<SettingShown, 'unit' | 'shape'>, value: number | string): string {
  if (value === '') return shape === null ? '（なし）' : '限らない'
  return `${value}${unit}`
}

/** Does the setting answer to every word asked for? Full width and case make no difference. */
export function finds({ label, id, clauses, usedBy }: Pick<SettingShown, 'label' | 'id' | 'clauses' | 'usedBy'>, group: string, asked: string): boolean {
  const plain = (text: string): string => text.normalize('NFKC').toLowerCase()
  const all = plain([group, label, id, ...clauses, ...usedBy].join('\n'))
  return plain(asked).split(/\s+/).every((word) => all.includes(word))
}

/** What was typed as the value to be sent, or what is wrong with it. */
export function valueOf({ preset, min, max, unit }: Pick<SettingShown, 'preset' | 'min' | 'max' | 'unit'>, typed: string): { readonly value: number | string } | { readonly fault: string } {
  if (typeof preset === 'string') return { value: typed.trim() }
  const digits = plainDigits(typed)
  const value = Number(digits)
  const [low, high] = [min ?? 0, max ?? 1_000_000]
  return /^\d{1,9}$/.test(digits) && value >= low && value <= high ? { value } : { fault: `${low}から${high.toLocaleString('ja-JP')}までの整数（${unit}）で入力してください。` }
}
