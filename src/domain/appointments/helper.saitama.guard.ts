import { saitama } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'

const KEEPERS = ['運用管理担当者', '運用管理者']

// 補助者が手伝うのは点検と受払いの記録まで。持ち出しを許すかどうかは、代わって頼まれても決められない（docs/readings/0920）。
export const helperPermitsNothing = guard('appointments.helper.saitama', {
  title: '運用管理補助者に任せない許可',
  cites: [saitama['8-1-(2)-ア-(イ)-b']],
  profiles: ['saitama-police'],
  at: 'deciding',
  refuses: ({ form, actor, organisation }) => {
    const unit = String(form['unit'])
    const isHelper = organisation?.holders('運用管理補助者', unit).includes(actor.person) === true
    if (!KEEPERS.includes(String(form['role'])) || !isHelper || KEEPERS.some((role) => organisation!.holders(role, unit).includes(actor.person))) return null
    return { field: '', message: '運用管理補助者の仕事は、点検と受払いの記録・確認までです。許可は運用管理担当者が決めます。' }
  },
})
