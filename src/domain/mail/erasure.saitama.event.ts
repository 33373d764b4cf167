import { saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'

// 送った要機密情報を端末から消したことの記録。消せないときは、その理由を残す。
export const erasure = event('mail.erasure.saitama', {
  title: '送信後の端末からの消去',
  cites: [saitama['8-1-(3)-ケ']],
  profiles: ['saitama-police'],
  subject: ['sendings'],
  verb: '端末からの消去を記録する',
  states: ['送信済'],
  form: {
    outcome: { label: '消去', type: 'choice', options: ['消去した', 'やむを得ず消去できない'], help: '端末の内蔵媒体にある情報（送信済みメールの写しを含む）を消します。原本の保管場所は対象ではありません。' },
    erasedAt: { label: '消去した日時', type: 'dateTime', notAfter: 'now', when: is('outcome', '消去した') },
    notErased: { label: 'やむを得ない理由', type: 'text', max: 200, when: is('outcome', 'やむを得ず消去できない') },
  },
  effect: {
    from: ['送信済'], to: '消去確認済',
    set: { erasedAt: { field: 'erasedAt', when: is('outcome', '消去した') }, erasedBy: 'actor', notErased: { field: 'notErased', when: is('outcome', 'やむを得ず消去できない') } },
  },
})
