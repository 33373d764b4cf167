import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { alternativeOrReasonInMunicipality, namesClausesOfMunicipality } from './exception.guard.ts'
import { applicationForm } from './application.ts'
import { METHODS } from './exceptions.register.ts'

const cites = [mic['7.4-(2)']]
const { period: _, ...form } = applicationForm({ difficulty: cites, alternative: [mic['kaisetsu-7.4']], period: cites })

// 緊急の例外。先に行い、登録と同時にCISOへ報告が届く。
export const urgent = event('exceptions.urgent.municipality', {
  title: '緊急の例外の実施',
  cites,
  profiles: ['municipality'],
  subject: [],
  verb: '緊急に行った例外を登録する',
  roles: ['情報セキュリティ管理者', '情報システム管理者'],
  form: { ...form, method: { label: '方式', type: 'choice', options: [...METHODS] }, performedAt: { label: '実施した日時', type: 'dateTime', notAfter: 'now', cites } },
  guards: [namesClausesOfMunicipality, alternativeOrReasonInMunicipality],
  effect: { creates: 'exceptions', to: 'みなし適用', set: { kind: { value: '緊急のみなし適用' }, startsOn: 'today', applicant: 'actor' }, provides: { kind: '例外措置', clauses: 'clauses', title: 'title', period: null } },
})
