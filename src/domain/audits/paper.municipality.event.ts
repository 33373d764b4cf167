import { mic } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { event } from '../../engine/register/event.ts'
import { auditPaper } from './paper-form.ts'
import { keptUntilItsDay } from './papers.guard.ts'

const [keeping, sensitive] = [mic['9.1-(6)'], mic['kaisetsu-9.1-(6)']]
const { disposedOn, ...entered } = auditPaper

const byAuditors = guard('audits.paper.municipality/auditors', {
  title: '監査調書を登録する者', cites: [keeping], profiles: ['municipality'],
  refuses: ({ form, actor }) => [form['auditors']].flat().includes(actor.person) || actor.roles.some(({ role }) => role === '情報セキュリティ監査統括責任者') ? null
    : { field: 'auditors', message: '監査調書を登録できるのは、担当の監査人と情報セキュリティ監査統括責任者です。' },
})

/** 監査調書の登録と、期限の後の廃棄。 */
export const paperEvents = [
  event('audits.paper.municipality/entered', {
    title: '監査調書の登録', cites: [keeping, sensitive], profiles: ['municipality'], subject: [], verb: '監査調書を登録する', guards: [byAuditors],
    form: entered, effect: { creates: 'audit-papers', set: { confidentiality: { value: '3' } } },
  }),
  event('audits.paper.municipality/disposed', {
    title: '監査調書の廃棄', cites: [keeping], profiles: ['municipality'], subject: ['audit-papers'], verb: '廃棄を記録する', states: ['保管中'], roles: ['情報セキュリティ監査統括責任者'], guards: [keptUntilItsDay('audits.paper.municipality/not-yet', [keeping])],
    form: { disposedOn, method: { label: '廃棄の方法', type: 'text', max: 200 } }, effect: { from: ['保管中'], to: '廃棄済', set: { disposedOn: { field: 'disposedOn' } } },
  }),
]
