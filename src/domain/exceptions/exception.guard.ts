import { mic, mpd, saitama } from '../../../clauses/index.ts'
import type { ClauseId } from '../../../clauses/index.ts'
import { addDays, addMonthsToDay } from '../../engine/calendar.ts'
import { all, evaluatorOf, is } from '../../engine/condition.ts'
import { guard } from '../../engine/guard.ts'
import type { DateRange, Guard, ProfileId } from '../../engine/definition.ts'
import { noSuchClause, unknownClause } from '../policies/named-clauses.ts'

/** Only holders of these roles may apply: for a system, whoever answers for it. */
export const appliedForBy = (id: string, profile: ProfileId, roles: readonly string[], cites: readonly ClauseId[]): Guard => guard(id, {
  title: '例外を申請できる者', cites, profiles: [profile],
  refuses: ({ actor, standsAs = [] }) => actor.roles.some(({ role }) => roles.includes(role)) || standsAs.some((role) => roles.includes(role)) ? null
    : { field: '', message: `例外を申請できるのは、${roles.join('か')}です。下書きを作って、その人に提出してもらってください。` },
})
export const appliedForByAResponsiblePerson = appliedForBy('exceptions.exception.saitama/applicant', 'saitama-police', ['システムセキュリティ責任者', '運用管理者'], [saitama['2-3-(2)-イ-(ア)']])
export const appliedForInMunicipality = appliedForBy('exceptions.exception.municipality/applicant', 'municipality', ['情報セキュリティ管理者', '情報システム管理者'], [mic['7.4-(1)']])
export const appliedForInMpd = appliedForBy('exceptions.exception.mpd/applicant', 'mpd', ['システムセキュリティ責任者', '所属長'], [mpd['15-1']])

/** 対象システムのある申請で、１年を超える特認を求めたもの。 */
export const asksForLonger = all(is('target', '警察情報システム'), is('special', '求める'))
const isLonger = evaluatorOf(asksForLonger)
const spansOverAYear = (period: DateRange | undefined): period is DateRange => period !== undefined && period.to >= addMonthsToDay(period.from, 12)
const oneYear = { cites: [saitama['2-3-(2)-イ-(ウ)']], profiles: ['saitama-police'] } as const

// 始まりの日を含めて１年。応当日の前日までを１年とする。
export const atMostOneYear = guard('exceptions.exception.saitama/period', {
  ...oneYear, title: '例外措置の適用期間',
  refuses: ({ form }) => {
    const period = form['period'] as DateRange | undefined
    if (!spansOverAYear(period) || isLonger(form) === 1) return null
    const special = form['target'] === '警察情報システム' ? 'にするか、「１年を超える特認」を「求める」にして整備目的と理由を書いてください' : 'にしてください'
    return { field: 'period', message: `適用期間が１年を超えるため、申請できません。終わりの日を${addDays(addMonthsToDay(period.from, 12), -1)}まで${special}。` }
  },
})
export const longerOnlyWhenNeeded = guard('exceptions.exception.saitama/longer', {
  ...oneYear, title: '１年を超える特認の要否',
  refuses: ({ form }) => (isLonger(form) === 1 && !spansOverAYear(form['period'] as DateRange | undefined) ? { field: 'special', message: '適用期間は１年以内なので、特認は要りません。「求めない」にしてください。' } : null),
})
/** 特に認めるのは情報セキュリティ管理者。理由が申請とともに残る。 */
export const speciallyPermitted = guard('exceptions.exception.saitama/specially', {
  ...oneYear, title: '１年を超える期間の特認',
  refuses: ({ form }) => (isLonger(form) === 1 && !String(form['speciallyWhy'] ?? '').trim() ? { field: 'speciallyWhy', message: '１年を超える期間を特に認める理由を書いてください。認めないときは、差し戻すか却下してください。' } : null),
})

const existing = (id: string, profile: ProfileId, cites: readonly ClauseId[]): Guard => guard(id, {
  title: '例外とする条項の特定', cites, profiles: [profile],
  refuses: (context) => {
    const unknown = unknownClause(context.form['clauses'])
    return unknown === undefined ? null : { field: 'clauses', message: noSuchClause(unknown) }
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
