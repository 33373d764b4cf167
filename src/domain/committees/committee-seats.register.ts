import { mic, saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { register } from '../../engine/register/register.ts'
import { SEATED_BY } from '../../engine/seats.ts'
import { designatedByTheChair, seatGuards } from './committee-seats.guard.ts'

const cites = [saitama['2-2-(1)-ア'], saitama['2-2-(3)-イ'], mic['kaisetsu-1-(7)-注10']] as const

// 会議体の席。だれが座るかは、その日の組織から決まる。
export const committeeSeats = register('committees.committee-seats', {
  title: '会議体の席',
  noun: '席',
  cites,
  profiles: ['saitama-police', 'municipality'],
  purpose: '会議体の構成員を、人ではなく職や役割で登録します。現職者の名は会議体の画面に出ます。',
  table: 'committee_seat',
  number: { label: '席の番号', help: '席ごとの番号です。', prefix: '席' },
  columns: {
    committee: { label: '会議体', type: 'item', register: 'committees', states: ['設置'] },
    office: { label: '役', type: 'choice', options: ['委員長', '副委員長', '委員', '部会長', '副部会長', '部会員', '分科会長', '分科会員', '議長', '構成員'] },
    title: { label: '職・役割の名', type: 'text', max: 120, help: '例: 総務部長、総務部情報管理課長' },
    by: { label: '決まり方', type: 'choice', options: SEATED_BY },
    unitKind: { label: '部署の種類', type: 'text', max: 40, when: is('by', '種別の長'), help: '例: 方面本部' },
    role: { label: '役割', type: 'text', max: 60, when: is('by', '役割') },
    person: { label: '座る人', type: 'person', among: 'organisation', required: false, help: '指定した者と、利用者登録のある部外の人を選びます。' },
    reason: { label: '選んだ理由', type: 'text', max: 300, required: false },
    since: { label: 'いつから', type: 'date' },
    until: { label: 'いつまで', type: 'date', required: false },
  },
  states: { 在任: { tone: 'rest', help: 'この席があります。' }, 解任: { tone: 'final', help: 'この席はなくなりました。' } },
  initial: '在任',
  carriesInformation: false,
  linked: ['committee'],
  guards: [...seatGuards, designatedByTheChair],
  listed: ['number', 'committee', 'office', 'title', 'person', 'since', 'until', 'state'],
})
