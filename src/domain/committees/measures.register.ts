import { mic, saitama } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

// 議決の後の課題。議決した対策を、だれがいつまでに行うか。
export const measures = register('committees.measures', {
  title: '議決の課題',
  noun: '課題',
  cites: [saitama['2-2-(3)-イ'], mic['kaisetsu-1-(7)-注10']],
  profiles: ['saitama-police', 'municipality'],
  purpose: '議決した対策の課題です。議決のときに立ち、担当者の義務になります。',
  table: 'measure',
  number: { label: '課題番号', help: '自動で付きます。', prefix: '課題' },
  columns: {
    agenda: { label: '議案', type: 'item', register: 'agenda-items' },
    measure: { label: '行うこと', type: 'text', multiline: true, max: 1000 },
    assignee: { label: '担当者', type: 'person', among: 'organisation' },
    startsOn: { label: '議決した日', type: 'date' },
    dueOn: { label: '期限', type: 'date' },
    result: { label: '結果', type: 'text', multiline: true, max: 1000, required: false },
    doneOn: { label: '終えた日', type: 'date', required: false },
  },
  states: { 実施中: { tone: 'attention', help: '担当者が行っています。' }, 完了: { tone: 'final', help: '終わりました。' } },
  initial: '実施中',
  carriesInformation: false,
  enteredBy: { act: '議決', cites: [saitama['2-2-(3)-イ'], mic['kaisetsu-1-(7)-注10']] },
  listed: ['number', 'agenda', 'measure', 'assignee', 'dueOn', 'state', 'doneOn'],
})
