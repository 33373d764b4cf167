import { mic } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { event } from '../../engine/register/event.ts'

const common = { cites: [mic['6.2-(1)-③-(イ)']], profiles: ['municipality'], subject: ['privilege-proxies'] } as const

const withinWhatWasGranted = guard('appointments.privilege-use.municipality/granted', {
  ...common, title: 'CISOが認めた代行者と期間',
  refuses: ({ item, actor, day }) => {
    const { person, validFrom, until } = item?.details ?? {}
    if (person !== actor.person) return { field: '', message: 'この特権を代行できるのは、CISOが認めた代行者だけです。' }
    return String(validFrom) <= day && day <= String(until) ? null : { field: '', message: `CISOが代行を認めた期間（${String(validFrom)}から${String(until)}まで）の外です。` }
  },
})

/** 代行者による特権の操作の記録と、代行の終わり。 */
export const privilegeUseEvents = [
  event('appointments.privilege-use.municipality/operated', {
    ...common, title: '特権の代行による操作', verb: '代行で操作する', states: ['承認済'], anyReader: true,
    form: { operation: { label: '行う操作', type: 'text', multiline: true, max: 1000 } },
    guards: [withinWhatWasGranted], effect: { set: { operation: { field: 'operation' } } },
  }),
  event('appointments.privilege-use.municipality/ended', {
    ...common, title: '特権の代行の終わり', verb: '代行を終える', states: ['承認済'], roles: ['統括情報セキュリティ責任者', '情報システム管理者', 'CISO'],
    form: { reason: { label: '理由', type: 'text', max: 200 } }, effect: { from: ['承認済'], to: '終了', holder: 'nobody' },
  }),
]
