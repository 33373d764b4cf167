import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { register } from '../../engine/register/register.ts'
import { inOrder } from './entry.guard.ts'

const cites = [mic['kaisetsu-4.2-(2)-注4']] as const
const visiting = [mic['4.2-(2)-③']] as const

// 入退室記録簿。個人情報を含むため、区域の情報システム管理者と、区域で許された者だけが開ける。
export const entries = register('zones.entries', {
  title: '入退室記録簿',
  noun: '入退室の記録',
  cites,
  profiles: ['municipality'],
  purpose: '管理区域に入った人を、目的と付添いまで残します。開いた人と出力した人も記録されます。',
  table: 'zone_entry',
  number: { label: '入退室番号', help: '入室を記録すると自動で付きます。', prefix: '入退' },
  columns: {
    area: { label: '区域', type: 'item', register: 'areas' },
    entrant: { label: '入室者の区分', type: 'choice', options: ['入室許可者', '訪問者'], required: false },
    person: { label: '入室した人', type: 'person', required: false, when: is('entrant', '入室許可者') },
    identity: { label: '身分証明書等の携帯', type: 'choice', options: ['携帯あり', '携帯なし'], required: false, when: is('entrant', '入室許可者'), cites: [mic['4.2-(2)-②']] },
    company: { label: '業者名', type: 'text', max: 80, required: false, cites },
    visitor: { label: '訪問者名', type: 'text', max: 80, required: false, cites },
    badge: { label: '名札の番号', type: 'text', max: 20, required: false, cites: visiting },
    scope: { label: '立入りを許す範囲', type: 'text', max: 200, required: false, cites: visiting },
    enteredAt: { label: '入室日時', type: 'dateTime', notAfter: 'now', cites },
    leftAt: { label: '退室日時', type: 'dateTime', notAfter: 'now', required: false, cites },
    purpose: { label: '目的', type: 'text', max: 200, cites },
    escort: { label: '付添い者', type: 'person', required: false, cites },
    badgeReturned: { label: '名札を返した', type: 'flag', required: false, cites: visiting },
  },
  states: { 入室中: { tone: 'out', help: 'まだ区域の中にいます。' }, 退室済: { tone: 'final', help: '退室しました。' } },
  initial: '入室中',
  enteredBy: { act: '入室の記録', cites },
  opensTo: { roles: ['情報システム管理者'], own: true, named: { of: 'area', people: 'logReaders', states: ['使用中'] }, witnessed: ['area'], cites },
  carriesInformation: false,
  linked: ['area'],
  linkedWhole: ['area'],
  guards: [inOrder],
  listed: ['number', 'area', 'entrant', 'person', 'company', 'visitor', 'badge', 'enteredAt', 'leftAt', 'purpose', 'escort', 'state'],
})
