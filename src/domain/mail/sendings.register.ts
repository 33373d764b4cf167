import { hokkaido, saitama } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { HOKKAIDO, SAITAMA } from './sending-fields.ts'

// 外部への電子メールの送信の記録。要機密情報は、端末から消したことまでここに残る。
export const sendings = register('mail.sendings', {
  title: '電子メール送信簿',
  noun: '電子メールの送信',
  cites: [saitama['8-1-(3)-キ'], saitama['8-1-(3)-ケ'], saitama['3-5-(3)'], hokkaido['11-1-(1)'], hokkaido['11-3-(4)']],
  profiles: ['saitama-police', 'hokkaido-police'],
  purpose: '誰が、何を、どこへ、どの措置をして送ったかを残します。送信の記録から行が立ちます。',
  table: 'mail_sending',
  number: { label: '送信番号', help: '送信を記録すると自動で付きます。', prefix: '送信' },
  columns: {
    matter: { label: '送った情報', type: 'text', max: 200 },
    confidentiality: { label: '機密性', type: 'choice', options: ['1', '2', '3'] },
    recipient: { label: '送信先', type: 'text', max: 200 },
    sentBy: { label: '送信者', type: 'person', required: false },
    sentAt: { label: '送信日時', type: 'dateTime', notAfter: 'now' },
    function: { label: '電子メール機能', type: 'item', register: 'mail-functions', required: false, ...SAITAMA },
    terminal: { label: '送信に使った端末', type: 'item', register: 'terminals', required: false, ...SAITAMA },
    protection: { label: '措置', type: 'choice', options: ['暗号化', 'パスワードの設定', 'なし'], required: false, ...SAITAMA },
    passwordBy: { label: 'パスワードの伝え方', type: 'text', max: 120, required: false, ...SAITAMA },
    means: { label: '電子メールで送る理由', type: 'text', max: 200, required: false, ...SAITAMA },
    domainGround: { label: '保証ドメイン名によらない根拠', type: 'text', max: 200, required: false, ...SAITAMA },
    erasedAt: { label: '端末から消去した日時', type: 'dateTime', notAfter: 'now', required: false, cites: [saitama['8-1-(3)-ケ']], ...SAITAMA },
    erasedBy: { label: '消去した者', type: 'person', required: false, ...SAITAMA },
    notErased: { label: '消去できない理由', type: 'text', max: 200, required: false, ...SAITAMA },
    relation: { label: '送信の区分', type: 'text', max: 40, required: false, ...HOKKAIDO },
    megabytes: { label: '容量', type: 'number', min: 0, max: 100_000, unit: 'MB', required: false, ...HOKKAIDO },
    alternative: { label: '代わる手段がない理由', type: 'text', max: 200, required: false, cites: [hokkaido['11-1-(1)']], ...HOKKAIDO },
  },
  states: {
    送信済: { tone: 'rest', help: '送ったことが記録されています。' },
    消去確認済: { tone: 'final', help: '端末から消したこと、又は消せない理由が記録されています。' },
    取消し: { tone: 'final', help: '誤って記録したものです。' },
  },
  initial: '送信済',
  enteredBy: { act: '電子メールの送信の記録', cites: [saitama['8-1-(3)-キ'], hokkaido['11-1-(1)']] },
  carriesInformation: false,
  listed: ['number', 'matter', 'confidentiality', 'recipient', 'sentBy', 'sentAt', 'state', 'unit'],
})
