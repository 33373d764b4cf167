import { mic, saitama } from '../../../clauses/index.ts'
import type { Effect, Form } from '../../engine/definition.ts'
import { members, readers } from './invited.ts'

const guests = [saitama['2-2-(5)-イ']] as const
/** 招集: 日時・場所・議題と、構成員でない出席者。 */
export const conveningForm: Form = {
  heldAt: { label: '開く日時', type: 'dateTime' },
  place: { label: '場所', type: 'text', max: 120 },
  agenda: { label: '議題', type: 'item', register: 'agenda-items', states: ['準備中'], many: true, help: 'この会の「準備中」の議案から選びます。', cites: [saitama['2-2-(5)-ア'], mic['kaisetsu-1-(7)-注9']] },
  guests: { label: '出席を求める人（構成員でない人）', type: 'person', among: 'organisation', many: true, required: false, cites: guests },
  guestReason: { label: '出席を求める理由', type: 'text', max: 300, required: false, cites: guests },
  guestAgenda: { label: 'その人が出席する議題', type: 'item', register: 'agenda-items', states: ['準備中'], many: true, required: false, help: 'ほかの議題の資料は開けません。', cites: guests },
}
export const convened: Effect = {
  creates: 'meetings', set: { committee: 'item', members: { derive: members } },
  along: { field: 'agenda', effect: { from: ['準備中'], to: '付議済', set: { readers: { derive: readers } } } },
}
