import { saitama } from '../../../clauses/index.ts'
import { procedure } from '../../engine/request/procedure.ts'

// 機密性１（低）とすることの上職者の承認（埼玉）。承認までは機密性２として扱う。
export const lowest = procedure('information.lowest.saitama', {
  title: '機密性１（低）への分類の承認',
  cites: [saitama['3-2-(2)']],
  profiles: ['saitama-police'],
  subject: 'information',
  verb: '機密性１とする承認を求める',
  form: { reason: { label: '機密性１とする理由', type: 'text', max: 300, required: false } },
  steps: [{ kind: '決裁', role: '上職者', scope: 'applicant', cites: [saitama['3-2-(2)']] }],
  effect: { classify: { proposal: true } },
})
