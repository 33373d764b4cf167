import { mic, saitama } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

const cites = [saitama['2-3-(4)-ア-(ケ)'], mic['kaisetsu-7.3-(2)-③-(カ)']] as const

// 経過簿。インシデントの経過を一行ずつ残す。行は書き換えられず、誤りは訂正の行を足す。
export const courseLines = register('incidents.course-lines', {
  title: 'インシデントの経過簿',
  noun: '経過',
  cites,
  profiles: ['municipality', 'saitama-police'],
  purpose: '報告・評価・指示・措置・通知は自動で、電話や現場でのことは手で、一行ずつ残します。書いた行は直せません。誤りは訂正を足します。',
  table: 'course_line',
  number: { label: '行番号', help: '自動で付きます。', prefix: '経過' },
  columns: {
    incident: { label: 'インシデント', type: 'item', register: 'incidents' },
    at: { label: '日時', type: 'dateTime', notAfter: 'now' },
    person: { label: '行った人', type: 'person', required: false },
    act: { label: 'したこと', type: 'text', max: 80 },
    words: { label: '内容', type: 'text', multiline: true, max: 8000, required: false },
    entered: { label: '書き方', type: 'choice', options: ['自動', '手入力', '訂正'] },
    corrects: { label: '訂正した行', type: 'item', register: 'course-lines', required: false },
    reason: { label: '訂正の理由', type: 'text', max: 300, required: false },
  },
  states: { 記録済: { tone: 'final', help: '書いた行です。直すときは訂正を足します。' } },
  initial: '記録済',
  enteredBy: { act: '経過の記録', cites },
  byActsAlone: { cites },
  opensTo: {
    roles: ['情報セキュリティ管理者'], own: true, named: { of: 'incident', people: 'people' }, cites: [...cites, mic['1-(3)-②']],
    rolesIn: { municipality: ['CISO', '統括情報セキュリティ責任者', '情報セキュリティ責任者', 'CSIRT責任者'], 'saitama-police': ['ＣＳＩＲＴ長', '運用管理者'] },
  },
  carriesInformation: false,
  linked: ['incident'],
  listed: ['number', 'incident', 'at', 'person', 'act', 'words', 'entered', 'corrects', 'reason'],
})
