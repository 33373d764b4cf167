import { saitama } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import type { Effect, Form } from '../../engine/definition.ts'
import { longestTakeOut, takeOutForm } from '../media/take-out-form.ts'

/** 情報そのもの（書面など）の庁舎外への持ち出しに共通の項目。 */
export const takeOutFields = {
  purpose: { ...takeOutForm.purpose, help: '例: 関係機関との打合せ' },
  destination: takeOutForm.destination,
  period: { ...takeOutForm.period, maxDays: longestTakeOut },
} as const satisfies Form
/** 許可が下りると情報が「持出し中」になり、持出し簿に一行が立つ。 */
export const takeOutEffect: Effect = { from: ['作成途上', '使用中'], to: '持出し中', holder: 'applicant', due: { field: 'period.to' }, custody: 'open' }

/** 要機密情報の持ち出しを承認する人（第３の５(2)の「別に定める事項」）。 */
export const APPROVERS = ['上職者', '運用管理担当者', '運用管理者'] as const
export const approver = setting('release.take-out.approver', '要機密情報の庁舎外への持ち出しを承認する人', '上職者', { notInSource: true, options: APPROVERS })
export const reviewClauses = [saitama['3-5-(2)'], saitama['3-2-(6)']] as const
