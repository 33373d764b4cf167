import { hokkaido } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { largestMail, mailOfNetwork, readingOfProviso, RELATION_CHOICES } from './situation.ts'

// 電子メールの送信（行政情報ネットワークシステム）。目的・間柄・容量をその場で判定し、送信簿に残す。
export const sending = event('mail.sending.hokkaido', {
  title: '電子メールの送信',
  cites: [hokkaido['11-1-(1)'], hokkaido['11-3-(2)'], hokkaido['11-3-(4)']],
  profiles: ['hokkaido-police'],
  settings: [largestMail, readingOfProviso],
  subject: [],
  verb: '電子メールの送信を記録する',
  form: {
    matter: { label: '送る情報', type: 'text', max: 200 },
    confidentiality: { label: '送る情報の機密性', type: 'choice', options: [{ value: '1', label: '機密性１（低）' }, { value: '2', label: '機密性２（中）' }, { value: '3', label: '機密性３（高）' }] },
    relation: { label: '送信の区分', type: 'choice', options: RELATION_CHOICES, help: '所属間の連絡に電子メールは使えません。部外に送るものの同送と、部外から受けたものの転送は送れます。', cites: [hokkaido['11-3-(2)']] },
    recipient: { label: '送信先', type: 'text', max: 200 },
    domain: { label: '送信先のドメイン', type: 'text', max: 120, help: 'アドレスの＠の後ろです。容量の上限は、ここから引きます。', cites: [hokkaido['11-3-(4)']] },
    megabytes: { label: '容量', type: 'number', min: 0, max: 100_000, unit: 'MB', help: '添付を含む容量です。端数は切り上げます。', cites: [hokkaido['11-3-(4)']] },
    inPurpose: { label: '定められた目的のための送信', type: 'flag', help: '第１の４の目的（外部との情報交換など）に当たれば「はい」です。', cites: [hokkaido['11-1-(1)']] },
    alternative: { label: 'ほかに代わる手段がない理由', type: 'text', max: 200, required: false, help: '目的の外の送信は、ほかに手段がないときだけ、理由を記録して送れます。', cites: [hokkaido['11-1-(1)']] },
    sentAt: { label: '送信日時', type: 'dateTime', notAfter: 'now' },
  },
  finds: { limit: { register: 'size-limits', column: 'domain', field: 'domain', matching: 'domain', states: ['適用中'] } },
  judge: mailOfNetwork,
  effect: { creates: 'sendings', set: { sentBy: 'actor' } },
})
