import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { NETWORK_ZONES } from '../devices/terminal-columns.municipality.ts'

const cites = [mic['kaisetsu-6.2-(2)-図表25-①']] as const

// 庁外接続方式台帳。庁外からどの方式でどのシステムにつなぐか。端末と職員の認証、通信の暗号化がそろわない接続は申請に使えない。
export const remoteConnections = register('networks.remote-connections', {
  title: '庁外接続方式台帳',
  noun: '庁外からの接続',
  cites,
  profiles: ['municipality'],
  purpose: '庁外からつなぐ方式ごとに、端末の認証、職員の認証、通信の暗号化を登録します。どれかが欠ける接続は、許可の申請に使えません。',
  table: 'remote_connection',
  number: { label: '接続番号', help: '接続の方式ごとに付ける番号です。', prefix: '庁外接続' },
  columns: {
    name: { label: '名称', type: 'text', max: 120 },
    system: { label: 'つなぐ情報システム', type: 'item', register: 'systems', states: ['運用中'] },
    zone: { label: 'つなぐ系', type: 'choice', options: NETWORK_ZONES.slice(0, 3), cites },
    use: { label: '用途', type: 'choice', options: ['テレワーク', 'モバイル勤務', '保守'], cites },
    terminalAuthentication: { label: '端末の認証', type: 'choice', options: ['なし', '電子証明書', '端末の固有情報', '専用の機器'], help: '許可された端末だけがつながる仕組みです。', cites },
    personAuthentication: { label: '職員の認証', type: 'choice', options: ['なし', 'パスワードのみ', '二つ以上の要素'], help: '許可された職員だけがつながる仕組みです。', cites },
    encryption: { label: '通信の暗号化', type: 'choice', options: ['暗号化なし', '閉域網', 'ＶＰＮ', 'ＴＬＳ'], cites: [mic['6.2-(2)-④']] },
    remarks: { label: '備考', type: 'text', multiline: true, max: 500, required: false },
  },
  states: { 使用可: { tone: 'rest', help: '適合確認が済めば、許可の申請に使えます。' }, 廃止: { tone: 'final', help: 'もう使えません。' } },
  initial: '使用可',
  carriesInformation: false,
  listed: ['number', 'name', 'system', 'use', 'terminalAuthentication', 'personAuthentication', 'encryption', 'state'],
})
