import { saitama } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { formatEra } from '../../engine/calendar.ts'

const common = { cites: [saitama['3-6-(1)']], profiles: ['saitama-police'] } as const
const dayOf = (value: unknown): string => (typeof value === 'string' ? value : '')

// 文書管理の保存期間が残る情報は、消去の仕方にかかわらず消せない。期間を縮めて消すこともできない。
export const keptUntilRetentionEnds = guard('media.retention/erase', {
  ...common, title: '保存期間の残る情報の消去',
  refuses: ({ item, before, day }) => {
    if (!item || !before || before.contents.length === 0) return null
    const until = dayOf(before.details['retentionUntil'])
    if (until < day) return null
    if (item.contents.length === 0) return { field: '', message: `入っている情報の保存期間（${formatEra(until)}まで）が残っているため、消去できません。` }
    return dayOf(item.details['retentionUntil']) < until ? { field: 'retentionUntil', message: `情報が入っている間は、保存期間の満了日（${formatEra(until)}）を早められません。` } : null
  },
})
export const extensionIsLater = guard('media.retention/extend', {
  ...common, title: '保存の延長の期限',
  refuses: ({ item, form }) => (dayOf(form['neededUntil']) > dayOf(item?.details['neededUntil']) ? null : { field: 'neededUntil', message: '今の期限より後の日を入力してください。' }),
})
