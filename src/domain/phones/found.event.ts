import { mpd, saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 紛失した電話機の発見。返却の確認で中を確かめるまで、保管に戻らない。
export const found = event('phones.found', {
  title: '紛失した公用携帯電話機の発見',
  cites: [mpd['13-1-(6)'], saitama['8-1-(2)-ウ-(ウ)']],
  profiles: ['saitama-police', 'mpd'],
  subject: ['phones'],
  verb: '見つかったことを記録する',
  states: ['紛失'],
  form: { foundAt: { label: '見つかった日時', type: 'dateTime', notAfter: 'now' }, where: { label: '見つかった場所', type: 'text', max: 200 } },
  effect: { from: ['紛失'], to: '返却確認待ち' },
})
