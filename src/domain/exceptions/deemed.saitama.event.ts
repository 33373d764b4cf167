import { saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { clausesOfThePolicy, policyDocuments } from '../policies/membership.saitama.guard.ts'
import { alternativeOrReason, namesExistingClauses, notForHimself } from './exception.guard.ts'
import { applicationForm } from './application.ts'

const cites = [saitama['2-3-(2)-イ-(イ)']]
const { period: _, ...form } = applicationForm({ difficulty: cites, alternative: [saitama['2-3-(2)-ア']], period: cites })

// 緊急の許可。責任者が認めた時から例外とみなし、速やかに申請する。
export const deemed = event('exceptions.deemed.saitama', {
  title: '緊急の例外の許可',
  cites,
  profiles: ['saitama-police'],
  subject: [],
  verb: '緊急の例外を許可する',
  roles: ['運用管理者', 'システムセキュリティ責任者'],
  form: { ...form, beneficiary: { label: '適用を受ける人', type: 'person', among: 'unit', cites, help: '許可する本人は選べません。' } },
  finds: policyDocuments,
  guards: [namesExistingClauses, clausesOfThePolicy, alternativeOrReason, notForHimself],
  effect: { creates: 'exceptions', to: 'みなし適用', set: { kind: { value: '緊急のみなし適用' }, startsOn: 'today', applicant: 'actor' }, provides: { kind: '例外措置', clauses: 'clauses', title: 'title', period: null } },
})
