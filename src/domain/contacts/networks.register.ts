import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { everybodyReached, settledByTheChief } from './contacts.guard.ts'
import { NETWORK_KEEPERS } from './readers.ts'

const cites = [mic['1-(2)-⑦']] as const

// 緊急連絡網を確定した記録。連絡先のない人が一人でもいると確定できない。
export const networks = register('contacts.networks', {
  title: '緊急連絡網の確定',
  noun: '確定',
  cites,
  profiles: ['municipality'],
  purpose: '統括情報セキュリティ責任者が緊急連絡網を確定した記録です。網そのものは、役割の指名からいつも今の姿で示されます。',
  table: 'contact_network',
  number: { label: '番号', help: '自動で付きます。', prefix: '網' },
  columns: {
    settledAt: { label: '確定した日時', type: 'dateTime' },
    settledBy: { label: '確定した人', type: 'person' },
    people: { label: '載っている人数', type: 'number' },
    missing: { label: '欠けているもの', type: 'text', max: 2000, required: false },
  },
  states: { 確定: { tone: 'final', help: '確定した記録です。' } },
  initial: '確定',
  enteredBy: { act: '緊急連絡網の確定', cites },
  carriesInformation: false,
  guards: [settledByTheChief, everybodyReached],
  opensTo: { roles: NETWORK_KEEPERS, cites },
  listed: ['number', 'settledAt', 'settledBy', 'people'],
})
