import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

const base = { cites: [mic['kaisetsu-2-(2)-②-注3']], profiles: ['municipality'] } as const

/** 情報システムの利用者の登録と終了、分類の周知を読んだことの確認。 */
export const users = [
  event('systems.users.municipality/entered', {
    ...base, title: '利用者の登録', subject: ['systems'], verb: '利用者を登録する', states: ['運用中'],
    form: { person: { label: '職員', type: 'person' }, startsOn: { label: '使い始める日', type: 'date' } },
    effect: { creates: 'users', holder: { field: 'person' }, set: { system: 'item' } },
  }),
  event('systems.users.municipality/ended', {
    ...base, title: '利用の終了', subject: ['users'], verb: '利用を終える', states: ['利用中'], form: { endedOn: { label: '終えた日', type: 'date', notAfter: 'today' } }, effect: { from: ['利用中'], to: '終了' },
  }),
  event('systems.users.municipality/told', {
    ...base, title: '分類の周知の確認', subject: ['users'], verb: '分類の周知を確認する', states: ['利用中'],
    form: { read: { label: 'このシステムの情報の分類を定めた規定を読んだ', type: 'declaration' } },
  }),
]
