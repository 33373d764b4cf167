import { saitama } from '../../../clauses/index.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { appliedForASystem, requirementsOfSystems } from './system.guard.ts'

const cites = [saitama['2-3-(2)-エ']]

// 特定のシステムの要件を別に定める（第６）。情報セキュリティ管理者と協議し、確認表ではその要件に代わって示される。
export const separate = procedure('exceptions.separate.saitama', {
  title: 'システムの要件の別段の定め',
  cites,
  profiles: ['saitama-police'],
  subject: 'systems',
  subjectStates: ['運用中'],
  verb: '要件を別に定める',
  form: {
    title: { label: '別に定める要件', type: 'text', max: 120 },
    clauses: { label: '当てはめない条項', type: 'text', names: 'clauses', max: 400, cites, help: '第６の条項を、番号か言葉で探して選びます。いくつでも選べます。' },
    reason: { label: '当てはめるのが難しい理由', type: 'text', multiline: true, cites },
    substitute: { label: '代わりに守る要件', type: 'text', multiline: true, cites },
    document: { label: '根拠の文書', type: 'text', max: 120, cites, help: '文書の番号と日付です。確認表に示されます。' },
    consulted: { label: '情報セキュリティ管理者との協議の記録', type: 'text', multiline: true, cites, help: '協議した日、相手、まとまった内容を書きます。' },
    period: { label: '期間', type: 'dateRange', notBefore: 'today' },
  },
  guards: [appliedForASystem, requirementsOfSystems],
  steps: [{ kind: '決裁', role: '情報セキュリティ管理者', scope: 'organisation', cites }],
  effect: { provides: { kind: '別段の定め', clauses: 'clauses', title: 'document', period: 'period' } },
})
