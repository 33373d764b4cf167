import { mpd } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

const base = { profiles: ['mpd'] as const, subject: ['phones'], states: ['貸与中', '持出し中'] }

// 公用携帯電話機で情報を処理した記録（通話を除く）。速やかな消去の義務がここから始まる。
export const processed = event('phones.processing.mpd', {
  ...base,
  title: '携帯電話機での情報の処理',
  cites: [mpd['10-1-(4)']],
  verb: '情報の処理を記録する',
  form: {
    processedOn: { label: '処理した日', type: 'date', notAfter: 'today' },
    what: { label: '処理した情報', type: 'contents', help: 'メール・写真・録音など。通話は書きません。' },
    purpose: { label: '目的', type: 'text', max: 200 },
  },
  effect: { contents: { add: 'what' } },
})
