import { saitama } from '../../../clauses/index.ts'
import { route } from '../../engine/route/route.ts'

const cites = [saitama['2-2-(3)-オ']] as const
// 専門部会の報告は、全委員に届く。
export const reported = route('committees.reported.saitama', {
  title: '専門部会から委員会への報告', cites, profiles: ['saitama-police'], on: { event: 'committees.report.saitama' },
  steps: [{ role: '委員会の構成員', scope: 'organisation', to: { seats: { column: 'committee' } }, by: '遅滞なく', cites }],
})
