import { saitama } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { event } from '../../engine/register/event.ts'
import type { EventDefinition } from '../../engine/register/event.ts'
import { NOT_STAFF, STAFF } from './arrivals.register.ts'

const base = { cites: [saitama['1-3-(2)']], profiles: ['saitama-police'], subject: ['arrivals'], states: ['確認待ち'], roles: ['運用管理者', '運用管理担当者'] } as const
const FITTING: { readonly [employment: string]: readonly string[] } = { 常勤: STAFF.slice(0, 2), '会計年度任用・臨時的任用': STAFF.slice(2), 委託先の従業員: NOT_STAFF.slice(0, 1), 部外: NOT_STAFF.slice(1) }

const fits = guard('people.arrival.saitama/category', {
  title: '任用と合わない職員の区分', cites: base.cites, profiles: base.profiles,
  refuses: ({ item, form }) => {
    const employment = String(item?.details['employment'] ?? '')
    const fitting = FITTING[employment]
    return fitting && !fitting.includes(String(form['category'])) ? { field: 'category', message: `任用は「${employment}」です。${fitting.join('・')}から選ぶか、先に人事で任用を直してください。` } : null
  },
})

/** 着任した人の区分の確認と、着任の取りやめ。 */
export const arrival: readonly EventDefinition[] = [
  event('people.arrival.saitama/confirmed', {
    ...base, title: '職員の区分の確認', verb: '区分を確かめる', guards: [fits],
    form: { category: { label: '区分', type: 'choice', options: [...STAFF, ...NOT_STAFF], help: '会計年度任用職員と臨時的任用職員も職員です。委託先の従業員は職員ではありません。' } },
    effect: { from: ['確認待ち'], to: '確認済', set: { category: { field: 'category' } } },
  }),
  event('people.arrival.saitama/withdrawn', {
    ...base, title: '着任の取りやめ', verb: '取りやめを記録する', form: { reason: { label: '理由', type: 'text', max: 200 } }, effect: { from: ['確認待ち'], to: '取消' },
  }),
]
