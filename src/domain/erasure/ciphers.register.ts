import { mic, saitama } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

// 電子政府における調達のために参照すべき暗号のリスト（ＣＲＹＰＴＲＥＣ暗号リスト）のうち、組織が使うもの。いつからいつまで載っていたかを残す。
export const ciphers = register('erasure.ciphers', {
  title: '暗号リスト',
  noun: '暗号アルゴリズム',
  cites: [saitama['1-3-(17)'], mic['kaisetsu-4.1-(7)-図表24-(2)']],
  profiles: ['saitama-police', 'municipality'],
  purpose: '総務省・経済産業省の暗号リストに載っているアルゴリズムを、載った日・外れた日とともに登録します。暗号化消去は、その日に載っているものに限ります。',
  table: 'cipher',
  number: { label: '暗号番号', help: 'アルゴリズムごとに付ける番号です。', prefix: '暗号' },
  columns: {
    name: { label: 'アルゴリズム', type: 'text', max: 60, help: '例: AES-256（XTSモード）' },
    list: { label: '載っている一覧', type: 'choice', options: ['電子政府推奨暗号リスト', '推奨候補暗号リスト', '運用監視暗号リスト'], default: '電子政府推奨暗号リスト' },
    listedFrom: { label: '載った日', type: 'date', cites: [saitama['1-3-(18)']] },
    listedUntil: { label: '外れた日', type: 'date', required: false, help: '外れた日の翌日から使えません。', cites: [saitama['1-3-(18)']] },
    edition: { label: '版', type: 'text', max: 60, required: false, help: '例: 令和6年5月16日版' },
  },
  states: { 登録: { tone: 'rest', help: '一覧に登録されています。使えるかどうかは日付によります。' }, 廃止: { tone: 'final', help: '誤って登録したもので、もう使いません。' } },
  initial: '登録',
  carriesInformation: false,
  listed: ['number', 'name', 'list', 'listedFrom', 'listedUntil', 'state'],
  aliases: { number: ['暗号番号'], name: ['アルゴリズム', '名称'], listedFrom: ['掲載日'], listedUntil: ['削除日'] },
})
