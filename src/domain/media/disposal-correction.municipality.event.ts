import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 廃棄の記録の訂正。元の記録は書き換えず、何をどう改めるかを書き足す。
export const disposalCorrected = event('media.disposal-correction.municipality', {
  title: '廃棄の記録の訂正',
  cites: [mic['2-(2)-⑩-(イ)']],
  profiles: ['municipality'],
  subject: ['media'],
  verb: '廃棄の記録を訂正する',
  states: ['廃棄'],
  form: {
    what: { label: '訂正する項目', type: 'choice', options: ['処理した日時', '処理した人・事業者', '処理の方法', '完了証明書', '処理の内容'] },
    correct: { label: '正しい内容', type: 'text', max: 300 },
    reason: { label: '訂正の理由', type: 'text', max: 300 },
  },
})
