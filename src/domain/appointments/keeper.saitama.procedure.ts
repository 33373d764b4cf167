import { saitama } from '../../../clauses/index.ts'
import { procedure } from '../../engine/request/procedure.ts'

const common = { profiles: ['saitama-police'], subject: null } as const
const who = (role: string) => ({
  unit: { label: '所属', type: 'unit' },
  person: { label: '職員', type: 'person', eligible: { as: { is: role }, unit: 'unit' } },
  from: { label: '指名する日', type: 'date', notBefore: 'today' },
} as const)

/** 運用管理者による、運用管理担当者と運用管理補助者の指名。運用管理者が自ら行えば、そのまま指名になる。 */
export const keeperNominations = [
  procedure('appointments.keeper.saitama/keeper', {
    ...common, title: '運用管理担当者の指名', cites: [saitama['8-1-(2)-ア-(ア)-a']], verb: '運用管理担当者を指名する', form: who('運用管理担当者'),
    steps: [{ kind: '決裁', role: '運用管理者', scope: { field: 'unit' }, cites: [saitama['8-1-(2)-ア-(ア)-a']], unlessApplicantHolds: true }],
    effect: { appoints: { role: '運用管理担当者', person: { field: 'person' }, unit: { field: 'unit' }, from: { field: 'from' } } },
  }),
  procedure('appointments.keeper.saitama/helper', {
    ...common, title: '運用管理補助者の指名', cites: [saitama['8-1-(2)-ア-(イ)-a']], verb: '運用管理補助者を指名する',
    form: { ...who('運用管理補助者'), basis: { label: '運用管理担当者だけでは管理が難しい理由', type: 'text', multiline: true, max: 300, cites: [saitama['8-1-(2)-ア-(イ)-a']] } },
    steps: [{ kind: '決裁', role: '運用管理者', scope: { field: 'unit' }, cites: [saitama['8-1-(2)-ア-(イ)-a']], unlessApplicantHolds: true }],
    effect: { appoints: { role: '運用管理補助者', person: { field: 'person' }, unit: { field: 'unit' }, from: { field: 'from' }, basis: { field: 'basis' } } },
  }),
]
