import { mpd, saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

const POLICE = ['saitama-police', 'mpd'] as const

// 返却の申告。別の人が確かめるまで返却は終わらない。
export const returned = event('phones.return', {
  title: '公用携帯電話機の返却の申告',
  cites: [saitama['8-1-(2)-ウ-(ア)'], saitama['8-1-(2)-ウ-(ウ)'], mpd['10-1-(4)']],
  profiles: POLICE,
  subject: ['phones'],
  verb: '返却を申告する',
  states: ['持出し中', '貸与中'],
  form: {
    erased: { label: '電話機に入れた情報をすべて消去しました', type: 'declaration' },
    method: { label: '消去の方法', type: 'choice', options: ['メール・写真などの削除', '電話機の初期化', '情報を入れなかった'] },
    condition: { label: '電話機の状態・気付いたこと', type: 'text', multiline: true, required: false, max: 500 },
  },
  effect: { from: ['持出し中', '貸与中'], to: '返却確認待ち', custody: 'report-return' },
})
