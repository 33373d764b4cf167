import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 外部での作業を終えたことの記録。扱った情報を庁内に戻し、許可が終わる。
export const ended = event('outside-work.end.municipality', {
  title: '外部での作業の終了',
  cites: [mic['5.1-(1)-③-(ウ)']],
  profiles: ['municipality'],
  subject: ['works'],
  verb: '外部での作業の終了を記録する',
  states: ['許可'],
  form: {
    returned: { label: '持ち出した情報を庁内に戻し、外部に残しませんでした', type: 'declaration' },
    remarks: { label: '気付いたこと', type: 'text', multiline: true, max: 500, required: false },
  },
  effect: { from: ['許可'], to: '終了', contents: 'erase', due: 'nothing', permission: 'end' },
})
