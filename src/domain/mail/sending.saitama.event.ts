import { saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'
import { groundIsShown, notBelowItsInformation } from './sending.saitama.guard.ts'
import { mailFromFunction } from './situation.ts'

// 外部への電子メールの送信。使う機能・送信元・分類・措置をその場で判定し、送信簿に残す。
export const sending = event('mail.sending.saitama', {
  title: '外部への電子メールの送信',
  cites: [saitama['8-1-(3)-ア'], saitama['8-1-(3)-イ'], saitama['8-1-(3)-キ'], saitama['3-5-(3)'], saitama['3-5-(4)']],
  profiles: ['saitama-police'],
  subject: [],
  verb: '外部への電子メールの送信を記録する',
  form: {
    matter: { label: '送る情報', type: 'text', max: 200 },
    information: { label: '情報資産台帳の情報', type: 'item', register: 'information', many: true, required: false, help: '台帳にある情報（抜粋や複製を含む）を送るときに選びます。分類は台帳から取ります。' },
    confidentiality: { label: '送る情報の機密性', type: 'choice', options: [{ value: '1', label: '機密性１（低）' }, { value: '2', label: '機密性２（中）' }, { value: '3', label: '機密性３（高）' }] },
    recipient: { label: '送信先', type: 'text', max: 200, help: '相手の組織・氏名とアドレス' },
    function: { label: '使う電子メール機能', type: 'item', register: 'mail-functions', states: ['使用中'], help: '個人契約のメールや、一覧にない機能では送れません。', cites: [saitama['8-1-(3)-ア']] },
    ground: { label: '保証ドメイン名によらない根拠', type: 'choice', options: ['承認された外部サービス', '公用携帯電話機', '特別な事情'], required: false, help: '保証ドメイン名の機能から送るときは、選びません。', cites: [saitama['8-1-(3)-イ']] },
    confirmation: { label: '運用管理者の確認', type: 'item', register: 'domain-exceptions', states: ['確認済'], when: is('ground', '特別な事情'), help: '特別な事情について運用管理者の確認を受けたものを選びます。', cites: [saitama['8-1-(3)-イ']] },
    protection: { label: '措置', type: 'choice', options: ['暗号化', 'パスワードの設定', 'なし'], help: '機密性２の情報には、暗号化かパスワードの設定が要ります。', cites: [saitama['8-1-(3)-キ']] },
    passwordBy: { label: 'パスワードの伝え方', type: 'text', max: 120, when: is('protection', 'パスワードの設定'), help: '同じメールで送らないでください。' },
    means: { label: '電子メールで送る理由', type: 'text', max: 200, when: is('confidentiality', '2', '3'), help: '分類と取扱制限に照らして、この手段を選んだ理由を書きます。', cites: [saitama['3-5-(3)']] },
    terminal: { label: '送信に使う端末', type: 'item', register: 'terminals', when: is('confidentiality', '2', '3'), help: '送ったら、この端末から情報を消します。', cites: [saitama['8-1-(3)-ケ']] },
    sentAt: { label: '送信日時', type: 'dateTime', notAfter: 'now' },
  },
  judge: mailFromFunction,
  guards: [notBelowItsInformation, groundIsShown],
  effect: { creates: 'sendings', set: { sentBy: 'actor', domainGround: { field: 'ground' } } },
})
