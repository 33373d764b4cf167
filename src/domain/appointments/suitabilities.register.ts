import { mpd } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

// 指導員・準指導員に適任と認めた記録。所属長は、これがある人だけを指定できる。
export const suitabilities = register('appointments.suitabilities', {
  title: '適任認定簿',
  noun: '適任の認定',
  cites: [mpd['別表2-セキュリティ指導員'], mpd['別表2-セキュリティ準指導員']],
  profiles: ['mpd'],
  purpose: '情報セキュリティの知識があり、指導員・準指導員に適任と認めた人を残します。',
  table: 'suitability',
  number: { label: '認定番号', help: '認定すると自動で付きます。', prefix: '適任' },
  columns: {
    person: { label: '職員', type: 'person' },
    role: { label: '役割', type: 'choice', options: ['セキュリティ指導員', 'セキュリティ準指導員'] },
    knowledge: { label: '知識と、適任と認めた理由', type: 'text', multiline: true, max: 500 },
    recognisedBy: { label: '認めた人', type: 'person' },
    recognisedOn: { label: '認めた日', type: 'date' },
    remarks: { label: '備考', type: 'text', multiline: true, max: 500, required: false },
  },
  states: { 有効: { tone: 'rest', help: '指定に使えます。' }, 取消し: { tone: 'final', help: '認定は取り消されました。' } },
  initial: '有効',
  enteredBy: { act: '適任の認定', cites: [mpd['別表2-セキュリティ指導員'], mpd['別表2-セキュリティ準指導員']] },
  carriesInformation: false,
  listed: ['number', 'person', 'role', 'recognisedBy', 'recognisedOn', 'unit', 'state'],
})
