import { mpd } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'

// 情報の修正・追加・削除の記録（警視庁）。情報管理者に、分類と取扱制限の見直しの要否を問う。
export const change = event('information.change.mpd', {
  profiles: ['mpd'], subject: ['information'], title: '情報の修正', cites: [mpd['4-5']], verb: '修正を記録する', when: is('classification.state', '決定'),
  form: { what: { label: '何をしましたか', type: 'choice', options: ['修正した', '追加した', '削除した', 'その他'] }, detail: { label: '内容', type: 'text', max: 300 } },
})
