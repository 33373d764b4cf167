import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 端末の貸出。庁外からのアクセスに使う端末は、措置の確認が全て適合でなければ貸せない。
export const lent = event('devices.lending.municipality', {
  title: '端末の貸出',
  cites: [mic['6.2-(2)-⑤']],
  profiles: ['municipality'],
  subject: ['terminals'],
  verb: '貸出を確定する',
  states: ['保管中'],
  roles: ['情報システム管理者', '情報システム担当者'],
  form: {
    borrower: { label: '借りる職員', type: 'person' },
    purpose: { label: '用途', type: 'text', max: 200 },
    until: { label: '貸出期限', type: 'date', notBefore: 'today', required: false },
  },
  effect: { from: ['保管中'], to: '使用中', holder: { field: 'borrower' }, due: { field: 'until' } },
})
