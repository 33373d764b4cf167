import { mic, saitama } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

const opening = [saitama['2-2-(5)-イ'], saitama['2-2-(6)'], mic['kaisetsu-1-(7)-注9']] as const

// 会議。会の長が招集を決めると立ち、出席と議事録を残す。
export const meetings = register('committees.meetings', {
  title: '会議',
  noun: '会議',
  cites: [saitama['2-2-(5)-イ'], mic['kaisetsu-1-(7)-注10']],
  profiles: ['saitama-police', 'municipality'],
  purpose: '会議体の一回ずつの会議です。会議体の画面から「招集する」と、会の長の決裁の後にここに立ちます。',
  table: 'meeting',
  number: { label: '会議の番号', help: '招集すると自動で付きます。', prefix: '会議' },
  columns: {
    committee: { label: '会議体', type: 'item', register: 'committees' },
    heldAt: { label: '開く日時', type: 'dateTime' },
    place: { label: '場所', type: 'text', max: 120 },
    agenda: { label: '議題', type: 'item', register: 'agenda-items', many: true },
    members: { label: '招集した構成員', type: 'person', many: true, required: false },
    guests: { label: '出席を求めた人', type: 'person', many: true, required: false, cites: [saitama['2-2-(5)-イ']] },
    guestReason: { label: '出席を求めた理由', type: 'text', max: 300, required: false, cites: [saitama['2-2-(5)-イ']] },
    guestAgenda: { label: '出席する議題', type: 'item', register: 'agenda-items', many: true, required: false, cites: [saitama['2-2-(5)-イ']] },
    attendees: { label: '出席した構成員', type: 'person', many: true, required: false },
    others: { label: '出席したほかの人', type: 'text', max: 300, required: false },
    minutes: { label: '議事', type: 'text', multiline: true, max: 8000, required: false },
    confirmedOn: { label: '議事を確定した日', type: 'date', required: false },
    confirmedBy: { label: '議事を確定した人', type: 'person', required: false },
  },
  states: {
    招集済: { tone: 'attention', help: '招集の通知を出しました。' },
    開催済: { tone: 'attention', help: '出席を記録しました。議決と議事を残します。' },
    議事確定: { tone: 'final', help: '議事を確定しました。' },
    中止: { tone: 'final', help: '開かずに終わりました。' },
  },
  initial: '招集済',
  carriesInformation: false,
  enteredBy: { act: '会議の招集', cites: [saitama['2-2-(5)-ア'], mic['kaisetsu-1-(7)-注9']] },
  byActsAlone: { cites: [saitama['2-2-(6)'], mic['kaisetsu-1-(7)-注9']] },
  opensTo: { roles: [], rolesIn: { 'saitama-police': ['警察本部長', 'システム総括責任者', '情報セキュリティ管理者', '情報管理課長'], municipality: ['CISO', '統括情報セキュリティ責任者'] }, home: true, named: { people: 'members' }, cites: opening },
  linked: ['committee'],
  listed: ['number', 'committee', 'heldAt', 'place', 'state', 'confirmedOn'],
})
