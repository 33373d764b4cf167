import { hokkaido } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 運用所属から外す。アクセス権限を与えたシステム総括責任者が記録する（docs/readings/0910）。
export const ended = event('public-services.site-office-end.hokkaido', {
  title: '運用所属の解除',
  cites: [hokkaido['7-1-(1)']],
  profiles: ['hokkaido-police'],
  subject: ['site-offices'],
  verb: '運用所属から外す',
  states: ['運用中'],
  roles: ['システム総括責任者'],
  form: { reason: { label: '外す理由', type: 'text', max: 300 } },
  effect: { from: ['運用中'], to: '解除' },
})
