import { saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { extensionIsLater } from './retention.guard.ts'

// いらなくなる予定の日が来ても使い続ける情報の、理由のある延長。
export const contentsKept = event('media.keep-contents.saitama', {
  title: '情報を残す期限の延長',
  cites: [saitama['3-6-(1)']],
  profiles: ['saitama-police'],
  subject: ['media'],
  verb: '残す期限を延長する',
  states: ['保管中', '使用中', '持出し中', '返却確認待ち', '要確認'],
  form: {
    neededUntil: { label: '新しい期限', type: 'date', notBefore: 'today' },
    reason: { label: '引き続き要る理由', type: 'text', multiline: true, max: 500 },
  },
  guards: [extensionIsLater],
  effect: { set: { neededUntil: { field: 'neededUntil' } } },
})
