import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { ERASING_METHODS } from '../media/disposal-method.ts'

// 廃棄の許可を受けた媒体を、庁舎内で消去してから事業者に渡した記録。
export const mediumHandedOver = event('erasure.media-hand-over.municipality', {
  title: '廃棄する媒体の事業者への引渡し',
  cites: [mic['kaisetsu-4.1-(7)-図表24-(1)'], mic['kaisetsu-4.1-(7)-図表24-(2)']],
  profiles: ['municipality'],
  subject: ['media'],
  verb: '事業者に引き渡す',
  states: ['廃棄待ち'],
  form: {
    handedOn: { label: '引き渡した日', type: 'date', notAfter: 'today' },
    contractor: { label: '引き渡した事業者', type: 'text', max: 120 },
    contract: { label: '契約の件名・番号', type: 'text', max: 120, required: false },
    inHouseMethod: { label: '引渡し前の庁舎内での消去', type: 'choice', options: ERASING_METHODS, help: '初期化（フォーマット）は消去に数えません。' },
    certificateDue: { label: '完了証明書の提出期限', type: 'date', notBefore: 'today' },
  },
})
