import { saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { bySecretariat } from './committees.guard.ts'
import { matterForm, NEED } from './matters.ts'
import { COUNTED, counts } from './need-figures.ts'

const cites = [saitama['2-2-(2)-ウ']] as const
const { title, outline, review } = matterForm
const { when: _, ...ofReview } = review

// 見直しの要否の議案。期間内の監査の指摘・インシデント・例外措置の件数が、資料として付く。
export const need = event('committees.need.saitama', {
  title: '見直しの要否の議案の登録',
  cites,
  profiles: ['saitama-police'],
  subject: ['committees'],
  states: ['設置'],
  anyReader: true,
  verb: '見直しの要否の議案を登録する',
  guards: [bySecretariat],
  form: {
    title,
    period: { label: '資料の期間', type: 'dateRange', help: 'この期間の監査の指摘・インシデント・例外措置の件数が、資料として付きます。', cites },
    review: ofReview,
    outline,
  },
  finds: COUNTED,
  effect: { creates: 'agenda-items', set: { committee: 'item', category: { value: NEED }, figures: { derive: counts } } },
})
