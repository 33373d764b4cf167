import { saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

const common = { profiles: ['saitama-police'], subject: ['administrators'], states: ['教養未了', '教養済'] } as const
const cites = [saitama['6-1-(3)-エ'], saitama['6-1-(3)-キ']] as const

/** 管理担当者への教養の実施と、指名の解除。解除すると、権限も指名もその日から使えない。 */
export const administratorEvents = [
  event('systems.administrator.saitama/taught', {
    ...common, title: '管理担当者への教養', cites: [saitama['2-3-(3)-エ'], ...cites], verb: '教養の実施を記録する', roles: ['システムセキュリティ維持管理者'],
    form: {
      conduct: { label: '規範意識の醸成について教えました', type: 'declaration', cites: [saitama['2-3-(3)-エ']] },
      functions: { label: 'セキュリティ機能の使い方などについて教えました', type: 'declaration', cites: [saitama['2-3-(3)-エ']] },
      taughtOn: { label: '教養を行った日', type: 'date', notAfter: 'today' },
      remarks: { label: '内容', type: 'text', multiline: true, max: 500, required: false },
    },
    effect: { from: ['教養未了', '教養済'], to: '教養済', set: { taughtOn: { field: 'taughtOn' }, taughtBy: 'actor' } },
  }),
  event('systems.administrator.saitama/released', {
    ...common, title: '管理担当者の指名の解除', cites, verb: '指名を解く', roles: ['システムセキュリティ維持管理者', '情報セキュリティ管理者'],
    form: { reason: { label: '理由', type: 'text', max: 200, help: '与えた管理者権限もすべて、今日から使えなくなります。' } },
    effect: {
      from: ['教養未了', '教養済'], to: '解除', holder: 'nobody', set: { releasedOn: 'today' },
      endsAppointment: { role: { field: 'item.details.role' }, person: { field: 'item.details.person' }, item: [{ field: 'item.details.system' }, { field: 'item.details.network' }] },
      along: { linkedFrom: 'privileges', effect: { from: ['有効'], to: '終了', holder: 'nobody', set: { validUntil: 'today' } } },
    },
  }),
]
