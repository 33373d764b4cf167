import { saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { guard } from '../../engine/guard.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { ANSWERS } from './admin-consultations.register.ts'

const cites = [saitama['6-1-(3)-オ']] as const
const common = { cites, profiles: ['saitama-police'] } as const

const askedByMaintainer = guard('appointments.admin-consultation.saitama/asks', {
  ...common, title: '適格性を協議する者',
  refuses: ({ form, actor, organisation }) => (organisation?.holders('システムセキュリティ維持管理者', String(form['office'])).includes(actor.person) ? null
    : { field: 'office', message: '協議するのは、維持管理をする所属の長（システムセキュリティ維持管理者）です。下書きを作って、その人に提出してもらってください。' }),
})

// 指名の前の、適格性の協議。回答は許可ではないが、異議があるうちは指名できない。
export const adminConsultation = procedure('appointments.admin-consultation.saitama', {
  ...common,
  title: 'システム管理担当者の適格性の協議',
  subject: null,
  verb: '適格性を協議する',
  form: {
    office: { label: '維持管理をする所属', type: 'unit' },
    of: { label: '担当させるもの', type: 'choice', options: ['情報システム', 'ネットワーク'], default: '情報システム', help: 'ネットワークの協議は、組織の設定で求めているときだけ要ります。' },
    system: { label: '情報システム', type: 'item', register: 'systems', states: ['整備中', '運用中'], when: is('of', '情報システム') },
    network: { label: 'ネットワーク', type: 'item', register: 'managed-networks', states: ['使用中'], when: is('of', 'ネットワーク') },
    person: { label: '指名しようとする職員', type: 'person' },
    qualification: { label: '適格性', type: 'text', multiline: true, max: 1000, help: '経験、受けた教養、この人を選ぶ理由などを書きます。', cites },
  },
  guards: [askedByMaintainer],
  steps: [{ kind: '決裁', role: '情報セキュリティ管理者', scope: 'organisation', cites: [saitama['6-1-(3)-オ']] }],
  decides: {
    form: {
      answer: { label: '回答', type: 'choice', options: ANSWERS, help: '異議があるときも、ここで選んで「承認する」を押すと回答として残ります。却下すると回答は残りません。', cites },
      conditions: { label: '条件・異議の内容', type: 'text', multiline: true, max: 1000, when: is('answer', '条件付き', '異議あり'), cites },
    },
  },
  tellsFields: ['answer', 'conditions'],
  effect: { creates: 'admin-consultations', unit: { field: 'office' }, toWhen: [{ when: is('answer', '異議あり'), to: '異議あり' }], to: '整った', set: { answeredOn: 'today', answeredBy: 'actor' } },
})
