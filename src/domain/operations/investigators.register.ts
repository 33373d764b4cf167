import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { TARGETS } from './investigation-scope.ts'

const cites = [mic['7.2-(2)'], mic['kaisetsu-7.2-(2)-注3']] as const

// 調査者指名簿。誰に、何を、誰について、いつまで調べさせるかを CISO が決める。
export const investigators = register('operations.investigators', {
  title: '調査者指名簿',
  noun: '調査者の指名',
  cites,
  profiles: ['municipality'],
  purpose: '職員の利用状況を調査できる者を、調べてよい記録の種類、対象の職員、期間とともに指名します。ここにない者は調査を始められません。',
  table: 'investigator',
  number: { label: '指名番号', help: '指名すると自動で付きます。', prefix: '調査者' },
  columns: {
    person: { label: '調査する者', type: 'person' },
    targets: { label: '調べてよい記録', type: 'choices', options: TARGETS },
    subjects: { label: '調べてよい職員', type: 'person', many: true, required: false, help: '空のときは、職員を限りません。' },
    validFrom: { label: '始まり', type: 'date' },
    validUntil: { label: '終わり', type: 'date' },
    remarks: { label: '備考', type: 'text', multiline: true, max: 500, required: false },
  },
  states: { 有効: { tone: 'rest', help: '期間のうちは調査できます。' }, 取消し: { tone: 'final', help: '指名を取り消しました。調査の記録ももう開けません。' } },
  initial: '有効',
  enteredBy: { act: '調査者の指名', cites },
  opensTo: { roles: ['CISO'], named: { people: 'person' }, cites },
  carriesInformation: false,
  listed: ['number', 'person', 'targets', 'subjects', 'validFrom', 'validUntil', 'state'],
})
