import { loadCatalogue } from '../../../clauses/catalogue.ts'
import { saitama } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { appliedForBy } from './exception.guard.ts'
import { wordsIn } from '../../engine/japanese-text.ts'
import { spelled } from '../policies/named-clauses.ts'

export const appliedForASystem = appliedForBy('exceptions.separate.saitama/applicant', 'saitama-police', ['システムセキュリティ責任者'], [saitama['2-3-(2)-エ']])
export const graceAppliedFor = appliedForBy('exceptions.grace.saitama/applicant', 'saitama-police', ['システムセキュリティ責任者'], [saitama['jisshibi-2']])

// 別に定められるのは、第６の要件だけ。
export const requirementsOfSystems = guard('exceptions.separate.saitama/requirements', {
  title: '別に定められる要件', cites: [saitama['2-3-(2)-エ']], profiles: ['saitama-police'],
  refuses: ({ form }) => {
    const wrong = wordsIn(form['clauses']).find((id) => !id.startsWith('saitama-kijun:6-') || loadCatalogue().find(id) === undefined)
    return wrong === undefined ? null : { field: 'clauses', message: `「${spelled(wrong)}」は第６の条項ではありません。システムの要件でないものは、例外措置を申請してください。` }
  },
})

// 猶予できるのは、基準の実施日より前に整備されていたシステムだけ。
export const builtBefore = guard('exceptions.grace.saitama/built-before', {
  title: '経過の猶予の対象', cites: [saitama['jisshibi-2']], profiles: ['saitama-police'],
  refuses: ({ item }) => {
    const started = item?.details['startedOn']
    if (typeof started !== 'string') return { field: 'items', message: '運用を始めた日が情報システム台帳にないため、猶予の対象か分かりません。先に登録してください。' }
    return started < loadCatalogue().document('saitama-kijun').effective ? null : { field: 'items', message: '基準の実施日以後に整備されたシステムは、猶予できません。例外措置を申請してください。' }
  },
})
