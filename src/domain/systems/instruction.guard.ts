import { saitama } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'

const base = { cites: [saitama['8-1-(2)-イ-(サ)']], profiles: ['saitama-police'] } as const

// 効力の最後の日は、始まりより前にならない。
export const inOrder = guard('systems.instruction/period', {
  ...base, title: '定め・指示の効力の期間',
  refuses: ({ form }) => (form['endsOn'] && String(form['endsOn']) < String(form['startsOn']) ? { field: 'endsOn', message: '効力の最後の日は、始まる日かそれより後の日にしてください。' } : null),
})

// 知らせる相手は、そのシステムの利用者として登録されている人だけ。
export const addressedToUsers = guard('systems.instruction/people', {
  ...base, title: '定め・指示の対象者',
  refuses: ({ form, chosen }) => {
    const users = new Set((chosen['users'] ?? []).map(({ details }) => details['person']))
    const others = ([form['people'] ?? []].flat() as string[]).filter((person) => !users.has(person))
    return others.length === 0 ? null : { field: 'people', message: 'このシステムの利用者として登録されていない人が含まれています。先に「利用者を登録する」で登録するか、その人を外してください。' }
  },
})
