import { saitama } from '../../../clauses/index.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { declares, emergencyForm, instructedBy } from './emergency.ts'

const cites = [saitama['2-3-(2)-ウ-(ア)']]

// 緊急事態の指示。運用管理者が自ら登録すればその時から、ほかの職員が求めれば運用管理者が指示した時から効く。
export const emergency = procedure('exceptions.emergency.saitama', {
  title: '緊急事態の指示',
  cites,
  profiles: ['saitama-police'],
  subject: null,
  verb: '緊急事態の指示を登録する',
  form: emergencyForm(cites),
  steps: [instructedBy('運用管理者', cites)],
  effect: declares,
})
