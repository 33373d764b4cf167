import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'

// 検疫システムの結果。画面からも API・CSV からも同じ記録になる。
export const quarantined = event('devices.quarantine.municipality', {
  title: '検疫の結果',
  cites: [mic['kaisetsu-6.2-(2)-注5']],
  profiles: ['municipality'],
  subject: ['terminals'],
  verb: '検疫の結果を記録する',
  form: {
    result: { label: '結果', type: 'choice', options: ['合格', '不合格'] },
    reason: { label: '不合格の理由', type: 'choice', options: ['修正プログラムが最新でない', '定義ファイルが最新でない', '不正プログラムが侵入している'], when: is('result', '不合格'), cites: [mic['kaisetsu-6.2-(2)-注5']] },
    checkedAt: { label: '検疫した日時', type: 'dateTime', notAfter: 'now' },
  },
  effect: { set: { quarantine: { field: 'result' }, quarantineReason: { field: 'reason' }, connection: { value: '許可待ち', when: is('result', '不合格') } } },
})
