import { saitama } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'

const within = setting('exceptions.emergency-review-days', '緊急事態の終わりから、その間の処理を確かめるまで', 30, { unit: '日', notInSource: true })

// 緊急事態の間に行われた処理の点検。
export const emergencyReview = duty('exceptions.emergency-review.saitama', {
  title: '緊急事態の間の処理の点検',
  cites: [saitama['2-3-(2)-ウ-(ア)']],
  profiles: ['saitama-police'],
  settings: [within],
  subject: { per: 'item', register: 'emergencies' },
  after: { event: 'exceptions.emergency-end' },
  assignees: [{ role: '運用管理者' }],
  due: { days: within },
  closedBy: { events: ['exceptions.emergency-review'] },
  instruction: '指示の画面の「この間の処理」を見て、元に戻すもの、届け出るものがないかを確かめてください。',
})
