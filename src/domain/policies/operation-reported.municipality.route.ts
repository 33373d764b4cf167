import { mic } from '../../../clauses/index.ts'
import { route } from '../../engine/route/route.ts'

const cites = [mic['1-(2)-⑨']] as const

// 送った運用状況票は、CISOに届く。
export const operationReported = route('policies.operation-reported.municipality', {
  title: '関係規程の運用状況の報告', cites, profiles: ['municipality'], on: { event: 'policies.operation-status.municipality' },
  says: (facts) => `${(facts['item'] as { number?: string } | null)?.number ?? ''}　関係規程の運用状況票が届きました。開くと、閲覧の日時が残ります`,
  steps: [{ role: 'CISO', scope: 'organisation', by: '遅滞なく', cites }],
})
