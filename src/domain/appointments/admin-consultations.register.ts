import { saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { register } from '../../engine/register/register.ts'

const cites = [saitama['6-1-(3)-オ']] as const
export const ANSWERS = ['異議なし', '条件付き', '異議あり'] as const

// 適格性の協議簿。情報セキュリティ管理者の回答が、指名の拠りどころになる。
export const adminConsultations = register('appointments.admin-consultations', {
  title: '適格性の協議簿',
  noun: '適格性の協議',
  cites,
  profiles: ['saitama-police'],
  purpose: 'システム管理担当者にふさわしいかを情報セキュリティ管理者と協議した結果を残します。異議なしか条件付きの回答がある人だけを指名できます。',
  table: 'admin_consultation',
  number: { label: '協議番号', help: '回答があると自動で付きます。', prefix: '協議' },
  columns: {
    person: { label: '職員', type: 'person' },
    system: { label: '情報システム', type: 'item', register: 'systems', required: false },
    network: { label: 'ネットワーク', type: 'item', register: 'managed-networks', required: false },
    qualification: { label: '適格性', type: 'text', multiline: true, max: 1000, cites },
    answer: { label: '回答', type: 'choice', options: ANSWERS, cites },
    conditions: { label: '条件・異議の内容', type: 'text', multiline: true, max: 1000, required: false, when: is('answer', '条件付き', '異議あり'), cites },
    answeredOn: { label: '回答した日', type: 'date' },
    answeredBy: { label: '回答した者', type: 'person' },
  },
  states: {
    整った: { tone: 'rest', help: 'この回答により、指名できます。' },
    異議あり: { tone: 'final', help: 'この人は指名できません。' },
    指名済: { tone: 'final', help: 'この協議による指名が決まりました。' },
  },
  initial: '整った',
  enteredBy: { act: '適格性の協議の回答', cites },
  byActsAlone: { cites },
  opensTo: { roles: ['システムセキュリティ維持管理者', '情報セキュリティ管理者', '情報管理課長', '監査官'], own: true, cites },
  carriesInformation: false,
  listed: ['number', 'person', 'system', 'network', 'answer', 'state', 'answeredOn', 'unit'],
})
