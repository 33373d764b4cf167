import { mic, mpd } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { transmissionFields } from './transmission-form.ts'
import { OWN_OFFICE } from '../words/own-office.ts'

// 送受信の記録簿。電子メール（外部回線）と、庁内だけの連絡手段とを分けて残す。
export const transmissions = register('mail.transmissions', {
  title: '情報の送信簿',
  noun: '送信',
  cites: [mpd['2-1-(8)'], mpd['5-7-(1)'], mic['2-(2)-⑦']],
  profiles: ['mpd', 'municipality'],
  purpose: 'どの手段で、誰に、どの分類の情報を送ったかを残します。電子メール（外部回線）にだけ要機密情報の制限がかかります。',
  table: 'transmission',
  number: { label: '送信番号', help: '記録すると自動で付きます。', prefix: '情報送信' },
  columns: {
    ...transmissionFields,
    sentBy: { label: '送信した職員', type: 'person', required: false },
    sentOn: { label: '記録した日', type: 'date', required: false },
  },
  states: { 記録済: { tone: 'final', help: '送信の記録です。' } },
  initial: '記録済',
  enteredBy: { act: '送信の記録・申請', cites: [mpd['5-7-(1)'], mic['2-(2)-⑦']] },
  opensTo: OWN_OFFICE,
  carriesInformation: false,
  listed: ['number', 'means', 'destinationKind', 'subject', 'confidentiality', 'protection', 'reason', 'sentBy', 'sentOn', 'unit'],
})
