import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { PURPOSES, TARGETS } from './investigation-scope.ts'

const cites = [mic['7.2-(2)'], mic['kaisetsu-7.2-(2)-注3']] as const

// 利用状況調査簿。CISO と、その調査の指名が今日も有効な者だけが開ける。開いたことは残る。
export const investigations = register('operations.investigations', {
  title: '利用状況調査簿',
  noun: '利用状況の調査',
  cites,
  profiles: ['municipality'],
  purpose: '誰の、どの記録を、何のために調べ、何が分かったかを残します。指名の期間が過ぎると、調べた者も開けません。',
  table: 'investigation',
  number: { label: '調査番号', help: '調査を始めると自動で付きます。', prefix: '調査' },
  columns: {
    designation: { label: '指名', type: 'item', register: 'investigators', required: false },
    investigator: { label: '調査する者', type: 'person' },
    purpose: { label: '目的', type: 'choice', options: PURPOSES },
    reason: { label: '調査を要する事情', type: 'text', multiline: true, max: 1000 },
    targets: { label: '対象の記録', type: 'choices', options: TARGETS },
    subjects: { label: '対象の職員', type: 'person', many: true },
    outcome: { label: '結果', type: 'text', multiline: true, max: 2000, required: false },
  },
  states: { 調査中: { tone: 'attention', help: '調べています。' }, 終了: { tone: 'final', help: '調べ終え、結果を残しました。' } },
  initial: '調査中',
  enteredBy: { act: '利用状況の調査の開始', cites },
  opensTo: {
    roles: ['CISO'], cites, witnessed: ['subjects', 'targets', 'purpose'],
    named: { of: 'designation', people: 'person', states: ['有効'], from: 'validFrom', until: 'validUntil' },
  },
  carriesInformation: false,
  linked: ['designation'],
  listed: ['number', 'investigator', 'purpose', 'targets', 'subjects', 'state'],
})
