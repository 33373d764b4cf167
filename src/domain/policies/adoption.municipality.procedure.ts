import { mic } from '../../../clauses/index.ts'
import { all, is, not } from '../../engine/condition.ts'
import { setting } from '../../engine/definition.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { resolvedFirst, riskAnalysedFirst } from './versions.guard.ts'

const lapse = setting('policies.adoption-lapse', '規程の決裁を待つ期限', 90, { unit: '日', notInSource: true })
const isProcedure = is('item.linked.policy.details.kind', '実施手順')
const ofSystem = all(isProcedure, is('item.linked.policy.details.scope', 'システム'))

// 規程の決裁（市区町村）。基本方針・対策基準は委員会の議決の後に長に準じるCISOが、共通の実施手順は統括が、システムの実施手順はそのシステムの管理者が決める。
export const adoption = procedure('policies.adoption.municipality', {
  title: '規程の決裁',
  cites: [mic['sosoku-3-1-(6)'], mic['sosoku-3-1-(1)'], mic['sosoku-3-3-(2)'], mic['kaisetsu-9.3-注2'], mic['1-(2)-⑥'], mic['1-(5)-④'], mic['sosoku-3-1-(7)']],
  profiles: ['municipality'],
  settings: [lapse],
  subject: 'policy-versions',
  subjectStates: ['議決済', '案'],
  verb: '決裁を申請する',
  form: {
    reason: { label: '制定・改正の趣旨', type: 'text', multiline: true, max: 1000 },
    changes: { label: '主な改正点', type: 'text', multiline: true, max: 2000, required: false, help: '前の版との違いは、版の画面で見られます。' },
  },
  guards: [riskAnalysedFirst, resolvedFirst],
  steps: [
    { kind: '決裁', role: 'CISO', scope: 'organisation', when: not(isProcedure), cites: [mic['sosoku-3-1-(6)'], mic['kaisetsu-9.3-注2']] },
    { kind: '決裁', role: '統括情報セキュリティ責任者', scope: 'organisation', when: all(isProcedure, not(ofSystem)), cites: [mic['1-(2)-⑥']] },
    { kind: '決裁', role: '情報システム管理者', scope: 'subject', when: ofSystem, cites: [mic['1-(5)-④']] },
  ],
  effect: { from: ['議決済', '案'], to: '決裁済', set: { decidedOn: 'today', decidedBy: 'actor', reason: { field: 'reason' } } },
  lapsesAfter: lapse,
})
