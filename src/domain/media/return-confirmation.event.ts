import { hokkaido, mic, mpd, saitama } from '../../../clauses/index.ts'
import { is, not } from '../../engine/condition.ts'
import { PROFILES } from '../../engine/definition.ts'
import { event } from '../../engine/register/event.ts'
import { media } from './media.register.ts'
import { NOTHING_KEPT } from './retention.ts'

// 返却の確認。申告した人とは別の人が、媒体が空で戻ったことを確かめ、ここで初めて内容が零になり、返却が終わる。
export const returnConfirmed = event('media.return-confirmation', {
  title: '返却の確認',
  cites: [mpd['9-2'], saitama['8-1-(2)-エ-(イ)'], mic['5.1-(1)-⑤'], hokkaido['13-1']],
  profiles: PROFILES,
  subject: ['media'],
  verb: '返却を確認する',
  states: ['返却確認待ち'],
  notSameAs: 'media.return',
  form: {
    received: { label: '媒体を受け取り、番号票を確かめました', type: 'declaration' },
    empty: { label: '情報が残っていないことを確かめました', type: 'declaration' },
    place: { label: '保管場所', type: 'item', register: 'places', states: ['使用中'], required: false, help: '前と違う場所にしまうときだけ選びます。' },
    placedFor: media.columns['placedFor']!,
    remarks: { label: '備考', type: 'text', required: false, max: 200 },
  },
  effect: {
    from: ['返却確認待ち'], to: '保管中', toWhen: [{ when: is('item.details.externallyConnected', '接続した', '不明'), to: '要確認' }],
    holder: 'nobody', due: 'nothing', place: { field: 'place' }, contents: 'erase', custody: 'close', set: { ...NOTHING_KEPT, placedFor: { field: 'placedFor', when: not(is('placedFor', '')) } },
  },
})
