import { mpd, saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 緊急事態の間に行われた処理を確かめた記録。
export const emergencyReviewed = event('exceptions.emergency-review', {
  title: '緊急事態の間の処理の点検',
  cites: [saitama['2-3-(2)-ウ-(ア)'], mpd['15-2']],
  profiles: ['saitama-police', 'mpd'],
  subject: ['emergencies'],
  verb: '点検の結果を記録する',
  states: ['終了'],
  form: {
    result: { label: '点検の結果', type: 'choice', options: ['是正の要るものはない', '是正の要るものがある'] },
    measures: { label: '是正したこと・すること', type: 'text', multiline: true, max: 1000, required: false },
  },
})
