import { mic } from '../../../clauses/index.ts'
import type { Facts } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'

const base = { cites: [mic['1-(2)-③']], profiles: ['municipality'] } as const
const ORDERS = ['統括情報セキュリティ責任者'] as const
/** The thing it is ordered on, where it stands in this register. */
const inColumn = (register: string) => ({ derive: ({ item }: Facts) => { const thing = item as { readonly id: string; readonly register: string } | null; return thing?.register === register ? thing.id : null } })

/** 是正の指示・報告・確認。 */
export const correctionEvents = [
  event('conduct.correction.municipality/ordered', {
    ...base, title: '是正の指示', subject: ['topology', 'self-inspections', 'terminals', 'media'], verb: '是正を指示する', roles: ORDERS,
    // 終えた点検の結果にも指示できる。
    states: ['使用中', '点検中', '終了', '保管中', '持出し中', '返却確認待ち', '要確認'],
    form: {
      finding: { label: '分かったこと', type: 'text', multiline: true, max: 2000 },
      instruction: { label: '是正の指示', type: 'text', multiline: true, max: 2000, help: 'いつまでに何をどう直すかを書きます。' },
      answerBy: { label: '報告の期限', type: 'date', notBefore: 'today' },
    },
    effect: {
      creates: 'corrections',
      set: { about: { derive: ({ item }) => (item as { readonly number: string }).number }, topology: inColumn('topology'), inspection: inColumn('self-inspections'), terminal: inColumn('terminals'), medium: inColumn('media') },
    },
    tells: '情報セキュリティ責任者',
  }),
  event('conduct.correction.municipality/reported', {
    ...base, title: '是正の報告', subject: ['corrections'], verb: '是正を報告する', states: ['是正待ち'], roles: ['情報セキュリティ管理者', '情報システム管理者'],
    form: { done: { label: 'したこと', type: 'text', multiline: true, max: 2000 }, doneOn: { label: '是正した日', type: 'date', notAfter: 'today' } },
    effect: { from: ['是正待ち'], to: '報告済', set: { done: { field: 'done' }, doneOn: { field: 'doneOn' } } }, tells: ORDERS[0],
  }),
  event('conduct.correction.municipality/confirmed', {
    ...base, title: '是正の確認', subject: ['corrections'], verb: '是正を確かめて終える', states: ['報告済'], roles: ORDERS,
    form: { remark: { label: '所見', type: 'text', max: 300, required: false } }, effect: { from: ['報告済'], to: '完了', set: { remark: { field: 'remark' } } },
  }),
]
