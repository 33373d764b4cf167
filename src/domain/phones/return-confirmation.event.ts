import { mpd, saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

const POLICE = ['saitama-police', 'mpd'] as const

export const returnConfirmed = event('phones.return-confirmation', {
  title: '公用携帯電話機の返却の確認',
  cites: [saitama['8-1-(2)-ウ-(ウ)'], mpd['9-2']],
  profiles: POLICE,
  subject: ['phones'],
  verb: '返却を確認する',
  states: ['返却確認待ち'],
  notSameAs: 'phones.return',
  form: {
    received: { label: '電話機を受け取り、番号票を確かめました', type: 'declaration' },
    empty: { label: '情報が残っていないことを確かめました', type: 'declaration' },
    place: { label: '保管場所', type: 'item', register: 'places', states: ['使用中'], required: false },
  },
  effect: { from: ['返却確認待ち'], to: '保管中', holder: 'nobody', due: 'nothing', place: { field: 'place' }, contents: 'erase', custody: 'close' },
})
