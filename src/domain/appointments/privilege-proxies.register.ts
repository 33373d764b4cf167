import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

// 特権の代行者。CISOが認めた人だけが、認められた期間だけ載る。
export const privilegeProxies = register('appointments.privilege-proxies', {
  title: '特権の代行者',
  noun: '特権の代行',
  cites: [mic['6.2-(1)-③-(イ)']],
  profiles: ['municipality'],
  purpose: '特権を本来の権限者に代わって使ってよい人と期間を残します。載っていない人の操作は記録できません。',
  table: 'privilege_proxy',
  number: { label: '代行番号', help: 'CISOが認めると自動で付きます。', prefix: '代行' },
  columns: {
    person: { label: '代行者', type: 'person' },
    system: { label: '情報システム', type: 'item', register: 'systems' },
    privilege: { label: '対象の特権', type: 'text', max: 200 },
    principal: { label: '本来の権限者', type: 'person' },
    validFrom: { label: '始まり', type: 'date' },
    until: { label: '終わり', type: 'date' },
    operation: { label: '直近の操作', type: 'text', max: 1000, required: false },
  },
  states: { 承認済: { tone: 'out', help: '期間のうちは、代行者が特権を使えます。' }, 終了: { tone: 'final', help: '代行は終わりました。' } },
  initial: '承認済',
  enteredBy: { act: '特権の代行者の承認', cites: [mic['6.2-(1)-③-(イ)']] },
  carriesInformation: false,
  listed: ['number', 'person', 'system', 'privilege', 'principal', 'validFrom', 'until', 'state'],
})
