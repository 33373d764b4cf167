import { mic, saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 誤って登録したアルゴリズムを外す。
export const cipherEnded = event('erasure.cipher-end', {
  title: '暗号の登録の取消し',
  cites: [saitama['1-3-(17)'], mic['kaisetsu-4.1-(7)-図表24-(2)']],
  profiles: ['saitama-police', 'municipality'],
  subject: ['ciphers'],
  verb: '登録を取り消す',
  states: ['登録'],
  form: { reason: { label: '理由', type: 'text', max: 200 } },
  effect: { from: ['登録'], to: '廃止' },
})
