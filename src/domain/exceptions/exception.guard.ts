import { mic, mpd, saitama } from '../../../clauses/index.ts'
import type { ClauseId } from '../../../clauses/index.ts'
import { addMonthsToDay } from '../../engine/calendar.ts'
import { guard } from '../../engine/guard.ts'
import type { DateRange, Guard, ProfileId } from '../../engine/definition.ts'
import { unknownClause } from '../policies/named-clauses.ts'

/** Only holders of these roles may apply: for a system, whoever answers for it. */
export const appliedForBy = (id: string, profile: ProfileId, roles: readonly string[], cites: readonly ClauseId[]): Guard => guard(id, {
  title: '例外を申請できる者', cites, profiles: [profile],
  refuses: ({ actor, standsAs = [] }) => actor.roles.some(({ role }) => roles.includes(role)) || standsAs.some((role) => roles.includes(role)) ? null
    : { field: '', message: `例外を申請できるのは、${roles.join('か')}です。下書きを作って、その人に提出してもらってください。` },
})
export const appliedForByAResponsiblePerson = appliedForBy('exceptions.exception.saitama/applicant', 'saitama-police', ['システムセキュリティ責任者', '運用管理者'], [saitama['2-3-(2)-イ-(ア)']])
export const appliedForInMunicipality = appliedForBy('exceptions.exception.municipality/applicant', 'municipality', ['情報セキュリティ管理者', '情報システム管理者'], [mic['7.4-(1)']])
export const appliedForInMpd = appliedForBy('exceptions.exception.mpd/applicant', 'mpd', ['システムセキュリティ責任者', '所属長'], [mpd['15-1']])

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

const existing = (id: string, profile: ProfileId, cites: readonly ClauseId[]): Guard => guard(id, {
  title: '例外とする条項の特定', cites, profiles: [profile],
  refuses: (context) => {
    const unknown = unknownClause(context.form['clauses'])
    return unknown === undefined ? null : { field: 'clauses', message: `「${unknown.slice(0, 60)}」という条項はありません。条項の番号を確かめてください。` }
  },
})
export const namesExistingClauses = existing('exceptions.exception.saitama/clauses', 'saitama-police', [saitama['2-3-(2)-イ-(ア)']])
export const namesClausesOfMunicipality = existing('exceptions.exception.municipality/clauses', 'municipality', [mic['7.4-(1)']])
export const namesClausesOfMpd = existing('exceptions.exception.mpd/clauses', 'mpd', [mpd['15-1']])

/** 代わりの措置がないなら、取れない理由が要る。 */
const alternative = (id: string, profile: ProfileId, cites: readonly ClauseId[]): Guard => guard(id, {
  title: '代わりの措置', cites, profiles: [profile],
  refuses: ({ form }) => form['alternative'] || form['noAlternative'] ? null : { field: 'alternative', message: '代わりに取る措置を書いてください。取れないときは、その理由を書いてください。' },
})
export const alternativeOrReason = alternative('exceptions.exception.saitama/alternative', 'saitama-police', [saitama['2-3-(2)-ア']])
export const alternativeOrReasonInMunicipality = alternative('exceptions.exception.municipality/alternative', 'municipality', [mic['kaisetsu-7.4']])

export const notForHimself = guard('exceptions.deemed.saitama/beneficiary', {
  title: '緊急の許可と受ける人', cites: [saitama['2-3-(2)-イ-(イ)']], profiles: ['saitama-police'],
  refuses: ({ form, actor }) => form['beneficiary'] === actor.person ? { field: 'beneficiary', message: '自分が受ける例外を、自分で許可することはできません。ほかの責任者に許可してもらってください。' } : null,
})
export const confirmedBeforeItEnds = guard('exceptions.end.municipality/confirmed', {
  title: '緊急の例外の終わり', cites: [mic['7.4-(2)']], profiles: ['municipality'],
  refuses: ({ item }) => item?.details['kind'] !== '緊急のみなし適用' || item.latest['exceptions.confirmation.municipality'] ? null
    : { field: '', message: '緊急に行った例外は、CISOの確認が済むまで終えられません。' },
})
