import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { combinedPosts } from './combined-posts.register.ts'

const base = { cites: [mic['kaisetsu-1-(1)']], profiles: ['municipality'], roles: ['CISO', '統括情報セキュリティ責任者', '情報セキュリティ管理者'] } as const
const { endedOn: _endedOn, ...entered } = combinedPosts.columns

/** 兼務の登録と解消。 */
export const combinedPostEvents = [
  event('appointments.combined-post.municipality/entered', { ...base, title: '兼務の登録', subject: [], verb: '兼務を登録する', form: entered, effect: { creates: 'combined-posts' } }),
  event('appointments.combined-post.municipality/ended', { ...base, title: '兼務の解消', subject: ['combined-posts'], verb: '解消を記録する', states: ['兼務中'], form: { endedOn: { label: '解消した日', type: 'date', notAfter: 'today' } }, effect: { from: ['兼務中'], to: '解消', set: { endedOn: { field: 'endedOn' } } } }),
]
