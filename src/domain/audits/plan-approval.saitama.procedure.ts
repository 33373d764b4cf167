import { saitama } from '../../../clauses/index.ts'
import type { GuardContext } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'
import { procedure } from '../../engine/request/procedure.ts'

const cites = [saitama['2-2-(2)-エ']] as const
const refuses = ({ item }: Pick<GuardContext, 'item'>) => (String(item?.details['deliberation'] ?? '').endsWith('可決') ? null
  : { field: '', message: '委員会の審議記録がないため、承認を申請できません。議案「エ 監査実施計画」として審議を受け、可決されてから申請してください。' })

// 読み: 審議と承認の前後は書かれていないので、審議を先とする（docs/readings/0951）。
const deliberatedFirst = guard('audits.plan-approval.saitama/deliberated', { title: '承認の前の委員会の審議', cites, profiles: ['saitama-police'], refuses })

// 監査実施計画の承認（埼玉県警察）。委員会の審議の後、本部長が承認する。
export const planApproval = procedure('audits.plan-approval.saitama', {
  title: '監査実施計画の承認',
  cites,
  profiles: ['saitama-police'],
  subject: 'audit-plans',
  subjectStates: ['案'],
  verb: '本部長の承認を申請する',
  form: { reason: { label: '申請の趣旨', type: 'text', multiline: true, max: 1000 } },
  guards: [deliberatedFirst],
  guardsOnDecision: [deliberatedFirst],
  steps: [{ kind: '決裁', role: '警察本部長', scope: 'organisation', cites }],
  effect: { from: ['案'], to: '承認済', set: { approvedOn: 'today' } },
})
