import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { OWN_OFFICE } from '../words/own-office.ts'

const cites = [mic['1-(6)']] as const

// 作業指示簿。情報システム管理者が担当者に出す指示。作業の記録は、どれかの指示によるものでなければならない。
export const workOrders = register('operations.work-orders', {
  title: '作業指示簿',
  noun: '作業指示',
  cites,
  profiles: ['municipality'],
  purpose: '情報システム管理者が、情報システム担当者に出す作業の指示です。変更作業の記録は、ここの番号を示します。',
  table: 'work_order',
  number: { label: '作業指示番号', help: '指示すると自動で付きます。', prefix: '指示' },
  columns: {
    system: { label: '情報システム', type: 'item', register: 'systems' },
    work: { label: '作業', type: 'choice', options: ['開発', '設定の変更', '運用', '更新'], cites },
    content: { label: '指示の内容', type: 'text', multiline: true, max: 2000 },
    orderedBy: { label: '指示した人', type: 'person', required: false },
    orderedOn: { label: '指示した日', type: 'date', required: false },
    finishBy: { label: '終える期限', type: 'date', required: false },
  },
  states: { 指示中: { tone: 'attention', help: '作業の記録に使えます。' }, 完了: { tone: 'final', help: '作業が終わりました。' }, 取消し: { tone: 'final', help: '作業をやめました。' } },
  initial: '指示中',
  enteredBy: { act: '作業の指示', cites },
  byActsAlone: { cites },
  opensTo: OWN_OFFICE,
  carriesInformation: false,
  linked: ['system'],
  listed: ['number', 'system', 'work', 'content', 'orderedBy', 'orderedOn', 'finishBy', 'state', 'unit'],
})
