import { saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'
import { resultFields } from './audit-results.register.ts'

const cites = [saitama['2-2-(2)-オ']] as const

// 監査結果の確定。結果は委員会の庶務の所属に置かれ、諮るまで「未付議」で残る。
export const resultSettled = event('audits.result.saitama', {
  title: '監査結果の確定',
  cites,
  profiles: ['saitama-police'],
  subject: [],
  verb: '監査結果を確定する',
  roles: ['情報セキュリティ管理者'],
  form: {
    committee: { label: '諮る委員会', type: 'item', register: 'committees', states: ['設置'], where: is('details.kind', '委員会'), help: '庶務の所属の一覧に「未付議」で並びます。', cites },
    plan: { label: '監査実施計画', type: 'item', register: 'audit-plans', states: ['承認済'], required: false },
    ...resultFields,
  },
  effect: { creates: 'audit-results', unit: { chosen: 'committee' }, set: { confirmedOn: 'today', confirmedBy: 'actor' } },
})
