import { saitama } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { maintainedBy } from '../systems/maintained.ts'

const cites = [saitama['2-1-(4)-ア']] as const
const common = { cites, profiles: ['saitama-police'] } as const

const toAnOffice = guard('appointments.maintenance.saitama/office', {
  ...common, title: '維持管理をする所属',
  refuses: ({ form, organisation }) => (organisation?.officeOf(String(form['office'])) === form['office'] ? null : { field: 'office', message: '係や部ではなく、長を置く所属（課・署など）を選んでください。' }),
})
const onceForEachOffice = guard('appointments.maintenance.saitama/once', {
  ...common, title: '一つの所属に一つの認定',
  refuses: ({ form, item }) => (item && maintainedBy(item, String(form['office'])) ? { field: 'office', message: `この所属は、もう${item.number}の維持管理に認定されています。範囲を変えるときは、先にいまの認定を終えてください。` } : null),
})

// システムセキュリティ責任者が、維持管理のための管理者権限を持つ所属とその範囲を認める。整備担当の所属が自ら維持管理するときも、同じように認定する。
export const maintenanceRecognition = procedure('appointments.maintenance.saitama', {
  ...common,
  title: '維持管理の所属の認定',
  subject: 'systems',
  subjectStates: ['整備中', '運用中'],
  verb: '維持管理の所属を認定する',
  form: {
    office: { label: '維持管理をする所属', type: 'unit', help: 'この所属の長が、システムセキュリティ維持管理者になります。整備を担当する所属も選べます。', cites },
    equipment: { label: '対象の電子計算機・ネットワーク機器', type: 'text', multiline: true, max: 1000, cites },
    authority: { label: '管理者権限の範囲', type: 'text', multiline: true, max: 1000, help: '維持管理に要る範囲だけを書きます。', cites },
  },
  guards: [toAnOffice, onceForEachOffice],
  steps: [{ kind: '決裁', role: 'システムセキュリティ責任者', scope: 'subject', cites: [saitama['2-1-(4)-ア']], unlessApplicantHolds: true }],
  effect: {
    rows: { register: 'maintenances', make: ({ form, item, day }) => [{ unit: form['office'], system: item!.id, equipment: form['equipment'], authority: form['authority'], recognisedOn: day }] },
  },
})
