import { saitama } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

const cites = [saitama['6-1-(3)-キ']] as const

// ネットワーク台帳。所属は、そのネットワークを維持管理する所属。
export const managedNetworks = register('networks.managed-networks', {
  title: 'ネットワーク台帳',
  noun: 'ネットワーク',
  cites,
  profiles: ['saitama-police'],
  purpose: '維持管理するネットワークを一つずつ登録します。ネットワーク管理担当者は、ここに登録したネットワークごとに指名します。',
  table: 'managed_network',
  number: { label: '番号', help: 'ネットワークごとに付ける番号です。', prefix: 'ＮＷ' },
  columns: {
    name: { label: '名称', type: 'text', max: 80 },
    range: { label: '範囲', type: 'text', multiline: true, max: 1000, help: 'つないでいる庁舎、区間、アドレスの範囲などです。', cites },
    remarks: { label: '備考', type: 'text', multiline: true, max: 500, required: false },
  },
  states: { 使用中: { tone: 'rest', help: '使っているネットワークです。' }, 廃止: { tone: 'final', help: 'もう使いません。' } },
  initial: '使用中',
  carriesInformation: false,
  linkedFrom: [{ register: 'privileges', column: 'network' }],
  answered: { label: 'システムセキュリティ維持管理者', cites, who: ({ unit }) => ({ headOf: unit }) },
  listed: ['number', 'name', 'unit', 'state'],
  aliases: { number: ['番号', 'ネットワーク番号'], name: ['名称', 'ネットワーク名'], range: ['範囲', '区間'], unit: ['所属', '維持管理する所属'], remarks: ['備考'] },
})
