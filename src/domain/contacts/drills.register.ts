import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { NETWORK_KEEPERS } from './readers.ts'

const cites = [mic['1-(2)-⑦']] as const

// 連絡訓練。始めると網に載る人それぞれに受取の確認が届き、届いた時刻と届かなかった枝が残る。
export const drills = register('contacts.drills', {
  title: '連絡訓練',
  noun: '連絡訓練',
  cites,
  profiles: ['municipality'],
  purpose: '緊急連絡網を使った訓練の記録です。組織の「緊急連絡網」から始めます。',
  table: 'call_drill',
  number: { label: '番号', help: '始めると自動で付きます。', prefix: '訓練' },
  columns: {
    scenario: { label: '想定', type: 'text', max: 300 },
    timing: { label: '時間帯', type: 'choice', options: ['平日の昼', '夜間・休日'] },
    startedAt: { label: '始めた日時', type: 'dateTime' },
    startedBy: { label: '始めた人', type: 'person' },
    endedAt: { label: '終えた日時', type: 'dateTime', required: false },
    lessons: { label: '分かったこと・直すこと', type: 'text', multiline: true, max: 1000, required: false },
  },
  states: {
    実施中: { tone: 'attention', help: '受取の確認を待っています。' },
    終了: { tone: 'final', help: '終えました。結果は動きません。' },
  },
  initial: '実施中',
  enteredBy: { act: '連絡訓練の開始', cites },
  byActsAlone: { cites },
  carriesInformation: false,
  linkedFrom: [{ register: 'drill-calls', column: 'drill' }],
  opensTo: { roles: NETWORK_KEEPERS, cites },
  listed: ['number', 'scenario', 'timing', 'startedAt', 'endedAt', 'state'],
})
