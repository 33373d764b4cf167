import { mic, mpd, saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

const base = { cites: [saitama['3-5-(2)'], mpd['別表3-機密性中-4'], mic['5.1-(1)-⑤']], profiles: ['saitama-police', 'mpd', 'municipality'], subject: ['information'] } as const

// 持ち出した情報を持ち帰った申告。
export const returned = event('release.return', {
  ...base, title: '持ち帰りの申告', verb: '持ち帰りを申告する', states: ['持出し中'],
  form: {
    whole: { label: '持ち出した物が全部そろっています', type: 'declaration' },
    condition: { label: '気付いたこと', type: 'text', max: 300, required: false, help: '紛失・汚損・人に見られたおそれがあれば書き、事案として報告します。' },
  },
  effect: { from: ['持出し中'], to: '返却確認待ち', custody: 'report-return' },
})
// 申告した人とは別の人の確認。ここで持出し簿の行が閉じる。
export const returnConfirmed = event('release.return/confirmation', {
  ...base, title: '持ち帰りの確認', verb: '持ち帰りを確認する', states: ['返却確認待ち'], notSameAs: 'release.return',
  form: { received: { label: '戻った物を見て、そろっていることを確かめました', type: 'declaration' } },
  effect: { from: ['返却確認待ち'], to: '使用中', holder: 'nobody', due: 'nothing', custody: 'close' },
})
