import { saitama } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'

const FIXED = ['label', 'mandatory', 'startsOn'] as const

// 施行した項目は変えず、使う最後の日を入れて新しい項目を立てる。前の申請が前の様式のまま残るため。
export const unchangedOnceInForce = guard('exceptions.form-items/unchanged', {
  title: '施行した様式の項目', cites: [saitama['2-3-(2)-イ-(オ)']], profiles: ['saitama-police'],
  refuses: ({ item, before, day }) => {
    if (!before || String(before.details['startsOn']) > day) return null
    const changed = FIXED.find((key) => before.details[key] !== item?.details[key])
    return changed === undefined ? null : { field: changed, message: '施行した項目は変えられません。使う最後の日を入れ、新しい項目を登録してください。' }
  },
})
