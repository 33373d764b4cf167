import { mpd } from '../../../clauses/index.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { CRITERIA_KEPT, classificationForm, criteriaGuards } from './criteria.mpd.ts'

// 分類と取扱制限の決定（警視庁）。職員が答えを添えて回付し、情報管理者が決める。
export const classification = procedure('information.classification.mpd', {
  title: '分類と取扱制限の決定',
  cites: [mpd['4-2']],
  profiles: ['mpd'],
  subject: 'information',
  verb: '分類の決定を求める',
  form: { form: { label: '形態', type: 'choice', options: ['電磁的記録', '書面'] }, ...classificationForm },
  guards: criteriaGuards,
  steps: [{ kind: '決裁', role: '情報管理者', scope: 'subject', cites: [mpd['4-2']] }],
  effect: { classify: { keep: CRITERIA_KEPT } },
})
