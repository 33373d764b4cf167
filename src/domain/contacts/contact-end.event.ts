import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { ownOrKept } from './contacts.guard.ts'

const base = { cites: [mic['1-(2)-⑦']], profiles: ['municipality'], subject: ['contacts'], states: ['使用中'], guards: [ownOrKept], anyReader: true } as const

// 連絡先を確かめたこと、使わなくなったことの記録。
export const events = [
  event('contacts.contact-end/confirmed', { ...base, title: '連絡先の確認', verb: '今も同じと確認する', form: {}, effect: { from: ['使用中'], to: '使用中', set: { confirmedOn: 'today' } } }),
  event('contacts.contact-end', { ...base, title: '連絡先の廃止', verb: '使うのをやめる', form: { reason: { label: 'やめる理由', type: 'text', max: 200 } }, effect: { from: ['使用中'], to: '廃止' } }),
]
