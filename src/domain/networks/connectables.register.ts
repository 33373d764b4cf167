import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { OWN_OFFICE } from '../words/own-office.ts'

// 端末ごとに、つないでよい媒体の一覧。ここにない組合せはつなげない。
export const connectables = register('networks.connectables', {
  title: '端末別接続可能媒体一覧',
  noun: '媒体の接続許可',
  cites: [mic['kaisetsu-3-(1)-②-(イ)-1']],
  profiles: ['municipality'],
  purpose: 'どの端末にどの媒体をつないでよいかを、情報システム管理者の許可に基づいて残します。許可の手続から行が立ちます。',
  table: 'connectable',
  number: { label: '許可番号', help: '許可が下りると自動で付きます。', prefix: '接続許可' },
  columns: {
    terminal: { label: '端末', type: 'item', register: 'terminals' },
    medium: { label: '媒体', type: 'item', register: 'media' },
    purpose: { label: '用途', type: 'text', max: 200 },
    permittedOn: { label: '許可した日', type: 'date', required: false },
    until: { label: '許可の終わり', type: 'date' },
  },
  states: { 許可中: { tone: 'rest', help: 'この端末にこの媒体をつなげます。' }, 取消し: { tone: 'final', help: 'つなげません。' } },
  initial: '許可中',
  enteredBy: { act: '端末への媒体の接続の許可', cites: [mic['kaisetsu-3-(1)-②-(イ)-1']] },
  opensTo: OWN_OFFICE,
  carriesInformation: false,
  listed: ['number', 'terminal', 'medium', 'purpose', 'state', 'permittedOn', 'until', 'unit'],
})
