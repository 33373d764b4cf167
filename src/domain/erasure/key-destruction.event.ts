import { mic, saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { cipherIsListed } from './erasure-keys.guard.ts'

// 鍵の抹消。これで、暗号化した情報は使えなくなる。
export const keyDestroyed = event('erasure.key-destruction', {
  title: '鍵の抹消の記録',
  cites: [saitama['1-3-(17)'], mic['kaisetsu-4.1-(7)-図表24-(2)']],
  profiles: ['saitama-police', 'municipality'],
  subject: ['erasure-keys'],
  verb: '鍵の抹消を記録する',
  states: ['保管中'],
  form: {
    destroyedAt: { label: '抹消した日時', type: 'dateTime', notAfter: 'now', cites: [saitama['1-3-(17)']] },
    how: { label: '抹消のしかた', type: 'text', max: 200, help: '写し（バックアップ）の鍵も含めて、どう抹消したかを書きます。' },
  },
  guards: [cipherIsListed],
  effect: { from: ['保管中'], to: '抹消済', set: { destroyedAt: { field: 'destroyedAt' }, destroyedBy: 'actor' } },
})
