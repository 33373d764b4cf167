import { saitama } from '../../../clauses/index.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { namesExistingClauses } from './exception.guard.ts'
import { builtBefore, graceAppliedFor } from './system.guard.ts'

const cites = [saitama['jisshibi-2']]

// 経過の猶予。実施日より前からあるシステムに、当分の間、代わりの手段を講じて当てはめない。
export const grace = procedure('exceptions.grace.saitama', {
  title: '経過の猶予',
  cites,
  profiles: ['saitama-police'],
  subject: 'systems',
  subjectStates: ['運用中'],
  verb: '経過の猶予を申請する',
  form: {
    title: { label: '猶予する要件', type: 'text', max: 120 },
    clauses: { label: '当てはめない条項', type: 'text', names: 'clauses', max: 400, help: '番号か言葉で探して選びます。いくつでも選べます。' },
    reason: { label: '満たせない事情', type: 'text', multiline: true },
    alternative: { label: '安全を確保する代わりの手段', type: 'text', multiline: true, cites, help: '猶予の間、何で安全を確保するかを書きます。' },
    handling: { label: '要件を満たすまでの計画', type: 'text', multiline: true, cites },
    reviewOn: { label: '見直す日', type: 'date', notBefore: 'today', cites, help: 'この日に、責任者へ見直しを求めます。' },
  },
  guards: [graceAppliedFor, builtBefore, namesExistingClauses],
  steps: [{ kind: '決裁', role: '情報セキュリティ管理者', scope: 'organisation', cites }],
  effect: { creates: 'exceptions', eachItem: true, to: '有効', set: { kind: { value: '経過猶予' }, startsOn: 'today', applicant: 'applicant' }, provides: { kind: '経過猶予', clauses: 'clauses', title: 'title', period: null } },
})
