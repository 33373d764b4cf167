import { mpd } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'

const changes = is('conclusion', '変更する')
const level = (label: string, options: readonly { value: string; label: string }[]) => ({ label, type: 'choice', options, required: false, when: changes } as const)
const TWO = [{ value: '2', label: '高' }, { value: '1', label: '低' }]
// 分類と取扱制限の見直しの結論（警視庁）。維持でも変更でも、理由とともに履歴に残る。
export const conclusion = event('information.review-conclusion.mpd', {
  profiles: ['mpd'], subject: ['information'], title: '分類と取扱制限の見直し', cites: [mpd['4-5']], verb: '見直しの結論を記録する', roles: ['情報管理者'],
  form: {
    conclusion: { label: '結論', type: 'choice', options: ['維持する', '変更する'] },
    reason: { label: '理由', type: 'text', max: 300 },
    confidentiality: level('機密性', [{ value: '3', label: '高' }, ...TWO.map(({ value, label }) => (value === '2' ? { value, label: '中' } : { value, label }))]),
    integrity: level('完全性', TWO), availability: level('可用性', TWO),
    restrictions: { label: '取扱制限', type: 'restrictions', required: false, when: changes },
  },
  effect: { classify: { review: true, keep: ['conclusion', 'reason'] } },
})
