import { saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { CRITERIA_KEPT, classificationForm, criteriaGuards, sameForm } from './criteria.saitama.ts'

// 分類と取扱制限の見直し（埼玉）。決定者等に確かめ、機密性１へ下げるときは上職者の承認も要る。
export const review = procedure('information.review.saitama', {
  title: '分類と取扱制限の見直し',
  cites: [saitama['3-2-(6)'], saitama['3-2-(2)']],
  profiles: ['saitama-police'],
  subject: 'information',
  verb: '見直しを申し出る',
  form: {
    why: { label: '見直す理由', type: 'choice', options: ['修正した', '追加した', '削除した', 'その他'] },
    detail: { label: '理由の内容', type: 'text', max: 300 },
    provider: { label: '提供元の条件の確認', type: 'text', max: 200, required: false, help: '部外から受けた情報では、提供元が付けた条件を確かめて書きます。' },
    form: { label: '形態', type: 'choice', options: ['電磁的記録', '書面'], help: '台帳の記載と同じものを選びます。' },
    ...classificationForm,
  },
  guards: [sameForm, ...criteriaGuards],
  steps: [
    { kind: '決裁', role: '上職者', scope: 'subject', classifier: true, cites: [saitama['3-2-(6)']] },
    { kind: '決裁', role: '上職者', scope: 'subject', when: is('confidentiality', '1'), cites: [saitama['3-2-(2)']] },
  ],
  effect: { classify: { keep: [...CRITERIA_KEPT, 'why', 'detail', 'provider'], review: true } },
})
