import { saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { bySecretariat } from './committees.guard.ts'

const referred = [saitama['2-2-(3)-ア']] as const
const important = [saitama['2-2-(2)-キ']] as const
const chair = { kind: '決裁', role: '警察本部長', scope: 'organisation', unlessApplicantHolds: true } as const

// 委員長が、議案を専門部会に付託する。
export const referral = procedure('committees.referral.saitama', {
  title: '専門部会への付託', cites: referred, profiles: ['saitama-police'], subject: 'agenda-items', subjectStates: ['準備中', '付議済'], anyReader: true, verb: '付託を求める',
  form: {
    to: { label: '付託する専門部会', type: 'item', register: 'committees', states: ['設置'], where: is('details.kind', '専門部会') },
    matter: { label: '付託する事項', type: 'text', multiline: true, max: 1000 },
    due: { label: '期限', type: 'date', notBefore: 'today' },
  },
  guards: [bySecretariat],
  steps: [{ ...chair, cites: referred }],
  effect: { from: ['準備中', '付議済'], to: '準備中', set: { committee: { field: 'to' }, referredFrom: { derive: (facts) => String((facts['item'] as { details: { committee: string } }).details.committee) }, referredOn: 'today', referralDue: { field: 'due' }, outline: { field: 'matter' } } },
})

// 区分「その他」の議案を、委員長が重要と認める。
export const recognition = procedure('committees.referral.saitama/recognition', {
  title: '委員長の認定', cites: important, profiles: ['saitama-police'], subject: 'agenda-items', subjectStates: ['準備中'], anyReader: true, verb: '委員長の認定を求める',
  form: { reason: { label: '重要と考える理由', type: 'text', multiline: true, max: 1000 } },
  guards: [bySecretariat],
  steps: [{ ...chair, cites: important }],
  effect: { from: ['準備中'], to: '準備中', set: { recognisedOn: 'today', recognisedBy: 'actor' } },
})
