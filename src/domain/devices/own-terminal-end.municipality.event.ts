import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 支給以外の端末を業務に使うのをやめたことの記録。業務の情報を消し、確かめられるまで終わらない。
export const ownTerminalEnded = event('devices.own-terminal-end.municipality', {
  title: '支給以外の端末の利用の取りやめ',
  cites: [mic['5.1-(1)-④-(ア)'], mic['kaisetsu-5.1-(1)-②-対策7']],
  profiles: ['municipality'],
  subject: ['own-terminals'],
  verb: '利用の取りやめを記録する',
  states: ['許可', '停止'],
  form: {
    reason: { label: '理由', type: 'text', max: 200 },
  },
  effect: { from: ['許可', '停止'], to: '削除待ち' },
})
