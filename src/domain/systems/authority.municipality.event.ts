import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { OPERATIONS } from './authorities.register.ts'

const cites = [mic['6.2-(1)-①']] as const
const keepers = ['情報システム管理者', '統括情報セキュリティ責任者'] as const
const base = { cites, profiles: ['municipality'], roles: keepers } as const

/** 権限の付与と取消し、取り除いた権限の記録。 */
export const authorityEvents = [
  event('systems.authority.municipality/granted', {
    ...base, title: '権限の付与', subject: ['systems'], verb: '権限を付与する', states: ['運用中', '整備中'],
    form: {
      person: { label: '職員', type: 'person' },
      account: { label: '利用者ＩＤ', type: 'text', max: 80 },
      operations: { label: 'できる操作', type: 'choices', options: OPERATIONS, help: '業務に要る操作だけを選びます。' },
      validFrom: { label: '始まり', type: 'date' },
      until: { label: '終わり', type: 'date', required: false },
    },
    effect: { creates: 'authorities', holder: { field: 'person' }, set: { system: 'item' } },
  }),
  event('systems.authority.municipality/withdrawn', {
    ...base, title: '権限の取消し', subject: ['authorities'], verb: '権限を取り消す', states: ['有効'],
    form: { reason: { label: '理由', type: 'text', max: 200 } }, effect: { from: ['有効'], to: '取消し', holder: 'nobody' },
  }),
  event('systems.authority.municipality/removed', {
    ...base, roles: [...keepers, '情報システム担当者'], title: '実際の権限の削除', subject: ['actual-rights'], verb: '取り除いたことを記録する', states: ['設定中'],
    form: { removedOn: { label: '取り除いた日', type: 'date', notAfter: 'today' } }, effect: { from: ['設定中'], to: '削除済' },
  }),
]
