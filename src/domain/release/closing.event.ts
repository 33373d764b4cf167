import { mic, mpd, saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

const base = { cites: [saitama['3-4-(2)'], mpd['別表3-機密性高-3'], mpd['別表3-機密性中-3'], mic['2-(2)-⑨-(イ)']], profiles: ['saitama-police', 'mpd', 'municipality'], subject: ['releases'] } as const

// 提供した情報が返ったこと、相手が消去したことの確認。
export const closed = event('release.closing', {
  ...base, title: '返却・消去の確認', verb: '返却・消去を確認する', states: ['提供済'],
  form: {
    how: { label: '終わり方', type: 'choice', options: ['返却を受けた', '相手が消去した', '相手が保有し続ける（返却・消去を求めない）'] },
    shown: { label: '確かめた方法', type: 'text', max: 150, help: '例: 消去の報告書を受けた' },
  },
  effect: { from: ['提供済'], to: '返却・消去確認済', set: { ending: { derive: ({ how, shown }) => `${String(how)}（${String(shown)}）` } } },
})
// 公表を終えた記録。
export const publicationEnded = event('release.closing/publication', {
  ...base, cites: [saitama['3-4-(1)'], mpd['別表3-機密性低-2'], mic['2-(2)-⑨-(ウ)']], title: '公表の終了', verb: '公表を終える', states: ['公表済'],
  form: { ending: { label: '終えた理由', type: 'text', max: 200 } },
  effect: { from: ['公表済'], to: '公表終了', set: { ending: { field: 'ending' } } },
})
// 渡す前にやめた記録。
export const withdrawn = event('release.closing/withdrawn', {
  ...base, title: '提供等の取りやめ', verb: '取りやめる', states: ['準備中', '許可済'],
  form: { ending: { label: '理由', type: 'text', max: 200 } },
  effect: { from: ['準備中', '許可済'], to: '取りやめ', set: { ending: { field: 'ending' } } },
})
