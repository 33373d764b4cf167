import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'

// 局面と取扱制限の表、情報資産の分類を見直した記録。所属ごとに情報セキュリティ管理者が書く。
export const reviewed = event('information.reviewed.municipality', {
  title: '取扱制限の表と資産の分類の見直し',
  cites: [mic['kaisetsu-2-(2)-③〜⑩']],
  profiles: ['municipality'],
  subject: [],
  verb: '見直しを記録する',
  roles: ['情報セキュリティ管理者'],
  form: {
    period: { label: '見直した年度の日', type: 'date', notAfter: 'today', help: '見直しを終えた日です。その日の年度の作業が済みます。' },
    phases: { label: '局面と取扱制限の表', type: 'choice', options: ['今のままでよい', '直すところがある'] },
    phasesChange: { label: '直すところ', type: 'text', multiline: true, max: 1000, when: is('phases', '直すところがある') },
    assets: { label: '情報資産の分類', type: 'choice', options: ['今のままでよい', '見直しを申し出た'] },
    assetsChange: { label: '申し出た情報資産', type: 'item', register: 'information', many: true, when: is('assets', '見直しを申し出た') },
  },
})
