import { mic } from '../../../clauses/index.ts'
import type { Field } from '../../engine/definition.ts'
import { event } from '../../engine/register/event.ts'
import { lackingAudiences } from './audiences.ts'

const cites = [mic['kaisetsu-5.1-趣旨']]
const numbers = (label: string, help: string) => ({ label: `${label}に適用する条項`, type: 'text', max: 2000, required: false, help, cites } as const satisfies Field)

// 版の条項がだれに適用されるか。区分ごとに、条項の番号を空白で区切って書く。
export const audiences = event('policies.audiences.municipality', {
  title: '条項の適用対象者の区分',
  cites,
  profiles: ['municipality'],
  subject: ['policy-versions'],
  verb: '条項の適用対象者を定める',
  states: ['案', '議決済', '決裁済', '公布済'],
  form: {
    forStaff: numbers('職員', '条項の番号を空白で区切ります。例: 7 8'), forNonRegular: numbers('非常勤職員', '例: 7 8'), forTemporary: numbers('臨時職員', '例: 7 8'),
    forContractors: numbers('外部委託事業者等', '空のままの区分は、規程の点検で不備になります。'),
  },
  effect: {
    set: { forStaff: { field: 'forStaff' }, forNonRegular: { field: 'forNonRegular' }, forTemporary: { field: 'forTemporary' }, forContractors: { field: 'forContractors' }, withoutClause: { derive: lackingAudiences } },
  },
})
