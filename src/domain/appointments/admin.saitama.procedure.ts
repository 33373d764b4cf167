import { saitama } from '../../../clauses/index.ts'
import type { ClauseId } from '../../../clauses/index.ts'
import type { Facts } from '../../engine/condition.ts'
import type { Form } from '../../engine/definition.ts'
import { procedure } from '../../engine/request/procedure.ts'
import type { RowsContext } from '../../engine/rows.ts'
import { maintainedBy, privilegesIn } from '../systems/maintained.ts'
import { consultedBeforehand, consultedWhereAsked, everyNetworkPrivilegeHasItsReason, everyPrivilegeHasItsReason, networkConsultation, ofARecognisedOffice } from './admin.saitama.guard.ts'

const common = { profiles: ['saitama-police'], subject: null } as const
const [systemAdmin, consulted, networkAdmin] = [saitama['6-1-(3)-エ'], saitama['6-1-(3)-オ'], saitama['6-1-(3)-キ']]

const who = (clause: ClauseId) => ({
  person: { label: '担当者', type: 'person' },
  duties: { label: '業務の責務', type: 'text', multiline: true, max: 500, cites: [clause] },
  privileges: { label: '与える管理者権限と、必要な理由', type: 'text', multiline: true, max: 2000, help: '一行に一つずつ「権限：必要な理由」の形で書きます。例: 利用者の登録：異動のたびに登録するため', cites: [clause] },
  from: { label: '指名する日', type: 'date', notBefore: 'today' },
  until: { label: '終わりの日', type: 'date', required: false, notBefore: 'today', help: '決まっていなければ空にします。' },
} as const satisfies Form)

/** One row for each privilege of the nomination. */
const rowsOf = (role: string) => ({ form, chosen, entered, day }: RowsContext): Facts[] => {
  const { person, system, network, duties, from, until } = form
  const unit = form['office'] ?? chosen['network']?.[0]?.unit
  const maintenance = maintainedBy(chosen['system']?.[0], String(unit))?.id
  return privilegesIn(form['privileges']).map((one) => ({ ...one, unit, person, role, system, network, administrator: entered?.id, maintenance, duties, validFrom: String(from) > day ? from : day, validUntil: until }))
}
const given = (role: string, thing: 'system' | 'network') => ({
  appoints: { role, person: { field: 'person' }, item: { field: thing }, from: { field: 'from' }, until: { field: 'until' }, basis: { field: 'duties' } },
  creates: 'administrators', unit: thing === 'system' ? { field: 'office' } : { chosen: 'network' }, holder: { field: 'person' }, set: { role: { value: role } },
  rows: { register: 'privileges', holder: 'person', make: rowsOf(role) },
  along: { field: 'consultation', effect: { from: ['整った'], to: '指名済' } },
} as const)

/** 維持管理者による、システム管理担当者とネットワーク管理担当者の指名。決まると特権台帳と教養の対象者に載る。 */
export const administratorNominations = [
  procedure('appointments.admin.saitama/system', {
    ...common, title: 'システム管理担当者の指名', cites: [systemAdmin], verb: 'システム管理担当者を指名する',
    form: {
      system: { label: '情報システム', type: 'item', register: 'systems', states: ['整備中', '運用中'], cites: [systemAdmin] },
      office: { label: '維持管理をする所属', type: 'unit', help: 'そのシステムの維持管理に認定された所属です。', cites: [saitama['2-1-(4)-ア']] },
      ...who(systemAdmin),
      consultation: { label: '適格性の協議', type: 'item', register: 'admin-consultations', states: ['整った'], required: false, help: '警察庁情報セキュリティ管理者が認めるシステムだけ、空にできます。', cites: [consulted] },
    },
    guards: [everyPrivilegeHasItsReason, ofARecognisedOffice, consultedBeforehand],
    steps: [{ kind: '決裁', role: 'システムセキュリティ維持管理者', scope: { field: 'office' }, cites: [systemAdmin], unlessApplicantHolds: true }],
    effect: given('システム管理担当者', 'system'),
  }),
  procedure('appointments.admin.saitama/network', {
    ...common, title: 'ネットワーク管理担当者の指名', cites: [networkAdmin], verb: 'ネットワーク管理担当者を指名する', settings: [networkConsultation],
    form: {
      network: { label: 'ネットワーク', type: 'item', register: 'managed-networks', states: ['使用中'], cites: [networkAdmin] },
      ...who(networkAdmin),
      consultation: { label: '適格性の協議', type: 'item', register: 'admin-consultations', states: ['整った'], required: false, help: '組織の設定で協議を求めているときだけ選びます。' },
    },
    guards: [everyNetworkPrivilegeHasItsReason, consultedWhereAsked],
    steps: [{ kind: '決裁', role: 'システムセキュリティ維持管理者', scope: { field: 'network' }, cites: [networkAdmin], unlessApplicantHolds: true }],
    effect: given('ネットワーク管理担当者', 'network'),
  }),
]
