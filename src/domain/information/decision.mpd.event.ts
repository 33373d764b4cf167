import { mpd } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'
import { CRITERIA_KEPT, classificationForm, criteriaGuards } from './criteria.mpd.ts'
import { inSections } from './sections.ts'

// 未決定の情報の分類と取扱制限を、情報管理者が自ら決める（警視庁）。取り込んだ台帳の行を、台帳で選んでまとめて決めるのに使う（docs/readings/0570）。
export const decision = event('information.decision.mpd', {
  title: '分類と取扱制限の決定（未決定のもの）',
  cites: [mpd['4-2']],
  profiles: ['mpd'],
  subject: ['information'],
  verb: '分類を決める',
  roles: ['情報管理者'],
  when: is('classification.state', '未決定'),
  form: inSections({ form: { label: '形態', type: 'choice', options: ['電磁的記録', '書面'], help: '台帳の記載と同じものを選びます。' }, ...classificationForm }),
  guards: criteriaGuards,
  effect: { classify: { keep: CRITERIA_KEPT } },
})
