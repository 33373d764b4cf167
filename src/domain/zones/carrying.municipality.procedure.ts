import { mic } from '../../../clauses/index.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { lapse } from '../media/take-out-form.ts'
import { carryingForm } from './carrying-form.ts'

// 機器等の搬入・搬出の許可。許可のない搬入は受け入れない。
export const carrying = procedure('zones.carrying.municipality', {
  title: '機器等の搬入・搬出の許可',
  cites: [mic['4.2-(3)-①']],
  profiles: ['municipality'],
  settings: [lapse],
  subject: 'areas',
  subjectStates: ['使用中'],
  verb: '搬入・搬出を申請する',
  form: { ...carryingForm, plannedOn: { ...carryingForm.plannedOn, notBefore: 'today' } },
  steps: [{ kind: '決裁', role: '情報システム管理者', scope: 'subject', cites: [mic['4.2-(3)-①']] }],
  effect: { creates: 'carryings', set: { area: 'item' } },
  lapsesAfter: lapse,
})
