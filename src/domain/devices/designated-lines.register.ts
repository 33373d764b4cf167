import { saitama } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

// テレワーク・モバイル勤務で、警察情報システムにつなぐのに使える回線。別に定めたものだけを載せる。
export const designatedLines = register('devices.designated-lines', {
  title: '使える回線の一覧',
  noun: '使える回線',
  cites: [saitama['8-3-(2)-ウ']],
  profiles: ['saitama-police'],
  purpose: 'テレワークやモバイル勤務で使ってよいと別に定めた回線を登録します。一覧が空の間は、どの回線も使えません。',
  table: 'designated_line',
  number: { label: '回線番号', help: '回線ごとに付ける番号です。', prefix: '回線' },
  columns: {
    name: { label: '回線の名称', type: 'text', max: 120 },
    basis: { label: '定めの名称と番号', type: 'text', max: 200, help: 'この回線を使えると定めた文書です。' },
    decidedOn: { label: '定めた日', type: 'date', notAfter: 'today' },
    remarks: { label: '備考', type: 'text', multiline: true, max: 500, required: false },
  },
  states: { 使用可: { tone: 'rest', help: '接続に使えます。' }, 廃止: { tone: 'final', help: 'もう使えません。' } },
  initial: '使用可',
  carriesInformation: false,
  listed: ['number', 'name', 'basis', 'decidedOn', 'unit', 'state'],
})
