import { saitama } from '../../../clauses/index.ts'
import type { ItemFacts } from '../../engine/definition.ts'
import type { Finds } from '../../engine/finds.ts'
import { guard } from '../../engine/guard.ts'
import type { RowsContext, RowsEffect } from '../../engine/rows.ts'

/** The committee that deliberates on how exceptions are examined. */
export const COMMITTEE: Finds = { committee: { register: 'committees', column: 'kind', value: '委員会', states: ['設置'], everywhere: true } }

/** 審査の経路や項目を変えると、委員会の議案の下書きが立つ。`source`: 議案の元の記録の列。 */
export const draftsAgenda = (source: 'formItem' | 'routeVersion', title: (context: RowsContext) => string): RowsEffect => ({
  register: 'agenda-items',
  make: (context) => {
    const about: ItemFacts | null = context.entered ?? context.item
    return (context.chosen['committee'] ?? []).slice(0, 1).map((committee) => ({ committee: committee.id, unit: committee.unit, category: 'イ 例外措置の審査手続', title: title(context), [source]: about!.id }))
  },
})

// 審査の手続は委員会が審議する。委員会がなければ、変える前に設ける。
export const committeeStands = guard('exceptions.review-change/committee', {
  title: '審査手続を審議する委員会', cites: [saitama['2-2-(2)-イ']], profiles: ['saitama-police'],
  refuses: ({ chosen }) => ((chosen['committee'] ?? []).length > 0 ? null : { field: '', message: '例外措置の審査の経路と項目は、委員会が審議します。情報セキュリティ委員会が登録されていないため変えられません。先に会議体の画面で設けてください。' }),
})
