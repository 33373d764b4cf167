import { saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import type { Form } from '../../engine/definition.ts'
import { register } from '../../engine/register/register.ts'

const cites = [saitama['7-3-(1)-イ-(ア)']] as const

/** 監視の結果に書くこと。 */
export const monitoringForm = {
  watchedFrom: { label: '監視した期間の初日', type: 'date', notAfter: 'today', cites },
  watchedUntil: { label: '監視した期間の末日', type: 'date', notAfter: 'today', cites },
  result: { label: '結果', type: 'text', multiline: true, max: 2000, cites },
  abnormal: { label: '異常の有無', type: 'choice', options: ['異常なし', '異常あり'], cites },
  incidentNumber: { label: 'インシデント番号', type: 'text', max: 40, required: false, when: is('abnormal', '異常あり'), cites },
  original: { label: '結果の原本の所在', type: 'text', max: 200, cites },
} as const satisfies Form

// 監視結果簿。登録した結果は消せず、直せない。訂正は次の版の行として足す。
export const monitoringResults = register('networks.monitoring-results', {
  title: 'ネットワーク監視結果簿',
  noun: '監視の結果',
  cites,
  profiles: ['saitama-police'],
  purpose: '監視の結果を、消されたり書き換えられたりしないように残します。誤りは「訂正を足す」で次の版にします。前の版も添付も残ります。',
  table: 'monitoring_result',
  number: { label: '結果番号', help: '結果を登録すると自動で付きます。', prefix: '監視結果' },
  columns: {
    line: { label: '監視対象', type: 'item', register: 'monitored-lines' },
    ...monitoringForm,
    watcher: { label: '監視した者', type: 'person', cites },
    edition: { label: '版', type: 'number', min: 1 },
    corrects: { label: '前の版', type: 'item', register: 'monitoring-results', required: false },
    reason: { label: '訂正の理由', type: 'text', max: 300, required: false },
  },
  states: { 確定: { tone: 'final', help: '確定した結果です。直すときは訂正を足します。' } },
  initial: '確定',
  enteredBy: { act: '監視の結果の登録', cites },
  carriesInformation: false,
  listed: ['number', 'line', 'watchedFrom', 'watchedUntil', 'watcher', 'abnormal', 'edition', 'corrects', 'unit'],
})
