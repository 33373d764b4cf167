import { saitama } from '../../../clauses/index.ts'
import type { Facts } from '../../engine/condition.ts'
import { guard } from '../../engine/guard.ts'
import { event } from '../../engine/register/event.ts'
import { monitoringForm } from './monitoring-results.register.ts'

const cites = [saitama['7-3-(1)-イ-(ア)']] as const
const base = { cites, profiles: ['saitama-police'], roles: ['ネットワーク管理担当者', 'システム管理担当者', 'システムセキュリティ維持管理者', 'システムセキュリティ責任者'] } as const
const files = { label: '添付（監視の記録など）', type: 'attachments', required: false, cites } as const
const before = (facts: Facts): Facts => (facts['item'] as { details: Facts }).details

const inOrder = guard('networks.monitoring.saitama/order', {
  title: '監視した期間', cites, profiles: ['saitama-police'],
  refuses: ({ form }) => (String(form['watchedUntil']) < String(form['watchedFrom']) ? { field: 'watchedUntil', message: '末日は、初日より後の日にしてください。' } : null),
})

/** 監視の結果の登録、その訂正、監視の終了。 */
export const monitoringEvents = [
  event('networks.monitoring.saitama/registered', {
    ...base, title: '監視の結果の登録', subject: ['monitored-lines'], verb: '監視の結果を登録する', states: ['監視中'], guards: [inOrder],
    form: { ...monitoringForm, files }, effect: { creates: 'monitoring-results', set: { line: 'item', watcher: 'actor', edition: { value: 1 } } },
  }),
  event('networks.monitoring.saitama/corrected', {
    ...base, title: '監視の結果の訂正', subject: ['monitoring-results'], verb: '訂正を足す', states: ['確定'], guards: [inOrder],
    form: { ...monitoringForm, files: { ...files, help: '差し替える添付です。前の版の添付も残ります。' }, reason: { label: '訂正の理由', type: 'text', max: 300 } },
    effect: { creates: 'monitoring-results', set: { corrects: 'item', watcher: 'actor', line: { derive: (facts) => String(before(facts)['line']) }, edition: { derive: (facts) => Number(before(facts)['edition']) + 1 } } },
  }),
  event('networks.monitoring.saitama/ended', {
    ...base, title: '監視の終了', subject: ['monitored-lines'], verb: '監視を終える', states: ['監視中'],
    form: { endedOn: { label: '終えた日', type: 'date', notAfter: 'today' }, reason: { label: '理由', type: 'text', max: 200 } }, effect: { from: ['監視中'], to: '終了' },
  }),
]
