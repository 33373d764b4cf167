import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

const cites = [mic['kaisetsu-4.2-(2)-注4']] as const

// 入退室記録簿。個人情報を含むため、区域の情報システム管理者と、区域で許された者だけが開ける。
export const entries = register('zones.entries', {
  title: '入退室記録簿',
  noun: '入退室の記録',
  cites,
  profiles: ['municipality'],
  purpose: '管理区域に入った業者や訪問者を、目的と付添いまで残します。開いた人と出力した人も記録されます。',
  table: 'zone_entry',
  number: { label: '入退室番号', help: '入室を記録すると自動で付きます。', prefix: '入退' },
  columns: {
    area: { label: '区域', type: 'item', register: 'areas' },
    company: { label: '業者名', type: 'text', max: 80, required: false, cites },
    visitor: { label: '訪問者名', type: 'text', max: 80, cites },
    enteredAt: { label: '入室日時', type: 'dateTime', notAfter: 'now', cites },
    leftAt: { label: '退室日時', type: 'dateTime', notAfter: 'now', required: false, cites },
    purpose: { label: '目的', type: 'text', max: 200, cites },
    escort: { label: '付添い者', type: 'person', required: false, cites },
  },
  states: { 入室中: { tone: 'out', help: 'まだ区域の中にいます。' }, 退室済: { tone: 'final', help: '退室しました。' } },
  initial: '入室中',
  enteredBy: { act: '入室の記録', cites },
  opensTo: { roles: ['情報システム管理者'], own: true, named: { of: 'area', people: 'logReaders', states: ['使用中'] }, witnessed: ['area'], cites },
  carriesInformation: false,
  linked: ['area'],
  listed: ['number', 'area', 'company', 'visitor', 'enteredAt', 'leftAt', 'purpose', 'escort', 'state'],
})
