import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 持ち込まれた物を庁内の機器やネットワークにつなぐ前の検査。
export const checked = event('release.bring-in-check.municipality', {
  title: '持込物の接続前の検査',
  cites: [mic['6.2-(2)-⑥'], mic['kaisetsu-5.1-(1)-③-注6']],
  profiles: ['municipality'],
  subject: ['bring-ins'],
  verb: '接続前の検査を記録する',
  states: ['持込中'],
  form: {
    result: { label: '検査の結果', type: 'choice', options: ['検出なし', '検出あり'] },
    checkedAt: { label: '検査した日時', type: 'dateTime', notAfter: 'now' },
    method: { label: '検査の方法', type: 'text', max: 120 },
  },
  effect: { set: { malwareResult: { field: 'result' }, malwareCheckedAt: { field: 'checkedAt' } } },
})
