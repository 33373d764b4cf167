import { mic } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { event } from '../../engine/register/event.ts'

const retained = guard('information.needless.municipality/retained', {
  title: '保存期間', cites: [mic['2-(2)-①-(ア)']], profiles: ['municipality'],
  refuses: ({ item, day }) => {
    const until = item?.details['retainedUntil']
    return typeof until === 'string' && until > day ? { field: '', message: `保存期間の満了日（${until}）より前に不要にはできません。` } : null
  },
})

// 要らなくなった情報を「不要」にする。消去するまで作業が残る。
export const needless = event('information.needless.municipality', {
  title: '不要になった情報の申告',
  cites: [mic['2-(2)-③-(ウ)']],
  profiles: ['municipality'],
  subject: ['information'],
  verb: '不要にする',
  states: ['作成途上', '使用中'],
  form: { why: { label: '要らなくなった理由', type: 'text', max: 200 } },
  guards: [retained],
  effect: { from: ['作成途上', '使用中'], to: '不要' },
})
