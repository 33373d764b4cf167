import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 端末の紛失・盗難の報告。事案が立ち、遠隔で管理できる端末では消去の仕事がすぐに起きる。
export const lost = event('devices.loss.municipality', {
  title: '端末の紛失・盗難の報告',
  cites: [mic['kaisetsu-4.4-⑥'], mic['5.3-(1)-①']],
  profiles: ['municipality'],
  subject: ['terminals'],
  verb: '紛失・盗難を報告する',
  states: ['保管中', '使用中', '持出し中', '返却確認待ち', '要確認', '廃棄待ち'],
  form: {
    noticedAt: { label: '気付いた日時', type: 'dateTime', notAfter: 'now' },
    lastSeen: { label: '最後に確かめた場所と日時', type: 'text', max: 200 },
    circumstances: { label: '状況', type: 'text', multiline: true, max: 2000, help: '分かっている範囲で書いてください。後から書き足せます。' },
  },
  effect: { to: '紛失', incident: { category: '機器の紛失' } },
})
