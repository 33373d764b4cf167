import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { OWN_OFFICE } from '../words/own-office.ts'

const cites = [mic['kaisetsu-4.2-(2)']] as const

// 入室を許す範囲を決める前に行う、区域のリスク評価。
export const entryAssessments = register('zones.entry-assessments', {
  title: '入室範囲のリスク評価',
  noun: 'リスク評価',
  cites,
  profiles: ['municipality'],
  purpose: '区域に置かれる情報資産の分類に照らして、誰まで入室を許すかを検討した記録です。入室許可の申請は、この記録を選ばなければ出せません。',
  table: 'entry_assessment',
  number: { label: '評価番号', help: 'リスク評価に付けた番号です。', prefix: '入室評価' },
  columns: {
    area: { label: '区域', type: 'item', register: 'areas', states: ['使用中'], cites },
    assessedOn: { label: '評価した日', type: 'date', notAfter: 'today', cites },
    level: { label: '評価した情報資産の最高の機密性', type: 'choice', options: ['1', '2', '3'].map((value) => ({ value, label: `機密性${'１２３'[Number(value) - 1]}` })), cites },
    risks: { label: '考えられる危険', type: 'text', multiline: true, max: 1000 },
    conclusion: { label: '入室を許す範囲の考え方', type: 'text', multiline: true, max: 1000, cites },
  },
  states: { 有効: { tone: 'rest', help: '入室許可の根拠にできます。' }, 置換え済: { tone: 'final', help: '新しい評価に置き換わりました。' } },
  initial: '有効',
  opensTo: OWN_OFFICE,
  carriesInformation: false,
  listed: ['number', 'area', 'assessedOn', 'level', 'unit', 'state'],
})
