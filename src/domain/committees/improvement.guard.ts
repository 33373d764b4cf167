import { mic } from '../../../clauses/index.ts'
import { fiscalYear, formatFiscalYear } from '../../engine/calendar.ts'
import { guard } from '../../engine/guard.ts'

const base = { cites: [mic['1-(7)-②']], profiles: ['municipality'] } as const
const CHIEFS: readonly string[] = ['CISO', '統括情報セキュリティ責任者']

// 改善計画を動かすのは委員会。庶務の所属の職員と、CISO・統括が記録する。
export const byCommittee = guard('committees.improvement.municipality/committee', {
  ...base, title: '改善計画を記録する人',
  refuses: ({ atHome, actor }) => (atHome || actor.roles.some(({ role }) => CHIEFS.includes(role)) ? null : { field: '', message: '改善計画を記録できるのは、会議体の庶務の所属の職員と、CISO・統括情報セキュリティ責任者です。' }),
})

export const ofThisCommittee = guard('committees.improvement.municipality/own', {
  ...base, title: 'その会議体の計画と会議',
  refuses: ({ item, chosen }) => {
    const [plan, meeting] = [chosen['plan']?.[0], chosen['meeting']?.[0]]
    if (plan && plan.details['committee'] !== item?.id) return { field: 'plan', message: `「${plan.number}」は、この会議体の改善計画ではありません。` }
    return meeting && meeting.details['committee'] !== item?.id ? { field: 'meeting', message: `「${meeting.number}」は、この会議体の会議ではありません。` } : null
  },
})

// 項目のない計画は、進み具合を確かめられない。
export const withItems = guard('committees.improvement.municipality/items', {
  ...base, title: '改善計画の項目',
  refuses: ({ chosen }) => {
    const plan = chosen['plan']?.[0]
    return plan && (plan.linkedFrom?.['improvement-items'] ?? []).length === 0 ? { field: 'plan', message: `「${plan.number}」には項目がありません。計画の画面で「項目を加える」から、行うこと・担当者・期限を入れてください。` } : null
  },
})

// 年度ごとに定める。ほかの年度の計画で、この年度の策定を済ませたことにしない。
export const ofThisYear = guard('committees.improvement.municipality/year', {
  ...base, title: '改善計画の年度',
  refuses: ({ chosen, day }) => {
    const year = chosen['plan']?.[0]?.details['fiscalYear']
    return year === undefined || Number(year) === fiscalYear(day) ? null : { field: 'plan', message: `${formatFiscalYear(Number(year))}の計画です。今年度（${formatFiscalYear(fiscalYear(day))}）の計画を選んでください。` }
  },
})
