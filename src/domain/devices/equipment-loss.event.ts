import { mpd, saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 電話機・カメラ・端末が見当たらないことの報告。何が入っていたかとともに事案が立ち、経路にある人に知らされる。
export const lost = event('devices.equipment-loss', {
  title: '機器の紛失の報告',
  cites: [mpd['13-1-(6)'], saitama['2-3-(4)-ア-(ア)']],
  profiles: ['saitama-police', 'mpd'],
  subject: ['phones', 'cameras', 'terminals'],
  verb: '紛失を報告する',
  states: ['保管中', '貸与中', '使用中', '持出し中', '返却確認待ち', '要確認', '廃棄待ち'],
  form: {
    noticedAt: { label: '気付いた日時', type: 'dateTime', notAfter: 'now' },
    lastSeen: { label: '最後に確かめた場所と日時', type: 'text', max: 200 },
    circumstances: { label: '状況', type: 'text', multiline: true, max: 2000, help: '分かっている範囲で書いてください。後から書き足せます。' },
  },
  effect: { to: '紛失', incident: { category: '機器の紛失' } },
})
