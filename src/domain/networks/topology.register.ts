import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { ZONE_CHOICES } from '../media/situation.ts'
import { OWN_OFFICE } from '../words/own-office.ts'

const cites = [mic['1-(2)-③']] as const

// ネットワーク構成台帳。課ごとの回線と機器を一つずつ。統括は全課の、課の人は自分の課の分を見る。
export const topology = register('networks.topology', {
  title: 'ネットワーク構成台帳',
  noun: 'ネットワークの構成',
  cites,
  profiles: ['municipality'],
  purpose: '課ごとに、使っている回線とネットワーク機器を一つずつ登録し、どの系に属し、何につながっているかを残します。統括情報セキュリティ責任者は、全課の分を見て是正を指示できます。',
  table: 'topology',
  number: { label: '構成番号', help: '回線や機器に付けた番号です。', prefix: 'ネット' },
  columns: {
    name: { label: '名称', type: 'text', max: 80, cites },
    kind: { label: '種別', type: 'choice', options: ['回線', 'ルーター', 'スイッチ', 'ファイアウォール', '無線アクセスポイント', 'その他'], cites },
    zone: { label: '属する系', type: 'choice', options: ZONE_CHOICES, cites },
    connects: { label: 'つながる先', type: 'text', multiline: true, max: 1000, help: 'つながっている回線・機器・庁舎などです。', cites },
    installedAt: { label: '設置場所', type: 'text', max: 200, required: false },
    remarks: { label: '備考', type: 'text', multiline: true, max: 500, required: false },
  },
  states: { 使用中: { tone: 'rest', help: '使っています。' }, 撤去: { tone: 'final', help: '取り外しました。' } },
  initial: '使用中',
  opensTo: OWN_OFFICE,
  carriesInformation: false,
  listed: ['number', 'name', 'kind', 'zone', 'connects', 'unit', 'state'],
  aliases: { number: ['構成番号', '番号'], name: ['名称', '機器名', '回線名'], kind: ['種別', '種類'], zone: ['属する系', '系'], connects: ['つながる先', '接続先'], installedAt: ['設置場所'], unit: ['所属', '課'], remarks: ['備考'] },
})
