import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { listed } from '../../engine/form.ts'
import { guard } from '../../engine/guard.ts'
import { event } from '../../engine/register/event.ts'

const FILE = 'information.distribution.municipality'

/** 登録した配付先のほかには配れない。 */
const asRegistered = guard(`${FILE}/as-registered`, {
  title: '登録した配付先', cites: [mic['2-(1)-機密性-2']], profiles: ['municipality'],
  refuses: ({ form, item }) => {
    if (!item || item.confidentiality < 2) return null
    const isKnown = (key: 'recipients' | 'recipientUnits') => listed(form, key).every((one) => listed(item.details, key).includes(one))
    return isKnown('recipients') && isKnown('recipientUnits') ? null : { field: 'recipients', message: 'この複製の配付先ではありません。ほかの職員・部署に配るときは、目的と部数を書いて別の複製として登録してください。' }
  },
})

// 複製を配った記録。
export const distributed = event(FILE, {
  title: '複製の配付の記録',
  cites: [mic['2-(1)-機密性-2']],
  profiles: ['municipality'],
  subject: ['information'],
  verb: '配付を記録する',
  states: ['使用中'],
  when: is('details.origin', '複製'),
  form: {
    recipients: { label: '配った職員', type: 'person', many: true, required: false }, recipientUnits: { label: '配った部署', type: 'unit', many: true, required: false },
    count: { label: '配った部数', type: 'number', min: 1, max: 10_000 }, distributedOn: { label: '配った日', type: 'date', notAfter: 'today' },
  },
  guards: [asRegistered],
})
