import { mpd } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { is } from '../../engine/condition.ts'

const base = { profiles: ['mpd'] as const, subject: ['information'] }
// 情報の修正・追加・削除の記録（警視庁）。情報管理者に、分類と取扱制限の見直しの要否を問う。
export const change = event('information.change.mpd', {
  ...base, title: '情報の修正', cites: [mpd['4-5']], verb: '修正を記録する', when: is('classification.state', '決定'),
  form: { what: { label: '何をしましたか', type: 'choice', options: ['修正した', '追加した', '削除した', 'その他'] }, detail: { label: '内容', type: 'text', max: 300 } },
})
const changes = is('conclusion', '変更する')
const level = (label: string, options: readonly { value: string; label: string }[]) => ({ label, type: 'choice', options, required: false, when: changes } as const)
const TWO = [{ value: '2', label: '高' }, { value: '1', label: '低' }]
export const conclusion = event('information.review-conclusion.mpd', {
  ...base, title: '分類と取扱制限の見直し', cites: [mpd['4-5']], verb: '見直しの結論を記録する', roles: ['情報管理者'],
  form: {
    conclusion: { label: '結論', type: 'choice', options: ['維持する', '変更する'] },
    reason: { label: '理由', type: 'text', max: 300 },
    confidentiality: level('機密性', [{ value: '3', label: '高' }, ...TWO.map(({ value, label }) => (value === '2' ? { value, label: '中' } : { value, label }))]),
    integrity: level('完全性', TWO), availability: level('可用性', TWO),
    restrictions: { label: '取扱制限', type: 'restrictions', required: false, when: changes },
  },
  effect: { classify: { review: true, keep: ['conclusion', 'reason'] } },
})
