import { mic } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import { route } from '../../engine/route/route.ts'

const cites = [mic['5.1-(1)-①']]
const base = { cites, profiles: ['municipality'] } as const

/** 相談は所属の情報セキュリティ管理者へ、指示は相談した人へ。 */
export const inquiryRoutes = [
  route('policies.inquiry.municipality/to-manager', {
    ...base, title: '相談の届け先', on: { event: 'policies.inquiry.municipality/asked' },
    steps: [{ role: '情報セキュリティ管理者', scope: 'unit', cites, by: '速やかに', alarm: setting('policies.inquiry.alarm', '相談が情報セキュリティ管理者に届くまで', 1, { unit: '日', notInSource: true }) }],
  }),
  route('policies.inquiry.municipality/to-asker', {
    ...base, title: '指示の届け先', on: { event: 'policies.inquiry.municipality/answered' },
    says: (form) => `相談への指示: ${String(form['answer']).slice(0, 120)}`,
    steps: [{ role: '職員等', scope: 'unit', to: { people: 'item.details.asker' }, cites, by: '速やかに' }],
  }),
]
