import { mpd } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { transmissionFields } from './transmission-form.ts'
import { transmissionSituation } from './transmission-situation.ts'

const { means, destinationKind, recipients, subject, confidentiality } = transmissionFields

// 情報を送ることの判定と記録。電子メール（外部回線）とウェブの入力欄では、要機密情報を送れない。
export const transmitted = event('mail.transmission.mpd', {
  title: '情報の送信',
  cites: [mpd['5-7-(1)'], mpd['5-7-(2)'], mpd['5-7-(4)'], mpd['2-1-(8)']],
  profiles: ['mpd'],
  subject: [],
  verb: '送信を確かめて記録する',
  form: { means, destinationKind, recipients: { ...recipients, help: '一行に一件ずつ書きます。' }, subject, confidentiality },
  judge: transmissionSituation,
  effect: { creates: 'transmissions', set: { sentBy: 'actor', sentOn: 'today' } },
})
