import { mpd } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'

const base = { profiles: ['mpd'] as const, subject: ['personal-phones'] }

// 異動先の所属長が、前の所属長のした承認を続けるかどうかを決めた記録。台帳の所属もここで移る。
export const approvalReviewed = event('phones.approval-review.mpd', {
  ...base,
  title: '承認の有効性の確認',
  cites: [mpd['10-2-(1)']],
  verb: '承認の有効性を確認する',
  states: ['承認済', '消去待ち', '取込み報告済', '取込み済', '確認待ち'],
  roles: ['所属長'],
  rolesAt: 'holder',
  form: { result: { label: '承認', type: 'choice', options: ['続ける', '終える'] }, reason: { label: '理由', type: 'text', max: 200, required: false } },
  effect: { toWhen: [{ when: is('result', '終える'), to: '承認終了' }], unit: 'holder', set: { reviewedOn: 'today' } },
})
