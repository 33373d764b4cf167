import { mic } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { procedure } from '../../engine/request/procedure.ts'

const common = { cites: [mic['6.2-(1)-③-(イ)']], profiles: ['municipality'] } as const

const namedByWhoHasIt = guard('appointments.privilege-proxy.municipality/principal', {
  ...common, title: '特権の代行者を指名できる者',
  refuses: ({ form, actor, item, organisation }) => {
    if (form['principal'] !== actor.person) return { field: 'principal', message: '代行者を指名できるのは、特権を持つ本人です。本来の権限者に、自分を選んでください。' }
    const holds = ['統括情報セキュリティ責任者', '情報システム管理者'].some((role) => organisation?.holders(role, item?.unit).includes(actor.person))
    return holds ? null : { field: 'principal', message: '代行者を指名できるのは、統括情報セキュリティ責任者か、このシステムの情報システム管理者です。' }
  },
})

// 特権の代行者の指名。CISOが認めるまでは代行できない。
export const privilegeProxy = procedure('appointments.privilege-proxy.municipality', {
  ...common,
  title: '特権の代行者の指名',
  subject: 'systems',
  subjectStates: ['運用中'],
  verb: '特権の代行者を指名する',
  form: {
    principal: { label: '本来の権限者', type: 'person', help: '自分を選びます。' },
    person: { label: '代行者', type: 'person', notMe: true },
    privilege: { label: '対象の特権', type: 'text', max: 200 },
    reason: { label: '代行が要る理由', type: 'text', multiline: true, max: 500 },
    period: { label: '期間', type: 'dateRange', notBefore: 'today' },
  },
  guards: [namedByWhoHasIt],
  steps: [{ kind: '決裁', role: 'CISO', scope: 'organisation', cites: [mic['6.2-(1)-③-(イ)']] }],
  effect: { creates: 'privilege-proxies', holder: { field: 'person' }, set: { system: 'item', validFrom: { field: 'period.from' }, until: { field: 'period.to' } } },
})
