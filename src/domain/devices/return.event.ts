import { hokkaido, mpd, saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { helperLeavesMobilesAlone } from './mobile-custody.saitama.guard.ts'

const base = { profiles: ['saitama-police', 'mpd', 'hokkaido-police'] as const, subject: ['terminals'] }

// 端末の返却の申告。他所属に預けた管理も、ここで元の所属に戻る。
export const returned = event('devices.return', {
  ...base,
  title: '端末の返却の申告',
  cites: [mpd['5-3-(2)'], mpd['9-2'], saitama['8-1-(2)-ア-(ア)-b'], hokkaido['11-1-(2)-ウ']],
  verb: '返却を申告する',
  states: ['使用中', '持出し中'],
  form: {
    erased: { label: '持ち出すために入れた情報を消去しました', type: 'declaration' },
    method: { label: '消去の方法', type: 'text', max: 120, suggest: ['該当する情報の削除', '情報を入れなかった'] },
    externallyConnected: { label: '外部回線に接続しましたか', type: 'choice', options: ['なし', '接続した', '不明'] },
    condition: { label: '端末の状態・気付いたこと', type: 'text', multiline: true, required: false, max: 500 },
  },
  guards: [helperLeavesMobilesAlone],
  effect: { from: ['使用中', '持出し中'], to: '返却確認待ち', keeper: 'home', custody: 'report-return', set: { externallyConnected: { field: 'externallyConnected' } } },
})
