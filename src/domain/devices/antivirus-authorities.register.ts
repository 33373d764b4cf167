import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { OWN_OFFICE } from '../words/own-office.ts'

// 対策ソフトウェアの設定を変えてよい職員。情報システム管理者が許した人だけが載る。
export const antivirusAuthorities = register('devices.antivirus-authorities', {
  title: '対策ソフトウェア設定変更権限台帳',
  noun: '設定変更の権限',
  cites: [mic['6.4-(3)-①'], mic['6.4-(2)-⑤']],
  profiles: ['municipality'],
  purpose: '不正プログラム対策ソフトウェアの設定を変えられる職員を、一か所で管理します。',
  table: 'antivirus_authority',
  number: { label: '権限番号', help: '許可が下りると自動で付きます。', prefix: '設定権限' },
  columns: {
    person: { label: '職員', type: 'person' },
    scope: { label: '対象の端末・システム', type: 'text', max: 200 },
    grantedOn: { label: '与えた日', type: 'date', required: false },
    until: { label: '終わり', type: 'date' },
  },
  states: { 付与中: { tone: 'rest', help: '設定を変えられます。' }, 取消し: { tone: 'final', help: 'もう変えられません。' } },
  initial: '付与中',
  enteredBy: { act: '対策ソフトウェアの設定変更権限の申請', cites: [mic['6.4-(2)-⑤']] },
  opensTo: OWN_OFFICE,
  carriesInformation: false,
  listed: ['number', 'person', 'scope', 'unit', 'state', 'grantedOn', 'until'],
})
