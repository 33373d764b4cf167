import { loadCatalogue } from '../../../clauses/catalogue.ts'
import { saitama } from '../../../clauses/index.ts'
import { addMonthsToDay } from '../../engine/calendar.ts'
import { guard } from '../../engine/guard.ts'
import type { DateRange } from '../../engine/definition.ts'

export const appliedForByAResponsiblePerson = guard('exceptions.exception.saitama/applicant', {
  title: '例外措置を申請できる者',
  cites: [saitama['2-3-(2)-イ-(ア)']],
  profiles: ['saitama-police'],
  refuses: ({ actor }) => actor.roles.some(({ role }) => role === 'システムセキュリティ責任者' || role === '運用管理者') ? null
    : { field: '', message: '例外措置を申請できるのは、システムセキュリティ責任者か運用管理者です。下書きを作って運用管理者に提出してもらってください。' },
})

// 始まりの日を含めて１年。応当日の前日までを１年とする。
export const atMostOneYear = guard('exceptions.exception.saitama/period', {
  title: '例外措置の適用期間',
  cites: [saitama['2-3-(2)-イ-(ウ)']],
  profiles: ['saitama-police'],
  refuses: ({ form }) => {
    const period = form['period'] as DateRange | undefined
    if (!period || period.to < addMonthsToDay(period.from, 12) || (form['target'] === '警察情報システム' && form['specially'])) return null
    return { field: 'period', message: '適用期間が１年を超えています。１年以内にするか、システムの整備目的を踏まえた特認の理由を書いてください。' }
  },
})

export const namesExistingClauses = guard('exceptions.exception.saitama/clauses', {
  title: '例外とする条項の特定',
  cites: [saitama['2-3-(2)-イ-(ア)']],
  profiles: ['saitama-police'],
  refuses: ({ form }) => {
    const named = String(form['clauses'] ?? '').split(/[\s、,]+/).filter(Boolean)
    const unknown = named.find((id) => loadCatalogue().find(id) === undefined)
    return unknown === undefined ? null : { field: 'clauses', message: `「${unknown.slice(0, 60)}」という条項はありません。条項の番号を確かめてください。` }
  },
})
