import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

// CSIRTの役割の定め。空のうちは、体制点検にCISO宛ての未整備として出る。
export const csirtRoles = register('appointments.csirt-roles', {
  title: 'CSIRTの役割',
  noun: 'CSIRTの役割',
  cites: [mic['1-(1)-③']],
  profiles: ['municipality'],
  purpose: 'CSIRTの中の役割ごとに、すること・連絡先を定めます。人の選任は「CSIRTの選任」で申請します。',
  table: 'csirt_role',
  number: { label: '役割番号', help: '役割ごとに付ける番号です。', prefix: '対応' },
  columns: {
    role: { label: '役割', type: 'text', max: 80, suggest: ['CSIRT責任者', 'CSIRTの業務統括', 'CSIRTの外部連携担当', 'CSIRTの構成員'] },
    duties: { label: 'すること', type: 'text', multiline: true, max: 1000 },
    contact: { label: '連絡先', type: 'text', max: 200, required: false },
  },
  states: { 有効: { tone: 'rest', help: 'この定めで動きます。' }, 廃止: { tone: 'final', help: 'もう使わない定めです。' } },
  initial: '有効',
  carriesInformation: false,
  listed: ['number', 'role', 'duties', 'contact', 'state'],
})
