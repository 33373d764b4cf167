import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { closedStandardsNeverLeave, proceduresNeverLeave } from './release.municipality.guard.ts'

// 規程の公表と外部への提供（市区町村）。「公開」の規程だけを出せる。
export const publication = event('policies.publication.municipality', {
  title: '規程の公表・提供の記録',
  cites: [mic['kaisetsu-kihon-0'], mic['kihon-10'], mic['kaisetsu-kihon-9']],
  profiles: ['municipality'],
  subject: ['policies'],
  verb: '公表・提供を記録する',
  states: ['有効'],
  form: {
    recipient: { label: '公表先・提供先', type: 'text', max: 160, help: '例: 市のホームページ、県' },
    purpose: { label: '目的', type: 'text', max: 300 },
  },
  guards: [proceduresNeverLeave, closedStandardsNeverLeave],
})
