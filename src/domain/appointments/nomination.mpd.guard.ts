import { mpd } from '../../../clauses/index.ts'
import type { ClauseId } from '../../../clauses/index.ts'
import type { GuardContext } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'
import { nominationGuard } from './nomination.ts'

const common = { profiles: ['mpd'] } as const
const of = (id: string, role: string, clause: ClauseId) => nominationGuard(`mpd/${id}`, { ...common, title: `${role}に指定できる職（別表第２）`, cites: [clause], role })

/** 別表第２の職。 */
export const tableTwo = [
  of('chief', '情報管理責任者', mpd['別表2-情報管理責任者']), of('keeper', '情報管理者', mpd['別表2-情報管理者']), of('assistant', '情報管理補助者', mpd['別表2-情報管理補助者']),
  of('instructor', 'セキュリティ指導員', mpd['別表2-セキュリティ指導員']), of('junior-instructor', 'セキュリティ準指導員', mpd['別表2-セキュリティ準指導員']),
]

const recognised = (id: string, role: string, by: string, clause: ClauseId) => guard(`appointments.designation.mpd/${id}`, {
  ...common, title: `${role}の適任の認定`, cites: [clause],
  refuses: ({ form, chosen }: GuardContext) => {
    if (form['role'] !== role || form['means'] !== '別表第２による') return null
    const details = chosen['recognition']?.[0]?.details
    if (!details) return { field: 'recognition', message: `${role}は、${by}が適任と認めた記録がある人だけを指定できます。先に${by}が「適任の認定」を記録してください。` }
    return details['person'] === form['person'] && details['role'] === role ? null : { field: 'recognition', message: `この認定は、この職員を${role}に適任と認めたものではありません。` }
  },
})
/** 指導員・準指導員は、それぞれの上に立つ者が適任と認めてから。 */
export const instructorIsRecognised = recognised('instructor', 'セキュリティ指導員', '情報管理責任者', mpd['別表2-セキュリティ指導員'])
export const juniorIsRecognised = recognised('junior-instructor', 'セキュリティ準指導員', '情報管理者', mpd['別表2-セキュリティ準指導員'])
