import { hokkaido } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 警察情報セキュリティポリシーなどの定めを、判定に使わなくする。
export const regulationEnd = event('information.regulation-end.hokkaido', {
  title: '他の規程の定めの廃止', cites: [hokkaido['13-1']], profiles: ['hokkaido-police'], subject: ['regulations'], verb: '廃止する', states: ['有効'],
  form: { reason: { label: '廃止の理由', type: 'text', max: 200 } },
  effect: { from: ['有効'], to: '廃止' },
})
