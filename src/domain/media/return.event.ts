import { hokkaido, mic, mpd, saitama } from '../../../clauses/index.ts'
import { PROFILES } from '../../engine/definition.ts'
import { event } from '../../engine/register/event.ts'

export const ERASURE_METHODS = ['上書きによる消去', '暗号化消去', '専用ソフトウェアによる消去', '媒体の初期化と上書き', '情報を入れなかった'] as const

// 返却の申告。持ち出した人・使った人が、消去とその方法、外部の機器への接続を申告する。別の人が確かめるまで返却は終わらない。
export const returned = event('media.return', {
  title: '返却の申告',
  cites: [saitama['8-1-(2)-エ-(イ)'], saitama['8-1-(6)-イ'], mpd['9-2'], mic['5.1-(1)-⑤'], hokkaido['13-1']],
  profiles: PROFILES,
  subject: ['media'],
  verb: '返却を申告する',
  states: ['持出し中', '使用中'],
  form: {
    erased: { label: '入れた情報をすべて消去しました', type: 'declaration' },
    method: { label: '消去の方法', type: 'choice', options: ERASURE_METHODS },
    externallyConnected: { label: '外部の電子計算機に接続しましたか', type: 'choice', options: ['なし', '接続した', '不明'], cites: [saitama['8-1-(6)-イ']], help: '「接続した」「不明」のときは、不正プログラムの確認が済むまで使えません。' },
    condition: { label: '媒体の状態・気付いたこと', type: 'text', multiline: true, required: false, max: 500 },
  },
  effect: { from: ['持出し中', '使用中'], to: '返却確認待ち', custody: 'report-return', set: { externallyConnected: { field: 'externallyConnected' } } },
})
