import { hokkaido, mpd, saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'
import { helperLeavesMobilesAlone } from './mobile-custody.saitama.guard.ts'

const base = { profiles: ['saitama-police', 'mpd', 'hokkaido-police'] as const, subject: ['terminals'] }

export const returnConfirmed = event('devices.return-confirmation', {
  ...base,
  title: '端末の返却の確認',
  cites: [mpd['9-2'], saitama['8-1-(2)-ア-(ア)-b'], hokkaido['11-1-(2)-ウ']],
  verb: '返却を確認する',
  states: ['返却確認待ち'],
  notSameAs: 'devices.return',
  form: {
    received: { label: '端末を受け取り、番号票を確かめました', type: 'declaration' },
    place: { label: '保管場所', type: 'item', register: 'places', states: ['使用中'], required: false },
  },
  guards: [helperLeavesMobilesAlone],
  effect: {
    from: ['返却確認待ち'], to: '保管中', toWhen: [{ when: is('item.details.externallyConnected', '接続した', '不明'), to: '要確認' }],
    holder: 'nobody', due: 'nothing', place: { field: 'place' }, contents: 'erase', custody: 'close',
  },
})
