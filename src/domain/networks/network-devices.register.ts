import { saitama } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

const cites = [saitama['6-1-(3)-ク']] as const

// ネットワーク機器台帳。どのネットワークに属するかで、設定を変えられる担当者が決まる。
export const networkDevices = register('networks.network-devices', {
  title: 'ネットワーク機器台帳',
  noun: 'ネットワーク機器',
  cites,
  profiles: ['saitama-police'],
  purpose: 'ルーター、スイッチなどを一台ずつ登録し、どのネットワークに属するかと、設定を変えた記録を残します。',
  table: 'network_device',
  number: { label: '管理番号', help: '機器に付けた番号です。', prefix: 'ＮＷ機器' },
  columns: {
    name: { label: '名称', type: 'text', max: 80 },
    kind: { label: '種別', type: 'choice', options: ['ルーター', 'スイッチ', 'ファイアウォール', '無線アクセスポイント', 'その他'] },
    network: { label: '属するネットワーク', type: 'item', register: 'managed-networks', states: ['使用中'], cites },
    installedAt: { label: '設置場所', type: 'text', max: 200, required: false },
    remarks: { label: '備考', type: 'text', multiline: true, max: 500, required: false },
  },
  states: { 使用中: { tone: 'rest', help: '使っている機器です。' }, 撤去: { tone: 'final', help: '取り外しました。' } },
  initial: '使用中',
  carriesInformation: false,
  linked: ['network'],
  linkedWhole: ['network'],
  listed: ['number', 'name', 'kind', 'network', 'unit', 'state'],
  aliases: { number: ['管理番号', '番号'], name: ['名称', '機器名'], kind: ['種別', '種類'], installedAt: ['設置場所'], unit: ['所属'], remarks: ['備考'] },
})
