import { saitama } from '../../../clauses/index.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { guard } from '../../engine/guard.ts'
import { bySecretariat } from './committees.guard.ts'

const cites = [saitama['2-2-(4)-ウ']] as const
const forSubcommittees = guard('committees.designation.saitama/kind', {
  title: '指定で決まる構成員', cites: [saitama['2-2-(4)-ウ']], profiles: ['saitama-police'],
  refuses: ({ item }) => (item?.details['kind'] === '分科会' ? null : { field: '', message: '構成員を指定できるのは分科会だけです。委員会と専門部会の構成員は、職により決まります。' }),
})

// 分科会の構成員を、分科会長が指定する。本人に通知が届く。
export const designation = procedure('committees.designation.saitama', {
  title: '分科会員の指定', cites, profiles: ['saitama-police'], subject: 'committees', subjectStates: ['設置'], anyReader: true, verb: '分科会員を指定する',
  form: {
    people: { label: '指定する人', type: 'person', among: 'organisation', many: true },
    reason: { label: '指定の理由', type: 'text', max: 300 },
  },
  guards: [bySecretariat, forSubcommittees],
  steps: [{ kind: '決裁', role: '情報管理課長', scope: 'organisation', unlessApplicantHolds: true, cites }],
  effect: {
    from: ['設置'], to: '設置',
    rows: { register: 'committee-seats', holder: 'person', make: ({ form, item, day }) => (form['people'] as readonly string[]).map((person) => ({ committee: item!.id, office: '分科会員', title: '分科会長が指定した者', by: '指定した者', person, reason: form['reason'], since: day })) },
  },
})
