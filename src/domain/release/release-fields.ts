import { setting } from '../../engine/definition.ts'
import type { Effect, Field, Form, GuardContext } from '../../engine/definition.ts'
import { meansField } from '../information/situation.ts'
import { fingerprints } from './fingerprints.ts'

export { lapse } from '../media/take-out-form.ts'
export const PROTECTIONS = ['暗号化する', 'パスワードを設定する', '暗号化してパスワードも設定する', '措置なし'] as const
export const RELEASABLE = ['作成途上', '使用中', '持出し中'] as const

/** 職員以外の相手に渡すときの項目。 */
export const toOutsiders = {
  outsideRecipient: { label: '提供先', type: 'text', max: 120, help: '職員以外の相手です。組織名と担当者名を書きます。' },
  aim: { label: '目的', type: 'text', max: 200 },
  means: meansField,
} as const satisfies Form
export const filesField = { label: '渡すファイル', type: 'attachments', required: false, help: '付けると、内容のほかに含まれている情報（作成者・変更履歴・位置情報など）を調べ、ハッシュ値を残します。' } as const satisfies Field
export const releasedOn = (label: string) => ({ label, type: 'date', notAfter: 'today' } as const satisfies Field)
export const precautionsField = { label: '留意事項', type: 'text', multiline: true, max: 2000, required: false, help: '空けておくと、分類と取扱制限から作った文案が入り、送付票に印刷されます。' } as const satisfies Field

/** 情報の行から、提供・公表・運搬簿に一行を立てる。 */
export const entering = (kind: '提供' | '公表' | '運搬', to: string, more: Effect['set'] = {}): Effect =>
  ({ creates: 'releases', to, eachItem: true, holder: 'applicant', set: { kind: { value: kind }, information: 'item', fingerprints, ...more } })

/** 到着の予定日を過ぎた運搬に対応する期限。 */
export const arrivalWithin = setting('release.arrival.days', '到着が確かめられない運搬に対応する期限', 2, { unit: '日', notInSource: true })

export const isGiven = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''
/** What the row of the ledger says. */
export const rowOf = ({ item }: GuardContext): GuardContext['form'] => item?.details ?? {}
