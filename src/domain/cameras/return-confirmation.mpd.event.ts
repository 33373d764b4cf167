import { mpd } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'

const base = { profiles: ['mpd'] as const, subject: ['cameras'] }

export const returnConfirmed = event('cameras.return-confirmation.mpd', {
  ...base,
  title: 'デジタルカメラ等の返納の確認',
  cites: [mpd['9-2']],
  verb: '返納を確認する',
  states: ['返却確認待ち'],
  roles: ['情報管理者', '情報管理補助者'],
  notSameAs: 'cameras.return.mpd',
  form: {
    received: { label: '機器を受け取り、番号票を確かめました', type: 'declaration' },
    empty: { label: '情報が残っていないことを確かめました', type: 'declaration' },
  },
  effect: {
    from: ['返却確認待ち'], to: '保管中', toWhen: [{ when: is('item.details.externallyConnected', '接続した', '不明'), to: '要確認' }],
    holder: 'nobody', due: 'nothing', contents: 'erase', custody: 'close',
  },
})
