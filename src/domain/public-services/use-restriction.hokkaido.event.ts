import { hokkaido } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

const base = { profiles: ['hokkaido-police'], cites: [hokkaido['2-1-(2)']], roles: ['システム総括責任者'] } as const

/** 利用制限の登録と解除。システム総括責任者が記録する。 */
export const useRestrictionEvents = [
  event('public-services.use-restriction.hokkaido/set', {
    ...base, title: '利用制限の登録', subject: [], verb: '利用制限を登録する',
    form: {
      person: { label: '制限する利用者', type: 'person', among: 'organisation' },
      because: { label: '理由の区分', type: 'choice', options: ['要領の定めの違反', '円滑な運営のため'] },
      reason: { label: '理由', type: 'text', multiline: true, max: 1000 },
    },
    effect: { creates: 'use-restrictions', set: { since: 'today' } },
  }),
  event('public-services.use-restriction.hokkaido/lifted', {
    ...base, title: '利用制限の解除', subject: ['use-restrictions'], verb: '制限を解除する', states: ['制限中'],
    form: { why: { label: '解除する理由', type: 'text', max: 300 } }, effect: { from: ['制限中'], to: '解除', set: { liftedOn: 'today' } },
  }),
]
