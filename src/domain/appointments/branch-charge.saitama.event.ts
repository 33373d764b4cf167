import { saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

const common = { cites: [saitama['2-1-(7)']], profiles: ['saitama-police'], subject: ['branch-permissions'] } as const
const BY = ['区域情報セキュリティ管理者', 'システムセキュリティ責任者', 'システムセキュリティ維持管理者']

/** 許可を受けた後の担当者の指名と、許可の終わり。担当者がそこを離れた日から、事務は元の役割に戻る。 */
export const branchEvents = [
  event('appointments.branch-charge.saitama/named', {
    ...common, title: '分庁舎等の事務の担当者の指名', verb: '担当者を指名する', states: ['許可'], roles: BY,
    form: {
      person: { label: '担当者', type: 'person', help: 'その分庁舎等に勤務する、警視以上の警察官か、同等の職の一般職員です。' },
      from: { label: '指名する日', type: 'date', notBefore: 'today' },
    },
    effect: {
      from: ['許可'], to: '指名済', set: { inCharge: { field: 'person' }, namedOn: { field: 'from' } },
      delegates: { kind: '分担', role: { field: 'item.details.role' }, toPerson: { field: 'person' }, as: '分庁舎等の事務の担当者', unit: { field: 'item.details.branch' }, from: { field: 'from' } },
    },
  }),
  event('appointments.branch-charge.saitama/released', {
    ...common, title: '分庁舎等の事務の担当者の解任', verb: '担当を解く', states: ['指名済'], roles: BY,
    form: { reason: { label: '理由', type: 'text', max: 200 } },
    effect: { from: ['指名済'], to: '許可', set: { inCharge: { value: null }, namedOn: { value: null } }, endsDelegation: { role: { field: 'item.details.role' }, unit: { field: 'item.details.branch' } } },
  }),
  event('appointments.branch-charge.saitama/ended', {
    ...common, title: '分庁舎等の事務の許可の終わり', verb: '許可を終える', states: ['許可'], roles: BY,
    form: { reason: { label: '理由', type: 'text', max: 200 } }, effect: { from: ['許可'], to: '終了' },
  }),
]
