import { saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

const base = { cites: [saitama['2-2-(2)-エ']], profiles: ['saitama-police'], roles: ['情報セキュリティ管理者'] } as const
const form = {
  year: { label: '年度', type: 'number', min: 2024, max: 2100, unit: '年度', help: '西暦で書きます。例: 2027' },
  title: { label: '名称', type: 'text', max: 120, help: '例: 令和９年度監査実施計画' },
  purpose: { label: '目的と重点', type: 'text', multiline: true, max: 2000 },
  units: { label: '監査を受ける所属', type: 'unit', many: true },
  schedule: { label: '日程', type: 'text', multiline: true, max: 1000 },
} as const

/** 監査実施計画の案: 作成、手直し、取下げ。手直しすると、審議を受け直す。 */
export const planEvents = [
  event('audits.plan.saitama/drafted', { ...base, title: '監査実施計画の案の作成', subject: [], verb: '監査実施計画の案を作る', form, effect: { creates: 'audit-plans', set: { drafter: 'actor' } } }),
  event('audits.plan.saitama/revised', {
    ...base, title: '監査実施計画の案の手直し', subject: ['audit-plans'], states: ['案'], verb: '案を直す', form,
    effect: {
      from: ['案'], set: { year: { field: 'year' }, title: { field: 'title' }, purpose: { field: 'purpose' }, units: { field: 'units' }, schedule: { field: 'schedule' }, deliberation: { value: null }, deliberatedOn: { value: null } },
    },
  }),
  event('audits.plan.saitama/withdrawn', {
    ...base, title: '監査実施計画の案の取下げ', subject: ['audit-plans'], states: ['案'], verb: '取り下げる',
    form: { reason: { label: '取り下げる理由', type: 'text', max: 300 } }, effect: { from: ['案'], to: '取下げ' },
  }),
]
