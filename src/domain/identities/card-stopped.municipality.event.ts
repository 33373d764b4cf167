import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 失くしたカードを、そのシステムで使えなくしたこと。
export const cardStopped = event('identities.card-stopped.municipality', {
  title: '紛失したカードの停止',
  cites: [mic['5.4-(1)-②'], mic['kaisetsu-6.2-(5)-②']],
  profiles: ['municipality'],
  subject: ['systems'],
  verb: 'カードの停止を記録する',
  states: ['運用中'],
  roles: ['情報システム管理者'],
  form: {
    person: { label: 'カードを失くした職員', type: 'person', among: 'organisation' },
    stoppedAt: { label: '止めた日時', type: 'dateTime', notAfter: 'now' },
    how: { label: '止め方', type: 'text', max: 300, required: false },
  },
})
