import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { OWN_OFFICE } from '../words/own-office.ts'

// 認証に使うＩＣカード等の台帳。失くしたと知らされたその時に「停止」になり、本製品のサインインはこの台帳の状態を見る。
export const cards = register('identities.cards', {
  title: 'ＩＣカード等台帳',
  noun: 'カード・認証器',
  cites: [mic['5.4-(1)-②'], mic['kaisetsu-6.2-(5)-②']],
  profiles: ['municipality'],
  purpose: '認証に使うＩＣカードや認証器を一つずつ登録し、だれが持ち、どのシステムで使えるかを残します。紛失を知らせると、すぐに止まります。',
  table: 'auth_card',
  number: { label: 'カード番号', help: 'カードや認証器に付けた番号です。一度使った番号は再び使えません。', prefix: 'カード' },
  columns: {
    kind: { label: '種別', type: 'choice', options: ['ＩＣカード', 'ＵＳＢトークン', 'ワンタイムパスワードトークン', '認証アプリの端末', 'ＳＩＭカード'], default: 'ＩＣカード' },
    serial: { label: '製造番号', type: 'text', max: 80, required: false },
    systems: { label: '使うシステム', type: 'item', register: 'systems', states: ['運用中'], many: true, required: false, help: '紛失のとき、それぞれのシステムの情報システム管理者に停止の仕事が起きます。' },
    remarks: { label: '備考', type: 'text', multiline: true, max: 500, required: false },
  },
  states: {
    保管中: { tone: 'rest', help: '所属で保管しています。サインインには使えません。' },
    使用中: { tone: 'rest', help: '職員が持ち、認証に使っています。' },
    停止: { tone: 'attention', help: '紛失などの知らせがあり、認証には使えません。' },
    廃棄: { tone: 'final', help: '復元できないように処理しました。' },
  },
  initial: '保管中',
  opensTo: OWN_OFFICE,
  carriesInformation: false,
  listed: ['number', 'kind', 'state', 'unit', 'holder', 'systems'],
  aliases: { number: ['カード番号', '番号'], kind: ['種別'], serial: ['製造番号', 'シリアル番号'], unit: ['所属'], holder: ['使用者', '保有者'], remarks: ['備考'] },
})
