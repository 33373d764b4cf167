import { mpd } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

const base = { profiles: ['mpd'] as const, subject: ['personal-phones'] }

export const personalErasure = event('phones.personal-erasure.mpd', {
  ...base,
  title: '個人所有携帯電話機の消去の申告',
  cites: [mpd['10-2-(5)']],
  verb: '消去を申告する',
  states: ['消去待ち', '取込み報告済', '取込み済'],
  form: { erasedOn: { label: '消去した日', type: 'date', notAfter: 'today' }, method: { label: '消去の方法', type: 'text', max: 120 }, nothingLeft: { label: '内蔵記憶装置からすべて消しました', type: 'declaration' } },
  effect: { from: ['消去待ち', '取込み報告済', '取込み済'], to: '確認待ち' },
})
