import { saitama } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

// 保証ドメイン名によらない送信の、特別な事情と運用管理者の確認。
export const domainExceptions = register('mail.domain-exceptions', {
  title: '保証ドメイン名によらない送信の確認簿',
  noun: '特別な事情の確認',
  cites: [saitama['8-1-(3)-イ']],
  profiles: ['saitama-police'],
  purpose: '保証ドメイン名でないアドレスから外部へ送る特別な事情を、運用管理者の確認とともに残します。確認の手続から行が立ちます。',
  table: 'domain_exception',
  number: { label: '確認番号', help: '確認されると自動で付きます。', prefix: 'ドメイン' },
  columns: {
    domain: { label: '使うドメイン名', type: 'text', max: 120 },
    reason: { label: '特別な事情', type: 'text', max: 400 },
    recipient: { label: '送信先', type: 'text', max: 200 },
  },
  states: { 確認済: { tone: 'rest', help: '運用管理者が確認しました。期間の間、送信に使えます。' }, 終了: { tone: 'final', help: 'もう使いません。' } },
  initial: '確認済',
  enteredBy: { act: '保証ドメイン名によらない送信の確認', cites: [saitama['8-1-(3)-イ']] },
  carriesInformation: false,
  listed: ['number', 'domain', 'recipient', 'reason', 'unit', 'state'],
})
