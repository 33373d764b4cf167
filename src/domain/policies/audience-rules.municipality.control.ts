import { mic } from '../../../clauses/index.ts'
import { all, any, has, is } from '../../engine/condition.ts'
import { control } from '../../engine/control/control.ts'
import { AUDIENCES } from './audiences.ts'

// 対策基準の版が、職員のほか、非常勤・臨時の職員と外部委託事業者等についても遵守事項を定めているか。
export const audienceRules = control('policies.audience-rules.municipality', {
  title: '遵守事項の適用対象者',
  cites: [mic['kaisetsu-5.1-趣旨']],
  profiles: ['municipality'],
  register: 'policy-versions',
  appliesWhen: all(is('linked.policy.details.kind', '対策基準'), is('state', '公布済')),
  question: '職員・非常勤職員・臨時職員・外部委託事業者等の四つの区分のすべてに、遵守事項がありますか。',
  fields: { effective: { label: '実効性を高めるためにしていること', type: 'text', multiline: true, max: 500, help: '例: 委託契約に遵守事項を入れている' } },
  contradicts: { when: any(...AUDIENCES.map(({ label }) => has('details.withoutClause', label))), message: '適用される条項が一つもない区分があります。「条項の適用対象者を定める」で結び付けてください。' },
})
