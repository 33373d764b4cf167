import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

const FILE = 'training.training.municipality'
const base = { cites: [mic['kihon-5']], profiles: ['municipality'], subject: ['trainings'] } as const
const roles = ['統括情報セキュリティ責任者', 'CISO'] as const

/** 研修の開始、受講、終了。 */
export const trainingEvents = [
  event(`${FILE}/started`, {
    ...base, title: '研修の開始', verb: '研修を始める', states: ['準備中'], roles, form: { confirmed: { label: '内容を確かめ、職員の全員に受講を求めます', type: 'declaration' } },
    effect: { from: ['準備中'], to: '実施中', set: { startedOn: 'today' } },
  }),
  event(`${FILE}/attended`, {
    ...base, title: '研修の受講', verb: '受講を記録する', states: ['実施中'], anyReader: true,
    form: { attended: { label: '研修を受け、内容を理解しました', type: 'declaration' }, question: { label: '分からなかったこと', type: 'text', multiline: true, max: 500, required: false } },
  }),
  event(`${FILE}/ended`, {
    ...base, title: '研修の終了', verb: '研修を終える', states: ['準備中', '実施中'], roles, form: { because: { label: '終える理由', type: 'text', max: 200 } },
    effect: { from: ['準備中', '実施中'], to: '終了' },
  }),
]
