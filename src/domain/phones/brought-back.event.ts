import { mpd, saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'

const POLICE = ['saitama-police', 'mpd'] as const

// 個人に配分した電話機を、持ち出した人が庁舎に持ち帰った記録。
export const broughtBack = event('phones.brought-back', {
  title: '庁舎への持ち帰り',
  cites: [saitama['8-1-(2)-ウ-(ア)'], mpd['5-3-(1)']],
  profiles: POLICE,
  subject: ['phones'],
  verb: '持ち帰りを記録する',
  states: ['持出し中'],
  when: is('details.shared', '個人に配分'),
  form: { condition: { label: '電話機の状態・気付いたこと', type: 'text', multiline: true, required: false, max: 500 } },
  effect: { from: ['持出し中'], to: '貸与中', due: 'nothing', custody: 'close' },
})
