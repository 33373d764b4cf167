import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'
import { guard } from '../../engine/guard.ts'
import { mediaSituation } from './situation.ts'

export const checkedBeforeReading = guard('media.exchange.municipality/check', {
  title: '読み書きの前の検査',
  cites: [mic['kaisetsu-4.4-注1-運搬目的']],
  profiles: ['municipality'],
  refuses: ({ form }) => form['result'] === '検出なし' ? null : { field: 'result', message: '媒体の検査結果が「検出なし」でなければ、読み込み・書き出しはできません。' },
})

// 外部の組織から受け取った媒体の読み込み・書き出し。運搬のためだけに、検査をしてから行う。
export const exchanged = event('media.exchange.municipality', {
  title: '外部の組織の媒体の読み込み・書き出し',
  cites: [mic['kaisetsu-4.4-注1-運搬目的'], mic['kaisetsu-4.4-注1-支給媒体'], mic['kaisetsu-3-(1)-②-(イ)-3']],
  profiles: ['municipality'],
  subject: ['media'],
  verb: '読み込み・書き出しを記録する',
  states: ['保管中', '使用中'],
  when: is('details.origin', '外部の組織から受領'),
  form: {
    direction: { label: '行ったこと', type: 'choice', options: ['読み込み', '書き出し'] },
    terminal: { label: '端末', type: 'item', register: 'terminals' },
    what: { label: 'データ', type: 'text', max: 200 },
    at: { label: '日時', type: 'dateTime', notAfter: 'now' },
    result: { label: '媒体の検査結果', type: 'choice', options: ['検出なし', '検出あり'], cites: [mic['kaisetsu-4.4-注1-運搬目的']] },
  },
  guards: [checkedBeforeReading],
  judge: (context) => {
    const situation = mediaSituation('use-medium', context)
    const contracted = context.items.every(({ details }) => typeof details['contract'] === 'string')
    return {
      ...situation, equipment: { ...situation.equipment, approved: contracted, malwareChecked: context.form['result'] === '検出なし', zone: 'internet' },
      measures: [...(situation.measures ?? []), ...(contracted ? ['confidentiality-agreement' as const] : [])],
    }
  },
})
