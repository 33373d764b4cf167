import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'
import { ERASURE_METHODS } from './return.event.ts'

// 外部の組織から受け取った媒体の返却。返すまで未返却の一覧に残る。
export const givenBack = event('media.give-back.municipality', {
  title: '外部の組織への媒体の返却',
  cites: [mic['kaisetsu-4.4-注1-運搬目的']],
  profiles: ['municipality'],
  subject: ['media'],
  verb: '相手に返したことを記録する',
  states: ['保管中', '使用中', '要確認'],
  when: is('details.origin', '外部の組織から受領'),
  form: {
    givenOn: { label: '返した日', type: 'date', notAfter: 'today' },
    receiver: { label: '受け取った人', type: 'text', max: 80 },
    method: { label: '入れた情報の消去', type: 'choice', options: ERASURE_METHODS },
  },
  effect: { from: ['保管中', '使用中', '要確認'], to: '返却済', holder: 'nobody', due: 'nothing', contents: 'erase' },
})
