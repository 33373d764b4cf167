import { mic } from '../../../clauses/index.ts'
import type { Content, ItemFacts } from '../../engine/definition.ts'
import type { Finds } from '../../engine/finds.ts'
import { guard } from '../../engine/guard.ts'

const base = { profiles: ['municipality'] } as const
const contentsOf = (form: { readonly [key: string]: unknown }): readonly Content[] => (form['contents'] ?? []) as readonly Content[]
const isConfidential = (form: { readonly [key: string]: unknown }): boolean => contentsOf(form).some(({ confidentiality }) => confidentiality >= 2)
const isIntegral = (form: { readonly [key: string]: unknown }): boolean => contentsOf(form).some(({ integrity }) => integrity >= 2)
const isAvailable = (form: { readonly [key: string]: unknown }): boolean => contentsOf(form).some(({ availability }) => availability >= 2)

/** 外部で処理するときの安全管理措置を定める規程（規程台帳の「定める事柄」）。 */
export const outsideSafeguards = { safeguardRules: { register: 'policies', column: 'topic', value: '外部での処理の安全管理措置', states: ['有効'], everywhere: true } } as const satisfies Finds

/** その日に有効な版のある規程。 */
const standing = (rules: readonly ItemFacts[] | undefined, day: string): ItemFacts | undefined => rules?.find(({ linkedFrom }) => (linkedFrom?.['policy-versions'] ?? []).some(({ state, details }) => state === '公布済'
  && typeof details['effectiveFrom'] === 'string' && details['effectiveFrom'] <= day && (typeof details['effectiveUntil'] !== 'string' || details['effectiveUntil'] >= day) && Boolean(details['decidedOn'])))

// CISOが決裁した安全管理措置の有効な版があって初めて、対象の情報資産を外部で処理する申請を受ける。
export const safeguardsAreLaidDown = guard('outside-work.safeguards.municipality/laid-down', {
  ...base,
  title: '外部での処理の安全管理措置の規定',
  cites: [mic['5.1-(1)-③-(ア)'], mic['2-(1)-機密性-7']],
  refuses: ({ form, chosen, day }) => (isConfidential(form) || isIntegral(form) || isAvailable(form)) && !standing(chosen['safeguardRules'], day)
    ? { field: '', message: '外部で処理するときの安全管理措置の有効な版がないため、機密性２以上・完全性２・可用性２の情報資産を含む申請は受け付けられません。CISOが決裁した規程の公布を待ってください。' } : null,
})

const confirmed = (form: { readonly [key: string]: unknown }, levels: string) => form['rulesConfirmed'] === true ? null
  : { field: 'rulesConfirmed', message: `${levels}の情報資産を外部で処理するには、安全管理措置の規定を確認してください。規程の画面で今の版が読めます。` }

export const confirmedForConfidentiality = guard('outside-work.safeguards.municipality/confidential', {
  ...base, title: '機密性２以上の外部での処理', cites: [mic['2-(1)-機密性-7']], refuses: ({ form }) => (isConfidential(form) ? confirmed(form, '機密性２以上') : null),
})
export const confirmedForIntegrity = guard('outside-work.safeguards.municipality/integral', {
  ...base, title: '完全性２の外部での処理', cites: [mic['2-(1)-完全性-2']], refuses: ({ form }) => (isIntegral(form) ? confirmed(form, '完全性２') : null),
})
