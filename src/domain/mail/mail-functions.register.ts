import { saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { register } from '../../engine/register/register.ts'

// 管理対象情報を送り受けしてよい電子メール機能と、その送信元のドメイン名。
export const mailFunctions = register('mail.mail-functions', {
  title: '電子メール機能一覧',
  noun: '電子メール機能',
  cites: [saitama['8-1-(3)-ア'], saitama['8-1-(3)-イ']],
  profiles: ['saitama-police'],
  purpose: '警察が管理・運用する電子メール機能を登録します。ここにない機能（個人契約のメールなど）では、管理対象情報を送れません。',
  table: 'mail_function',
  number: { label: '機能番号', help: '電子メール機能ごとに付ける番号です。', prefix: 'メール' },
  columns: {
    name: { label: '名称', type: 'text', max: 80 },
    operator: {
      label: '管理・運用', type: 'choice', options: ['警察が管理・運用', '業務委託により警察が運用', '公用携帯電話機', '承認された外部サービス', '部外のサービス'], default: '警察が管理・運用',
      help: '部外のウェブメールなどは「部外のサービス」です。', cites: [saitama['8-1-(3)-ア']],
    },
    approval: { label: '外部サービスの承認番号', type: 'text', max: 60, when: is('operator', '承認された外部サービス'), cites: [saitama['8-1-(3)-イ']] },
    deemed: { label: '警察が管理・運用するものと整理した', type: 'flag', when: is('operator', '承認された外部サービス'), help: '整理していない外部サービスからは、管理対象情報を送れません。', cites: [saitama['8-1-(3)-ア']] },
    domain: { label: '送信元のドメイン名', type: 'text', max: 120, help: '例: police.pref.example.jp' },
    guaranteed: { label: '保証ドメイン名', type: 'flag', help: '組織のものと保証されるドメイン名（lg.jp など）なら「はい」です。', cites: [saitama['8-1-(3)-イ']] },
    remarks: { label: '備考', type: 'text', multiline: true, max: 500, required: false },
  },
  states: { 使用中: { tone: 'rest', help: '送信に使える機能です。' }, 廃止: { tone: 'final', help: 'もう使いません。' } },
  initial: '使用中',
  carriesInformation: false,
  listed: ['number', 'name', 'operator', 'domain', 'guaranteed', 'unit', 'state'],
})
