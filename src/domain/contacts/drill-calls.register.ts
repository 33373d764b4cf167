import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { WAYS } from './ways.ts'
import { NETWORK_KEEPERS } from './readers.ts'

const cites = [mic['1-(2)-⑦'], mic['kaisetsu-1-注3']] as const

// 訓練での一人ひとりへの連絡。本人が受取を確かめる。第一の手段でつながらなければ、第二の手段での連絡になる。
export const drillCalls = register('contacts.drill-calls', {
  title: '連絡訓練の連絡',
  noun: '連絡',
  cites,
  profiles: ['municipality'],
  purpose: '訓練で誰にいつ届いたかの一行ずつです。訓練を始めると生じます。',
  table: 'drill_call',
  number: { label: '番号', help: '訓練を始めると自動で付きます。', prefix: '訓練連絡' },
  columns: {
    drill: { label: '訓練', type: 'item', register: 'drills' },
    person: { label: '受ける人', type: 'person' },
    caller: { label: '連絡する人', type: 'person', required: false },
    people: { label: '受ける人と連絡する人', type: 'person', many: true },
    roles: { label: '役割', type: 'text', max: 400 },
    first: { label: '第一の手段', type: 'choice', options: WAYS.map(({ means }) => means), required: false },
    second: { label: '第二の手段', type: 'choice', options: WAYS.map(({ means }) => means), required: false },
    failedAt: { label: '第一の手段でつながらなかった日時', type: 'dateTime', required: false },
    answeredAt: { label: '受取を確かめた日時', type: 'dateTime', required: false },
  },
  states: {
    連絡中: { tone: 'attention', help: '受取の確認を待っています。' },
    第二経路: { tone: 'attention', help: '第一の手段でつながらず、第二の手段で連絡しています。' },
    確認済: { tone: 'final', help: '本人が受取を確かめました。' },
    未達: { tone: 'final', help: '訓練が終わるまでに届きませんでした。' },
  },
  initial: '連絡中',
  enteredBy: { act: '連絡訓練の開始', cites: [mic['1-(2)-⑦']] },
  byActsAlone: { cites: [mic['1-(2)-⑦']] },
  carriesInformation: false,
  linked: ['drill'],
  opensTo: { roles: NETWORK_KEEPERS, named: { people: 'people' }, cites: [mic['1-(2)-⑦']] },
  listed: ['number', 'drill', 'person', 'caller', 'state', 'answeredAt'],
})
