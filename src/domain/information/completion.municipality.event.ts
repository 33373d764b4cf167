import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 作成途上の情報が出来上がった。
export const completed = event('information.completion.municipality', {
  title: '情報の完成',
  cites: [mic['2-(2)-③-(ウ)']],
  profiles: ['municipality'],
  subject: ['information'],
  verb: '完成にする',
  states: ['作成途上'],
  form: { completedOn: { label: '出来上がった日', type: 'date', notAfter: 'today' } },
  effect: { from: ['作成途上'], to: '使用中' },
})
