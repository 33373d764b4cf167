import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// CSIRTの役割の定めをやめた記録。
export const csirtRoleEnded = event('appointments.csirt-role-end.municipality', {
  title: 'CSIRTの役割の廃止',
  cites: [mic['1-(1)-③']],
  profiles: ['municipality'],
  subject: ['csirt-roles'],
  verb: '定めを廃止する',
  states: ['有効'],
  roles: ['CISO', 'CSIRT責任者', '統括情報セキュリティ責任者'],
  form: { reason: { label: '理由', type: 'text', max: 200 } },
  effect: { from: ['有効'], to: '廃止' },
})
