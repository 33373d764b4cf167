import { hokkaido } from '../../../clauses/index.ts'
import { route } from '../../engine/route/route.ts'

const FILE = 'public-services.trouble-report.hokkaido'
const says = (what: string) => (form: { readonly [key: string]: unknown }) => `${what}: ${String(form['title'] ?? '')}`

/** 障害の通報は速やかに、インシデントの報告は遅滞なく、システム管理者に届く。所属の運用管理者にも写しが届く。 */
export const troubleReported = [
  route('public-services.trouble-reported.hokkaido/trouble', {
    title: '障害の通報', cites: [hokkaido['12-1']], profiles: ['hokkaido-police'], on: { event: `${FILE}/trouble` }, says: says('障害の通報'),
    steps: [{ role: 'システム管理者', scope: 'organisation', by: '速やかに', cites: [hokkaido['12-1']] }],
  }),
  route('public-services.trouble-reported.hokkaido/incident', {
    title: 'インシデントの報告', cites: [hokkaido['2-2-(2)']], profiles: ['hokkaido-police'], on: { event: `${FILE}/incident` }, says: says('インシデントの報告'),
    steps: [{ role: 'システム管理者', scope: 'organisation', by: '遅滞なく', cites: [hokkaido['2-2-(2)']] }, { role: '運用管理者', scope: 'unit', by: '遅滞なく', cites: [hokkaido['2-2-(2)']] }],
  }),
]
