import { mic, saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { register } from '../../engine/register/register.ts'
import { referredFirst, sourceNamed } from './agenda-items.guard.ts'
import { matterForm, NEED } from './matters.ts'

const opening = [saitama['2-2-(5)-イ'], saitama['2-2-(6)'], mic['1-(7)-①']] as const
export const CONCLUSIONS = ['可決', '修正して可決', '否決', '継続審議', '見直す', '見直さない'] as const

// 議案。審議事項の区分と元の記録を持ち、議決すると結論が元の記録に書かれる。
export const agendaItems = register('committees.agenda-items', {
  title: '議案',
  noun: '議案',
  cites: [saitama['2-2-(5)-イ'], mic['sosoku-3-1-(2)-①-注1'], mic['kaisetsu-1-(7)-注11']],
  profiles: ['saitama-police', 'municipality'],
  purpose: '会議体に諮る議案です。会議体の画面から「議案を登録する」で加えます。開けるのは、庶務の所属の人、招集された構成員、その議題に出席を求められた人です。',
  table: 'agenda_item',
  number: { label: '議案番号', help: '登録すると自動で付きます。', prefix: '議案' },
  columns: {
    committee: { label: '会議体', type: 'item', register: 'committees' },
    ...matterForm,
    review: { ...matterForm.review, when: is('category', '条項の見直し', NEED) },
    figures: { label: '資料（期間内の件数）', type: 'text', multiline: true, max: 4000, required: false, help: '見直しの要否の議案に、自動で付きます。', profiles: ['saitama-police'], cites: [saitama['2-2-(2)-ウ']] },
    readers: { label: '開ける人', type: 'person', many: true, required: false, help: '招集のときの構成員と、この議題に出席を求めた人です。', cites: [saitama['2-2-(5)-イ']] },
    recognisedOn: { label: '委員長が重要と認めた日', type: 'date', required: false, profiles: ['saitama-police'], cites: [saitama['2-2-(2)-キ']] },
    recognisedBy: { label: '認めた人', type: 'person', required: false, profiles: ['saitama-police'], cites: [saitama['2-2-(2)-キ']] },
    referredOn: { label: '付託した日', type: 'date', required: false, profiles: ['saitama-police'], cites: [saitama['2-2-(3)-ア']] },
    referredFrom: { label: '付託した会', type: 'item', register: 'committees', required: false, profiles: ['saitama-police'], cites: [saitama['2-2-(3)-ア']] },
    referralDue: { label: '付託の期限', type: 'date', required: false, profiles: ['saitama-police'], cites: [saitama['2-2-(3)-ア']] },
    meeting: { label: '審議した会議', type: 'item', register: 'meetings', required: false },
    conclusion: { label: '結論', type: 'choice', options: CONCLUSIONS, required: false },
    resolvedOn: { label: '審議した日', type: 'date', required: false },
    opinions: { label: '審議の内容', type: 'text', multiline: true, max: 4000, required: false },
  },
  states: {
    準備中: { tone: 'attention', help: '議題に載せる前です。' },
    付議済: { tone: 'attention', help: '招集した会議の議題です。' },
    議決済: { tone: 'final', help: '議決しました。結論は元の記録に書かれています。' },
    否決: { tone: 'final', help: '否決されました。' },
    取下げ: { tone: 'final', help: '審議せずに取り下げました。' },
  },
  initial: '準備中',
  carriesInformation: false,
  enteredBy: { act: '議案の登録', cites: [saitama['2-2-(6)'], mic['1-(7)-①']] },
  byActsAlone: { cites: [saitama['2-2-(6)'], mic['1-(7)-①']] },
  opensTo: { roles: [], rolesIn: { 'saitama-police': ['警察本部長', 'システム総括責任者', '情報セキュリティ管理者', '情報管理課長'], municipality: ['CISO', '統括情報セキュリティ責任者'] }, home: true, named: { people: 'readers' }, cites: opening },
  linked: ['committee'],
  guards: [sourceNamed, referredFirst],
  listed: ['number', 'committee', 'title', 'category', 'state', 'resolvedOn', 'conclusion'],
})
