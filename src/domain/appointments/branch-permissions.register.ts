import { saitama } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

// 分庁舎等で処理する事務を、そこに勤務する者に担当させる許可。許可があるものだけ、担当者を指名できる。
export const branchPermissions = register('appointments.branch-permissions', {
  title: '分庁舎等の事務の許可',
  noun: '分庁舎等の事務の許可',
  cites: [saitama['2-1-(7)']],
  profiles: ['saitama-police'],
  purpose: 'どの役割の事務を、どの分庁舎等で担当させてよいかを残します。担当者は、許可の一件から指名します。',
  table: 'branch_permission',
  number: { label: '許可番号', help: '許可されると自動で付きます。', prefix: '分庁' },
  columns: {
    role: { label: '役割', type: 'choice', options: ['区域情報セキュリティ管理者', 'システムセキュリティ責任者', 'システムセキュリティ維持管理者'] },
    branch: { label: '分庁舎等', type: 'unit' },
    tasks: { label: '担当させる事務', type: 'text', multiline: true, max: 500 },
    inCharge: { label: '担当者', type: 'person', required: false },
    namedOn: { label: '指名した日', type: 'date', required: false },
  },
  states: { 許可: { tone: 'attention', help: '担当者を指名できます。' }, 指名済: { tone: 'rest', help: '担当者が指名されています。' }, 終了: { tone: 'final', help: 'もう使わない許可です。' } },
  initial: '許可',
  enteredBy: { act: '分庁舎等における事務の許可', cites: [saitama['2-1-(7)']] },
  carriesInformation: false,
  listed: ['number', 'role', 'branch', 'inCharge', 'namedOn', 'unit', 'state'],
})
