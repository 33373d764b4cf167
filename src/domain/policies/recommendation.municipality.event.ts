import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { listed } from '../../engine/form.ts'
import { event } from '../../engine/register/event.ts'
import { decidedOnce, versionStillOpen } from './recommendations.guard.ts'
import { DECISIONS, OPEN_TO_DECISION, RECOMMENDED } from './recommendations.ts'

const base = { cites: [mic['sosoku-4-2']], profiles: ['municipality'] } as const

/** 推奨事項の採否。版の案で決め、版と一緒に議決・決裁・公布を経て効く。 */
export const recommendationEvents = [
  event('policies.recommendation.municipality', {
    ...base, title: '推奨事項の採否', subject: ['policy-versions'], verb: '推奨事項の採否を決める', states: OPEN_TO_DECISION, guards: [decidedOnce],
    // 推奨事項は基本方針・対策基準に書いて初めて守る義務になる。実施手順では決めない。
    when: is('linked.policy.details.kind', '基本方針', '対策基準'),
    form: {
      decision: { label: '採否', type: 'choice', options: DECISIONS, help: '採用すると、必須の条項と同じに守る義務が生じます。不採用にすると、その条項の義務・点検・判定は働きません。' },
      clauses: { label: '推奨事項', type: 'choices', options: RECOMMENDED, help: '同じ理由でまとめて決められます。' },
      reason: { label: '採らない理由', type: 'text', multiline: true, max: 500, when: is('decision', '不採用'), help: '例: 該当する設備がない。代わりの対策でリスクを下げている' },
    },
    effect: { rows: { register: 'recommendations', make: ({ form, item, day }) => listed(form, 'clauses').map((clause) => ({ clause, decision: form['decision'], reason: form['reason'] ?? null, version: item?.id, decidedOn: day })) } },
  }),
  event('policies.recommendation.municipality/withdrawn', {
    ...base, title: '推奨事項の採否の取消し', subject: ['recommendations'], verb: '採否を取り消す', states: ['決定'], guards: [versionStillOpen],
    form: { because: { label: '取り消す理由', type: 'text', max: 300 } }, effect: { from: ['決定'], to: '取消', set: { withdrawnOn: 'today' } },
  }),
]
