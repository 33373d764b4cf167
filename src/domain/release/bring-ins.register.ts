import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { bringInForm } from './bring-in-form.ts'
import { OWN_OFFICE } from '../words/own-office.ts'

// 持込み記録簿。持ち込まれた端末や媒体が、持ち帰られるまで持込中として残る。
export const bringIns = register('release.bring-ins', {
  title: '持込み記録簿',
  noun: '持込み',
  cites: [mic['kaisetsu-5.1-(1)-③-注6'], mic['5.1-(1)-⑤']],
  profiles: ['municipality'],
  purpose: '庁内に持ち込まれた端末や媒体を、誰がいつ何のために持ち込み、いつ持ち帰ったかまで残します。許可が下りると自動で行が立ちます。',
  table: 'bring_in',
  number: { label: '持込み番号', help: '許可が下りると自動で付きます。', prefix: '持込み' },
  columns: {
    ...bringInForm,
    takenHomeOn: { label: '持ち帰り日', type: 'date', required: false, notAfter: 'today', cites: [mic['kaisetsu-5.1-(1)-③-注6']] },
    confirmedBy: { label: '管理者の確認', type: 'person', required: false, cites: [mic['kaisetsu-5.1-(1)-③-注6']] },
    confirmedOn: { label: '確認日', type: 'date', required: false, notAfter: 'today' },
    malwareResult: { label: '接続前の検査の結果', type: 'choice', options: ['検出なし', '検出あり'], required: false },
    malwareCheckedAt: { label: '検査した日時', type: 'dateTime', notAfter: 'now', required: false },
  },
  states: { 持込中: { tone: 'out', help: '庁内に持ち込まれています。' }, 持帰り済: { tone: 'final', help: '持ち帰られ、管理者の確認が済みました。' } },
  initial: '持込中',
  opensTo: OWN_OFFICE,
  carriesInformation: false,
  listed: ['number', 'section', 'person', 'broughtAt', 'thing', 'count', 'purpose', 'location', 'takenHomeOn', 'confirmedBy', 'state'],
})
