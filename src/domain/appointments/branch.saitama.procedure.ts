import { saitama } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { procedure } from '../../engine/request/procedure.ts'

const common = { cites: [saitama['2-1-(7)']], profiles: ['saitama-police'] } as const

const askedByHolder = guard('appointments.branch.saitama/holder', {
  ...common, title: '分庁舎等の事務を担当させられる者',
  refuses: ({ form, actor, organisation }) => {
    const role = String(form['role'])
    const mine = organisation?.unitsOf(actor.person).some((unit) => organisation.holders(role, unit).includes(actor.person)) || actor.roles.some((one) => one.role === role)
    return mine ? null : { field: 'role', message: `許可を求められるのは、${role}本人です。` }
  },
})
const atABranch = guard('appointments.branch.saitama/place', {
  ...common, title: '分庁舎等', refuses: ({ form, organisation }) => (organisation?.kindOf(String(form['branch'])) === '分庁舎' ? null : { field: 'branch', message: '分庁舎等として登録された部署を選んでください。' }),
})

// 分庁舎等で処理する事務を、そこに勤務する者に担当させる許可の申請。担当者の指名は、許可の後に行う。
export const branchPermission = procedure('appointments.branch.saitama', {
  ...common,
  title: '分庁舎等における事務の許可',
  subject: null,
  verb: '分庁舎等で担当させる許可を求める',
  form: {
    role: { label: '役割', type: 'choice', options: ['区域情報セキュリティ管理者', 'システムセキュリティ責任者', 'システムセキュリティ維持管理者'] },
    branch: { label: '分庁舎等', type: 'unit', help: '種類が「分庁舎」の部署を選びます。' },
    tasks: { label: '担当させる事務', type: 'text', multiline: true, max: 500 },
  },
  guards: [askedByHolder, atABranch],
  steps: [{ kind: '決裁', role: '情報セキュリティ管理者', scope: 'organisation', cites: [saitama['2-1-(7)']] }],
  effect: { creates: 'branch-permissions' },
})
