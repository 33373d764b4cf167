import { mic } from '../../../clauses/index.ts'
import { listed } from '../../engine/form.ts'
import { guard } from '../../engine/guard.ts'
import { event } from '../../engine/register/event.ts'
import { neutral, partialConfirmed, wasNecessary } from './auditors.guard.ts'
import { audits } from './audits.register.ts'

const cites = [mic['kaisetsu-9.1-趣旨']] as const
const profiles = ['municipality'] as const
const base = { cites, profiles, roles: ['情報セキュリティ監査統括責任者'] } as const
const { startedOn: _startedOn, result: _result, confirmedBy: _confirmedBy, confirmedOn: _confirmedOn, ...planned } = audits.columns

const inOrder = guard('audits.audit.municipality/order', {
  title: '監査の期間', cites, profiles,
  refuses: ({ form }) => (String(form['until']) < String(form['from']) ? { field: 'until', message: '終わりの日は、初日より後の日にしてください。' } : null),
})
// 権限が付くのは期間の間だけなので、期間の外では始められない。
const inItsDays = guard('audits.audit.municipality/in-days', {
  title: '監査を始める日', cites, profiles,
  refuses: ({ item, day }) => (day < String(item?.details['from']) || day > String(item?.details['until']) ? { field: '', message: `この監査の期間は${String(item?.details['from'])}から${String(item?.details['until'])}までです。期間の間に始めてください。` } : null),
})
const toThoseAudited = guard('audits.audit.municipality/told', {
  title: '監査を知らせる部署', cites, profiles,
  refuses: ({ item, form }) => (listed(form, 'units').every((unit) => listed(item?.details ?? {}, 'units').includes(unit)) ? null : { field: 'units', message: '知らせるのは、この監査を受ける部署だけです。' }),
})

/** 監査の計画・知らせ・やむを得ない割当ての確認・開始・終了。 */
export const auditEvents = [
  event('audits.audit.municipality/planned', { ...base, title: '監査の計画', subject: [], verb: '監査を計画する', guards: [inOrder, neutral], form: planned, effect: { creates: 'audits' } }),
  event('audits.audit.municipality/announced', {
    ...base, title: '監査の知らせ', subject: ['audits'], verb: '監査を知らせる', states: ['準備中', '実施中'], guards: [toThoseAudited],
    form: {
      units: { label: '知らせる部署', type: 'unit', many: true }, period: { label: '期間', type: 'text', max: 60, help: '例: 12月１日から12月５日まで' }, prepare: { label: '用意するもの', type: 'text', multiline: true, max: 1000, required: false },
    },
    effect: { creates: 'audit-notices', set: { announcedOn: 'today' } },
  }),
  event('audits.audit.municipality/confirmed', {
    ...base, cites: [mic['1-(8)-②']], roles: ['情報セキュリティ監査統括責任者', 'CISO'], title: '監査人のやむを得ない割当ての確認', subject: ['audits'], verb: 'やむを得ないことを確認する', states: ['準備中'], guards: [wasNecessary],
    form: { confirmed: { label: 'ほかに監査できる人がいないことを確かめました', type: 'declaration' } }, effect: { set: { confirmedBy: 'actor', confirmedOn: 'today' } },
  }),
  event('audits.audit.municipality/started', {
    ...base, title: '監査の開始', subject: ['audits'], verb: '監査を始める', states: ['準備中'], guards: [inItsDays, partialConfirmed],
    form: { neutral: { label: '監査人が監査の対象に直接関わっていないことを確かめた', type: 'declaration', cites } }, effect: { from: ['準備中'], to: '実施中', set: { startedOn: 'today' } },
  }),
  event('audits.audit.municipality/ended', { ...base, title: '監査の終了', subject: ['audits'], verb: '監査を終える', states: ['実施中'], form: { result: { label: '早く終える理由', type: 'text', max: 300 } }, effect: { from: ['実施中'], to: '終了', set: { result: { field: 'result' } } } }),
  event('audits.audit.municipality/cancelled', { ...base, title: '監査の取りやめ', subject: ['audits'], verb: '監査を取りやめる', states: ['準備中'], form: { result: { label: '取りやめの理由', type: 'text', max: 300 } }, effect: { from: ['準備中'], to: '取りやめ', set: { result: { field: 'result' } } } }),
]
