import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { OWN_OFFICE } from '../words/own-office.ts'

const cites = [mic['kaisetsu-3-(1)-①-注3']]
export const TRUSTED_CHANNELS = ['LGWAN-ASP', 'LGWANのほかのサービス'] as const
export const CHANNELS = [...TRUSTED_CHANNELS, 'インターネットの電子メール', 'インターネットのファイル受渡しサービス', '媒体の持参・郵送'] as const

// 外部データ受信簿。口座引落済み（消し込み）データなどを受け取り、マイナンバー利用事務系に取り込み終えるまでを一件として残す。
export const receipts = register('exchange.receipts', {
  title: '外部データ受信簿',
  noun: '外部データの受信',
  cites,
  profiles: ['municipality'],
  purpose: '指定金融機関などから受け取るデータを、受信から取込みの完了まで一件ずつ残します。許可が下りると自動で行が立ちます。',
  table: 'data_receipt',
  number: { label: '受信番号', help: '許可が下りると自動で付きます。', prefix: '外部データ' },
  enteredBy: { act: '外部データの受信と取込みの申請', cites },
  columns: {
    matter: { label: 'データ', type: 'text', max: 200, cites },
    sender: { label: '提供する団体', type: 'text', max: 120 },
    channel: { label: '受信手段', type: 'choice', options: TRUSTED_CHANNELS, cites },
    service: { label: 'サービスの名称', type: 'text', max: 120, required: false },
    completed: { label: '取込み作業', type: 'item', register: 'imports', required: false, help: '取込みの完了を記録すると入ります。', cites },
  },
  states: {
    取込み中: { tone: 'attention', help: '検査、専用媒体への保存、接続禁止の解除、取込み先での検査を順に記録してから完了します。' },
    完了: { tone: 'final', help: '取込みが終わりました。' },
    中止: { tone: 'final', help: '不正プログラムが見つかるなどして、取り込みませんでした。' },
  },
  initial: '取込み中',
  opensTo: OWN_OFFICE,
  carriesInformation: false,
  listed: ['number', 'state', 'matter', 'sender', 'channel', 'completed', 'unit'],
})
