import { mpd } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

const base = { profiles: ['mpd'] as const, subject: ['personal-phones'] }

export const personalConfirmation = event('phones.personal-confirmation.mpd', {
  ...base,
  title: '個人所有携帯電話機の消去の確認',
  cites: [mpd['10-2-(5)']],
  verb: '消去を確認する',
  states: ['確認待ち'],
  roles: ['情報管理者'],
  notSameAs: 'phones.personal-erasure.mpd',
  form: { seen: { label: '残っていないことを自分で確かめました', type: 'declaration' }, confirmedOn: { label: '確認した日', type: 'date', notAfter: 'today' } },
  effect: { from: ['確認待ち'], to: '承認済' },
})
