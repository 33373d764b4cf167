import { saitama } from '../../../clauses/index.ts'
import type { Effect, Form } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'
import { takeOutForm } from '../media/take-out-form.ts'

/** 公用携帯電話機の持ち出しの項目。最小化の確認はどの電話機にも求める。 */
export const phoneTakeOutForm = {
  ...takeOutForm,
  purpose: { label: '目的', type: 'text', max: 200, help: '例: 巡回先との連絡' },
  minimised: { label: '電話機の中の要機密情報を必要最小限にしました', type: 'declaration', help: '要らないメール・写真・電話帳を消してから持ち出します。', cites: [saitama['8-1-(2)-ウ-(ア)']] },
} as const satisfies Form
export const phoneTakeOutEffect: Effect = { from: ['保管中', '貸与中'], to: '持出し中', holder: 'applicant', due: { field: 'period.to' }, contents: { add: 'contents' }, custody: 'open' }

export const takenByItsHolder = guard('phones.take-out/holder', {
  title: '個人に配分した電話機を持ち出す人',
  cites: [saitama['8-1-(2)-ウ-(ア)']],
  profiles: ['saitama-police'],
  refuses: ({ item, actor }) =>
    item?.details['shared'] === '個人に配分' && item.holder !== null && item.holder !== actor.person
      ? { field: 'items', message: `「${item.number}」は別の職員に配分されています。持ち出せるのは配分された人です。` } : null,
})
