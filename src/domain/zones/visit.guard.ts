import { saitama } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'

const base = { cites: [saitama['3-8-(3)-ウ']], profiles: ['saitama-police'] } as const

/** 説明と同意が済まない者は入れない。 */
export const toldAndAgreed = guard('zones.visit.saitama/agreed', {
  ...base, title: '区域の対策の説明と同意',
  refuses: ({ form }) => {
    if (form['told'] !== '説明した') return { field: 'told', message: '区域の対策をまだ説明していません。説明し、従うことに同意を得てから入室を記録してください。' }
    return form['consented'] === '同意した' ? null : { field: 'consented', message: '区域の対策に従う同意がないため、入室にできません。' }
  },
})
export const inOrder = guard('zones.visits/in-order', {
  ...base, title: '入退室の時刻',
  refuses: ({ item }) => {
    const { enteredAt, leftAt } = item?.details ?? {}
    return typeof enteredAt === 'string' && typeof leftAt === 'string' && Date.parse(leftAt) < Date.parse(enteredAt) ? { field: 'leftAt', message: '退室は入室より後の時刻にしてください。' } : null
  },
})
