import { mic, mpd, saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { ERASING_METHODS } from '../media/disposal-method.ts'

// 抹消を委託する事業者への引渡し。庁舎内で消去してから渡し、完了証明書の提出期限を決める。
export const handedOver = event('erasure.hand-over', {
  title: '抹消を委託する事業者への引渡し',
  cites: [mic['kaisetsu-4.1-(7)-図表24-(1)'], mic['kaisetsu-4.1-(7)-図表24-(2)'], saitama['3-6-(2)'], mpd['別表3-機密性高-6'], mpd['別表3-機密性中-6']],
  profiles: ['saitama-police', 'mpd', 'municipality'],
  subject: ['drives'],
  verb: '事業者に引き渡す',
  states: ['使用中'],
  form: {
    handedOn: { label: '引き渡した日', type: 'date', notAfter: 'today' },
    contractor: { label: '引き渡した事業者', type: 'text', max: 120 },
    contract: { label: '契約の件名・番号', type: 'text', max: 120, required: false },
    inHouseMethod: { label: '引渡し前の庁舎内での消去', type: 'choice', options: ERASING_METHODS, cites: [mic['kaisetsu-4.1-(7)-図表24-(2)']], help: '初期化（フォーマット）は消去に数えません。' },
    certificateDue: { label: '完了証明書の提出期限', type: 'date', notBefore: 'today', cites: [mic['kaisetsu-4.1-(7)-図表24-(1)']] },
  },
  effect: { from: ['使用中'], to: '引渡し済', set: { contractor: { field: 'contractor' }, certificateDue: { field: 'certificateDue' } } },
})
