import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 媒体の利用履歴。誰が、いつ、どの端末で、どのデータを扱ったかを一件ずつ残す。台帳にない媒体には書けない。
export const used = event('media.use-record.municipality', {
  title: '媒体の利用',
  cites: [mic['kaisetsu-3-(1)-②-(イ)-3']],
  profiles: ['municipality'],
  subject: ['media'],
  verb: '利用を記録する',
  states: ['保管中', '使用中', '持出し中'],
  form: {
    usedAt: { label: '日時', type: 'dateTime', notAfter: 'now' },
    terminal: { label: '端末', type: 'item', register: 'terminals', help: '端末台帳から選びます。' },
    what: { label: 'データ', type: 'text', max: 200 },
    doing: { label: '行ったこと', type: 'choice', options: ['読み込み', '書き出し', '消去', 'その他'] },
  },
})
