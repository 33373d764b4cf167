import { saitama } from '../../../clauses/index.ts'
import { addMonthsToDay } from '../../engine/calendar.ts'
import type { Facts } from '../../engine/condition.ts'
import { is } from '../../engine/condition.ts'
import { guard } from '../../engine/guard.ts'
import { event } from '../../engine/register/event.ts'
import { trailSchemes } from './trail-schemes.register.ts'

const [scheme, review] = [saitama['6-1-(4)-イ'], saitama['6-1-(4)-エ']]
const base = { profiles: ['saitama-police'], cites: [scheme] } as const
const roles = ['システムセキュリティ責任者', 'システムセキュリティ維持管理者', 'システム管理担当者'] as const
const WRITTEN = ['aims', 'devices', 'fields', 'keepMonths', 'reviewMonths', 'keptAt'] as const
const written = Object.fromEntries(WRITTEN.map((key) => [key, trailSchemes.columns[key]!]))
const NEEDED = [['aims', '取得の目的'], ['devices', '対象の機器'], ['fields', '取る情報項目'], ['keepMonths', '保存期間'], ['reviewMonths', '点検の周期']] as const

// 目的・対象機器・情報項目・保存期間が揃うまで確定できない。周期がなければ点検できない。
const settledInFull = guard('operations.trail.saitama/in-full', {
  title: '証跡管理表の確定', cites: [scheme], profiles: ['saitama-police'],
  refuses: ({ item }) => {
    const lacking = NEEDED.filter(([column]) => item?.details[column] === undefined || item.details[column] === '').map(([, words]) => words)
    return lacking.length === 0 ? null : { field: '', message: `確定には、${lacking.join('・')}が足りません。「書き直す」で埋めてください。` }
  },
})
const notBeforeItsDay = guard('operations.trail.saitama/not-yet', {
  title: '満了日までの証跡の保管', cites: [scheme], profiles: ['saitama-police'],
  refuses: ({ item, day }) => (String(item?.details['keepUntil']) >= day ? { field: 'erasedOn', message: `この証跡の満了日は${String(item?.details['keepUntil'])}です。その前には消去できません。` } : null),
})
const withReport = guard('operations.trail.saitama/reported', {
  title: '異常があったときのインシデント', cites: [review], profiles: ['saitama-police'],
  refuses: ({ form, chosen }) => (form['outcome'] === '異常あり' && (chosen['incident'] ?? []).length === 0 ? { field: 'incident', message: '異常があったときは、先にインシデントを報告し、その事案を選んでください。' } : null),
})
const keptUntil = (facts: Facts): string => addMonthsToDay(String(facts['coversUntil']), Number((facts['item'] as { details: Facts }).details['keepMonths']))

/** 証跡管理表の下書き・書き直し・確定・廃止、証跡の保存と消去、点検。 */
export const trailEvents = [
  event('operations.trail.saitama/drafted', {
    ...base, title: '証跡の定めの下書き', subject: ['systems'], verb: '証跡の定めを下書きする', states: ['整備中', '運用中'], roles, form: written, effect: { creates: 'trail-schemes', set: { system: 'item' } },
  }),
  event('operations.trail.saitama/rewritten', {
    ...base, title: '証跡の定めの書直し', subject: ['trail-schemes'], verb: '書き直す', states: ['下書き'], roles, form: written,
    effect: { set: Object.fromEntries(WRITTEN.map((key) => [key, { field: key }])) },
  }),
  event('operations.trail.saitama/settled', {
    ...base, title: '証跡の定めの確定', subject: ['trail-schemes'], verb: '確定する', states: ['下書き'], roles, guards: [settledInFull], form: { confirmed: { label: '目的を先に決め、それに合う項目にした', type: 'declaration', cites: [scheme] } }, effect: { from: ['下書き'], to: '確定', set: { settledOn: 'today' } },
  }),
  event('operations.trail.saitama/ended', {
    ...base, title: '証跡の定めの廃止', subject: ['trail-schemes'], verb: '廃止する', states: ['確定'], roles, form: { reason: { label: '理由', type: 'text', max: 300 } }, effect: { from: ['確定'], to: '廃止' },
  }),
  event('operations.trail.saitama/kept', {
    ...base, title: '証跡の保存の記録', subject: ['trail-schemes'], verb: '保存を記録する', states: ['確定'], roles,
    form: { coversFrom: { label: '収めた期間の初日', type: 'date', notAfter: 'today' }, coversUntil: { label: '収めた期間の末日', type: 'date', notAfter: 'today', help: 'この日に保存期間を足した日が、満了日です。' }, keptAt: { label: '保管する場所', type: 'text', max: 120 } },
    effect: { creates: 'kept-trails', set: { scheme: 'item', keepUntil: { derive: keptUntil } } },
  }),
  event('operations.trail.saitama/erased', {
    ...base, title: '満了した証跡の消去', subject: ['kept-trails'], verb: '消去を記録する', states: ['保管中'], roles, guards: [notBeforeItsDay],
    form: { erasedOn: { label: '消去した日', type: 'date', notAfter: 'today' }, method: { label: '消去の方法', type: 'text', max: 200 } }, effect: { from: ['保管中'], to: '消去済', set: { erasedOn: { field: 'erasedOn' }, method: { field: 'method' } } },
  }),
  event('operations.trail.saitama/reviewed', {
    ...base, cites: [review], title: '証跡の点検', subject: ['trail-schemes'], verb: '点検を記録する', states: ['確定'], roles, guards: [withReport],
    form: {
      coversFrom: { label: '点検した期間の初日', type: 'date', notAfter: 'today' },
      coversUntil: { label: '点検した期間の末日', type: 'date', notAfter: 'today' },
      method: { label: '方法', type: 'text', max: 200, help: '使った機能や手順。' },
      outcome: { label: '結果', type: 'choice', options: ['異常なし', '異常あり'] },
      incident: { label: 'インシデント', type: 'item', register: 'incidents', required: false, when: is('outcome', '異常あり'), help: '異常があったときは、先に報告した事案を選びます。' },
      findings: { label: '分かったこと', type: 'text', multiline: true, max: 1000, required: false },
    },
  }),
]
