import { saitama } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { event } from '../../engine/register/event.ts'

const common = { cites: [saitama['2-1-(4)-ア']], profiles: ['saitama-police'] } as const

const byWhoRecognises = guard('systems.maintenance-end.saitama/by', {
  ...common, title: '認定を終えられる者',
  refuses: ({ item, actor, organisation }) => (organisation?.holders('システムセキュリティ責任者', item?.linked?.['system']?.unit).includes(actor.person) ? null
    : { field: '', message: '認定を終えられるのは、そのシステムのシステムセキュリティ責任者です。' }),
})
const nobodyLeft = guard('systems.maintenance-end.saitama/privileges', {
  ...common, title: '残っている管理者権限',
  refuses: ({ item }) => {
    const left = (item?.linkedFrom?.['privileges'] ?? []).filter(({ state }) => state === '有効')
    return left.length === 0 ? null : { field: '', message: `この所属の担当者に、管理者権限が残っています（${left.map(({ number }) => number).join('、')}）。先に特権台帳で解除してください。` }
  },
})

// 維持管理の認定の終わり。その所属に権限が残っているうちは終えられない。
export const maintenanceEnded = event('systems.maintenance-end.saitama', {
  ...common, title: '維持管理の認定の終わり', subject: ['maintenances'], verb: '認定を終える', states: ['有効'], anyReader: true,
  form: { endedOn: { label: '終える日', type: 'date', notAfter: 'today' }, reason: { label: '理由', type: 'text', max: 200 } },
  guards: [byWhoRecognises, nobodyLeft],
  effect: { from: ['有効'], to: '終了', set: { endedOn: { field: 'endedOn' } } },
})
