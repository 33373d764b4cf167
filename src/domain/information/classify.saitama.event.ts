import { saitama } from '../../../clauses/index.ts'
import { all, is, not } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'
import { CRITERIA_KEPT, classificationForm, criteriaGuards, sameForm, suggestLevels } from './criteria.saitama.ts'

// 分類を後回しにした情報の、分類と取扱制限の決定（埼玉）。
export const classify = event('information.classify.saitama', {
  title: '分類と取扱制限の決定',
  cites: [saitama['3-2-(1)']],
  profiles: ['saitama-police'],
  subject: ['information'],
  verb: '分類を決める',
  when: is('classification.state', '未決定'),
  form: { form: { label: '形態', type: 'choice', options: ['電磁的記録', '書面'], help: '台帳の記載と同じものを選びます。' }, ...classificationForm },
  suggests: suggestLevels,
  guards: [sameForm, ...criteriaGuards],
  effect: { classify: { keep: CRITERIA_KEPT, state: [{ when: all(is('confidentiality', '1'), not(is('evident', true))), to: '承認待ち' }] } },
  asks: { procedure: 'information.lowest.saitama', when: all(is('confidentiality', '1'), not(is('evident', true))), form: { reason: { field: 'judgedWhy' } } },
})
