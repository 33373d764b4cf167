import { mic, saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { bySecretariat } from './committees.guard.ts'

const base = { cites: [saitama['2-2-(5)-ア'], mic['1-(7)-①']], profiles: ['saitama-police', 'municipality'], guards: [bySecretariat], anyReader: true, subject: ['meetings'] } as const

/** 会議の出席、議事、中止。 */
export const meetingEvents = [
  event('committees.meeting/attended', {
    ...base, title: '出席の記録', verb: '出席を記録する', states: ['招集済', '開催済'],
    form: {
      attendees: { label: '出席した構成員', type: 'person', among: 'organisation', many: true, cites: [saitama['2-2-(5)-ウ']] },
      others: { label: '出席したほかの人', type: 'text', max: 300, required: false, help: '部外の構成員や、出席を求めた人。例: 情報通信部長（代理出席）' },
    },
    effect: { from: ['招集済', '開催済'], to: '開催済', set: { attendees: { field: 'attendees' }, others: { field: 'others' } } },
  }),
  event('committees.meeting/minutes', {
    ...base, title: '議事の記録', verb: '議事を記録する', states: ['開催済'],
    form: { minutes: { label: '議事', type: 'text', multiline: true, max: 8000 } }, effect: { from: ['開催済'], set: { minutes: { field: 'minutes' } } },
  }),
  event('committees.meeting/cancelled', {
    ...base, title: '会議の中止', verb: '中止する', states: ['招集済'],
    form: { reason: { label: '中止の理由', type: 'text', max: 300 } },
    effect: { from: ['招集済'], to: '中止', along: { column: 'agenda', effect: { toWhen: [{ when: { op: 'is', path: 'item.state', values: ['付議済'] }, to: '準備中' }] } } },
  }),
]
