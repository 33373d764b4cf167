import { mpd } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { OPERATIONS } from './authorities.register.ts'

// システムを使う権限を職員に与えた記録。権限台帳に行が立つ。
export const granted = event('systems.authority-grant.mpd', {
  title: '権限の付与',
  cites: [mpd['5-6-(2)']],
  profiles: ['mpd'],
  subject: ['systems'],
  verb: '権限を付与する',
  states: ['運用中'],
  roles: ['システムセキュリティ責任者'],
  form: {
    person: { label: '職員', type: 'person' },
    operations: { label: 'できる操作', type: 'choices', options: OPERATIONS },
    validFrom: { label: '始まり', type: 'date' },
    until: { label: '終わり', type: 'date', required: false },
  },
  effect: { creates: 'authorities', holder: { field: 'person' }, set: { system: 'item' } },
})
